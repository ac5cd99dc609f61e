import { clipToArea, markLayer } from './frame.js';

/** @typedef {import('./frame.js').Frame} Frame */

const WIDTH = 2.5;

const DASH = [7, 5];

/**
 * Lines as one path in pixels.
 * @param {Frame} frame
 * @param {readonly import('../tracing.js').Line[]} lines
 * @param {{ x: number, y: number }} [from] what they are shifted by
 */
export function tracePath({ context, toX, toY }, lines, from = { x: 0, y: 0 }) {
  context.beginPath();
  for (const { x, y } of lines) {
    for (let index = 0; index < x.length; index += 1) {
      const [left, top] = [toX(from.x + x[index]), toY(from.y + y[index])];
      if (index === 0) context.moveTo(left, top);
      else context.lineTo(left, top);
    }
  }
}

/**
 * @param {Frame} frame
 * @param {import('../scene.js').LinesMark} mark
 */
export function drawLines(frame, { lines, role, dashed = false, from }) {
  const { context, palette } = frame;
  clipToArea(frame);
  context.strokeStyle = palette.roles[role];
  context.lineWidth = WIDTH;
  context.lineJoin = 'round';
  if (dashed) context.setLineDash(DASH);
  tracePath(frame, lines, from);
  context.stroke();
}

export const linesLayer = markLayer('lines', drawLines);
