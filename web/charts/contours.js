/**
 * Level lines of a function of two variables, from its values on a grid. The tracing is
 * d3-contour's, the values are the engine's. What comes out is drawn by the mark `contours`
 * (layers/contours.js).
 *
 *     const grid = { x: xs, y: ys, values: formula.grid('x', xs, 'y', ys) };
 *     const levels = traceContours(grid);         // or traceContours(grid, [1, 2, 5])
 *     chart.marks = [{ kind: 'contours', levels, role: 'loss' }, …];
 *
 * The lines are in the units of the plane, so a window that pans or zooms can show them before the
 * next grid is there. Keep the mark object for as long as it says the same: its picture is kept as
 * pixels, and a drag over it costs nothing. For level lines and gradients to meet at right angles
 * both axes need one scale: see `equalWindow` in view-window.js.
 */
import { contours } from 'd3-contour';
import { linearTicks, roundStep } from './ticks.js';

/**
 * @typedef {object} Grid
 * @property {Float64Array} x ascending, one number for each column
 * @property {Float64Array} y ascending, one number for each row
 * @property {Float64Array} values row after row: f(x[i], y[j]) at j · x.length + i; NaN where f has
 *     no value
 */

/** @typedef {{ x: Float64Array, y: Float64Array }} Line */

/**
 * One level.
 * @typedef {object} Level
 * @property {number} value
 * @property {Line[]} lines where f has this value; a closed line ends where it begins
 * @property {Line[]} rings around the parts of the grid where f is at least so high
 */

/** About so many levels at most are chosen for a picture. */
const LEVELS = 16;

/** So many of the values say how they are spread. */
const SAMPLE = 5000;

/** The share of the values that may lie beyond the levels at an end that runs to infinity. */
const TAIL = 0.02;

/** Beyond this many times the height of all the others, a tail is left out. */
const LONG_TAIL = 2;

/** So many levels follow each other as 1, 2, 5, 10, 20 … where even steps would show nothing. */
const GROWING_LEVELS = 12;

/**
 * The smallest of the numbers 1, 2, 5, 10, 20 … and their tenths that is greater than another.
 * @param {number} value
 */
function nextRound(value) {
  return roundStep(value * (1 + 1e-6));
}

/**
 * Levels whose distances grow from an end of the values, for a function that is flat there and very
 * steep elsewhere.
 * @param {number} height of the values from there
 * @returns {number[]} distances from the end, ascending
 */
function growingSteps(height) {
  /** @type {number[]} */
  const steps = [];
  let step = nextRound(height / 10 ** (GROWING_LEVELS / 3));
  while (step < height && steps.length < GROWING_LEVELS + 2) {
    steps.push(step);
    step = nextRound(step);
  }
  return steps;
}

/**
 * The heights between which a picture of values lies: without a tail that runs to infinity.
 * @param {Float64Array} values
 * @returns {{ bottom: number, middle: number, top: number }} NaN where there are no values
 */
export function heightsOf(values) {
  const every = Math.ceil(values.length / SAMPLE);
  const sorted = values.filter((value, index) => index % every === 0 && Number.isFinite(value))
    .sort();
  const at = (/** @type {number} */ share) =>
    sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  const [low, high] = [at(TAIL), at(1 - TAIL)];
  const reach = LONG_TAIL * (high - low);
  return {
    bottom: low - at(0) > reach ? low : at(0),
    middle: at(0.5),
    top: at(1) - high > reach ? high : at(1),
  };
}

/**
 * Round values at which level lines show a function well: in even steps, so that dense lines mean a
 * steep slope, or in growing ones where more than half of the picture would lie between two lines.
 * @param {Float64Array} values those of the grid
 * @param {number} [count] about so many at most
 * @returns {number[]} ascending
 */
export function contourLevels(values, count = LEVELS) {
  const { bottom, middle, top } = heightsOf(values);
  if (!(top > bottom)) return [];
  const step = roundStep((top - bottom) / count);
  const inside = (/** @type {number} */ level) => level > bottom && level < top;
  if (middle - bottom < step) {
    const steps = growingSteps(top - bottom);
    const origin = Math.floor(bottom / steps[0] + 1e-6) * steps[0];
    return steps.map((distance) => origin + distance).filter(inside);
  }
  if (top - middle < step) {
    const steps = growingSteps(top - bottom);
    const origin = Math.ceil(top / steps[0] - 1e-6) * steps[0];
    return steps.map((distance) => origin - distance).toReversed().filter(inside);
  }
  return linearTicks([bottom, top], count).filter(inside);
}

/**
 * A vertex of d3-contour's lattice as a place in the plane. Samples stand at halves there, and each
 * vertex lies between two of them, or at the grid's edge.
 * @param {Grid} grid
 * @param {number} level
 * @param {number} column
 * @param {number} row
 * @returns {{ x: number, y: number, real: boolean }} real where f has the level's value; not along
 *     the edge of the grid or of the domain
 */
function placeVertex({ x, y, values }, level, column, row) {
  const width = x.length;
  const across = Number.isInteger(column);
  // The two samples, along a row or along a column.
  const [i0, i1] = across ? [column - 1, column] : [column - 0.5, column - 0.5];
  const [j0, j1] = across ? [row - 0.5, row - 0.5] : [row - 1, row];
  if (i0 < 0 || j0 < 0) return { x: x[i1], y: y[j1], real: false };
  if (i1 >= width || j1 >= y.length) return { x: x[i0], y: y[j0], real: false };
  const [before, after] = [values[j0 * width + i0], values[j1 * width + i1]];
  const real = Number.isFinite(before) && Number.isFinite(after);
  // Beside a sample without a value the ring goes along the other one.
  const share = real ? (level - before) / (after - before) : Number(!(before >= level));
  return { x: x[i0] + (x[i1] - x[i0]) * share, y: y[j0] + (y[j1] - y[j0]) * share, real };
}

/**
 * @param {{ x: number, y: number }[]} places
 * @returns {Line}
 */
function toLine(places) {
  const { length } = places;
  // In a loop: Float64Array.from() with a function takes ten times as long.
  const [x, y] = [new Float64Array(length), new Float64Array(length)];
  for (let index = 0; index < length; index += 1) {
    x[index] = places[index].x;
    y[index] = places[index].y;
  }
  return { x, y };
}

/**
 * The parts of a ring that are level lines.
 * @param {{ x: number, y: number, real: boolean }[]} ring its last place is its first
 * @returns {Line[]}
 */
function splitRing(ring) {
  const first = ring.findIndex(({ real }) => !real);
  if (first < 0) return [toLine(ring)];
  // From a place that is not real once around, so that no line is cut where the ring begins.
  const open = [...ring.slice(first), ...ring.slice(1, first + 1)];
  /** @type {Line[]} */
  const lines = [];
  let start = 1;
  for (let index = 1; index < open.length; index += 1) {
    if (open[index].real) continue;
    if (index - start > 1) lines.push(toLine(open.slice(start, index)));
    start = index + 1;
  }
  return lines;
}

/**
 * The rings of one level.
 * @param {Grid} grid
 * @param {number} value
 */
function traceRings(grid, value) {
  /** @type {[number, number][][]} */
  const traced = contours().size([grid.x.length, grid.y.length]).smooth(false)
    .contour(grid.values, value).coordinates.flat();
  return traced.map((ring) =>
    ring.map(([column, row]) => placeVertex(grid, value, column, row)));
}

/**
 * The lines of one level alone, for what changes from frame to frame.
 * @param {Grid} grid
 * @param {number} value
 * @returns {Line[]}
 */
export function traceLines(grid, value) {
  return traceRings(grid, value).flatMap(splitRing);
}

/**
 * The level lines of a function.
 * @param {Grid} grid
 * @param {readonly number[]} [values] the levels; round ones that suit the grid unless given
 * @returns {Level[]}
 */
export function traceContours(grid, values = contourLevels(grid.values)) {
  return values.map((value) => {
    const rings = traceRings(grid, value);
    return { value, lines: rings.flatMap(splitRing), rings: rings.map(toLine) };
  });
}
