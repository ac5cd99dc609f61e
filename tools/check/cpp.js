/** Checks of the C++ files: their layout, and faults that clang-tidy knows. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emscriptenEnvironment } from '../build/engine.js';
import { listFiles } from '../build/stamp.js';
import { buildFolder, projectFolder } from '../paths.js';
import { PlainError, run } from '../terminal.js';

/** @typedef {(text: string) => void} Progress */

const passedFolder = `${buildFolder}/clang-tidy`;

/** How many files clang-tidy reads at once. */
const JOBS = 2;

/** @param {RegExp} pattern */
async function cppFiles(pattern) {
  const files = await listFiles(['wasm', 'tests/engine', 'tests/fuzz']);
  return files.filter((file) => pattern.test(file));
}

/** Whether every file is laid out as .clang-format says; `--fix` lays it out. */
export async function checkFormat() {
  const mode = process.argv.includes('--fix') ? ['-i'] : ['--dry-run', '-Werror'];
  await run('clang-format', [...mode, ...await cppFiles(/\.[ch]pp$/)], { cwd: projectFolder });
}

/**
 * A digest of a source file, of the project's headers that it includes, and of the settings.
 * @param {string} source
 * @param {string} settings
 */
function digestOf(source, settings) {
  const hash = createHash('sha256').update(settings);
  const ownSettings = `${projectFolder}/${dirname(source)}/.clang-tidy`;
  if (existsSync(ownSettings)) hash.update(readFileSync(ownSettings));
  const seen = new Set();
  const visit = (/** @type {string} */ file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(`${projectFolder}/${file}`, 'utf8');
    hash.update(text);
    for (const [, name] of text.matchAll(/^\s*#\s*include "([^"]+)"/gm)) {
      const found = [`wasm/${name}`, `${dirname(file)}/${name}`]
        .find((path) => existsSync(`${projectFolder}/${path}`));
      if (found) visit(found);
    }
  };
  visit(source);
  return hash.digest('hex');
}

/**
 * Makes clang-tidy read the bindings as Emscripten's compiler does: its target, its headers. What is
 * said to the code generator is left out.
 */
async function emscriptenFlags() {
  const output = await run('em++', ['--cflags'], { env: emscriptenEnvironment() });
  return output.replace(/-mllvm \S+/g, '').trim().split(/\s+/).map((flag) => `--extra-arg=${flag}`);
}

/**
 * Looks for faults in files that have changed since they last had none.
 * @param {Progress} progress
 */
export async function checkTidy(progress) {
  const environment = { cwd: projectFolder, env: emscriptenEnvironment() };
  await run('cmake', ['--preset', 'check'], environment);
  const bindingFlags = await emscriptenFlags();
  const settings = await run('clang-tidy', ['--version'])
    + readFileSync(`${projectFolder}/.clang-tidy`, 'utf8');
  mkdirSync(passedFolder, { recursive: true });
  const queue = (await cppFiles(/\.cpp$/))
    .map((file) => ({ file, passed: `${passedFolder}/${digestOf(file, settings)}` }))
    .filter(({ passed }) => !existsSync(passed));
  /** @type {string[]} */
  const problems = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { file, passed } = next;
      progress(file);
      const database = file.startsWith('wasm/bindings/')
        ? ['-p', 'build/wasm', ...bindingFlags] : ['-p', 'build/check'];
      try {
        await run('clang-tidy', ['--quiet', ...database, file], environment);
        writeFileSync(passed, '');
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: JOBS }, work));
  if (problems.length > 0) throw new PlainError(problems.join('\n'));
}
