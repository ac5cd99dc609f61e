import { clipToArea, markLayer, strokeLine } from './frame.js';

/** Half the length of the strong part of a tangent, around the point of contact, in pixels. */
const STRONG = 72;

/**
 * A line from a point with a slope, in pixels: one unit along x is not as long as one along y.
 * @param {import('./frame.js').Frame} frame
 * @param {{ x: number, y: number, slope: number }} place
 * @param {number} back how far it reaches to the left, in pixels
 * @param {number} ahead and to the right
 */
function strokeSlope({ context, area, toX, toY, window }, { x, y, slope }, back, ahead) {
  const pixelsX = (area.right - area.left) / (window.x[1] - window.x[0]);
  const pixelsY = (area.bottom - area.top) / (window.y[1] - window.y[0]);
  const angle = Math.atan2(-slope * pixelsY, pixelsX);
  const [centreX, centreY] = [toX(x), toY(y)];
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  strokeLine(context, centreX - dx * back, centreY - dy * back,
    centreX + dx * ahead, centreY + dy * ahead);
}

/**
 * The tangent: a thin line through the whole picture, strong near the point of contact, because
 * that is where it speaks of the function.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').TangentMark} mark
 */
export function drawTangent(frame, mark) {
  if (!Number.isFinite(mark.y) || Number.isNaN(mark.slope)) return;
  const { context, area, palette } = frame;
  const reach = area.right - area.left + area.bottom - area.top;
  clipToArea(frame);
  context.strokeStyle = palette.roles.slope;
  context.lineCap = 'round';
  context.lineWidth = 1.25;
  strokeSlope(frame, mark, reach, reach);
  context.lineWidth = 3;
  strokeSlope(frame, mark, STRONG, STRONG);
}

/**
 * The slope on one side only, as at a corner.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').RayMark} mark
 */
export function drawRay(frame, mark) {
  if (!Number.isFinite(mark.y) || Number.isNaN(mark.slope)) return;
  const { context, palette } = frame;
  clipToArea(frame);
  context.strokeStyle = palette.roles.slope;
  context.lineCap = 'round';
  context.lineWidth = 3;
  context.setLineDash([1, 6]);
  // The sides of the point change places: beyond a corner the line would go on without the curve.
  strokeSlope(frame, mark, mark.side < 0 ? 0 : STRONG, mark.side < 0 ? STRONG : 0);
  context.setLineDash([]);
  strokeSlope(frame, mark, mark.side < 0 ? STRONG : 0, mark.side < 0 ? 0 : STRONG);
}

export const tangentLayer = markLayer('tangent', drawTangent);
export const rayLayer = markLayer('ray', drawRay);
