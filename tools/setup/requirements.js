/**
 * What the project needs of the system: how to tell that it is there, and which packages bring it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/**
 * @typedef {object} Requirement
 * @property {string} name
 * @property {string} why what it is for, after "…:"
 * @property {() => string | null} problem null when it is there, else what is wrong
 * @property {string[]} debian packages, by the system's package manager
 * @property {string[]} fedora
 * @property {string[]} brew
 */

/** @typedef {'build' | 'quick' | 'test' | 'check' | 'bench' | 'fuzz'} Purpose */

/** The oldest versions that are known to work. */
const OLDEST = { cmake: '3.21', emscripten: '3.1.6' };

/**
 * The text that a command prints for its version, or null where there is no such command.
 * @param {string} command
 * @param {string} [argument]
 */
function versionText(command, argument = '--version') {
  const { status, stdout } = spawnSync(command, [argument], { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

/**
 * @param {string} version
 * @param {string} oldest
 */
function isOlder(version, oldest) {
  const [have, need] = [version, oldest].map((text) => text.split('.').map(Number));
  for (let i = 0; i < need.length; ++i) {
    if ((have[i] ?? 0) !== need[i]) return (have[i] ?? 0) < need[i];
  }
  return false;
}

/**
 * @param {string | null} text what the command prints for its version
 * @param {RegExp} pattern finds the version in it
 * @param {string} oldest
 */
function versionProblem(text, pattern, oldest) {
  if (text === null) return 'is not installed';
  const version = pattern.exec(text)?.[1];
  if (!version) return 'does not tell its version';
  return isOlder(version, oldest) ? `is version ${version}, and ${oldest} or later is needed` : null;
}

/** @param {string[]} commands the first that is there will do */
const anyCommand = (...commands) =>
  () => commands.some((command) => versionText(command) !== null) ? null : 'is not installed';

/** The folder of em++ where it is not on the path: a set-up EMSDK. */
export function emscriptenFolder() {
  return process.env.EMSDK ? `${process.env.EMSDK}/upstream/emscripten` : null;
}

function emscriptenProblem() {
  const folder = emscriptenFolder();
  const text = (folder && versionText(`${folder}/em++`)) || versionText('em++');
  return versionProblem(text, /emcc[^\n]* (\d+\.\d+\.\d+)/, OLDEST.emscripten);
}

/** Folders in which compilers look for headers. */
const headerFolders = ['/usr/include', '/usr/local/include', '/opt/homebrew/include'];

function catchProblem() {
  const headers = ['catch2/catch.hpp', 'catch2/catch_test_macros.hpp'];
  const found = headerFolders.some((folder) =>
    headers.some((header) => existsSync(`${folder}/${header}`)));
  return found ? null : 'is not installed';
}

/** The Chromium or Chrome to test with: CHROMIUM where it is set, else the first that is there. */
export function chromiumCommand() {
  const candidates = [
    process.env.CHROMIUM,
    '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** The Firefox to test with: FIREFOX where it is set, else the first that is there. */
export function firefoxCommand() {
  const candidates = [
    process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/**
 * The small browser that comes with WebKitGTK, its driver, and a screen that nobody sees.
 * @returns {{ browser: string, driver: string, screen: string } | null}
 */
export function webkitCommands() {
  const [driver, screen] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
  const folders = ['/usr/lib', '/usr/lib64', '/usr/libexec'].flatMap((folder) =>
    [folder, ...existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : []]);
  const browser = folders.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path));
  return browser && existsSync(driver) && existsSync(screen) ? { browser, driver, screen } : null;
}

/** Whether this system can have WebKitGTK. Elsewhere its tests say that they are left out. */
export const HAS_WEBKIT = process.platform === 'linux';

/**
 * The Python that knows NumPy: the first on the path may be another than the system's.
 * @returns {string | null}
 */
export function numpyCommand() {
  return ['python3', '/usr/bin/python3'].find((command) =>
    spawnSync(command, ['-c', 'import numpy']).status === 0) ?? null;
}

/** @type {Record<string, Requirement>} */
const requirements = {
  cmake: {
    name: 'CMake',
    why: 'describes how the C++ engine is built',
    problem: () => versionProblem(versionText('cmake'), /version (\d+\.\d+)/, OLDEST.cmake),
    debian: ['cmake'], fedora: ['cmake'], brew: ['cmake'],
  },
  ninja: {
    name: 'Ninja',
    why: 'runs the compilers, and only on what has changed',
    problem: anyCommand('ninja'),
    debian: ['ninja-build'], fedora: ['ninja-build'], brew: ['ninja'],
  },
  emscripten: {
    name: 'Emscripten',
    why: 'compiles the engine to WebAssembly for the browser',
    problem: emscriptenProblem,
    debian: ['emscripten'], fedora: ['emscripten'], brew: ['emscripten'],
  },
  compiler: {
    name: 'C++ compiler',
    why: 'compiles the engine for this machine, to test it here too',
    problem: anyCommand(process.env.CXX ?? 'c++'),
    debian: ['g++'], fedora: ['gcc-c++', 'libasan', 'libubsan'], brew: ['llvm'],
  },
  catch2: {
    name: 'Catch2',
    why: 'the framework in which the tests of the engine are written',
    problem: catchProblem,
    debian: ['catch2'], fedora: ['catch-devel'], brew: ['catch2'],
  },
  chromium: {
    name: 'Chromium',
    why: 'the browser in which the pages are tested',
    problem: () => chromiumCommand() ? null : 'is not installed',
    debian: ['chromium'], fedora: ['chromium'], brew: ['--cask chromium'],
  },
  firefox: {
    name: 'Firefox',
    why: 'is the second browser in which the main paths are tested',
    problem: () => firefoxCommand() ? null : 'is not installed',
    debian: ['firefox-esr'], fedora: ['firefox'], brew: ['--cask firefox'],
  },
  webkit: {
    name: 'WebKitGTK with its driver and Xvfb',
    why: 'is the third browser in which the main paths are tested',
    problem: () => !HAS_WEBKIT || webkitCommands() ? null : 'is not installed',
    debian: ['webkit2gtk-driver', 'xvfb'], fedora: ['webkit2gtk4.1', 'xorg-x11-server-Xvfb'], brew: [],
  },
  numpy: {
    name: 'NumPy',
    why: 'runs the programs that a reader takes along',
    problem: () => numpyCommand() ? null : 'is not installed',
    debian: ['python3-numpy'], fedora: ['python3-numpy'], brew: ['numpy'],
  },
  clangFormat: {
    name: 'clang-format',
    why: 'checks the layout of the C++ files',
    problem: anyCommand('clang-format'),
    debian: ['clang-format'], fedora: ['clang-tools-extra'], brew: ['clang-format'],
  },
  clangTidy: {
    name: 'clang-tidy',
    why: 'looks for faults in the C++ files',
    problem: anyCommand('clang-tidy'),
    debian: ['clang-tidy'], fedora: ['clang-tools-extra'], brew: ['llvm'],
  },
  clang: {
    name: 'clang with libFuzzer',
    why: 'feeds the engine with input that it makes up',
    problem: anyCommand('clang++'),
    debian: ['clang', 'libclang-rt-dev'], fedora: ['clang', 'compiler-rt'], brew: ['llvm'],
  },
};

const {
  cmake, ninja, emscripten, compiler, catch2, chromium, firefox, webkit, numpy, clangFormat, clangTidy,
  clang,
} = requirements;
const forBuild = [cmake, ninja, emscripten];

/**
 * What a purpose needs.
 * @type {Record<Purpose, Requirement[]>}
 */
export const requirementsFor = {
  build: forBuild,
  quick: [...forBuild, compiler, catch2],
  test: [...forBuild, compiler, catch2, chromium, firefox, webkit, numpy],
  check: [...forBuild, compiler, catch2, clangFormat, clangTidy],
  bench: [...forBuild, compiler],
  fuzz: [cmake, ninja, clang],
};
