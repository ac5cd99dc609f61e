/**
 * `grid`: the values behind a picture of contours. Rosenbrock's function from its text on a square
 * grid, against mathjs; the evaluation alone, against a loop written by hand in JavaScript. All
 * write into an array that is there already, as who draws one picture after another does: what is
 * measured is their work and not the garbage that they would leave.
 */
import { compile } from 'mathjs';
import { medians } from '../../tools/bench/measure.js';
import { createNabla } from '../../web/engine/nabla.js';

const text = '(1-x)^2+100*(y-x^2)^2';
const sides = [50, 200, 400];

/**
 * @param {Float64Array} xs
 * @param {Float64Array} ys
 * @param {Float64Array} values
 */
function byHand(xs, ys, values) {
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
 * @param {Float64Array} values
 */
function byMathjs(xs, ys, values) {
  const code = compile(text);
  const scope = { x: 0, y: 0 };
  let k = 0;
  for (const y of ys) {
    scope.y = y;
    for (const x of xs) {
      scope.x = x;
      values[k] = code.evaluate(scope);
      k += 1;
    }
  }
  return values;
}

/** @returns {Promise<import('../../tools/bench.js').Measured[]>} */
export async function run() {
  const nabla = await createNabla();
  const rows = [];
  for (const side of sides) {
    const axis = (/** @type {number} */ from, /** @type {number} */ to) =>
      Float64Array.from({ length: side }, (_, i) => from + ((to - from) * i) / (side - 1));
    const xs = axis(-2, 2);
    const ys = axis(-1, 3);
    const values = new Float64Array(side * side);
    const size = `${side} × ${side}`;
    const whole = await medians({
      ours: () => {
        const formula = nabla.formula(text, { variables: ['x', 'y'] });
        formula.grid('x', xs, 'y', ys, undefined, values);
        formula.dispose();
      },
      peer: () => byMathjs(xs, ys, values),
    });
    const formula = nabla.formula(text, { variables: ['x', 'y'] });
    const evaluation = await medians({
      ours: () => formula.grid('x', xs, 'y', ys, undefined, values),
      peer: () => byHand(xs, ys, values),
    });
    formula.dispose();
    const common = { size, where: /** @type {const} */ ('wasm'), unit: 'ms' };
    rows.push(
      { ...common, ...whole, name: 'grid', peerName: 'mathjs', goal: 200,
        direction: /** @type {const} */ ('at-least') },
      { ...common, ...evaluation, name: 'grid, evaluation', peerName: 'JavaScript by hand', goal: 1,
        direction: /** @type {const} */ ('at-most') },
    );
  }
  return rows;
}
