/**
 * `grid`: the values behind a picture of contours. Rosenbrock's function from its text on a square
 * grid, against mathjs; the evaluation alone, against a loop written by hand in JavaScript.
 */
import { compile } from 'mathjs';
import { createNabla } from '../../web/engine/nabla.js';

const text = '(1-x)^2+100*(y-x^2)^2';
const sides = [50, 200, 400];

/**
 * @param {Float64Array} xs
 * @param {Float64Array} ys
 */
function byHand(xs, ys) {
  const values = new Float64Array(xs.length * ys.length);
  let k = 0;
  for (const y of ys) {
    for (const x of xs) {
      const rise = y - x * x;
      values[k] = (1 - x) * (1 - x) + 100 * rise * rise;
      k += 1;
    }
  }
  return values;
}

/**
 * @param {Float64Array} xs
 * @param {Float64Array} ys
 */
function byMathjs(xs, ys) {
  const code = compile(text);
  const values = new Float64Array(xs.length * ys.length);
  let k = 0;
  for (const y of ys) {
    for (const x of xs) {
      values[k] = code.evaluate({ x, y });
      k += 1;
    }
  }
  return values;
}

/**
 * @param {{ median: (work: () => unknown) => Promise<number> }} tools
 * @returns {Promise<import('../../tools/bench.js').Measured[]>}
 */
export async function run({ median }) {
  const nabla = await createNabla();
  const rows = [];
  for (const side of sides) {
    const axis = (/** @type {number} */ from, /** @type {number} */ to) =>
      Float64Array.from({ length: side }, (_, i) => from + ((to - from) * i) / (side - 1));
    const xs = axis(-2, 2);
    const ys = axis(-1, 3);
    const size = `${side} × ${side}`;
    const mathjs = await median(() => byMathjs(xs, ys));
    const hand = await median(() => byHand(xs, ys));
    const whole = await median(() => {
      const formula = nabla.formula(text, { variables: ['x', 'y'] });
      const values = formula.grid('x', xs, 'y', ys);
      formula.dispose();
      return values;
    });
    const formula = nabla.formula(text, { variables: ['x', 'y'] });
    const evaluation = await median(() => formula.grid('x', xs, 'y', ys));
    formula.dispose();
    const common = { size, where: /** @type {const} */ ('wasm'), unit: 'ms' };
    rows.push(
      { ...common, name: 'grid', ours: whole, peer: mathjs, peerName: 'mathjs', goal: 200,
        direction: /** @type {const} */ ('at-least') },
      { ...common, name: 'grid, evaluation', ours: evaluation, peer: hand,
        peerName: 'JavaScript by hand', goal: 1, direction: /** @type {const} */ ('at-most') },
    );
  }
  return rows;
}
