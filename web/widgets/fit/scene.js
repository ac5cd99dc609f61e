/**
 * What the pictures of `nabla-fit` show: points, a line and residuals, and the same line as a point
 * on the landscape of its loss.
 */
import { traceContours } from '../../charts/tracing.js';

/** @typedef {import('../../charts/scene.js').Mark} Mark */
/** @typedef {import('../../charts/scene.js').Curve} Curve */
/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('./study.js').Study} Study */
/** @typedef {import('./study.js').Look} Look */
/** @typedef {import('./study.js').Landscape} Landscape */

/** The longest arrow goes over such a part of the landscape. */
const ARROW = 0.3;

/** Level lines below the greatest loss in sight. */
const LEVELS = 14;

/**
 * The line from one edge of the window to the other.
 * @param {Study} study
 * @param {Look} look
 * @param {Window} window
 * @returns {Curve[]}
 */
export function lineCurves(study, { a, b }, { x }) {
  const y = study.ends(a, b, x);
  return [{ id: 'ŷ', role: 'function', x: Float64Array.from(x), y, label: 'ŷ' }];
}

/**
 * Points with what the line misses them by.
 * @param {Study} study
 * @param {Look} look
 * @param {{ residuals: boolean, squares: boolean }} show
 * @returns {Mark[]}
 */
export function dataMarks({ points }, { predicted }, show) {
  return [
    ...points.flatMap(({ x, y }, index) => /** @type {Mark[]} */ ([
      ...(show.squares ? [{ kind: 'square', x, from: predicted[index], to: y, role: 'loss' }] : []),
      ...(show.residuals || show.squares
        ? [{ kind: 'residual', x, from: predicted[index], to: y, role: 'loss' }] : []),
    ])),
    ...points.map(({ x, y }) => /** @type {Mark} */ ({ kind: 'point', x, y, role: 'quiet' })),
  ];
}

/**
 * Level lines of the loss: closer and closer to the bottom, at distances that grow as on a bowl.
 * @param {Landscape} landscape
 * @param {number} least
 * @returns {Mark}
 */
export function landscapeMark({ as, bs, values }, least) {
  const greatest = values.reduce((high, loss) => Math.max(high, loss), least);
  const levels = Array.from({ length: LEVELS },
    (_, index) => least + (greatest - least) * ((index + 1) / (LEVELS + 1)) ** 2);
  return {
    kind: 'contours', role: 'loss', labelled: false,
    levels: traceContours({ x: as, y: bs, values }, levels),
  };
}

/**
 * How steep a place is: the part of the landscape that a step of η = 1 would cross.
 * @param {ArrayLike<number>} slopes ∂L/∂a and ∂L/∂b
 * @param {Window} window
 */
export function steepness({ 0: alongA, 1: alongB }, { x, y }) {
  return Math.max(Math.abs(alongA) / (x[1] - x[0]), Math.abs(alongB) / (y[1] - y[0]));
}

/**
 * The ways downhill from the present line: along each knob, dashed, and both together. Among
 * themselves their lengths are as the slopes; as a whole they grow with the root of the steepness,
 * so that they are seen in the valley too and vanish at its bottom.
 * @param {Look} look
 * @param {Window} window
 * @param {number} steepest place in sight
 * @returns {Mark[]}
 */
export function slopeMarks({ a, b, slopes }, window, steepest) {
  const steep = steepness(slopes, window);
  if (!(steep > 0)) return [];
  const scale = ARROW * Math.min(1, Math.sqrt(steep / steepest)) / steep;
  const [dx, dy] = [-slopes[0] * scale, -slopes[1] * scale];
  const arrow = /** @type {const} */ ({ kind: 'arrow', x: a, y: b, role: 'slope' });
  return [
    { ...arrow, dx, dy: 0, dashed: true },
    { ...arrow, dx: 0, dy, dashed: true },
    { ...arrow, dx, dy },
  ];
}

/**
 * Where the knobs have been.
 * @param {readonly (readonly [number, number])[]} path
 * @returns {Mark[]}
 */
export function pathMarks(path) {
  if (path.length < 2) return [];
  const [x, y] = [0, 1].map((part) => Float64Array.from(path, (place) => place[part]));
  return [{ kind: 'path', role: 'guess', x, y, dotted: true }];
}
