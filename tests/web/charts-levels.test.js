/** Level lines: which levels are chosen, and where their values stand. */
import { describe, expect, it } from 'vitest';
import { contourLevels } from '../../web/charts/levels.js';
import { placeLabels } from '../../web/charts/layers/contour-labels.js';
import { traceContours } from '../../web/charts/tracing.js';
import { equalWindow } from '../../web/charts/view-window.js';
import { sampled } from './support/sampled.js';

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

describe('values along the lines', () => {
  const frame = /** @type {any} */ ({
    area: { left: 0, top: 0, right: 600, bottom: 600 },
    toX: (/** @type {number} */ x) => 300 + 100 * x,
    toY: (/** @type {number} */ y) => 300 - 100 * y,
  });
  const grid = sampled((x, y) => x * x + 2 * y * y);
  const levels = traceContours(grid, contourLevels(grid.values));
  const labels = [...placeLabels(frame, levels, String,
    (text) => 7 * text.length)].filter((label) => label !== null);

  it('are left away where lines are too dense for all of them', () => {
    const steps = Array.from({ length: 120 }, (_, index) => index / 5);
    const dense = [...placeLabels(frame, traceContours(grid, steps), String,
      (text) => 7 * text.length)].filter((label) => label !== null);
    expect(dense.length).toBeGreaterThan(5);
    for (const { left, top } of dense) {
      const near = dense.filter((other) => Math.hypot(other.left - left, other.top - top) < 57);
      expect(near).toHaveLength(1);
    }
  });

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
