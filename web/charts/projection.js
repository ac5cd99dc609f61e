/** Between numbers along an axis and pixels of the canvas. */

/** @typedef {import('./scene.js').Span} Span */
/** @typedef {'linear' | 'logarithmic'} Scale */

/**
 * The way from a number to its pixel.
 * @param {Span} span of the axis that is seen
 * @param {readonly [number, number]} pixels where it begins and ends
 * @param {Scale} [scale]
 * @returns {(value: number) => number}
 */
export function alongAxis([from, to], [start, end], scale) {
  if (scale === 'logarithmic') {
    const [low, high] = [Math.log10(from), Math.log10(to)];
    const factor = (end - start) / (high - low);
    return (value) => start + (Math.log10(value) - low) * factor;
  }
  const factor = (end - start) / (to - from);
  return (value) => start + (value - from) * factor;
}

/**
 * The way from a pixel to the number that it shows.
 * @param {Span} span
 * @param {readonly [number, number]} pixels
 * @param {Scale} [scale]
 * @returns {(pixel: number) => number}
 */
export function placeOnAxis([from, to], [start, end], scale) {
  if (scale === 'logarithmic') {
    const [low, high] = [Math.log10(from), Math.log10(to)];
    return (pixel) => 10 ** (low + (pixel - start) / (end - start) * (high - low));
  }
  return (pixel) => from + (pixel - start) / (end - start) * (to - from);
}
