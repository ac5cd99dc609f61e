/**
 * Lines that run to the right and are seen up to a place. A long one is drawn whole once, out of
 * sight, and as much of that picture as has been reached is copied: to move along it costs the same
 * wherever one is and however wild the line.
 */
import { tracePolyline } from './polyline.js';

/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {{ x: Float64Array, y: Float64Array }} Line */
/** @typedef {{ x: number, y: number }} Place */

/** A line with fewer points is drawn as quickly as it is copied. */
const MANY = 500;

/**
 * A whole line out of sight. The first time that it is asked for, there is none yet: a line that is
 * drawn only once, as in a drag, needs no picture.
 * @typedef {object} Picture
 * @property {unknown[]} of what it shows, where and how
 * @property {HTMLCanvasElement | null} canvas
 */

/** The last picture of each line, by its y. @type {WeakMap<Float64Array, Picture>} */
const pictures = new WeakMap();

/**
 * @param {Frame} frame
 * @param {Line} line
 * @param {number} sharpness pixels of the canvas for one of the page
 * @returns {HTMLCanvasElement | null}
 */
function pictureOf(frame, { x, y }, sharpness) {
  const { context, area, window, axes } = frame;
  const { strokeStyle, lineWidth } = context;
  const of = [window, axes, area.left, area.top, area.right, area.bottom, sharpness, strokeStyle,
    lineWidth];
  const known = pictures.get(y);
  if (!known || known.of.some((each, index) => each !== of[index])) {
    pictures.set(y, { of, canvas: null });
    return null;
  }
  if (known.canvas) return known.canvas;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(area.right * sharpness);
  canvas.height = Math.ceil(area.bottom * sharpness);
  const hidden = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  hidden.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  Object.assign(hidden, { strokeStyle, lineWidth });
  hidden.beginPath();
  tracePolyline({ ...frame, context: hidden }, x, y);
  hidden.stroke();
  known.canvas = canvas;
  return canvas;
}

/**
 * The line with what lies beyond a place left out.
 * @param {Line} line
 * @param {Place} until
 * @returns {Line}
 */
export function cutLine({ x, y }, until) {
  let count = 0;
  while (count < x.length && x[count] < until.x) count += 1;
  return {
    x: Float64Array.from([...x.subarray(0, count), until.x]),
    y: Float64Array.from([...y.subarray(0, count), until.y]),
  };
}

/**
 * @param {Frame} frame clipped to its area, with the line's colour and width
 * @param {Line} line
 * @param {Place} until where it ends for now
 */
export function strokeUntil(frame, line, until) {
  const { context, area, toX } = frame;
  const sharpness = context.getTransform().a;
  const whole = line.x.length < MANY ? null : pictureOf(frame, line, sharpness);
  const width = Math.round(toX(until.x) * sharpness);
  if (whole && width > 0) {
    const height = Math.ceil(area.bottom * sharpness);
    context.drawImage(whole, 0, 0, width, height, 0, 0, width / sharpness, height / sharpness);
  } else if (!whole) {
    const { x, y } = cutLine(line, until);
    context.beginPath();
    tracePolyline(frame, x, y);
    context.stroke();
  }
}
