/**
 * Level lines of a window that moves. Those of a wider part of the plane are drawn once, out of
 * sight, and the picture is shifted: a dozen tints one over the other take a slow machine longer
 * than a frame.
 */
import { drawContourLabels, drawContours } from './contours.js';
import { clipToArea } from './frame.js';

/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {import('../scene.js').ContoursMark} ContoursMark */

/** A picture of more pixels than this is not worth its memory. */
const MOST_PIXELS = 8e6;

/** Scales that differ by less than this share are the same. */
const SAME = 1e-9;

/**
 * What one canvas has shown last: at which scale, and the picture that was shifted there.
 * @typedef {object} Last
 * @property {unknown[]} of what the values are written with
 * @property {number} scale pixels of the page for one unit across
 * @property {number} steepness the same for one unit up
 * @property {ContoursMark | null} mark whose picture it is
 * @property {HTMLCanvasElement | null} picture
 */

/** @type {WeakMap<HTMLCanvasElement, Last>} */
const lasts = new WeakMap();

/**
 * Notes at which scale a canvas is drawn.
 * @param {Frame} frame
 * @returns {{ last: Last, same: boolean }} whether it is the scale of the last time
 */
function noteScale({ context, palette, language, toX, toY, window: { x, y } }) {
  const sharpness = context.getTransform().a;
  const of = [sharpness, palette, language];
  const scale = (toX(x[1]) - toX(x[0])) / (x[1] - x[0]);
  const steepness = (toY(y[0]) - toY(y[1])) / (y[1] - y[0]);
  const near = (/** @type {number} */ one, /** @type {number} */ other) =>
    Math.abs(one / other - 1) < SAME;
  const known = lasts.get(context.canvas);
  if (known && known.of.every((each, index) => each === of[index])
    && near(known.scale, scale) && near(known.steepness, steepness)) {
    return { last: known, same: true };
  }
  const last = { of, scale, steepness, mark: null, picture: known?.picture ?? null };
  lasts.set(context.canvas, last);
  return { last, same: false };
}

/**
 * Draws the lines of the whole area out of sight.
 * @param {Frame} frame
 * @param {ContoursMark} mark
 * @param {{ left: number, top: number, width: number, height: number }} place of its area, in pixels
 * @param {HTMLCanvasElement} canvas
 */
function drawArea(frame, mark, { left, top, width, height }, canvas) {
  const { context, toX, toY } = frame;
  const sharpness = context.getTransform().a;
  // Which empties it.
  canvas.width = Math.ceil(width * sharpness);
  canvas.height = Math.ceil(height * sharpness);
  const hidden = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  hidden.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  const around = {
    ...frame, context: hidden, area: { left: 0, top: 0, right: width, bottom: height },
    toX: (/** @type {number} */ x) => toX(x) - left,
    toY: (/** @type {number} */ y) => toY(y) - top,
  };
  drawContours(around, mark);
  drawContourLabels(around, mark);
}

/**
 * Level lines with their values, from a picture of the area that they are known in.
 * @param {Frame} frame
 * @param {ContoursMark} mark
 * @returns {boolean} false where there is no such picture: at rest, and while a window is zoomed,
 *     where each frame has a scale of its own
 */
export function drawRoaming(frame, mark) {
  const { last, same } = noteScale(frame);
  if (!mark.area || !same) return false;
  const { context, toX, toY } = frame;
  const { x, y } = mark.area;
  const [left, top] = [toX(x[0]), toY(y[1])];
  const [width, height] = [toX(x[1]) - left, toY(y[0]) - top];
  const sharpness = context.getTransform().a;
  if (width * height * sharpness ** 2 > MOST_PIXELS) return false;
  last.picture ??= document.createElement('canvas');
  if (last.mark !== mark) {
    drawArea(frame, mark, { left, top, width, height }, last.picture);
    last.mark = mark;
  }
  const { picture } = last;
  const onPixel = (/** @type {number} */ at) => Math.round(at * sharpness) / sharpness;
  context.save();
  clipToArea(frame);
  context.drawImage(picture, onPixel(left), onPixel(top),
    picture.width / sharpness, picture.height / sharpness);
  context.restore();
  return true;
}
