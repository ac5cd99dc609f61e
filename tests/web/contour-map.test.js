/** Level lines of a window that moves. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContourMap } from '../../web/widgets/plane/contour-map.js';

/** @typedef {import('../../web/charts/scene.js').Window} Window */

/** What waits for the time that frames leave. @type {((idle: object) => void)[]} */
let waiting = [];

/** A frame leaves time enough. */
function idle() {
  const called = waiting;
  waiting = [];
  for (const act of called) act({ timeRemaining: () => 50 });
}

beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (/** @type {() => void} */ act) => waiting.push(act));
});
afterEach(() => { vi.unstubAllGlobals(); });

/** Stands for the engine's formula x² + 2y², and counts how often its grid is asked for. */
function open() {
  const asked = { times: 0 };
  const formula = {
    /**
     * @param {string} _x @param {Float64Array} xs
     * @param {string} _y @param {Float64Array} ys
     */
    grid(_x, xs, _y, ys) {
      asked.times += 1;
      return Float64Array.from({ length: xs.length * ys.length }, (_, index) =>
        xs[index % xs.length] ** 2 + 2 * ys[Math.floor(index / xs.length)] ** 2);
    },
  };
  return { asked, map: new ContourMap(formula, ['x', 'y'], { fine: 81, rough: 61 }, 'loss') };
}

/** @param {number} left @param {number} bottom @param {number} [width] @returns {Window} */
const square = (left, bottom, width = 4) =>
  ({ x: [left, left + width], y: [bottom, bottom + width] });

describe('a map of level lines', () => {
  it('at rest is of its window, and made anew for another', () => {
    const { asked, map } = open();
    expect(map.show(square(-2, -2), false)).toBe(true);
    expect(map.mark).toMatchObject({ kind: 'contours', role: 'loss', area: undefined });
    expect([map.grid.x[0], map.grid.x[80]]).toEqual([-2, 2]);
    const { mark } = map;
    expect(map.show(square(-1, -2), false)).toBe(true);
    expect(map.mark).not.toBe(mark);
    expect(asked.times).toBe(2);
  });

  it('in motion is of more than the window, and kept while that is enough', () => {
    const { asked, map } = open();
    expect(map.show(square(-2, -2), true)).toBe(true);
    const { mark } = map;
    expect(mark.area?.x[0]).toBeLessThan(-2.5);
    expect(mark.area?.y[1]).toBeGreaterThan(2.5);
    expect(map.show(square(-1.5, -2.5), true)).toBe(false);
    expect(map.show(square(-2.5, -1), true)).toBe(false);
    expect(map.mark).toBe(mark);
    expect(asked.times).toBe(1);
  });

  it('in motion is made anew beyond its area and far inside of it', () => {
    const { asked, map } = open();
    map.show(square(-2, -2), true);
    expect(map.show(square(0, -2), true)).toBe(true);
    expect(map.show(square(0.5, 0, 1), true)).toBe(true);
    expect(asked.times).toBe(3);
  });

  it('in motion is made before the window leaves its area, while there is time', () => {
    const { asked, map } = open();
    map.show(square(-2, -2), true);
    for (let left = -2; left < 1; left += 0.1) {
      const before = asked.times;
      map.show(square(left, -2), true);
      expect(asked.times).toBe(before); // nothing in the frame itself
      idle();
    }
    expect(asked.times).toBeGreaterThan(2);
    expect(asked.times).toBeLessThan(7);
    expect(map.mark.area?.x[1]).toBeGreaterThan(5);
  });

  it('that was made for one way is not shown for another', () => {
    const { map } = open();
    map.show(square(-2, -2), true);
    map.show(square(-1.9, -2), true); // to the right, and soon out of the area
    idle();
    const far = square(-2, -20);
    expect(map.show(far, true)).toBe(true);
    expect(map.mark.area?.y[0]).toBeLessThan(-20);
  });

  it('is not made any more once it has been dropped', () => {
    const { asked, map } = open();
    map.show(square(-2, -2), true);
    map.show(square(-1.8, -2), true);
    map.drop();
    idle();
    expect(asked.times).toBe(1);
    expect(waiting).toEqual([]);
  });

  it('has levels that suit what the window sees, in motion too', () => {
    const { map } = open();
    map.show(square(-1, -1, 2), true);
    const levels = map.mark.levels.map(({ value }) => value);
    const step = levels[1] - levels[0];
    expect(levels.filter((level) => level <= 3).length).toBeGreaterThan(5); // in the window
    // And as dense beyond it, up to where the window may move.
    expect(levels.every((level, index) => index === 0
      || Math.abs(level - levels[index - 1] - step) < 1e-9)).toBe(true);
    expect(levels.at(-1)).toBeGreaterThan(7);
    for (const { value, lines } of map.mark.levels) {
      for (const { x, y } of lines) {
        for (let index = 0; index < x.length; index += 1) {
          expect(x[index] ** 2 + 2 * y[index] ** 2).toBeCloseTo(value, 1);
        }
      }
    }
  });

  it('has levels where the window comes from a place without values', () => {
    const formula = {
      grid: (/** @type {string} */ _x, /** @type {Float64Array} */ xs,
        /** @type {string} */ _y, /** @type {Float64Array} */ ys) =>
        Float64Array.from({ length: xs.length * ys.length }, (_, index) =>
          Math.sqrt(xs[index % xs.length]) + ys[Math.floor(index / xs.length)]),
    };
    const map = new ContourMap(formula, ['x', 'y'], { fine: 81, rough: 61 }, 'loss');
    map.show(square(-4.1, -2), true);
    expect(map.mark.levels.length).toBeGreaterThan(5);
  });

  it('comes to rest with lines of its window', () => {
    const { map } = open();
    map.show(square(-2, -2), true);
    expect(map.show(square(-1.5, -2), false)).toBe(true);
    expect(map.grid.x).toHaveLength(81);
    expect(map.mark.area).toBeUndefined();
  });
});
