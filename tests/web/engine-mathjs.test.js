/** Values and derivatives against mathjs, a system that nobody here wrote, on random formulas. */
import fc from 'fast-check';
import { compile, derivative as differentiate } from 'mathjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';

/** @type {import('../../web/engine/nabla.js').Nabla} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

const unary = ['sin', 'cos', 'tan', 'exp', 'sqrt', 'atan', 'sinh', 'cosh', 'tanh', 'asin', 'log',
  'abs', 'cbrt', 'sec', 'asinh'];

/** Names that differ: ours are the first. */
const ownNames = { log: 'ln', atan: 'arctan', asin: 'arcsin' };

/** Formulas in x and y that both systems read, written for mathjs. */
const formulas = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom('x', 'y', 'x'),
    fc.integer({ min: 1, max: 9 }).map(String),
  ),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.tuple(fc.constantFrom(...unary), tie('node')).map(([name, a]) => `${name}(${a})`),
    fc.tuple(tie('node'), fc.constantFrom('+', '-', '*', '/'), tie('node'))
      .map(([a, sign, b]) => `(${a})${sign}(${b})`),
    fc.tuple(tie('node'), fc.integer({ min: 2, max: 4 })).map(([a, n]) => `(${a})^${n}`),
  ),
})).node;

/** @param {string} text */
const ours = (text) =>
  text.replace(/\b(log|atan|asin)\b/g, (name) => ownNames[/** @type {'log'} */ (name)]);

/** A number, or NaN for whatever else mathjs gives: complex results lie outside our domain. */
const real = (/** @type {unknown} */ value) => (typeof value === 'number' ? value : NaN);

const points = [[0.7, 1.3], [-1.1, 0.4], [2.3, -0.6]];

describe('random formulas', () => {
  it('have the values that mathjs gives', () => {
    let compared = 0;
    fc.assert(fc.property(formulas, (text) => {
      const f = nabla.formula(ours(text), { variables: ['x', 'y'] });
      const theirs = compile(text);
      for (const [x, y] of points) {
        const expected = real(theirs.evaluate({ x, y }));
        const value = f.value([x, y]);
        if (!Number.isFinite(expected) || !Number.isFinite(value)) continue;
        compared += 1;
        const size = Math.max(1, Math.abs(expected));
        expect(Math.abs(value - expected) / size, text).toBeLessThan(1e-9);
      }
      f.dispose();
    }), { numRuns: 400, seed: 1 });
    expect(compared).toBeGreaterThan(500);
  });

  it('have the slopes that mathjs derives', () => {
    let compared = 0;
    fc.assert(fc.property(formulas, (text) => {
      const f = nabla.formula(ours(text), { variables: ['x', 'y'] });
      const symbolic = f.derivative('x');
      const theirs = differentiate(text, 'x', { simplify: false }).compile();
      for (const [x, y] of points) {
        const expected = real(theirs.evaluate({ x, y }));
        const [slope] = f.gradient([x, y]);
        // Large slopes magnify rounding in what they are made of.
        if (!Number.isFinite(expected) || !Number.isFinite(slope) || Math.abs(expected) > 1e6) {
          continue;
        }
        compared += 1;
        const size = Math.max(1, Math.abs(expected));
        expect(Math.abs(slope - expected) / size, text).toBeLessThan(1e-7);
        const second = symbolic.value([x, y]);
        if (Number.isFinite(second)) {
          expect(Math.abs(second - expected) / size, `${text}: ${symbolic.text}`)
            .toBeLessThan(1e-6);
        }
      }
      f.dispose();
      symbolic.dispose();
    }), { numRuns: 300, seed: 2 });
    expect(compared).toBeGreaterThan(300);
  });
});
