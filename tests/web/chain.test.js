/** What nabla-chain makes of a composition: stages, rates, products, goals, gears. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { Chain, formulaOfRates } from '../../web/widgets/chain/chain.js';
import { arrangeGears } from '../../web/widgets/chain/gears.js';
import { judgeGoal, readGoal } from '../../web/widgets/chain/goal.js';
import { pipelineSize } from '../../web/widgets/chain/pipeline.js';
import { textOf } from '../../web/widgets/graph/runs.js';

/** @type {any} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

/** @param {string} text @param {object} [settings] */
const chainOf = (text, settings = {}) => new Chain(nabla, nabla.formula(text, settings), 'en');

describe('a composition', () => {
  it('has a stage for each function, the last under the name of the whole', () => {
    const chain = chainOf('sin(x^2)');
    expect(chain.flaw).toBeNull();
    expect(chain.stages.map(({ label, spoken }) => [textOf(label), spoken]))
      .toEqual([['(·)2', 'v1'], ['sin', 'f']]);
    chain.dispose();
  });

  it.each([
    ['sin(x^2)', 1.3, [2.6, Math.cos(1.69)]],
    ['exp(3*x+1)', 0.2, [3, 1, Math.exp(1.6)]],
    ['1/(2-x)', 1, [-1, -1]],
    ['sqrt(ln(x))', 5, [0.2, 0.5 / Math.sqrt(Math.log(5))]],
  ])('multiplies its rates: %s at %d', (text, point, rates) => {
    const chain = chainOf(text);
    const flow = chain.at(point, 0.1);
    rates.forEach((rate, index) => expect(flow.rates[index]).toBeCloseTo(rate, 12));
    let product = 1;
    for (const [index, rate] of rates.entries()) {
      product *= rate;
      expect(flow.products[index]).toBeCloseTo(product, 12);
      expect(flow.changes[index]).toBeCloseTo(product * 0.1, 12);
    }
    expect(flow.total).toBe(flow.products.at(-1));
    chain.dispose();
  });

  it('knows how much comes out in truth', () => {
    const chain = chainOf('x^2');
    expect(chain.at(3, 0.5).actual).toBeCloseTo(3.25, 12);
    expect(chain.at(3, 0.5).changes.at(-1)).toBe(3);
    expect(chain.at(3, 0).actual).toBe(0);
    chain.dispose();
  });

  it('works in any variable, and in Russian notation', () => {
    const chain = chainOf('tg(t)^2', { notation: 'russian' });
    expect(chain.variable).toBe('t');
    expect(chain.at(1, 0.1).total).toBeCloseTo(2 * Math.tan(1) / Math.cos(1) ** 2, 12);
    chain.dispose();
  });

  it.each([
    ['x*sin(x)', 'paths'], ['x*y', 'one-variable'], ['3', 'one-variable'], ['x', 'stage'],
    ['sin('.repeat(9) + 'x' + ')'.repeat(9), 'long'],
  ])('is told from what is none: %s', (text, flaw) => {
    const chain = chainOf(text);
    expect(chain.flaw).toBe(flaw);
    expect(chain.stages).toEqual([]);
    chain.dispose();
  });
});

it.each([[[2, -3, 0.5]], [[1e-7, 4]], [[0, 5]], [[-1]]])('rates by hand: %j', (rates) => {
  const chain = chainOf(formulaOfRates(rates));
  const flow = chain.at(1, 0.1);
  expect(flow.rates).toHaveLength(rates.length);
  rates.forEach((rate, index) => expect(flow.rates[index]).toBeCloseTo(rate, 12));
  expect(flow.total).toBeCloseTo(rates.reduce((product, rate) => product * rate, 1), 12);
  chain.dispose();
});

describe('the goal', () => {
  it('is read from its attribute', () => {
    expect(readGoal('rate:0')).toEqual({ rate: 0 });
    expect(readGoal('rate:-1.5')).toEqual({ rate: -1.5 });
    for (const text of ['', 'rate:', 'rate:x', 'slope:1']) expect(readGoal(text)).toBeNull();
  });

  it.each([
    [1.253, 0.002, 'reached'], [1.25, 0.021, 'reached'], [0, 0, 'at-zero'], [0.01, 0.02, 'at-zero'],
    [1, 1.08, 'not-yet'], [1.2, NaN, 'not-yet'],
  ])('at %d with a total rate of %d: %s', (point, total, key) => {
    expect(judgeGoal({ rate: 0 }, point, total)).toEqual({ reached: key === 'reached', key });
  });
});

describe('the drawings', () => {
  it('put the stages side by side where there is room', () => {
    expect(pipelineSize(3, 900)).toMatchObject({ across: true });
    expect(pipelineSize(3, 328).across).toBe(false);
    expect(pipelineSize(8, 320).width).toBeLessThanOrEqual(320);
  });

  it('join two axles by gears in the ratio of the rate, a positive one with one between', () => {
    const { gears } = arrangeGears([2, -3], [0.1, 0.2, -0.6]);
    expect(gears.map(({ axle }) => axle)).toEqual([0, null, 1, 1, 2]);
    expect(gears[0].teeth / gears[2].teeth).toBeCloseTo(2, 0.5);
    expect(gears[3].teeth / gears[4].teeth).toBeCloseTo(3, 0.5);
  });

  it.each([[[2, -3, 0.5], 1], [[5, -3, 4, 0.2, -1, 1], 4]])(
    'stand in a narrow room with all their gears, %j in %i rows', (rates, rows) => {
      const changes = [0.1, ...rates.map((_, index) =>
        0.1 * rates.slice(0, index + 1).reduce((product, rate) => product * rate, 1))];
      const { gears, axles, width, height, size } = arrangeGears(rates, changes, 328);
      expect(width).toBeLessThanOrEqual(328.001);
      expect(new Set(gears.map(({ y }) => y)).size).toBe(rows);
      for (const { x, y, teeth } of gears) {
        const radius = teeth * 8 / (2 * Math.PI) * size;
        expect(x - radius).toBeGreaterThan(10);
        expect(x + radius).toBeLessThan(width - 10);
        expect(y + radius).toBeLessThan(height - 20);
      }
      // An axle that goes on in the next row is in both.
      const seen = axles.map(({ index }) => index);
      expect(new Set(seen).size).toBe(rates.length + 1);
      expect(seen).toHaveLength(rates.length + rows);
    });

  it('let teeth meet gaps', () => {
    for (const change of [0, 0.013, 0.1, -0.37]) {
      const { gears: [left, right] } = arrangeGears([-2], [change, -2 * change]);
      // Where the two meet: pitches from the nearest tooth, counted upwards on both.
      const above = -left.phase * left.teeth / (2 * Math.PI);
      const opposite = (right.phase - Math.PI) * right.teeth / (2 * Math.PI);
      const apart = Math.abs(above - opposite) % 1;
      expect(apart).toBeCloseTo(0.5, 9);
    }
  });

  it('hold gears apart where the rate is zero or there is none', () => {
    for (const rate of [0, NaN]) {
      const { gears: [left, right] } = arrangeGears([rate], [0.1, 0]);
      const radii = (left.teeth + right.teeth) * 8 / (2 * Math.PI);
      expect(right.x - left.x).toBeGreaterThan(radii + 10);
    }
  });
});
