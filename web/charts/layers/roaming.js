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

/** Pictures whose sizes differ by less than this show the same scale, in pixels. */
const SAME = 0.5;

/**
 * The first time that it is asked for, there is none yet: while a window is zoomed the scale is
 * another in each frame.
 * @typedef {object} Picture
 * @property {number} width in pixels of the page
 * @property {number} height
 * @property {number} sharpness pixels of the canvas for one of the page
 * @property {Frame['palette']} palette
 * @property {HTMLCanvasElement | null} canvas
 */

/** The last picture of each mark. @type {WeakMap<ContoursMark, Picture>} */
const pictures = new WeakMap();

/**
 * @param {Frame} frame
 * @param {ContoursMark} mark
 * @param {{ left: number, top: number, width: number, height: number }} place of its area, in pixels
 * @returns {HTMLCanvasElement | null}
 */
function pictureOf(frame, mark, { left, top, width, height }) {
  const { context, palette, toX, toY } = frame;
  const sharpness = context.getTransform().a;
  const known = pictures.get(mark);
  if (!known || known.sharpness !== sharpness || known.palette !== palette
    || Math.abs(known.width - width) > SAME || Math.abs(known.height - height) > SAME) {
    pictures.set(mark, { width, height, sharpness, palette, canvas: null });
    return null;
  }
  const [across, down] = [Math.ceil(width * sharpness), Math.ceil(height * sharpness)];
  if (known.canvas || across * down > MOST_PIXELS) return known.canvas;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: across, height: down });
  const hidden = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  hidden.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  const around = {
    ...frame, context: hidden, area: { left: 0, top: 0, right: width, bottom: height },
    toX: (/** @type {number} */ x) => toX(x) - left,
    toY: (/** @type {number} */ y) => toY(y) - top,
  };
  drawContours(around, mark);
  drawContourLabels(around, mark);
  known.canvas = canvas;
  return canvas;
}

/**
 * Level lines with their values, from the picture of the area that they are known in.
 * @param {Frame} frame
 * @param {ContoursMark} mark
 * @returns {boolean} false where there is no such picture
 */
export function drawRoaming(frame, mark) {
  if (!mark.area) return false;
  const { context, toX, toY } = frame;
  const { x, y } = mark.area;
  const [left, top] = [toX(x[0]), toY(y[1])];
  const place = { left, top, width: toX(x[1]) - left, height: toY(y[0]) - top };
  const canvas = pictureOf(frame, mark, place);
  if (!canvas) return false;
  const sharpness = context.getTransform().a;
  const onPixel = (/** @type {number} */ at) => Math.round(at * sharpness) / sharpness;
  context.save();
  clipToArea(frame);
  context.drawImage(canvas, onPixel(left), onPixel(top),
    canvas.width / sharpness, canvas.height / sharpness);
  context.restore();
  return true;
}
