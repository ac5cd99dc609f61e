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

/** An arrow that leaves the picture goes on so far out of sight, in pixels. */
const BEYOND = 40;

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
 * The share of an arrow from the picture that lies in it, 0 … 1.
 * @param {Frame} frame
 * @param {readonly [number, number, number, number]} arrow left, top, right and bottom in pixels
 */
function shareInside({ area }, [left, top, right, bottom]) {
  const until = (/** @type {number} */ from, /** @type {number} */ to,
    /** @type {number} */ low, /** @type {number} */ high) =>
    (to > high ? (high - from) / (to - from) : to < low ? (low - from) / (to - from) : 1);
  const share = Math.min(until(left, right, area.left, area.right),
    until(top, bottom, area.top, area.bottom));
  return Math.min(Math.max(share, 0), 1);
}

/**
 * One strong arrow with its name at its tip, or where it leaves the picture.
 * @param {Frame} frame
 * @param {import('../scene.js').ArrowMark} mark
 */
export function drawArrow(frame, mark) {
  const { x, y, dx, dy, role, label, beside, dashed = false, numeric = false } = mark;
  const { context, palette, toX, toY } = frame;
  const [left, top] = [toX(x), toY(y)];
  const whole = /** @type {const} */ ([left, top, toX(x + dx), toY(y + dy)]);
  const length = Math.hypot(whole[2] - left, whole[3] - top);
  if (!(length >= SHORTEST)) return;
  const [alongX, alongY] = [(whole[2] - left) / length, (whole[3] - top) / length];
  const inside = shareInside(frame, whole) * length;
  const drawn = Math.min(length, inside + BEYOND);
  context.save();
  clipToArea(frame);
  context.strokeStyle = palette.roles[role];
  context.fillStyle = palette.roles[role];
  context.lineWidth = STRONG_WIDTH;
  if (dashed) context.setLineDash(DASH);
  strokeArrow(context, left, top, left + alongX * drawn, top + alongY * drawn,
    HEAD + STRONG_WIDTH);
  context.restore();
  if (!label) return;
  const tip = { left: left + alongX * inside, top: top + alongY * inside };
  const side = beside ?? (inside < length ? 'right' : null);
  drawArrowLabel(frame, label, tip, { alongX, alongY, side },
    { colour: palette.roles[role], ...(numeric ? {} : { size: 15, italic: true }) });
}

/**
 * The name of an arrow: beyond its tip, or to one side of it, where it keeps clear of another arrow
 * along the same line. To the sides of an arrow that lies are above and below.
 * @param {Frame} frame
 * @param {string} label
 * @param {{ left: number, top: number }} tip
 * @param {object} way
 * @param {number} way.alongX
 * @param {number} way.alongY
 * @param {'left' | 'right' | null} way.side
 * @param {import('./text.js').TextStyle} style
 */
function drawArrowLabel(frame, label, { left, top }, { alongX, alongY, side }, style) {
  if (!side) {
    drawText(frame, label, left + alongX * LABEL_AWAY, top + alongY * LABEL_AWAY,
      { ...style, align: 'center', baseline: 'middle' });
    return;
  }
  const turn = (side === 'right') === (alongY > 0 || (alongY === 0 && alongX > 0)) ? 1 : -1;
  drawText(frame, label, left + turn * alongY * LABEL_AWAY, top - turn * alongX * LABEL_AWAY,
    { ...style, align: side === 'right' ? 'left' : 'right', baseline: 'middle' });
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
