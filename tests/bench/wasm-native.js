/**
 * `wasm-native`: the workloads of the other benchmarks as WebAssembly against the same code compiled
 * for this machine. workloads.cpp and gradient.cpp measure them; what is taken is the best of
 * several runs of each program in turn, since a program that was disturbed is disturbed throughout.
 */
import { program } from './support/program.js';

const RUNS = 3;

const units = {
  plot: 'points', grid: 'points a side', descent: 'steps', 'playground-epoch': 'rows',
  'digits-epoch': 'rows', 'log-sum-exp': 'numbers', network: 'rows', rosenbrock: 'numbers',
};

/**
 * The microseconds of every workload and size.
 * @param {'native' | 'wasm'} where
 * @param {Map<string, number>} times the best so far
 */
async function measure(where, times) {
  for (const name of ['workloads', 'gradient']) {
    for (const [workload, size, time] of await program(name, where)) {
      const key = `${workload} ${size}`;
      times.set(key, Math.min(times.get(key) ?? Infinity, Number(time)));
    }
  }
}

/** @returns {Promise<import('../../tools/bench.js').Measured[]>} */
export async function run() {
  /** @type {Map<string, number>} */
  const native = new Map();
  /** @type {Map<string, number>} */
  const wasm = new Map();
  for (let i = 0; i < RUNS; ++i) {
    await measure('native', native);
    await measure('wasm', wasm);
  }
  return Array.from(wasm, ([key, ours]) => {
    const [name, size] = key.split(' ');
    return {
      name: `wasm-native: ${name}`,
      size: `${Number(size).toLocaleString('en')} ${units[/** @type {keyof typeof units} */ (name)]}`,
      where: /** @type {const} */ ('wasm'),
      ours,
      peer: native.get(key) ?? NaN,
      peerName: 'our native build',
      unit: 'µs',
      goal: 1.3,
      direction: /** @type {const} */ ('at-most'),
    };
  });
}
