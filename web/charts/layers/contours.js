import { atOnce } from '../errand.js';
import { placeLabels } from './contour-labels.js';
import { clipToArea, setFine } from './frame.js';
import { tracePath } from './lines.js';

/** @typedef {import('./frame.js').Frame} Frame */

/** Width of a level line, in pixels, and its opacity. */
const WIDTH = 1.25;
const STRENGTH = 0.75;

/** Tint of one level above the last; a dozen of them on top of each other stay readable. */
const TINT = 0.028;

const LABEL_SIZE = 12;

/** Width of the rim of background around a value, in pixels: it opens the line below it. */
const RIM = 5;

/**
 * Level lines; higher ground is tinted deeper.
 * @param {Frame} frame
 * @param {import('../scene.js').ContoursMark} mark
 */
export function drawContours(frame, mark) {
  atOnce(drawingContours(frame, mark));
}

/**
 * The same in pieces, on a canvas on which nothing else is drawn meanwhile.
 * @param {Frame} frame
 * @param {import('../scene.js').ContoursMark} mark
 * @returns {Generator<void, void>}
 */
export function* drawingContours(frame, { levels, role }) {
  const { context, palette } = frame;
  context.save();
  clipToArea(frame);
  context.fillStyle = palette.roles[role];
  context.globalAlpha = TINT;
  for (const { rings } of levels) {
    tracePath(frame, rings);
    context.fill('evenodd');
    yield;
  }
  context.strokeStyle = palette.roles[role];
  setFine(context, WIDTH, STRENGTH);
  context.lineJoin = 'round';
  for (const { lines } of levels) {
    tracePath(frame, lines);
    context.stroke();
    yield;
  }
  context.restore();
}

/**
 * The values of level lines, written along them.
 * @param {Frame} frame
 * @param {import('../scene.js').ContoursMark} mark
 */
export function drawContourLabels(frame, mark) {
  atOnce(drawingContourLabels(frame, mark));
}

/**
 * The same in pieces, on a canvas on which nothing else is drawn meanwhile.
 * @param {Frame} frame
 * @param {import('../scene.js').ContoursMark} mark
 * @returns {Generator<void, void>}
 */
export function* drawingContourLabels(frame, { levels, role, labelled = true }) {
  if (!labelled) return;
  const { context, palette, format } = frame;
  context.save();
  context.font = `${LABEL_SIZE}px ${palette.interfaceFont}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = RIM;
  context.strokeStyle = palette.surface;
  context.fillStyle = palette.roles[role];
  const width = (/** @type {string} */ text) => context.measureText(text).width;
  for (const label of placeLabels(frame, levels, format, width)) {
    if (label) drawLabel(context, label);
    yield;
  }
  context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./contour-labels.js').Label} label
 */
function drawLabel(context, { text, left, top, angle }) {
  context.save();
  context.translate(left, top);
  context.rotate(angle);
  context.strokeText(text, 0, 0);
  context.fillText(text, 0, 0);
  context.restore();
}
