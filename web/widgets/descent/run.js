/**
 * A trace as its pictures want it: columns in place of rows, and the spans that they take up.
 */

import { Line } from './line.js';

/** @typedef {import('../../engine/descent.js').DescentTrace} DescentTrace */
/** @typedef {import('../../charts/scene.js').Span} Span */

/** Room above and below a chart's curve, as a part of its height. */
const MARGIN = 0.08;

/** Room beyond what is needed where a span grows during a drag, as a part of it. */
const ROOM = 0.15;

/** @typedef {import('./line.js').Points} Points */

/** One finished descent. */
export class Run {
  /**
   * @param {DescentTrace} trace
   * @param {number} dimension how many variables there are
   */
  constructor(trace, dimension) {
    this.trace = trace;
    this.dimension = dimension;
    /** Numbers of the steps, 0 … steps. */
    this.indices = Float64Array.from({ length: trace.steps + 1 }, (_, index) => index);
    /** The values of each parameter, one after another. */
    this.columns = Array.from({ length: dimension }, (_, column) =>
      this.indices.map((row) => trace.parameters[row * dimension + column]));
  }

  get steps() { return this.trace.steps; }

  get diverged() { return this.trace.reason === 'diverged'; }

  /**
   * The numbers of one row of an array that has one for each parameter.
   * @param {Float64Array} rows
   * @param {number} row
   * @returns {number[]}
   */
  row(rows, row) {
    return Array.from(rows.subarray(row * this.dimension, (row + 1) * this.dimension));
  }

  /** @param {number} row where the descent was then @returns {number[]} */
  point(row) { return this.row(this.trace.parameters, row); }

  /** @param {number} row @returns {number[]} */
  gradient(row) { return this.row(this.trace.gradient, row); }

  /** The path in its picture: on the curve, or in the plane. @returns {Points} */
  get path() {
    const [x, y] = this.columns;
    return { x, y: y ?? this.trace.loss };
  }

  /** @type {Line | null} */
  #line = null;

  /** The same as a line to draw. */
  get line() { return this.#line ??= new Line(this.path); }

  /** @type {import('../../charts/scene.js').PathMark | null} */
  #faintPath = null;

  /** All of it, faintly: the same mark each time, which a chart draws once. */
  get faintPath() {
    this.#faintPath ??= { kind: 'path', role: 'loss', ...this.line.whole, faint: true };
    return this.#faintPath;
  }

  /** @type {boolean | null} */
  #positive = null;

  /** Whether the loss fits a logarithmic axis. */
  get positive() {
    const { loss } = this.trace;
    this.#positive ??= loss.every((value) => !(value < 0)) && loss.some((value) => value > 0);
    return this.#positive;
  }
}

/**
 * The span of a chart's axis around some columns of numbers.
 * @param {readonly Float64Array[]} columns
 * @param {boolean} [logarithmic] numbers that are not positive have no place on such an axis
 * @returns {Span}
 */
export function spanOf(columns, logarithmic = false) {
  let [low, high] = [Infinity, -Infinity];
  for (const column of columns) {
    for (const value of column) {
      if (!Number.isFinite(value) || (logarithmic && value <= 0)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return logarithmic ? [0.1, 10] : [-1, 1];
  if (logarithmic) {
    const room = Math.max(2, (high / low) ** MARGIN);
    return [low / room, high * room];
  }
  const room = (high - low) * MARGIN || Math.max(1, Math.abs(high)) * MARGIN;
  return [low - room, high + room];
}

/**
 * The former span where the needed one lies in it; else one that takes in both, with room to grow
 * on, so that an axis does not change at every frame of a drag.
 * @param {Span} former
 * @param {Span} needed
 * @param {boolean} [logarithmic]
 * @returns {Span}
 */
export function grownSpan(former, needed, logarithmic = false) {
  if (logarithmic && former[0] <= 0) return needed;
  const [place, back] = logarithmic ? [Math.log, Math.exp] : [Number, Number];
  const [low, high] = [Math.min(former[0], needed[0]), Math.max(former[1], needed[1])];
  if (low === former[0] && high === former[1]) return former;
  const room = (place(high) - place(low)) * ROOM;
  return [low < former[0] ? back(place(low) - room) : low,
    high > former[1] ? back(place(high) + room) : high];
}

/**
 * Numbers on a logarithmic axis, which has no zero: zero lies at its foot.
 * @param {Float64Array} values
 * @param {number} foot
 */
export function raised(values, foot) {
  return values.map((value) => (value <= 0 ? foot : value));
}
