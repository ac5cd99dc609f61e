import { inArea, markLayer, strokeLine } from './frame.js';
import { drawText } from './text.js';

const RADIUS = 4.5;
const CORNER = 6;

/**
 * A dot: filled where the curve has this value, open where it only comes near.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').PointMark} mark
 */
export function drawPoint(frame, { x, y, role, open = false, label }) {
  const { context, palette, toX, toY } = frame;
  const [left, top] = [toX(x), toY(y)];
  if (!Number.isFinite(y) || !inArea(frame, left, top)) return;
  context.beginPath();
  context.arc(left, top, RADIUS, 0, 2 * Math.PI);
  context.fillStyle = open ? palette.surface : palette.roles[role];
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = open ? palette.roles[role] : palette.surface;
  context.stroke();
  if (label) drawText(frame, label, left + 9, top - 9, { colour: palette.roles[role] });
}

/**
 * A corner of the curve: a small diamond, so that it is told from the dots by its shape.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').CornerMark} mark
 */
export function drawCorner(frame, { x, y, label }) {
  const { context, palette, toX, toY } = frame;
  const [left, top] = [toX(x), toY(y)];
  if (!Number.isFinite(y) || !inArea(frame, left, top)) return;
  context.beginPath();
  context.moveTo(left - CORNER, top);
  context.lineTo(left, top - CORNER);
  context.lineTo(left + CORNER, top);
  context.lineTo(left, top + CORNER);
  context.closePath();
  context.fillStyle = palette.surface;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = palette.roles.function;
  context.stroke();
  if (label) drawText(frame, label, left + 10, top + 18, { colour: palette.inkSoft });
}

/**
 * A value as a height: a line from the axis up or down to it, with a dot at its end.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').StemMark} mark
 */
export function drawStem(frame, { x, y, role }) {
  if (!Number.isFinite(y)) return;
  const { context, area, palette, toX, toY, window } = frame;
  const zero = Math.min(Math.max(0, window.y[0]), window.y[1]);
  const [left, top] = [toX(x), Math.min(Math.max(toY(y), area.top), area.bottom)];
  context.strokeStyle = palette.roles[role];
  context.lineWidth = 2.5;
  strokeLine(context, left, toY(zero), left, top);
  drawPoint(frame, { kind: 'point', x, y, role });
}

export const pointLayer = markLayer('point', drawPoint);
export const cornerLayer = markLayer('corner', drawCorner);
export const stemLayer = markLayer('stem', drawStem);
