/**
 * `plot`: what a typed formula costs before its picture appears, from text to the values of f and f′
 * at the points of a chart, against mathjs, which simplifies the derivative as we do. Besides, what
 * remains where nobody wants to read f′: our reverse mode against mathjs without simplification. And
 * the evaluation alone, against functions written by hand in JavaScript. All write into arrays that
 * are there already: what is measured is their work and not the garbage that they would leave.
 */
import { derivative, parse } from 'mathjs';
import { medians } from '../../tools/bench/measure.js';
import { createNabla } from '../../web/engine/nabla.js';

const text = 'exp(-x^2/2)*sin(3*x)+x^3/10';
const sizes = [100, 1000, 10_000];

/** @param {number} x */
const f = (x) => Math.exp((-x * x) / 2) * Math.sin(3 * x) + (x * x * x) / 10;
/** @param {number} x */
const slope = (x) =>
  Math.exp((-x * x) / 2) * (3 * Math.cos(3 * x) - x * Math.sin(3 * x)) + (3 * x * x) / 10;

/**
 * @typedef {{ values: Float64Array, others: Float64Array }} Room for the values of f and of f′
 */

/**
 * @param {Float64Array} xs
 * @param {Room} room
 */
function byHand(xs, { values, others: slopes }) {
  for (let i = 0; i < xs.length; ++i) {
    values[i] = f(xs[i]);
    slopes[i] = slope(xs[i]);
  }
}

/**
 * @param {Float64Array} xs
 * @param {Room} room
 * @param {boolean} simplify
 */
function byMathjs(xs, room, simplify) {
  const formula = parse(text);
  const values = formula.compile();
  const slopes = derivative(formula, 'x', { simplify }).compile();
  const scope = { x: 0 };
  for (let i = 0; i < xs.length; ++i) {
    scope.x = xs[i];
    room.values[i] = values.evaluate(scope);
    room.others[i] = slopes.evaluate(scope);
  }
}

/** @returns {Promise<import('../../tools/bench.js').Measured[]>} */
export async function run() {
  const nabla = await createNabla();
  /**
   * @param {Float64Array} xs
   * @param {Room} room
   */
  const symbolic = (xs, room) => {
    const formula = nabla.formula(text);
    const derived = formula.derivative('x');
    formula.valuesWith(derived, [xs], room);
    derived.dispose();
    formula.dispose();
  };
  /** @param {Float64Array} xs */
  const automatic = (xs) => {
    const formula = nabla.formula(text);
    const { values, gradients } = formula.valuesAndGradients([xs]);
    formula.dispose();
    return [values, gradients[0]];
  };

  const rows = [];
  for (const n of sizes) {
    const xs = Float64Array.from({ length: n }, (_, i) => -5 + (10 * i) / (n - 1));
    const room = { values: new Float64Array(n), others: new Float64Array(n) };
    const common = {
      size: `${n.toLocaleString('en')} points`, where: /** @type {const} */ ('wasm'), unit: 'ms',
    };
    const goal = { goal: 200, direction: /** @type {const} */ ('at-least') };
    const formula = nabla.formula(text);
    const derived = formula.derivative('x');
    const whole = await medians({
      ours: () => symbolic(xs, room), peer: () => byMathjs(xs, room, true),
    });
    const plain = await medians({
      ours: () => automatic(xs), peer: () => byMathjs(xs, room, false),
    });
    const evaluation = await medians({
      ours: () => formula.valuesWith(derived, [xs], room), peer: () => byHand(xs, room),
    });
    derived.dispose();
    formula.dispose();
    rows.push(
      { ...common, ...goal, ...whole, name: 'plot', peerName: 'mathjs' },
      { ...common, ...goal, ...plain, name: 'plot, no text of f′', peerName: 'mathjs, not simplified',
        goal: 20 },
      { ...common, ...evaluation, name: 'plot, evaluation', peerName: 'JavaScript by hand', goal: 1,
        direction: /** @type {const} */ ('at-most') },
    );
  }
  return rows;
}
