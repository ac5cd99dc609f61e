import { clipToArea, markLayer, strokeLine } from './frame.js';
import { drawText } from './text.js';

/** @typedef {import('./frame.js').Frame} Frame */

/** Length and half width of an arrow head, in pixels, and their share of a short arrow. */
const HEAD = 11;
const HEAD_SHARE = 0.45;
const HEAD_WIDTH = 0.42;

/** An arrow shorter than this is a dot at most and is left out, in pixels. */
const SHORTEST = 3;

/** Widths of the arrows of a field and of an arrow alone, in pixels. */
const FIELD_WIDTH = 1.25;
const FIELD_STRENGTH = 0.8;
const STRONG_WIDTH = 3;

const DASH = [7, 5];

/** So far from the tip its name stands, in pixels. */
const LABEL_AWAY = 14;

/** The head of an arrow in a field, in pixels. */
const FIELD_HEAD = 6;

/**
 * An arrow between two pixels, its head filled.
 * @param {CanvasRenderingContext2D} context
 * @param {number} left
 * @param {number} top
 * @param {number} right where it points to
 * @param {number} bottom
 * @param {number} longest head, in pixels
 */
export function strokeArrow(context, left, top, right, bottom, longest) {
  const length = Math.hypot(right - left, bottom - top);
  if (!(length >= SHORTEST)) return;
  const head = Math.min(longest, length * HEAD_SHARE);
  const [alongX, alongY] = [(right - left) / length, (bottom - top) / length];
  const [baseX, baseY] = [right - alongX * head, bottom - alongY * head];
  strokeLine(context, left, top, baseX, baseY);
  const wide = Math.max(head * HEAD_WIDTH, context.lineWidth);
  context.beginPath();
  context.moveTo(right, bottom);
  context.lineTo(baseX - alongY * wide, baseY + alongX * wide);
  context.lineTo(baseX + alongY * wide, baseY - alongX * wide);
  context.closePath();
  context.fill();
}

/**
 * One strong arrow with its name beside the tip.
 * @param {Frame} frame
 * @param {import('../scene.js').ArrowMark} mark
 */
export function drawArrow(frame, { x, y, dx, dy, role, label, beside = false, dashed = false }) {
  const { context, palette, toX, toY } = frame;
  const [left, top, right, bottom] = [toX(x), toY(y), toX(x + dx), toY(y + dy)];
  const length = Math.hypot(right - left, bottom - top);
  if (!(length >= SHORTEST)) return;
  context.save();
  clipToArea(frame);
  context.strokeStyle = palette.roles[role];
  context.fillStyle = palette.roles[role];
  context.lineWidth = STRONG_WIDTH;
  if (dashed) context.setLineDash(DASH);
  strokeArrow(context, left, top, right, bottom, HEAD + STRONG_WIDTH);
  context.restore();
  if (!label) return;
  const [alongX, alongY] = [(right - left) / length, (bottom - top) / length];
  if (!beside) {
    drawText(frame, label, right + alongX * LABEL_AWAY, bottom + alongY * LABEL_AWAY,
      { colour: palette.roles[role], align: 'center', baseline: 'middle', size: 15, italic: true });
    return;
  }
  // To the right of an upright arrow, above or below one that lies.
  const side = alongY > 0 === alongX > 0 ? -1 : 1;
  drawText(frame, label, right + Math.abs(alongY) * LABEL_AWAY, bottom + side * Math.abs(alongX)
    * LABEL_AWAY, { colour: palette.roles[role], baseline: 'middle' });
}

/**
 * The arrows of a field.
 * @param {Frame} frame
 * @param {import('../scene.js').ArrowsMark} mark
 */
export function drawArrows(frame, { x, y, dx, dy, reach, role }) {
  const { context, palette, toX, toY } = frame;
  let longest = 0;
  for (let index = 0; index < dx.length; index += 1) {
    const length = Math.hypot(dx[index], dy[index]);
    if (Number.isFinite(length)) longest = Math.max(longest, length);
  }
  if (longest === 0) return;
  context.save();
  clipToArea(frame);
  context.strokeStyle = palette.roles[role];
  context.fillStyle = palette.roles[role];
  context.globalAlpha = FIELD_STRENGTH;
  context.lineWidth = FIELD_WIDTH;
  for (let index = 0; index < dx.length; index += 1) {
    const length = Math.hypot(dx[index], dy[index]);
    if (!(length > 0 && length < Infinity)) continue;
    const scale = reach * Math.sqrt(length / longest) / length;
    const [right, top] = [x[index] + dx[index] * scale, y[index] + dy[index] * scale];
    strokeArrow(context, toX(x[index]), toY(y[index]), toX(right), toY(top), FIELD_HEAD);
  }
  context.restore();
}

export const arrowLayer = markLayer('arrow', drawArrow);
