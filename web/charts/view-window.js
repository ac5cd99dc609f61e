/** Zooming and panning: how the seen part of the plane changes. Layout, no mathematics of f. */

/** @typedef {import('./scene.js').Window} Window */
/** @typedef {import('./scene.js').Span} Span */

/** No window is narrower than this part of its own distance from zero: doubles end there. */
const NARROWEST = 1e-9;

/** No window is wider than this. */
export const WIDEST = 1e9;

/**
 * @param {Span} span
 * @param {number} factor below 1 shows less, which looks larger
 * @param {number} centre the value that stays where it is
 * @returns {Span}
 */
function zoomSpan([from, to], factor, centre) {
  const width = (to - from) * factor;
  const narrowest = NARROWEST * Math.max(1, Math.abs(centre));
  if (width < narrowest || width > WIDEST) return [from, to];
  return [centre + (from - centre) * factor, centre + (to - centre) * factor];
}

/**
 * @param {Window} window
 * @param {number} factor below 1 zooms in
 * @param {{ x: number, y: number }} centre
 * @returns {Window}
 */
export function zoomWindow({ x, y }, factor, centre) {
  return { x: zoomSpan(x, factor, centre.x), y: zoomSpan(y, factor, centre.y) };
}

/**
 * What a button makes of the window. Going nearer, the handle stays where it is, since the picture
 * is about it; going farther, the middle does: a handle at an edge would leave all that is new on
 * one side.
 * @param {Window} window
 * @param {number} factor below 1 zooms in
 * @param {{ x: number, y: number }} [handle]
 * @returns {Window}
 */
export function zoomByButton(window, factor, handle) {
  const { x, y } = window;
  const seen = handle && handle.x >= x[0] && handle.x <= x[1]
    && handle.y >= y[0] && handle.y <= y[1];
  return zoomWindow(window, factor, factor < 1 && seen ? handle
    : { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2 });
}

/**
 * @param {Window} window
 * @param {number} dx in units of the axis
 * @param {number} dy
 * @returns {Window}
 */
export function panWindow({ x, y }, dx, dy) {
  return { x: [x[0] + dx, x[1] + dx], y: [y[0] + dy, y[1] + dy] };
}

/**
 * Whether all of a window lies in an area.
 * @param {Window} area
 * @param {Window} window
 */
export function covers(area, window) {
  return (/** @type {const} */ (['x', 'y'])).every((axis) =>
    area[axis][0] <= window[axis][0] && window[axis][1] <= area[axis][1]);
}

/**
 * The smallest window around another in which one unit is as long along x as along y, in a picture
 * of some shape. A chart keeps the shape with `--chart-height: auto; --chart-aspect: 1`.
 * @param {Window} window
 * @param {number} [aspect] width of the picture by its height
 * @returns {Window}
 */
export function equalWindow({ x, y }, aspect = 1) {
  const height = Math.max(y[1] - y[0], (x[1] - x[0]) / aspect);
  const around = (/** @type {Span} */ [from, to], /** @type {number} */ length) => {
    const margin = (length - (to - from)) / 2;
    return /** @type {Span} */ ([from - margin, to + margin]);
  };
  return { x: around(x, height * aspect), y: around(y, height) };
}

/**
 * The same window with no more digits than the eye can tell: for links, and for fields.
 * @param {Window} window
 * @returns {Window}
 */
export function tidyWindow({ x, y }) {
  const tidy = (/** @type {Span} */ [from, to]) => {
    const decimals = Math.min(100, Math.max(0, 4 - Math.floor(Math.log10(to - from))));
    return /** @type {Span} */ ([Number(from.toFixed(decimals)), Number(to.toFixed(decimals))]);
  };
  return { x: tidy(x), y: tidy(y) };
}

/**
 * A window between two others, for a zoom that can be followed with the eye. Widths go
 * geometrically, so that the zoom has an even pace.
 * @param {Window} start
 * @param {Window} end
 * @param {number} progress 0 … 1
 * @returns {Window}
 */
export function blendWindows(start, end, progress) {
  const blend = (/** @type {Span} */ a, /** @type {Span} */ b) => {
    const [wide, narrow] = [a[1] - a[0], b[1] - b[0]];
    const width = wide * (narrow / wide) ** progress;
    // The centre moves along with the width, so that a fixed point of the zoom stays fixed.
    const share = wide === narrow ? progress : (width - wide) / (narrow - wide);
    const from = a[0] + (b[0] - a[0]) * share;
    return /** @type {Span} */ ([from, from + width]);
  };
  return { x: blend(start.x, end.x), y: blend(start.y, end.y) };
}
