/** Which parts of the two planes are seen: that of the points, and that of the two parameters. */
import { frameSpan } from '../../charts/fit.js';
import { tidyWindow } from '../../charts/view-window.js';

/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../../charts/scene.js').Span} Span */
/** @typedef {import('./data.js').Point} Point */

/** Room beside the points, as a part of their breadth. */
const MARGIN = 0.18;

/** The present line stands so far inside the landscape: the best one is in the middle. */
const INSIDE = 1.4;

/**
 * @param {readonly number[]} values
 * @returns {Span}
 */
function extent(values) {
  return [Math.min(...values), Math.max(...values)];
}

/**
 * A window in which the points sit well, with the vertical axis in it, which the line meets at b.
 * @param {readonly Point[]} points
 * @returns {Window}
 */
export function dataWindow(points) {
  const [left, right] = extent([0, ...points.map(({ x }) => x)]);
  const margin = (right - left) * MARGIN || 1;
  // A little ground left of the axis even where all points lie right of it: room for its numbers.
  const x = /** @type {Span} */ ([left - (left < 0 ? margin : margin / 2),
    right + (right > 0 ? margin : margin / 2)]);
  return tidyWindow({ x, y: frameSpan(extent(points.map(({ y }) => y))) });
}

/**
 * A window around the best line that the present one is in.
 * @param {readonly Point[]} points
 * @param {{ a: number, b: number }} best
 * @param {{ a: number, b: number }} now
 * @returns {Window}
 */
export function landscapeWindow(points, best, now) {
  const [left, right] = extent(points.map(({ x }) => x));
  const [low, high] = extent(points.map(({ y }) => y));
  const height = high - low || 1;
  const half = {
    a: Math.max(INSIDE * Math.abs(now.a - best.a), height / (right - left || 1)),
    b: Math.max(INSIDE * Math.abs(now.b - best.b), height / 2),
  };
  return tidyWindow({
    x: [best.a - half.a, best.a + half.a],
    y: [best.b - half.b, best.b + half.b],
  });
}

/**
 * Whether a place is seen.
 * @param {Window} window
 * @param {{ x: number, y: number }} place
 */
function isInside({ x, y }, place) {
  return place.x >= x[0] && place.x <= x[1] && place.y >= y[0] && place.y <= y[1];
}

/**
 * A window that an attribute asks for: `0;7;0;12`; null where it asks for none.
 * @param {readonly number[]} numbers
 * @returns {Window | null}
 */
function askedWindow([left, right, bottom, top]) {
  return left < right && bottom < top ? { x: [left, right], y: [bottom, top] } : null;
}

/**
 * A window as the attributes write it, which `askedWindow` reads; null for none.
 * @param {Window | null} window
 */
export function askFor(window) {
  if (!window) return null;
  const { x, y } = tidyWindow(window);
  return [...x, ...y];
}

/** @param {Window} window @returns {Point} */
export function middleOf({ x, y }) {
  return { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2 };
}

/** @param {Window} window */
const flat = ({ x, y }) => [...x, ...y].join();

/**
 * The former window where the new one is equal to it: a chart lays out anew for another object.
 * @param {Window} former
 * @param {Window} now
 */
function unlessEqual(former, now) {
  return flat(former) === flat(now) ? former : now;
}

/**
 * What is seen of the two planes: what the page or the reader asks for, or else what fits. A window
 * that fits is kept for as long as it shows what it should, so that the picture stands still under
 * a drag.
 */
export class Views {
  /** @type {Window | null} */
  #fittingData = null;
  /** @type {Window | null} */
  #fittingKnobs = null;

  constructor() {
    /** @type {Window} */
    this.data = { x: [0, 1], y: [0, 1] };
    /** @type {Window} */
    this.knobs = { x: [0, 1], y: [0, 1] };
  }

  /** Fits anew, whatever is seen. */
  forget() {
    this.#fittingData = null;
    this.#fittingKnobs = null;
  }

  /**
   * @param {{ points: readonly Point[], best: { a: number, b: number } }} study
   * @param {{ a: number, b: number }} now the present line
   * @param {{ range: number[], knobRange: number[] }} asked
   */
  settle({ points, best }, now, { range, knobRange }) {
    const data = this.#fittingData;
    if (!data || !points.every((point) => isInside(data, point))) {
      this.#fittingData = dataWindow(points);
    }
    if (!this.#fittingKnobs || !isInside(this.#fittingKnobs, { x: best.a, y: best.b })) {
      this.#fittingKnobs = landscapeWindow(points, best, now);
    }
    this.data = unlessEqual(this.data,
      askedWindow(range) ?? /** @type {Window} */ (this.#fittingData));
    this.knobs = unlessEqual(this.knobs, askedWindow(knobRange) ?? this.#fittingKnobs);
  }
}
