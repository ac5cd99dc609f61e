/**
 * `plot`: what a typed formula costs before its picture appears. From text: parse, differentiate,
 * values of f and f′ at the points of a chart, against mathjs. And the evaluation alone, against
 * functions written by hand in JavaScript.
 */
import { compile, derivative } from 'mathjs';
import { createNabla } from '../../web/engine/nabla.js';

const text = 'exp(-x^2/2)*sin(3*x)+x^3/10';
const sizes = [100, 1000, 10_000];

/** @param {number} x */
const f = (x) => Math.exp((-x * x) / 2) * Math.sin(3 * x) + (x * x * x) / 10;
/** @param {number} x */
const slope = (x) =>
  Math.exp((-x * x) / 2) * (3 * Math.cos(3 * x) - x * Math.sin(3 * x)) + (3 * x * x) / 10;

/** @param {Float64Array} xs */
function byHand(xs) {
  const values = new Float64Array(xs.length);
  const slopes = new Float64Array(xs.length);
  for (let i = 0; i < xs.length; ++i) {
    values[i] = f(xs[i]);
    slopes[i] = slope(xs[i]);
  }
  return [values, slopes];
}

/** @param {Float64Array} xs */
function byMathjs(xs) {
  const values = compile(text);
  const slopes = derivative(text, 'x').compile();
  return [xs.map((x) => values.evaluate({ x })), xs.map((x) => slopes.evaluate({ x }))];
}

/**
 * @param {{ median: (work: () => unknown) => Promise<number> }} tools
 * @returns {Promise<import('../../tools/bench.js').Measured[]>}
 */
export async function run({ median }) {
  const nabla = await createNabla();
  const rows = [];
  for (const n of sizes) {
    const xs = Float64Array.from({ length: n }, (_, i) => -5 + (10 * i) / (n - 1));
    const size = `${n.toLocaleString('en')} points`;
    const mathjs = await median(() => byMathjs(xs));
    const hand = await median(() => byHand(xs));
    const automatic = await median(() => {
      const formula = nabla.formula(text);
      const drawn = formula.valuesAndGradients([xs]);
      formula.dispose();
      return drawn;
    });
    const symbolic = await median(() => {
      const formula = nabla.formula(text);
      const derived = formula.derivative('x');
      const drawn = [formula.values([xs]), derived.values([xs])];
      derived.dispose();
      formula.dispose();
      return drawn;
    });
    const formula = nabla.formula(text);
    const evaluation = await median(() => formula.valuesAndGradients([xs]));
    formula.dispose();
    const common = { size, where: /** @type {const} */ ('wasm'), unit: 'ms' };
    const goal = { goal: 200, direction: /** @type {const} */ ('at-least') };
    rows.push(
      { ...common, ...goal, name: 'plot', ours: automatic, peer: mathjs, peerName: 'mathjs' },
      { ...common, ...goal, name: 'plot, symbolic', ours: symbolic, peer: mathjs,
        peerName: 'mathjs' },
      { ...common, name: 'plot, evaluation', ours: evaluation, peer: hand,
        peerName: 'JavaScript by hand', goal: 1, direction: /** @type {const} */ ('at-most') },
    );
  }
  return rows;
}
