/** Level lines: where they run, by themselves and beside those of d3-contour. */
import { contours } from 'd3-contour';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceContours } from '../../web/charts/tracing.js';
import { sampled } from './support/sampled.js';

describe('lines', () => {
  it('close around a hill, at the right distance', () => {
    const [{ lines: [ring, ...others] }] = traceContours(sampled((x, y) => x * x + y * y), [4]);
    expect(others).toEqual([]);
    expect([ring.x[0], ring.y[0]]).toEqual([ring.x.at(-1), ring.y.at(-1)]);
    for (let index = 0; index < ring.x.length; index += 1) {
      expect(Math.hypot(ring.x[index], ring.y[index])).toBeCloseTo(2, 2);
    }
  });

  it('end at the edge of the grid and do not run along it', () => {
    const [{ lines }] = traceContours(sampled((x, y) => x + y), [1]);
    expect(lines).toHaveLength(1);
    const [{ x, y }] = lines;
    const ends = [[x[0], y[0]], [x.at(-1) ?? NaN, y.at(-1) ?? NaN]].sort(([a], [b]) => a - b);
    expect(ends.flat().map((end) => Math.round(end * 1e9) / 1e9)).toEqual([-2, 3, 3, -2]);
    for (let index = 0; index < x.length; index += 1) expect(x[index] + y[index]).toBeCloseTo(1);
  });

  it('do not run along the edge of the domain', () => {
    const [{ lines, rings }] = traceContours(sampled((x, y) => (x < 0 ? NaN : x + y)), [1]);
    expect(lines).toHaveLength(1);
    expect(Math.min(...lines[0].x)).toBeGreaterThanOrEqual(0);
    for (let index = 0; index < lines[0].x.length; index += 1) {
      expect(lines[0].x[index] + lines[0].y[index]).toBeCloseTo(1);
    }
    expect(rings).toHaveLength(1);
    expect(Math.min(...rings[0].x)).toBeGreaterThanOrEqual(0);
  });

  it('are kept where they are no longer than one square', () => {
    const places = Float64Array.of(0, 1);
    const grid = { x: places, y: places, values: Float64Array.of(0, 0, 2, 2) };
    const [{ lines }] = traceContours(grid, [0.5]);
    expect(lines).toHaveLength(1);
    expect([...lines[0].x].sort()).toEqual([0, 1]);
    expect([...lines[0].y]).toEqual([0.25, 0.25]);
  });

  it('come in as many pieces as there are', () => {
    const [{ lines }] = traceContours(sampled((x, y) => x * y), [2]);
    expect(lines).toHaveLength(2);
    expect(traceContours(sampled((x, y) => x * y), [99])[0].lines).toEqual([]);
  });
});

/**
 * The places of a ring as a text that is the same wherever the ring begins.
 * @param {readonly (readonly number[])[]} ring closed
 */
function ringText(ring) {
  const places = ring.slice(1).map((place) => place.map((at) => at.toFixed(9)).join(' '));
  return places.map((_, start) => [...places.slice(start), ...places.slice(0, start)].join('; '))
    .reduce((least, text) => (text < least ? text : least));
}

/**
 * Whether a ring goes around anything. One that does not d3 may leave out.
 * @param {readonly (readonly number[])[]} ring closed
 */
function isWide(ring) {
  const area = ring.slice(1).reduce((sum, [x, y], index) =>
    sum + ring[index][0] * y - x * ring[index][1], 0);
  return Math.abs(area) > 1e-9;
}

describe('rings', () => {
  const heights = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -4, max: 4 }) },
    { weight: 1, arbitrary: fc.constant(NaN) });
  const grids = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 8 }))
    .chain(([columns, rows]) => fc.record({
      columns: fc.constant(columns), rows: fc.constant(rows),
      values: fc.array(heights, { minLength: columns * rows, maxLength: columns * rows }),
    }));

  it('are those of d3-contour, on any grid, with saddles and with gaps', () => {
    fc.assert(fc.property(grids, ({ columns, rows, values }) => {
      // Where d3 has its samples, whose lines go half a cell farther at the edges of the grid.
      const places = (/** @type {number} */ count) =>
        Float64Array.from({ length: count }, (_, index) => index + 0.5);
      const within = (/** @type {number} */ at, /** @type {number} */ count) =>
        Math.min(Math.max(at, 0.5), count - 0.5);
      const grid = { x: places(columns), y: places(rows), values: Float64Array.from(values) };
      for (const { value, rings } of traceContours(grid, [-2.5, -1, 0.25, 2, 3])) {
        const traced = contours().size([columns, rows]).contour(values, value).coordinates.flat();
        const theirs = traced.map((ring) =>
          ring.map(([x, y]) => [within(x, columns), within(y, rows)]));
        const ours = rings.map(({ x, y }) => Array.from(x, (_, at) => [x[at], y[at]]));
        expect(ours.filter(isWide).map(ringText).sort())
          .toEqual(theirs.filter(isWide).map(ringText).sort());
      }
    }), { numRuns: 1000 });
  });

  it('lie at a sample that is infinite', () => {
    const grid = { x: Float64Array.of(0, 1, 2), y: Float64Array.of(0, 1, 2),
      values: Float64Array.of(0, 0, 0, 0, Infinity, 0, 0, 0, 0) };
    const [{ lines, rings: [{ x, y }] }] = traceContours(grid, [5]);
    expect([...x, ...y].every((at) => at === 1)).toBe(true);
    expect(lines).toEqual([]);
  });

  it('are followed once around when they are longer than a trail is to begin with', () => {
    const count = 241;
    const comb = sampled((x) => Math.sin(40 * x), count);
    const [{ lines }] = traceContours(comb, [0.5]);
    for (const line of lines) {
      for (const x of line.x) expect(Math.sin(40 * x)).toBeCloseTo(0.5, 0);
    }
    expect(lines.reduce((sum, { x }) => sum + x.length, 0)).toBeGreaterThan(10 * count);
  });
});
