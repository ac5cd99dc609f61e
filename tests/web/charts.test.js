/** The parts of a chart that need no page: marks of axes, windows, handles, tables, sound. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameSpan } from '../../web/charts/fit.js';
import { soundCurve } from '../../web/charts/sound.js';
import { tableRows } from '../../web/charts/table.js';
import { linearTicks, logarithmicTicks, roundStep } from '../../web/charts/ticks.js';
import { blendWindows, panWindow, tidyWindow, zoomByButton, zoomWindow }
  from '../../web/charts/view-window.js';

/** @typedef {import('../../web/charts/scene.js').Handle} Handle */
/** @typedef {import('../../web/charts/scene.js').Window} Window */

describe('marks of an axis', () => {
  it.each([[0.03, 0.05], [0.1, 0.1], [0.3, 0.5], [1.01, 2], [7, 10], [0.1 + 0.2, 0.5]])(
    'takes %d up to the round step %d',
    (size, step) => expect(roundStep(size)).toBeCloseTo(step, 12));

  it('stand at round numbers, with zero exactly zero', () => {
    expect(linearTicks([-0.35, 0.35], 7)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect(linearTicks([-4, 4], 6)).toEqual([-4, -2, 0, 2, 4]);
    expect(linearTicks([-1, 1], 2).map((tick) => Object.is(tick, -0))).not.toContain(true);
  });

  it('are powers of ten on a logarithmic axis, fewer where there is little room', () => {
    expect(logarithmicTicks([1e-3, 10], 10)).toEqual([1e-3, 1e-2, 1e-1, 1, 10]);
    const few = logarithmicTicks([1e-15, 1], 6);
    expect(few.length).toBeLessThanOrEqual(6);
    expect(few.every((tick) => Number.isInteger(Math.round(Math.log10(tick)) / 3))).toBe(true);
  });

  it('lie inside the span and are not more than asked for, whatever the span', () => {
    const start = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const extent = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(fc.property(start, extent, fc.integer({ min: 2, max: 20 }), (from, width, count) => {
      const ticks = linearTicks([from, from + width], count);
      expect(ticks.length).toBeLessThanOrEqual(count + 1);
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(from - width * 1e-6);
        expect(tick).toBeLessThanOrEqual(from + width * (1 + 1e-6));
      }
    }));
  });
});

describe('the part of the plane that is seen', () => {
  /** @type {Window} */
  const window = { x: [-4, 4], y: [-2, 6] };

  it('keeps the centre of a zoom where it is', () => {
    const zoomed = zoomWindow(window, 0.5, { x: 2, y: 0 });
    expect(zoomed).toEqual({ x: [-1, 3], y: [-1, 3] });
  });

  it('goes nearer to the handle and farther from the middle', () => {
    const handle = { x: 3, y: 1 };
    const near = zoomByButton({ x: [0, 4], y: [-1, 1] }, 0.5, handle);
    expect(near).toEqual({ x: [1.5, 3.5], y: [0, 1] });
    expect(zoomByButton(near, 2, handle)).toEqual({ x: [0.5, 4.5], y: [-0.5, 1.5] });
    expect(zoomByButton({ x: [0, 4], y: [-1, 1] }, 0.5, { x: 5, y: 0 }))
      .toEqual({ x: [1, 3], y: [-0.5, 0.5] });
  });

  it('ends zooming where doubles end', () => {
    let narrow = window;
    for (let count = 0; count < 200; count += 1) narrow = zoomWindow(narrow, 0.5, { x: 1, y: 1 });
    expect(narrow.x[1] - narrow.x[0]).toBeGreaterThan(1e-10);
  });

  it('moves as a whole', () => {
    expect(panWindow(window, 1, -2)).toEqual({ x: [-3, 5], y: [-4, 4] });
  });

  it('blends from one window to another, with the fixed point of the zoom fixed on the way', () => {
    const end = zoomWindow(window, 0.01, { x: 1, y: 1 });
    expect(blendWindows(window, end, 0).x[0]).toBeCloseTo(-4, 12);
    const half = blendWindows(window, end, 0.5);
    expect(half.x[1] - half.x[0]).toBeCloseTo(0.8, 12); // √(8 · 0.08)
    expect((1 - half.x[0]) / (half.x[1] - half.x[0])).toBeCloseTo(5 / 8, 12);
    expect(blendWindows(window, end, 1).x[0]).toBeCloseTo(end.x[0], 12);
  });

  it('is kept with the digits that the eye can tell', () => {
    expect(tidyWindow({ x: [-3.7608245750126006, 1.432850438468579], y: [0, 1e-7 / 3] }))
      .toEqual({ x: [-3.7608, 1.4329], y: [0, 3.3333e-8] });
    expect(tidyWindow({ x: [1000000.123, 3000000.456], y: [-4, 4] }))
      .toEqual({ x: [1000000, 3000000], y: [-4, 4] });
  });

  it('gives a curve room, and brings the axis in when it is near', () => {
    const [low, high] = frameSpan([1, 3]);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(3);
    expect(frameSpan([100, 101])[0]).toBeGreaterThan(99);
    const [below, above] = frameSpan([5, 5]);
    expect(above - below).toBeGreaterThan(1);
  });
});

/** @param {number} count @param {(x: number) => number} f */
function sampled(count, f) {
  const x = Float64Array.from({ length: count }, (_, index) => -2 + 4 * index / (count - 1));
  return { x, y: x.map((value) => f(value)) };
}

describe('the table of a chart', () => {
  it('has a row every so often, with a column for each curve', () => {
    const rows = tableRows([sampled(401, (x) => x * x), sampled(201, (x) => 2 * x)],
      { x: [-2, 2], y: [0, 1] }, 5);
    expect(rows.map((row) => row.map((value) => Number(value.toFixed(9))))).toEqual(
      [[-2, 4, -4], [-1, 1, -2], [0, 0, 0], [1, 1, 2], [2, 4, 4]]);
  });

  it('keeps to the window and repeats no row', () => {
    const rows = tableRows([sampled(5, (x) => x)], { x: [-1, 1], y: [0, 1] }, 21);
    expect(rows.map(([x]) => x)).toEqual([-1, 0, 1]);
  });

  it('goes by equal factors along a logarithmic axis', () => {
    const x = Float64Array.of(1e-4, 1e-3, 1e-2, 0.1, 1);
    const rows = tableRows([{ x, y: x }, { x, y: x }], { x: [1e-4, 1], y: [0, 1] }, 5, true);
    expect(rows.map(([at]) => at)).toEqual([...x]);
  });

  it('is empty without curves', () => {
    expect(tableRows([], { x: [0, 1], y: [0, 1] })).toEqual([]);
  });
});

describe('the sound of a curve', () => {
  /** @type {any} */
  const line = { id: 'f', role: 'function', ...sampled(101, (x) => x) };

  it('rises with the curve, by two octaves over the window', () => {
    const { pitch } = soundCurve(line, { x: [-2, 2], y: [-2, 2] }, 50);
    expect(pitch[49] / pitch[0]).toBeCloseTo(4, 1);
    expect(pitch.every((value, index) => index === 0 || value >= pitch[index - 1])).toBe(true);
  });

  it('is silent where there is no value or none in sight', () => {
    const holed = { ...line, ...sampled(101, (x) => (x < 0 ? NaN : x)) };
    const { loudness } = soundCurve(holed, { x: [-2, 2], y: [0, 1] }, 41);
    expect(loudness[5]).toBe(0);
    expect(loudness[25]).toBeGreaterThan(0);
    expect(loudness[35]).toBe(0);
  });

  it('has a second voice below zero', () => {
    const { negative } = soundCurve(line, { x: [-2, 2], y: [-2, 2] }, 41);
    expect(negative[5]).toBeGreaterThan(0);
    expect(negative[35]).toBe(0);
  });
});
