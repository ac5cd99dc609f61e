import { contourLevels, heightsOf } from '../../charts/levels.js';
import { Errand, atOnce } from '../../charts/errand.js';
import { tracingContours } from '../../charts/tracing.js';
import { covers, panWindow } from '../../charts/view-window.js';
import { sampleGrid } from './plane.js';

/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../../charts/scene.js').Span} Span */
/** @typedef {import('../../charts/levels.js').Grid} Grid */
/** @typedef {import('../../charts/scene.js').ContoursMark} ContoursMark */

/** @typedef {{ grid: Grid, mark: ContoursMark }} Traced */

/** A map that is made while its window moves reaches so far beyond it, as a part of its width. */
const AROUND = 0.3;

/** So many levels at most are added below and above those that a window sees. */
const MORE_LEVELS = 30;

/** The next map is made when the window is about to leave this one: in so many frames. */
const SOON = 14;

/** It is shown before the window has left this one, by so many frames: it has to be drawn, too. */
const SHORTLY = 8;

/** No window is thought to go farther until then, as a part of its width. */
const FARTHEST = 0.2;

/** Widths that differ by less than this share are the same. */
const SAME = 1e-6;

/** A window that has become narrower than this part of the map sees its lines too roughly. */
const NARROWEST = 0.4;

/**
 * A window and what lies around it.
 * @param {Window} window
 * @param {number} part of its width
 * @returns {Window}
 */
function widened({ x, y }, part) {
  const wider = (/** @type {Span} */ [from, to]) => {
    const more = (to - from) * part;
    return /** @type {Span} */ ([from - more, to + more]);
  };
  return { x: wider(x), y: wider(y) };
}

/**
 * Where a window will be if it goes on as it does. One that is zoomed stays: its middle does.
 * @param {Window} former how it was shown last
 * @param {Window} window
 * @param {number} frames from now
 */
function goneOn(former, window, frames) {
  const way = (/** @type {'x' | 'y'} */ axis) => {
    const [from, to] = window[axis];
    const [before, after] = former[axis];
    const [left, right] = [from - before, to - after];
    const most = (to - from) * FARTHEST;
    const panned = Math.abs(left - right) < (to - from) * SAME;
    return panned ? Math.min(Math.max(left * frames, -most), most) : 0;
  };
  return panWindow(window, way('x'), way('y'));
}

/**
 * Whether the lines of an area will do for a window: all of it lies there, and fills enough of it.
 * @param {Window | undefined} area
 * @param {Window} window
 */
function serves(area, window) {
  return area !== undefined && covers(area, window)
    && (/** @type {const} */ (['x', 'y'])).every((axis) =>
      window[axis][1] - window[axis][0] > (area[axis][1] - area[axis][0]) * NARROWEST);
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
 * trace lines takes longer than to draw them somewhere else. When it comes near the edge of that
 * part, the lines around it are traced in the time that frames leave.
 */
export class ContourMap {
  #formula;
  #names;
  #fine;
  #rough;
  /** The window that was shown last. @type {Window} */
  #last = { x: [0, 1], y: [0, 1] };
  /**
   * The lines that come next, and where.
   * @type {{ area: Window, errand: Errand<Traced> } | null}
   */
  #ahead = null;
  #role;
  /** @type {Grid} the values that the lines are traced from */
  grid = { x: new Float64Array(), y: new Float64Array(), values: new Float64Array() };
  /** @type {ContoursMark} */
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
    const former = this.#last;
    this.#last = window;
    if (!moving) {
      this.#drop();
      return this.#take(atOnce(this.#trace(window)));
    }
    const { area } = this.mark;
    if (!serves(this.#ahead?.area, window)) this.#drop();
    const leaves = (/** @type {number} */ frames) => !serves(area, goneOn(former, window, frames));
    if (serves(area, window) && !(this.#ahead?.errand.done && leaves(SHORTLY))) {
      if (leaves(SOON)) this.#prepare(goneOn(former, window, SOON));
      return false;
    }
    const ahead = this.#ahead;
    this.#ahead = null;
    return this.#take(ahead ? ahead.errand.finish()
      : atOnce(this.#trace(window, widened(window, AROUND))));
  }

  #drop() {
    this.#ahead?.errand.drop();
    this.#ahead = null;
  }

  /** @param {Window} window that is expected */
  #prepare(window) {
    if (this.#ahead) return;
    const area = widened(window, AROUND);
    this.#ahead = { area, errand: new Errand(this.#trace(window, area)) };
  }

  /** @param {Traced} traced */
  #take({ grid, mark }) {
    this.grid = grid;
    this.mark = mark;
    return true;
  }

  /**
   * Asks the engine for the values at once, since it may be gone when there is time for the lines.
   * @param {Window} window whose values the levels suit
   * @param {Window} [area] around it, for a window that moves
   */
  #trace(window, area) {
    const grid = sampleGrid(this.#formula, this.#names, area ?? window,
      area ? this.#rough : this.#fine);
    return this.#traceGrid(grid, window, area);
  }

  /**
   * @param {Grid} grid
   * @param {Window} window
   * @param {Window} [area]
   * @yields after each level
   * @returns {Generator<void, Traced>}
   */
  * #traceGrid(grid, window, area) {
    const levels = yield* tracingContours(grid, levelsAround(grid, window));
    return { grid, mark: { kind: 'contours', levels, role: this.#role, area, map: this } };
  }
}
