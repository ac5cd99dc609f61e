/** Level lines: which levels are chosen, where their lines run, and where their values stand. */
import { describe, expect, it } from 'vitest';
import { contourLevels, traceContours } from '../../web/charts/contours.js';
import { placeLabels } from '../../web/charts/layers/contour-labels.js';
import { equalWindow } from '../../web/charts/view-window.js';

/**
 * @param {(x: number, y: number) => number} f
 * @param {number} [count]
 * @param {number} [reach]
 */
function sampled(f, count = 61, reach = 3) {
  const x = Float64Array.from({ length: count }, (_, i) => reach * (2 * i / (count - 1) - 1));
  const values = Float64Array.from({ length: count * count },
    (_, i) => f(x[i % count], x[Math.floor(i / count)]));
  return { x, y: x, values };
}

describe('levels', () => {
  it('are round and evenly spaced where the function is even', () => {
    const levels = contourLevels(sampled((x, y) => x * x + 2 * y * y).values);
    expect(levels).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26]);
  });

  it('grow where even ones would leave the valley empty', () => {
    const levels = contourLevels(sampled((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2).values);
    expect(levels.length).toBeGreaterThan(8);
    expect(levels[0]).toBeLessThanOrEqual(2);
    for (let index = 2; index < levels.length; index += 1) {
      expect(levels[index] - levels[index - 1])
        .toBeGreaterThanOrEqual(levels[index - 1] - levels[index - 2]);
    }
  });

  it('grow downwards from a plateau with a hole', () => {
    const levels = contourLevels(sampled((x, y) => -Math.exp(-8 * (x * x + y * y))).values);
    expect(levels.at(-1)).toBeGreaterThan(-0.001);
    expect(levels[0]).toBeGreaterThan(-1);
  });

  it('leave out what runs to infinity', () => {
    for (const level of contourLevels(sampled((x, y) => 1 / (x + 0.013) + y).values)) {
      expect(Math.abs(level)).toBeLessThan(40);
    }
  });

  it('are none for a constant, and none where there are no values', () => {
    expect(contourLevels(sampled(() => 3).values)).toEqual([]);
    expect(contourLevels(sampled(() => NaN).values)).toEqual([]);
  });
});

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

  it('come in as many pieces as there are', () => {
    const [{ lines }] = traceContours(sampled((x, y) => x * y), [2]);
    expect(lines).toHaveLength(2);
    expect(traceContours(sampled((x, y) => x * y), [99])[0].lines).toEqual([]);
  });
});

describe('values along the lines', () => {
  const frame = /** @type {any} */ ({
    area: { left: 0, top: 0, right: 600, bottom: 600 },
    toX: (/** @type {number} */ x) => 300 + 100 * x,
    toY: (/** @type {number} */ y) => 300 - 100 * y,
  });
  const labels = placeLabels(frame, traceContours(sampled((x, y) => x * x + 2 * y * y)), String,
    (text) => 7 * text.length);

  it('stand on their lines, clear of each other, of the axes and of the edge', () => {
    expect(labels.length).toBeGreaterThan(5);
    for (const { text, left, top } of labels) {
      const [x, y] = [(left - 300) / 100, (300 - top) / 100];
      expect(x * x + 2 * y * y).toBeCloseTo(Number(text), 1);
      expect(Math.min(left, top)).toBeGreaterThan(20);
      expect(Math.max(left, top)).toBeLessThan(580);
      expect(Math.min(Math.abs(left - 300), Math.abs(top - 300))).toBeGreaterThan(20);
      const near = labels.filter((other) => Math.hypot(other.left - left, other.top - top) < 50);
      expect(near).toHaveLength(1);
    }
  });

  it('are never upside down', () => {
    for (const { angle } of labels) expect(Math.abs(angle)).toBeLessThanOrEqual(Math.PI / 2);
  });
});

describe('a window with equal scales', () => {
  it('grows in one direction around its middle', () => {
    expect(equalWindow({ x: [-3, 3], y: [-2, 2] })).toEqual({ x: [-3, 3], y: [-3, 3] });
    expect(equalWindow({ x: [0, 1], y: [0, 4] }, 2)).toEqual({ x: [-3.5, 4.5], y: [0, 4] });
  });
});
