/** Lines with points left out: as good as all of them, and far fewer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tracePolyline } from '../../web/charts/layers/polyline.js';

/** @typedef {[number, number]} Point */

/** How far from a point the line may pass: its own tolerance, and that of points that are one. */
const ERROR = 0.06 + 0.7 * Math.SQRT2;

/**
 * The stretches that are drawn, in pixels.
 * @param {number[]} x
 * @param {number[]} y
 * @returns {Point[][]}
 */
function drawn(x, y) {
  /** @type {Point[][]} */
  const stretches = [];
  const context = {
    moveTo: (/** @type {number} */ left, /** @type {number} */ top) => stretches.push([[left, top]]),
    lineTo: (/** @type {number} */ left, /** @type {number} */ top) =>
      stretches[stretches.length - 1].push([left, top]),
  };
  const same = (/** @type {number} */ value) => value;
  tracePolyline(/** @type {any} */ ({ context, toX: same, toY: same }), x, y);
  return stretches;
}

/** @param {Point} point @param {Point} from @param {Point} to */
function distance([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0
    : Math.min(Math.max(((x - x1) * dx + (y - y1) * dy) / length, 0), 1);
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

/** @param {Point} point @param {Point[][]} stretches */
const distanceToAll = (point, stretches) => Math.min(...stretches.flatMap((stretch) =>
  stretch.map((corner, index) => distance(point, corner, stretch[index + 1] ?? corner))));

const coordinate = fc.double({ min: -300, max: 300, noNaN: true });

describe('a line from point to point', () => {
  it('passes every point that it leaves out', () => {
    fc.assert(fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1 }), (points) => {
      const stretches = drawn(points.map(([x]) => x), points.map(([, y]) => y));
      for (const point of points) expect(distanceToAll(point, stretches)).toBeLessThan(ERROR);
    }));
  });

  it('passes every point of a walk in small steps, which turns back and forth', () => {
    const step = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(fc.property(fc.array(fc.tuple(step, step), { minLength: 50 }), (steps) => {
      /** @type {Point} */
      let place = [0, 0];
      const points = steps.map(([dx, dy]) => { place = [place[0] + dx, place[1] + dy]; return place; });
      const stretches = drawn(points.map(([x]) => x), points.map(([, y]) => y));
      for (const point of points) expect(distanceToAll(point, stretches)).toBeLessThan(ERROR);
      expect(stretches[0].at(-1)).toEqual(points.length > 1 ? points.at(-1) : stretches[0].at(-1));
    }));
  });

  it('draws a smooth curve of a hundred thousand points with some hundred lines', () => {
    const n = 100_000;
    const x = Array.from({ length: n }, (_, index) => (600 * index) / n);
    const [stretch] = drawn(x, x.map((left) => 100 * Math.sin(left / 60)));
    expect(stretch.length).toBeLessThan(250);
    expect(stretch[0]).toEqual([0, 0]);
    expect(stretch.at(-1)?.[0]).toBe(x[n - 1]);
  });

  it('is broken where a point is missing', () => {
    expect(drawn([0, 10, 20, 30, 40], [0, 0, NaN, 5, 5]))
      .toEqual([[[0, 0], [10, 0]], [[30, 5], [40, 5]]]);
  });
});
