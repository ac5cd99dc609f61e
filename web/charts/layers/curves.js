import { clipToArea, markLayer } from './frame.js';
import { tracePolyline } from './polyline.js';
import { drawText, textWidth } from './text.js';

/** @typedef {import('../scene.js').Curve} Curve */
/** @typedef {import('../palette.js').Palette} Palette */

/** How far back from its end a curve is asked which way it goes, in pixels. */
const LOOK_BACK = 48;

/** Nearer to the name of the axis than this a curve's name moves aside, in pixels. */
const CROWDED = 28;

/** In a picture narrower than this words are written smaller; so far they stay from its edge. */
const NARROW = 400;
const EDGE = 6;

/** A longer name is a word and not a letter of a formula, and is written smaller. */
const LETTERS = 3;

/** Widths of a curve, in pixels: what is shown, and what stands in the background. */
const STRONG = 2.5;
const FAINT = 1.25;

const DASH = [9, 5];

/**
 * A dash longer than any curve is a solid line. Without one Chart.js thins the points column by
 * column of pixels, and a steep curve comes out as a row of beads.
 */
const SOLID = [1e6, 0];

/**
 * A curve as Chart.js draws it: as it is, without smoothing, broken where the engine broke it.
 * @param {Curve} curve
 * @param {Palette} palette
 * @returns {import('chart.js').ChartDataset<'line', { x: number, y: number }[]>}
 */
export function curveDataset({ x, y, role, dashed = false, faint = false }, palette) {
  const data = new Array(x.length);
  for (let index = 0; index < x.length; index += 1) data[index] = { x: x[index], y: y[index] };
  return {
    data,
    borderColor: palette.roles[role],
    borderWidth: faint ? FAINT : STRONG,
    borderDash: dashed ? DASH : SOLID,
    borderCapStyle: dashed ? 'butt' : 'round',
    borderJoinStyle: 'round',
    pointRadius: 0,
    spanGaps: false,
    tension: 0,
    normalized: true,
  };
}

/**
 * The index of the point that the curve's name stands at, the last one that is seen, or −1.
 * @param {import('./frame.js').Frame} frame
 * @param {Curve} curve
 */
function namedPoint({ window }, { x, y, labelAt = window.x[1] }) {
  for (let index = x.length - 1; index >= 0; index -= 1) {
    if (x[index] <= labelAt && y[index] >= window.y[0] && y[index] <= window.y[1]) return index;
  }
  return -1;
}

/**
 * How far down a curve comes between two places, all in pixels.
 * @param {import('./frame.js').Frame} frame
 * @param {Curve} curve
 * @param {number} from
 * @param {number} to
 */
function lowest({ toX, toY }, { x, y }, from, to) {
  let down = -Infinity;
  for (let index = 0; index < x.length; index += 1) {
    const at = toX(x[index]);
    if (at >= from && at <= to && toY(y[index]) > down) down = toY(y[index]);
  }
  return down;
}

/**
 * The curve's name at its right end: above a rising end, below a falling one, so that the curve
 * itself does not run through it.
 * @param {import('./frame.js').Frame} frame
 * @param {Curve} curve
 */
export function drawCurveLabel(frame, curve) {
  const { area, palette, toX, toY } = frame;
  const end = namedPoint(frame, curve);
  if (!curve.label || end < 0) return;
  const [x, y] = [toX(curve.x[end]), toY(curve.y[end])];
  let back = end;
  const joined = () => back > 0 && !Number.isNaN(curve.y[back - 1]);
  while (joined() && x - toX(curve.x[back]) < LOOK_BACK) back -= 1;
  if (x - toX(curve.x[back]) < LOOK_BACK / 2) return; // too short to be named
  const word = area.right - area.left < NARROW ? 13 : 15;
  const size = curve.label.length > LETTERS ? word : 18;
  const style = { colour: palette.roles[curve.role], size, italic: true };
  if (curve.labelBelow) {
    const width = textWidth(frame, curve.label, style);
    const left = Math.min(x + 12, area.right - EDGE - width);
    const top = left < x + 12 ? lowest(frame, curve, left, left + width) : y;
    drawText(frame, curve.label, left, top + 6, { ...style, baseline: 'top' });
    return;
  }
  const rising = toY(curve.y[back]) >= y;
  // The axis has its name in the corner where a curve that comes close to it ends.
  const crowded = Math.abs(toY(0) - y) < CROWDED && x > area.right - CROWDED;
  drawText(frame, curve.label, x - (crowded ? CROWDED : 8), rising ? y - 12 : y + 12,
    { ...style, align: 'right', baseline: rising ? 'alphabetic' : 'top' });
}

/**
 * A curve as Chart.js draws it, where Chart.js would take too long to be told of it.
 * @param {import('./frame.js').Frame} frame
 * @param {Curve} curve
 */
export function drawCurve(frame, { x, y, role, dashed = false, faint = false }) {
  const { context, palette } = frame;
  context.save();
  clipToArea(frame);
  context.strokeStyle = palette.roles[role];
  context.lineWidth = faint ? FAINT : STRONG;
  context.lineCap = dashed ? 'butt' : 'round';
  if (dashed) context.setLineDash(DASH);
  context.beginPath();
  tracePolyline(frame, x, y);
  context.stroke();
  context.restore();
}

/**
 * A trail: strong, dashed like the slope it belongs to, broken where the curve is.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').TrailMark} mark
 */
export function drawTrail(frame, { role, x, y, label }) {
  const curve = { id: 'trail', role, x, y, label, dashed: true };
  drawCurve(frame, curve);
  drawCurveLabel(frame, curve);
}

export const trailLayer = markLayer('trail', drawTrail);

/**
 * @param {import('./frame.js').View} view
 * @returns {import('./frame.js').Layer}
 */
export function curveLabelLayer(view) {
  return {
    id: 'nabla-curve-labels',
    afterDatasetsDraw() {
      view.frame.context.save();
      for (const curve of view.curves) drawCurveLabel(view.frame, curve);
      view.frame.context.restore();
    },
  };
}
