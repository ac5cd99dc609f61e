/** What is seen of the slices through a point: the same heights of both, to compare their slopes. */
import { heightsOf } from '../../charts/levels.js';
import { frameSpan } from '../../charts/fit.js';
import { roundStep } from '../../charts/ticks.js';

/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../../charts/scene.js').Span} Span */

/** Heights are whole numbers of a round step, of which the slices take about so many. */
const STEPS = 4;

/**
 * Round heights that suit the slices, so that they seldom change, without a tail that runs to
 * infinity.
 * @param {Float64Array} values of both
 * @returns {Span}
 */
function suitingHeights(values) {
  const { bottom, top } = heightsOf(values);
  if (!(top > bottom)) return frameSpan([bottom || 0, bottom || 0]);
  const step = roundStep((top - bottom) / STEPS);
  return frameSpan([Math.floor(bottom / step) * step, Math.ceil(top / step) * step]);
}

/**
 * The windows of the slices along the first variable and along the second. While the point is on its
 * way their heights stay, or grow by as much as it needs, so that nothing jumps under it.
 * @param {readonly [Window, Window]} former the same objects where nothing has changed
 * @param {Window} plane
 * @param {Float64Array} values of both slices
 * @param {number | null} height of the point that is on its way; null at rest
 * @returns {[Window, Window]}
 */
export function sliceWindows([across, along], { x, y }, values, height) {
  const [low, high] = height === null ? suitingHeights(values) : across.y;
  const needed = height !== null && Number.isFinite(height) ? height : low;
  /** @type {Span} */
  const heights = [Math.min(low, needed), Math.max(high, needed)];
  const same = across.x === x && along.x === y
    && across.y[0] === heights[0] && across.y[1] === heights[1];
  return same ? [across, along] : [{ x, y: heights }, { x: y, y: heights }];
}
