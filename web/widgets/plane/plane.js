/** What widgets about functions of two variables share: names of the variables, window, samples. */
import { equalWindow, WIDEST } from '../../charts/view-window.js';
import { isName } from '../variable-name.js';

/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {[string, string]} Names */
/** @typedef {[number, number]} Point */

/** Rows of a grid in a table of its values. */
const TABLE_ROWS = 7;

/** @type {Names} */
const DEFAULT_NAMES = ['x', 'y'];

/**
 * The names of the two variables.
 * @param {string} text `x;y`
 * @returns {Names | null}
 */
export function readVariables(text) {
  const names = text.split(/\s*[;,]\s*|\s+/).filter(Boolean);
  const two = names.length === 2 && names[0] !== names[1];
  return two && names.every(isName) ? [names[0], names[1]] : null;
}

/**
 * The window of a range: both axes from one pair of numbers, or each from its own.
 * @param {readonly number[]} range
 * @returns {Window | null}
 */
export function readRange(range) {
  const [left, right, bottom = left, top = right] = range;
  if (range.length !== 2 && range.length !== 4) return null;
  const fits = (/** @type {number} */ from, /** @type {number} */ to) =>
    from < to && to - from <= WIDEST;
  return fits(left, right) && fits(bottom, top) ? { x: [left, right], y: [bottom, top] } : null;
}

/**
 * The same with equal scales, for a square picture.
 * @param {readonly number[]} range one that can be read
 * @returns {Window}
 */
export function squareWindow(range) {
  return equalWindow(/** @type {Window} */ (readRange(range)));
}

/**
 * Evenly spaced numbers, both ends among them.
 * @param {readonly [number, number]} span
 * @param {number} count
 */
export function spread([from, to], count) {
  return Float64Array.from({ length: count },
    (_, index) => from + (to - from) * index / (count - 1));
}

/**
 * The values of a function on a grid over a window, in one call.
 * @param {any} formula the engine's
 * @param {Names} names
 * @param {Window} window
 * @param {number} count of columns, and of rows
 * @returns {import('../../charts/levels.js').Grid}
 */
export function sampleGrid(formula, [across, along], window, count) {
  const [x, y] = [spread(window.x, count), spread(window.y, count)];
  return { x, y, values: formula.grid(across, x, along, y) };
}

/**
 * The formula of a widget in its two variables. Where the formula cannot be read, or the names of
 * the variables cannot be used, the reader is told so and the defaults take their places.
 * @param {import('../widget.js').NablaWidget & { formula: string, variables: string }} widget
 * @returns {{ formula: any, names: Names }} the caller disposes of the formula
 */
export function openPlaneFormula(widget) {
  let names = readVariables(widget.variables);
  if (!names) {
    widget.refuse('variables', 'plane.variables.two');
    names = DEFAULT_NAMES;
  }
  const { engine, notation } = widget;
  try {
    return { formula: engine.formula(widget.formula, { variables: names, notation }), names };
  } catch {
    // The default formula, which is about to take its place, speaks of the default variables.
    widget.variables = DEFAULT_NAMES.join(';');
    const formula = widget.openFormula('formula', { variables: DEFAULT_NAMES });
    return { formula, names: DEFAULT_NAMES };
  }
}

/**
 * A grid as a table of three columns, to be taken along.
 * @param {import('../../charts/levels.js').Grid} grid
 * @param {Names} names
 * @param {number} every of so many columns and rows one is taken
 */
export function gridTable({ x, y, values }, names, every) {
  /** @type {number[][]} */
  const rows = [];
  for (let row = 0; row < y.length; row += every) {
    for (let column = 0; column < x.length; column += every) {
      rows.push([x[column], y[row], values[row * x.length + column]]);
    }
  }
  return { columns: [...names, 'f'], rows };
}

/**
 * Some rows of a grid as curves, for the table of a picture.
 * @param {import('../../charts/levels.js').Grid} grid
 * @param {string} name of the second variable
 * @param {(value: number) => string} number
 * @returns {import('../../charts/scene.js').Curve[]}
 */
export function gridCurves({ x, y, values }, name, number) {
  return Array.from({ length: TABLE_ROWS }, (_, index) => {
    const row = Math.round((y.length - 1) * index / (TABLE_ROWS - 1));
    const heights = values.subarray(row * x.length, (row + 1) * x.length);
    const label = `${name} = ${number(y[row])}`;
    return { id: label, role: 'function', x, y: heights, label };
  });
}
