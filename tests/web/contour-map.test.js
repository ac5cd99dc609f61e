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
    expect(map.show(square(-1.98, -2.02), true)).toBe(false);
    expect(asked.times).toBe(1);
    expect(map.show(square(-1.5, -2.5), true)).toBe(false);
    expect(map.show(square(-2.5, -1), true)).toBe(false);
    expect(map.mark).toBe(mark);
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
      const shown = map.mark;
      map.show(square(left, -2), true);
      if (map.mark !== shown) expect(waiting).toEqual([]); // all pieces had been done
      idle();
    }
    expect(asked.times).toBeGreaterThan(2);
    expect(asked.times).toBeLessThan(7);
    expect(map.mark.area?.x[1]).toBeGreaterThan(5);
  });

  it('that was made for one way is not shown for another', () => {
    const { map } = open();
    map.show(square(-2, -2), true);
    map.show(square(-1.4, -2), true); // to the right, and soon out of the area
    expect(waiting).toHaveLength(1);
    idle();
    const far = square(-2, -20);
    expect(map.show(far, true)).toBe(true);
    expect(map.mark.area?.y[0]).toBeLessThan(-20);
  });

  it('in motion is kept while the window goes around in it', () => {
    const { map } = open();
    map.show(square(-2, -2), true);
    const { mark } = map;
    for (let move = 0; move < 200; move += 1) {
      const turn = move / 8;
      map.show(square(-2 + 0.4 * Math.sin(turn), -2 + 0.4 * Math.cos(turn)), true);
      idle();
      expect(map.mark).toBe(mark);
    }
  });

  it.each([0.02, 0.03, 0.05, 0.08])('is made seldom when it is panned, by %d at once', (part) => {
    const { map } = open();
    const marks = new Set();
    for (let move = 0; move < 100; move += 1) {
      map.show(square(-2 + 4 * part * move, -2), true);
      idle();
      marks.add(map.mark);
    }
    // A map reaches 0.3 farther than the window, and the next as far again from where that ends.
    expect(marks.size).toBeLessThan(3 + 100 * part / 0.3);
  });

  it('is made around a window that is zoomed, not beside it', () => {
    const { map } = open();
    let [x0, width] = [-2, 4];
    for (let move = 0; move < 40; move += 1) {
      [x0, width] = [x0 - width * 0.025, width * 1.05];
      map.show({ x: [x0, x0 + width], y: [x0, x0 + width] }, true);
      idle();
      const { x = [0, 0] } = map.mark.area ?? {};
      expect(x[0] + x[1]).toBeCloseTo(0);
    }
  });

  it('asks the engine for nothing when there is time, since it may be gone', () => {
    const { asked, map } = open();
    map.show(square(-2, -2), true);
    map.show(square(-1.4, -2), true);
    expect(waiting).toHaveLength(1);
    expect(asked.times).toBe(2);
    idle();
    expect(asked.times).toBe(2);
  });

  it('is not made for later any more when it has come to rest', () => {
    const { map } = open();
    map.show(square(-2, -2), true);
    map.show(square(-1.4, -2), true);
    expect(waiting).toHaveLength(1);
    map.show(square(-1.4, -2), false);
    idle();
    expect(waiting).toEqual([]);
    const { mark } = map;
    expect(map.show(square(-1.3, -2), true)).toBe(true);
    expect(map.mark).not.toBe(mark);
    expect(map.mark.area?.x[0]).toBeCloseTo(-1.3 - 1.2);
  });

  it('has levels that suit what the window sees, in motion too', () => {
    const { map } = open();
    map.show(square(-1, -1, 2), true);
    const levels = map.mark.levels.map(({ value }) => value);
    const step = levels[1] - levels[0];
    const { map: still } = open();
    still.show(square(-1, -1, 2), false);
    const [first, second] = still.mark.levels;
    expect(step).toBeCloseTo(second.value - first.value);
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
