/** Builds the C++ engine with CMake: any preset of CMakePresets.json. */
import { existsSync, statSync } from 'node:fs';
import { delimiter } from 'node:path';
import { projectFolder } from '../paths.js';
import { run, stage } from '../terminal.js';
import { withLock } from './lock.js';

/** Debian's folder of Node modules: its Emscripten needs `acorn` from there. */
const debianModules = '/usr/share/nodejs';

/** The environment in which Emscripten finds what it needs. */
export function emscriptenEnvironment() {
  if (!existsSync(debianModules)) return {};
  return { NODE_PATH: [process.env.NODE_PATH, debianModules].filter(Boolean).join(delimiter) };
}

/** How many compilers run at once. */
const jobs = String(Math.max(1, Number(process.env.JOBS) || 2));

/**
 * Whether a preset has been configured since the presets last changed.
 * @param {string} preset
 */
function isConfigured(preset) {
  const made = statSync(`${projectFolder}/build/${preset}/build.ninja`, { throwIfNoEntry: false });
  return made !== undefined && made.mtimeMs > statSync(`${projectFolder}/CMakePresets.json`).mtimeMs;
}

/**
 * Configures a preset where that is still to be done, and builds it.
 * @param {'native' | 'sanitizer' | 'fuzz' | 'bench' | 'bench-wasm' | 'wasm' | 'wasm-tests'} preset
 * @param {(line: string) => void} progress
 */
export async function buildPreset(preset, progress) {
  const options = { cwd: projectFolder, env: emscriptenEnvironment(), onLine: progress };
  await withLock(`preset-${preset}`, async () => {
    if (!isConfigured(preset)) {
      await run('cmake', ['--preset', preset], options);
    }
    await run('cmake', ['--build', '--preset', preset, '--parallel', jobs], options);
  });
}

/** The engine for browsers and Node: build/wasm/nabla.js and nabla.wasm. */
export async function buildEngine() {
  await stage('Engine (C++ to WebAssembly)', (progress) => buildPreset('wasm', progress));
}
