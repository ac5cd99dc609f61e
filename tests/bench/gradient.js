/**
 * `gradient`: the graph's gradient of log-sum-exp, of a network 2-8-8-1 with tanh and of
 * Rosenbrock's valley against the gradient written out by hand in C++, natively and as WebAssembly.
 * gradient.cpp holds both and measures them.
 */
import { program } from './support/program.js';

const workloads = {
  'log-sum-exp': { goal: 1.2, size: (/** @type {string} */ n) => `${n} numbers` },
  network: { goal: 1.2, size: (/** @type {string} */ rows) => `2-8-8-1, batch ${rows}` },
  rosenbrock: { goal: 3, size: (/** @type {string} */ n) => `${n} numbers` },
};

export async function run() {
  const rows = [];
  for (const where of /** @type {const} */ (['native', 'wasm'])) {
    for (const [name, size, ours, peer] of await program('gradient', where)) {
      const workload = workloads[/** @type {keyof typeof workloads} */ (name)];
      rows.push({
        name: `gradient: ${name}`,
        size: workload.size(size),
        where,
        ours: Number(ours),
        peer: Number(peer),
        peerName: 'by hand in C++',
        unit: 'µs',
        goal: workload.goal,
        direction: /** @type {const} */ ('at-most'),
      });
    }
  }
  return rows;
}
