/** Between numbers along an axis and pixels. */
import { describe, expect, it } from 'vitest';
import { alongAxis, placeOnAxis } from '../../web/charts/projection.js';

/** @type {[string, [number, number], [number, number], 'linear' | 'logarithmic' | undefined,
 *   [number, number][]][]} */
const AXES = [
  ['to the right', [-4, 4], [10, 410], undefined, [[-4, 10], [0, 210], [4, 410], [5, 460]]],
  ['upwards', [0, 2], [300, 100], 'linear', [[0, 300], [2, 100], [0.5, 250]]],
  ['by powers of ten', [1e-3, 10], [0, 400], 'logarithmic', [[1e-3, 0], [1, 300], [10, 400]]],
];

describe.each(AXES)('an axis %s', (_, span, pixels, scale, places) => {
  it.each(places)('has %f at pixel %f', (value, pixel) => {
    expect(alongAxis(span, pixels, scale)(value)).toBeCloseTo(pixel, 9);
    expect(placeOnAxis(span, pixels, scale)(pixel)).toBeCloseTo(value, 9);
  });
});

it('what is no number has no pixel', () => {
  expect(alongAxis([0, 1], [0, 100])(NaN)).toBeNaN();
  expect(alongAxis([1, 10], [0, 100], 'logarithmic')(-1)).toBeNaN();
});
