import { clipToArea, markLayer, strokeLine } from './frame.js';

/** Width of a residual, in pixels: thick, as all that has to do with the loss. */
const WIDTH = 3;

/** Tint of a square: several may lie upon each other. */
const TINT = 0.16;

/**
 * What a line misses a point by: a segment straight up or down from the line to the point.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').ResidualMark} mark
 */
export function drawResidual(frame, { x, from, to, role }) {
  const { context, palette, toX, toY } = frame;
  clipToArea(frame);
  context.strokeStyle = palette.roles[role];
  context.lineWidth = WIDTH;
  strokeLine(context, toX(x), toY(from), toX(x), toY(to));
}

/**
 * The square over a residual. Its side is as long as the residual on the screen, whatever the scale
 * of the other axis, so that areas can be compared by eye. It lies to the right of its residual
 * where there is room, and else to the left.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').SquareMark} mark
 */
export function drawSquare(frame, { x, from, to, role }) {
  const { context, area, palette, toX, toY } = frame;
  const [top, bottom] = [toY(Math.max(from, to)), toY(Math.min(from, to))];
  const side = bottom - top;
  const right = toX(x) + side <= area.right;
  clipToArea(frame);
  context.beginPath();
  context.rect(right ? toX(x) : toX(x) - side, top, side, side);
  context.fillStyle = palette.roles[role];
  context.globalAlpha = TINT;
  context.fill();
  context.globalAlpha = 0.7;
  context.strokeStyle = palette.roles[role];
  context.lineWidth = 1;
  context.stroke();
}

export const residualLayer = markLayer('residual', drawResidual);
export const squareLayer = markLayer('square', drawSquare, 'below');
