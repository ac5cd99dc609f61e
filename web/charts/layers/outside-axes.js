/** Axes whose numbers have room of their own, to the left of the picture and below it. */
import { crisp, strokeLine } from './frame.js';
import { drawText, formatPower, textWidth } from './text.js';

/** @typedef {import('./frame.js').Frame} Frame */

/** Room above the picture, to its right and below it, in pixels. */
const TOP = 10;
const RIGHT = 10;
const BOTTOM = 26;

/** A name longer than this is a word: it stands below the numbers, a letter at their end. */
const LETTERS = 3;
const WORD_ROOM = 16;

/** @param {string} name of the axis */
const isWord = (name) => name.length > LETTERS;

/** Between the picture and a number to its left, and from there to the edge of the canvas. */
const BESIDE = 8;
const MARGIN = 7;

const NUMBER_SIZE = 12;
const NAME_SIZE = 15;

/**
 * How a number is written along an axis.
 * @param {Pick<Frame, 'format'>} frame
 * @param {'linear' | 'logarithmic' | undefined} scale
 */
export const tickFormat = ({ format }, scale) => (scale === 'logarithmic' ? formatPower : format);

/**
 * The room that the axes want.
 * @param {Pick<Frame, 'context' | 'palette' | 'axes' | 'format'>} frame
 * @param {readonly number[]} ticks along the upright axis
 */
export function roomOutside(frame, ticks) {
  const format = tickFormat(frame, frame.axes.scaleY);
  const widths = ticks.map((value) => textWidth(frame, format(value), { size: NUMBER_SIZE }));
  const left = Math.ceil(Math.max(0, ...widths)) + BESIDE + MARGIN;
  return { left, top: TOP, right: RIGHT,
    bottom: BOTTOM + (isWord(frame.axes.x) ? WORD_ROOM : 0) };
}

/**
 * @param {Frame} frame with `around`
 * @param {{ x: number[], y: number[] }} at the places of the numbers
 */
export function drawOutsideAxes(frame, at) {
  const { context, area, around = area, axes, palette, toX, toY } = frame;
  const [axisX, axisY] = [crisp(area.left - 1), crisp(area.bottom)];
  context.strokeStyle = palette.inkFaint;
  context.lineWidth = 1;
  strokeLine(context, axisX, area.top, axisX, axisY);
  strokeLine(context, axisX, axisY, area.right, axisY);

  const outside = { ...frame, area: around };
  const name = { colour: palette.inkSoft, size: NAME_SIZE, italic: true };
  const number = { colour: palette.inkSoft, size: NUMBER_SIZE };
  const below = isWord(axes.x);
  const lastX = below ? Infinity : area.right - textWidth(frame, axes.x, name) - 2 * BESIDE;
  for (const value of at.x) {
    if (toX(value) > lastX) continue; // there stands the name
    drawText(outside, tickFormat(frame, axes.scaleX)(value), toX(value), axisY + 8,
      { ...number, align: 'center', baseline: 'top' });
  }
  for (const value of at.y) {
    drawText(outside, tickFormat(frame, axes.scaleY)(value), area.left - BESIDE, toY(value),
      { ...number, align: 'right', baseline: 'middle' });
  }
  drawText(outside, axes.x, area.right, axisY + (below ? 5 + WORD_ROOM : 5), { ...name, align: 'right', baseline: 'top' });
  if (!axes.y) return;
  drawText(frame, axes.y, area.left + BESIDE, area.top + 4, { ...name, baseline: 'top' });
}
