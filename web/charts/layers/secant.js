import { clipToArea, inArea, markLayer, strokeLine, strokeThrough } from './frame.js';
import { drawText } from './text.js';

/** A triangle smaller than this carries no labels, in pixels. */
const SMALLEST_LABELLED = 26;

/**
 * The line through two points of a curve, and the triangle of run and rise between them: the run
 * along x first, then the rise along y.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').SecantMark} mark
 */
export function drawSecant(frame, { from, to, run, rise }) {
  if (![...from, ...to].every(Number.isFinite)) return;
  const { context, palette, toX, toY } = frame;
  const [x1, y1, x2, y2] = [toX(from[0]), toY(from[1]), toX(to[0]), toY(to[1])];
  context.save();
  clipToArea(frame);

  context.fillStyle = palette.roles.slope;
  context.globalAlpha = 0.1;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y1);
  context.lineTo(x2, y2);
  context.fill();
  context.globalAlpha = 1;

  context.strokeStyle = palette.ink;
  context.lineWidth = 1.25;
  context.setLineDash([3, 3]); // with round ends it would take twice as long
  strokeThrough(frame, x1, y1, x2, y2);
  context.setLineDash([]);
  context.lineCap = 'round';
  strokeLine(context, x1, y1, x2, y2);

  context.lineCap = 'butt';
  context.lineWidth = 1.5;
  context.strokeStyle = palette.inkSoft;
  strokeLine(context, x1, y1, x2, y1);
  context.lineWidth = 2.5;
  context.strokeStyle = palette.roles.slope;
  strokeLine(context, x2, y1, x2, y2);
  context.restore();

  const inside = inArea(frame, x1, y1) && inArea(frame, x2, y2);
  if (!inside || Math.abs(x2 - x1) < SMALLEST_LABELLED) return;
  // Inside the triangle where there is room, to keep clear of the axis's numbers; and above one
  // that is hardly a triangle, to keep clear of the axis itself.
  const upwards = y2 <= y1;
  const flat = Math.abs(y2 - y1) < SMALLEST_LABELLED / 2;
  const roomy = Math.abs(y2 - y1) > 2 * SMALLEST_LABELLED;
  const above = flat || upwards === roomy;
  const line = flat ? Math.min(y1, y2) : y1;
  const aside = roomy || flat; // the upright axis is often in the middle
  drawText(frame, run, aside ? (x1 + 2 * x2) / 3 : (x1 + x2) / 2, above ? line - 7 : y1 + 7,
    { colour: palette.inkSoft, align: 'center', baseline: above ? 'alphabetic' : 'top' });
  if (flat) return;
  drawText(frame, rise, x2 > x1 ? x2 + 8 : x2 - 8, (y1 + y2) / 2,
    { colour: palette.roles.slope, align: x2 > x1 ? 'left' : 'right', baseline: 'middle' });
}

export const secantLayer = markLayer('secant', drawSecant);
