import { clipToArea, markLayer, strokeLine } from './frame.js';
import { drawText } from './text.js';

/** @typedef {import('./frame.js').Frame} Frame */

const RADIANS = Math.PI / 180;

/** Marks around the circle, and their length in pixels. */
const TICKS = 12;
const TICK = 5;

/** Side of the little square of a right angle, in pixels. */
const SQUARE = 12;

/** The arc of the angle between hand and gradient, and its label, this far out. */
const ARC = 0.34;
const ARC_LABEL = 0.5;

/** An angle smaller than this has no room for its label, in degrees. */
const NARROW = 30;

const WIDTH = 1.25;
const RATE_WIDTH = 5;

/**
 * The way from an angle to another by the shorter side, in degrees.
 * @param {number} from
 * @param {number} to
 */
function turnBetween(from, to) {
  return ((to - from + 540) % 360 + 360) % 360 - 180;
}

/**
 * The rate along the hand: a bar from the middle, forwards where the function rises that way and
 * backwards where it falls; it ends at the foot of the perpendicular from the gradient's tip.
 * @param {Frame} frame
 * @param {{ left: number, top: number, length: number }} arrow the gradient's, in pixels
 * @param {import('../scene.js').CompassMark} mark
 */
function drawRate({ context, palette }, { left, top, length }, { angle, share, gradient }) {
  const [alongX, alongY] = [Math.cos(angle * RADIANS), -Math.sin(angle * RADIANS)];
  const [footX, footY] = [left + alongX * length * share, top + alongY * length * share];
  context.strokeStyle = palette.roles.slope;
  context.lineCap = 'butt';
  context.lineWidth = RATE_WIDTH;
  context.globalAlpha = 0.45;
  strokeLine(context, left, top, footX, footY);
  context.globalAlpha = 1;
  if (gradient === null || Math.abs(share) > 0.999) return;
  context.lineWidth = WIDTH;
  context.setLineDash([2, 3]);
  strokeLine(context, footX, footY,
    left + Math.cos(gradient * RADIANS) * length, top - Math.sin(gradient * RADIANS) * length);
  context.setLineDash([]);
}

/**
 * The angle between the gradient and the hand.
 * @param {Frame} frame
 * @param {{ left: number, top: number, radius: number }} circle
 * @param {import('../scene.js').CompassMark} mark
 */
function drawAngle(frame, { left, top, radius }, { angle, gradient, label }) {
  const { context, palette } = frame;
  if (gradient === null) return;
  const turn = turnBetween(gradient, angle);
  if (Math.abs(turn) < 1) return;
  context.strokeStyle = palette.inkSoft;
  context.lineWidth = WIDTH;
  context.beginPath();
  context.arc(left, top, radius * ARC, -gradient * RADIANS, -angle * RADIANS, turn > 0);
  context.stroke();
  if (Math.abs(turn) < NARROW) return;
  const middle = (gradient + turn / 2) * RADIANS;
  drawText(frame, label, left + Math.cos(middle) * radius * ARC_LABEL,
    top - Math.sin(middle) * radius * ARC_LABEL,
    { colour: palette.inkSoft, align: 'center', baseline: 'middle' });
}

/**
 * @param {Frame} frame
 * @param {import('../scene.js').CompassMark} mark
 */
export function drawCompass(frame, mark) {
  const { context, palette, toX, toY } = frame;
  const { x, y, angle, share } = mark;
  const circle = { left: toX(x), top: toY(y), radius: toX(x + mark.radius) - toX(x) };
  const { left, top, radius } = circle;
  clipToArea(frame);
  context.strokeStyle = palette.inkSoft;
  context.lineWidth = 1;
  context.beginPath();
  context.arc(left, top, radius, 0, 2 * Math.PI);
  context.stroke();
  for (let tick = 0; tick < TICKS; tick += 1) {
    const turn = 2 * Math.PI * tick / TICKS;
    const [alongX, alongY] = [Math.cos(turn), Math.sin(turn)];
    strokeLine(context, left + alongX * (radius - TICK), top + alongY * (radius - TICK),
      left + alongX * radius, top + alongY * radius);
  }
  if (!Number.isNaN(share)) {
    drawRate(frame, { left, top, length: toX(x + mark.length) - left }, mark);
  }
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  strokeLine(context, left, top,
    left + Math.cos(angle * RADIANS) * radius, top - Math.sin(angle * RADIANS) * radius);
  drawAngle(frame, circle, mark);
}

/**
 * A stretch of the level line's tangent, and the little square that says: a right angle.
 * @param {Frame} frame
 * @param {import('../scene.js').RightAngleMark} mark
 */
export function drawRightAngle(frame, { x, y, angle, reach }) {
  const { context, palette, toX, toY } = frame;
  const [left, top] = [toX(x), toY(y)];
  const length = toX(x + reach) - left;
  const [alongX, alongY] = [Math.cos(angle * RADIANS), -Math.sin(angle * RADIANS)];
  clipToArea(frame);
  context.strokeStyle = palette.roles.function;
  context.lineWidth = WIDTH;
  context.setLineDash([5, 4]);
  strokeLine(context, left - alongY * length, top + alongX * length,
    left + alongY * length, top - alongX * length);
  context.setLineDash([]);
  context.strokeStyle = palette.ink;
  context.beginPath();
  context.moveTo(left + alongX * SQUARE, top + alongY * SQUARE);
  context.lineTo(left + (alongX + alongY) * SQUARE, top + (alongY - alongX) * SQUARE);
  context.lineTo(left + alongY * SQUARE, top - alongX * SQUARE);
  context.stroke();
}

export const compassLayer = markLayer('compass', drawCompass);
export const rightAngleLayer = markLayer('right-angle', drawRightAngle);
