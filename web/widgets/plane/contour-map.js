import { contourLevels, heightsOf, traceContours } from '../../charts/contours.js';
import { sampleGrid } from './plane.js';

/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../../charts/contours.js').Grid} Grid */

/** A map that is made while its window moves reaches so far beyond it, as a part of its width. */
const AROUND = 0.3;

/** So many levels at most are added below and above those that a window sees. */
const MORE_LEVELS = 30;

/** A window that has become narrower than this part of the map sees its lines too roughly. */
const NARROWEST = 0.4;

/** @param {import('../../charts/scene.js').Span} span */
function widened([from, to]) {
  const more = (to - from) * AROUND;
  return /** @type {import('../../charts/scene.js').Span} */ ([from - more, to + more]);
}

/**
 * Whether all of a window lies in an area, and fills enough of it.
 * @param {Window} area
 * @param {Window} window
 */
function serves(area, window) {
  return (/** @type {const} */ (['x', 'y'])).every((axis) => {
    const [[low, high], [from, to]] = [area[axis], window[axis]];
    return low <= from && to <= high && to - from > (high - low) * NARROWEST;
  });
}

/**
 * The values that a window sees.
 * @param {Grid} grid
 * @param {Window} window
 */
function valuesIn({ x, y, values }, window) {
  const seen = (/** @type {Float64Array} */ places, /** @type {readonly number[]} */ [from, to]) =>
    Array.from(places, (place) => place >= from && place <= to);
  const [columns, rows] = [seen(x, window.x), seen(y, window.y)];
  return values.filter((_, index) =>
    columns[index % x.length] && rows[Math.floor(index / x.length)]);
}

/**
 * The levels that suit what a window sees, and those that follow beyond it.
 * @param {Grid} grid
 * @param {Window} window
 * @returns {number[]} ascending
 */
function levelsAround(grid, window) {
  const levels = contourLevels(valuesIn(grid, window));
  if (levels.length < 2) return contourLevels(grid.values);
  const { bottom, top } = heightsOf(grid.values);
  const [lowest, next] = levels;
  const [last, highest] = levels.slice(-2);
  const below = between(lowest - bottom, next - lowest);
  const above = between(top - highest, highest - last);
  return [...below.map((way) => lowest - way).toReversed(), ...levels,
    ...above.map((way) => highest + way)];
}

/**
 * Even steps, from the first on.
 * @param {number} way to go
 * @param {number} step
 * @returns {number[]} MORE_LEVELS at most
 */
function between(way, step) {
  const count = Math.min(Math.max(Math.floor(way / step), 0), MORE_LEVELS);
  return Array.from({ length: count }, (_, index) => (index + 1) * step);
}

/**
 * The level lines of a function of two variables in a window. While the window moves they are those
 * of a wider part of the plane, more roughly, and are kept for as long as it stays in there: to
 * trace lines takes longer than to draw them somewhere else.
 */
export class ContourMap {
  #formula;
  #names;
  #fine;
  #rough;
  /** The part of the plane that the lines of a moving window are known in. @type {Window | null} */
  #area = null;
  #role;
  /** @type {Grid} the values that the lines are traced from */
  grid = { x: new Float64Array(), y: new Float64Array(), values: new Float64Array() };
  /** @type {import('../../charts/scene.js').ContoursMark} */
  mark;

  /**
   * @param {any} formula the engine's
   * @param {import('./plane.js').Names} names of its variables
   * @param {{ fine: number, rough: number }} counts of columns, and of rows, of a grid: over a
   *     window at rest, and over the wider part of the plane around a moving one
   * @param {import('../../charts/scene.js').Role} role of the lines
   */
  constructor(formula, names, { fine, rough }, role) {
    this.#formula = formula;
    this.#names = names;
    this.#fine = fine;
    this.#rough = rough;
    this.#role = role;
    this.mark = { kind: 'contours', levels: [], role };
  }

  /**
   * @param {Window} window
   * @param {boolean} moving whether this is one frame of many
   * @returns {boolean} whether the lines are others than before
   */
  show(window, moving) {
    if (moving && this.#area && serves(this.#area, window)) return false;
    this.#area = moving ? { x: widened(window.x), y: widened(window.y) } : null;
    this.grid = sampleGrid(this.#formula, this.#names, this.#area ?? window,
      moving ? this.#rough : this.#fine);
    const levels = traceContours(this.grid, levelsAround(this.grid, window));
    this.mark = { kind: 'contours', levels, role: this.#role, area: this.#area ?? undefined };
    return true;
  }
}
