/** Many points in one call give what one point after another gives, to the last bit. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';

/** @type {import('../../web/engine/nabla.js').Nabla} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

/**
 * @param {number} from
 * @param {number} to
 * @param {number} count
 */
const spread = (from, to, count) =>
  Float64Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.5)) / count);

/** An error with this code. @param {string} name */
const code = (name) => expect.objectContaining({ code: name });

const formulas = [
  'exp(-x^2/2)*sin(3*x)+x^3/10', 'sin(exp(x))-cos(x)^5', 'ln(x)/x', 'tan(x)+1/x', 'x^x',
  'sigmoid(x)*tanh(x)-erf(x)', 'max(x, x^2)-abs(x-1)', 'sqrt(x^2-4)', 'softplus(100*x)', '7',
];

describe('columns', () => {
  it.each(formulas)('of %s', (text) => {
    const formula = nabla.formula(text, { variables: ['x'] });
    for (const count of [1, 2, 33, 257, 1000]) {
      const xs = spread(-4, 6, count);
      const values = formula.values([xs]);
      const both = formula.valuesAndGradients([xs]);
      expect(values).toEqual(xs.map((x) => formula.value([x])));
      expect(both.values).toEqual(values);
      expect(both.gradients[0]).toEqual(xs.map((x) => formula.gradient([x])[0]));
    }
    formula.dispose();
  });

  it.each(formulas)('of %s and of its derivative', (text) => {
    const formula = nabla.formula(text, { variables: ['x'] });
    const derivative = formula.derivative('x');
    const second = derivative.derivative('x');
    const xs = spread(-4, 6, 300);
    for (const other of [derivative, second, formula]) {
      const { values, others } = formula.valuesWith(other, [xs]);
      expect(values).toEqual(formula.values([xs]));
      expect(others).toEqual(other.values([xs]));
    }
    for (const each of [formula, derivative, second]) each.dispose();
  });

  it('of formulas that have nothing in common but their variables', () => {
    const first = nabla.formula('a*x+y', { variables: ['x', 'y'], parameters: { a: 2 } });
    const second = nabla.formula('x*y', { variables: ['x', 'y'] });
    const third = first.derivative('x');
    third.setParameter('a', 5);
    const columns = [[1, 2, 3], [4, 5, 6]];
    expect(first.valuesWith(second, columns)).toEqual({
      values: Float64Array.of(6, 9, 12), others: Float64Array.of(4, 10, 18),
    });
    expect(first.valuesWith(third, columns).others).toEqual(Float64Array.of(5, 5, 5));
    const stranger = nabla.formula('x', { variables: ['x'] });
    expect(() => first.valuesWith(stranger, columns)).toThrow(code('invalid-value'));
    expect(() => first.valuesWith(/** @type {any} */ ({}), columns)).toThrow(code('invalid-value'));
    stranger.dispose();
    expect(() => first.valuesWith(second, [[1]])).toThrow(code('wrong-length'));
    second.dispose();
    expect(() => first.valuesWith(second, columns)).toThrow(code('disposed'));
    for (const each of [first, third]) each.dispose();
  });
});

describe('grids', () => {
  it.each([[1, 1], [1, 9], [7, 3], [40, 51], [255, 3], [256, 2], [257, 5], [700, 4]])(
    'of %i columns and %i rows', (across, along) => {
      for (const text of ['(1-x)^2+100*(y-x^2)^2', 'sin(x*y)+z', 'x', 'y', 'z', 'exp(y)*x-a*y']) {
        const formula = nabla.formula(text, {
          variables: ['z', 'x', 'y'], parameters: { a: 3 },
        });
        const xs = spread(-2, 2, across);
        const ys = spread(-1, 3, along);
        const expected = Array.from(ys, (y) =>
          Array.from(xs, (x) => formula.value([0.25, x, y]))).flat();
        expect(formula.grid('x', xs, 'y', ys, [0.25, 0, 0])).toEqual(Float64Array.from(expected));
        formula.dispose();
      }
    },
  );

  it('go into an array that is there already, if it fits', () => {
    const formula = nabla.formula('x+y', { variables: ['x', 'y'] });
    const slope = formula.derivative('x');
    const into = new Float64Array(4);
    expect(formula.grid('x', [1, 2], 'y', [10, 20], undefined, into)).toBe(into);
    expect(into).toEqual(Float64Array.of(11, 12, 21, 22));
    const columns = [[1, 2, 3, 4], [5, 6, 7, 8]];
    expect(formula.values(columns, into)).toBe(into);
    expect(into).toEqual(Float64Array.of(6, 8, 10, 12));
    const others = new Float64Array(4);
    const both = formula.valuesWith(slope, columns, { others });
    expect(both).toEqual({ values: into, others: Float64Array.of(1, 1, 1, 1) });
    expect(both.others).toBe(others);
    const kept = into.slice();
    for (const bad of [new Float64Array(3), new Float32Array(4), [0, 0, 0, 0], null]) {
      const room = /** @type {any} */ (bad);
      expect(() => formula.grid('x', [1, 2], 'y', [10, 20], undefined, room))
        .toThrow(code('wrong-length'));
      expect(() => formula.values(columns, room)).toThrow(code('wrong-length'));
      expect(() => formula.valuesWith(slope, columns, { values: into, others: room }))
        .toThrow(code('wrong-length'));
    }
    expect(into).toEqual(kept);
    slope.dispose();
    formula.dispose();
  });

  it('may be asked for the other way round, and with other parameters', () => {
    const formula = nabla.formula('a*x-y', { variables: ['x', 'y'], parameters: { a: 1 } });
    expect(formula.grid('x', [1, 2], 'y', [10, 20])).toEqual(Float64Array.of(-9, -8, -19, -18));
    expect(formula.grid('y', [1, 2], 'x', [10, 20])).toEqual(Float64Array.of(9, 8, 19, 18));
    formula.setParameter('a', 2);
    expect(formula.grid('x', [1, 2], 'y', [10, 20])).toEqual(Float64Array.of(-8, -6, -18, -16));
    formula.dispose();
  });
});
