/** The values at which level lines show a function of two variables well. */
import { linearTicks, roundStep } from './ticks.js';

/**
 * @typedef {object} Grid
 * @property {Float64Array} x ascending, one number for each column
 * @property {Float64Array} y ascending, one number for each row
 * @property {Float64Array} values row after row: f(x[i], y[j]) at j · x.length + i; NaN where f has
 *     no value
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
