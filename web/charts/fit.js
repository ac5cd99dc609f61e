/** Room above and below a curve, as a part of its height. */
const MARGIN = 0.16;

/**
 * The heights of a picture in which a curve of these heights sits well: with room around it, and
 * with the axis in it unless the curve is far away from that.
 * @param {import('./scene.js').Span} heights
 * @returns {import('./scene.js').Span}
 */
export function frameSpan([low, high]) {
  const height = high - low;
  const from = low > 0 && low < height ? 0 : low;
  const to = high < 0 && -high < height ? 0 : high;
  const margin = (to - from) * MARGIN || Math.max(1, Math.abs(to));
  return [from - margin, to + margin];
}
