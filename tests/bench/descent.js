/**
 * Adam on Rosenbrock's valley from its text, every step recorded, against the loop that one would
 * write by hand in JavaScript for this very function, recording the same.
 */
import { medians } from '../../tools/bench/measure.js';
import { createNabla } from '../../web/engine/nabla.js';

const learningRate = 0.001;
const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

/** @param {number} steps */
function byHand(steps) {
  const parameters = new Float64Array(2 * (steps + 1));
  const loss = new Float64Array(steps + 1);
  const gradient = new Float64Array(2 * (steps + 1));
  const rates = new Float64Array(steps);
  const first = new Float64Array(2 * (steps + 1));
  const second = new Float64Array(2 * (steps + 1));
  const point = [-1.2, 1];
  const m = [0, 0];
  const v = [0, 0];
  const g = [0, 0];
  for (let row = 0; ; ++row) {
    const [x, y] = point;
    const across = 1 - x;
    const along = y - x * x;
    loss[row] = across * across + 100 * along * along;
    g[0] = -2 * across - 400 * x * along;
    g[1] = 200 * along;
    for (let i = 0; i < 2; ++i) {
      parameters[2 * row + i] = point[i];
      gradient[2 * row + i] = g[i];
      first[2 * row + i] = m[i];
      second[2 * row + i] = v[i];
    }
    if (row === steps) break;
    rates[row] = learningRate;
    const correction1 = 1 - beta1 ** (row + 1);
    const correction2 = 1 - beta2 ** (row + 1);
    for (let i = 0; i < 2; ++i) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      point[i] -= (learningRate * m[i]) / correction1
        / (Math.sqrt(v[i] / correction2) + epsilon);
    }
  }
  return { parameters, loss, gradient, rates, first, second };
}

/** @returns {Promise<import('../../tools/bench.js').Measured[]>} */
export async function run() {
  const nabla = await createNabla();
  /** @param {number} steps */
  const byEngine = (steps) => nabla.descend({
    formula: '(1-x)^2+100*(y-x^2)^2',
    start: [-1.2, 1],
    optimizer: { name: 'adam', learningRate, beta1, beta2, epsilon },
    stop: { maxSteps: steps },
  });
  const difference = Math.abs(byEngine(1000).parameters[2000] - byHand(1000).parameters[2000]);
  if (!(difference < 1e-9)) throw new Error(`the two descents differ by ${difference}`);

  const rows = [];
  for (const steps of [1_000, 10_000, 100_000]) {
    rows.push({
      ...await medians({ ours: () => byEngine(steps), peer: () => byHand(steps) }),
      name: 'descent',
      size: `${steps.toLocaleString('en')} steps`,
      where: /** @type {const} */ ('wasm'),
      peerName: 'hand-written JavaScript',
      unit: 'ms',
      goal: 1,
      direction: /** @type {const} */ ('at-most'),
    });
  }
  return rows;
}
