import { clipToArea, markLayer } from './frame.js';

/** A stroke of the hand swells and thins between these widths, in pixels. */
const THIN = 3;
const THICK = 5;

/** The length over which a stroke swells and thins once, in pixels. */
const SWELL = 150;

/**
 * What the learner drew: a rounded stroke of changing width for each run of columns that have a
 * value, so that a guess is told from a computed curve by its hand as well as by its colour.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').GuessMark} mark
 */
export function drawGuess(frame, { x, y }) {
  const { context, palette, toX, toY } = frame;
  clipToArea(frame);
  context.strokeStyle = palette.roles.guess;
  context.lineCap = 'round';
  const at = (/** @type {number} */ index) => ({ left: toX(x[index]), top: toY(y[index]) });
  const drawn = (/** @type {number} */ index) =>
    index >= 0 && index < x.length && !Number.isNaN(y[index]);
  for (let index = 0; index < x.length; index += 1) {
    if (!drawn(index)) continue;
    // From half-way behind this column to half-way to the next, bent towards the column itself.
    const here = at(index);
    const before = drawn(index - 1) ? at(index - 1) : here;
    const after = drawn(index + 1) ? at(index + 1) : here;
    context.lineWidth = THIN + (THICK - THIN) * (1 + Math.sin(here.left / SWELL * 2 * Math.PI)) / 2;
    context.beginPath();
    context.moveTo((before.left + here.left) / 2, (before.top + here.top) / 2);
    const end = { left: (here.left + after.left) / 2, top: (here.top + after.top) / 2 };
    context.quadraticCurveTo(here.left, here.top, end.left, end.top);
    context.stroke();
  }
}

export const guessLayer = markLayer('guess', drawGuess);
