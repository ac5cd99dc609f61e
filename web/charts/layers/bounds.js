import { crisp, markLayer, strokeLine } from './frame.js';
import { drawText } from './text.js';

/** Distance between the lines of a hatching, in pixels. */
const HATCH = 7;

/** So far above the bottom a name stands clear of the axis's numbers, in pixels. */
const ABOVE_NUMBERS = 32;

/**
 * The line that a curve runs along towards infinity.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').PoleMark} mark
 */
export function drawPole({ context, area, palette, toX }, { x }) {
  context.strokeStyle = palette.roles.wrong;
  context.lineWidth = 1;
  context.setLineDash([5, 5]);
  strokeLine(context, crisp(toX(x)), area.top, crisp(toX(x)), area.bottom);
}

/**
 * A stretch of the axis on which the function has no value: hatched.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').GapMark} mark
 */
export function drawGap({ context, area, palette, toX }, { from, to }) {
  const left = Math.max(area.left, toX(from));
  const right = Math.min(area.right, toX(to));
  if (!(right - left > 1)) return;
  context.beginPath();
  context.rect(left, area.top, right - left, area.bottom - area.top);
  context.clip();
  context.strokeStyle = palette.inkFaint;
  context.globalAlpha = 0.35;
  context.lineWidth = 1;
  const height = area.bottom - area.top;
  for (let x = left - height; x < right; x += HATCH) {
    strokeLine(context, x, area.bottom, x + height, area.top);
  }
}

/**
 * A thin dotted line across the picture at one value of an axis.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').GuideMark} mark
 */
export function drawGuide(frame, { axis, at, label }) {
  const { context, area, palette, toX, toY } = frame;
  context.strokeStyle = palette.inkSoft;
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  if (axis === 'x') strokeLine(context, crisp(toX(at)), area.top, crisp(toX(at)), area.bottom);
  else strokeLine(context, area.left, crisp(toY(at)), area.right, crisp(toY(at)));
  if (!label) return;
  if (axis === 'x') {
    drawText(frame, label, toX(at) + 7, area.top + 8, { colour: palette.inkSoft, baseline: 'top' });
  } else {
    drawText(frame, label, area.right - 8, toY(at) - 6,
      { colour: palette.inkSoft, align: 'right' });
  }
}

/**
 * A coloured stretch of the picture, from one x to another, with its name near the bottom.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').StripMark} mark
 */
export function drawStrip(frame, { from, to, role, label }) {
  const { context, area, palette, toX } = frame;
  const left = Math.max(area.left, toX(from));
  const right = Math.min(area.right, toX(to));
  if (!(right > left)) return;
  context.fillStyle = palette.roles[role];
  context.globalAlpha = 0.08;
  context.fillRect(left, area.top, right - left, area.bottom - area.top);
  context.globalAlpha = 1;
  if (!label) return;
  drawText(frame, label, (left + right) / 2, area.bottom - ABOVE_NUMBERS,
    { colour: palette.roles[role], align: 'center' });
}

export const poleLayer = markLayer('pole', drawPole, 'below');
export const gapLayer = markLayer('gap', drawGap, 'below');
export const guideLayer = markLayer('guide', drawGuide, 'below');
export const stripLayer = markLayer('strip', drawStrip, 'below');
