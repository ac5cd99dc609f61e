/** Benchmarks that are C++ programs: builds and runs them natively and as WebAssembly. */
import { buildPreset } from '../../../tools/build/engine.js';
import { buildFolder } from '../../../tools/paths.js';
import { run } from '../../../tools/terminal.js';

/** Emscripten 3.1.6 takes Node's own fetch for a browser's; later Nodes may not know the flag. */
const nodeFlags = process.allowedNodeEnvironmentFlags.has('--experimental-fetch')
  ? ['--no-experimental-fetch'] : [];

/**
 * Runs tests/bench/<name>.cpp.
 * @param {string} name
 * @param {'native' | 'wasm'} where
 * @returns {Promise<string[][]>} the words of every line that it prints
 */
export async function program(name, where) {
  await buildPreset(where === 'native' ? 'bench' : 'bench-wasm', () => {});
  const output = where === 'native'
    ? await run(`${buildFolder}/bench-native/bench_${name}`, [])
    : await run(process.execPath, [...nodeFlags, `${buildFolder}/bench-wasm/bench_${name}.js`]);
  return output.trim().split('\n').map((line) => line.split(' '));
}
