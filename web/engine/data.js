/**
 * Data to learn from: made from a seed, or read from a table.
 */
import { checkCount, checkNumber, checkOneOf, checkOptions, checkText } from './arguments.js';
import { unwrap } from './errors.js';

/** @typedef {import('./engine.js').Engine} Engine */

/**
 * @typedef {object} Dataset
 * @property {Float64Array} inputs rows × columns
 * @property {Float64Array} targets one a row: the class's index, or the value
 * @property {number} columns inputs of an example
 * @property {number} classes 0 for a regression
 */

/**
 * Examples made from a seed.
 * @param {Engine} engine
 * @param {string} name `circle xor gauss spiral moons rings checkerboard`, or the regressions
 *   `plane bumps sine line`
 * @param {{ rows?: number, noise?: number, seed?: number }} [options] 500 rows without noise,
 *   unless given
 * @returns {Dataset}
 * @throws {NablaError} `unknown-name`, `too-large`
 */
export function makeDataset(engine, name, options = {}) {
  checkOptions(options, ['rows', 'noise', 'seed']);
  const rows = checkCount(options.rows ?? 500, 'rows');
  const noise = checkNumber(options.noise ?? 0, 'noise', (x) => Number.isFinite(x) && x >= 0);
  const seed = checkNumber(options.seed ?? 1, 'seed', (x) => Number.isSafeInteger(x) && x >= 0);
  const text = checkText(name, 'name');
  return engine.run((instance) => unwrap(instance.dataset(text, rows, noise, seed)));
}

/**
 * A table that a person gave. What is wrong with it is reported, not thrown: rows with such cells
 * are left out.
 * @typedef {object} Table
 * @property {Float64Array} inputs rows × columns
 * @property {Float64Array} targets the last column; where it holds words, their index in `labels`
 * @property {number} columns
 * @property {number} rows
 * @property {string[]} names of all columns, where the first line has them
 * @property {string[]} labels of the classes, where targets are words
 * @property {number} skipped incomplete rows left out
 * @property {{ code: 'bad-cell' | 'missing-cell' | 'wrong-length' | 'too-large', row: number,
 *   column: number, text: string }[]} problems at most a hundred; rows and columns count from 1, and
 *   a problem of a whole row has column 0
 * @property {number} problemCount of all of them
 */

/**
 * Reads a table as spreadsheets write it.
 * @param {Engine} engine
 * @param {string} text
 * @param {{ delimiter?: ',' | ';' | '\t', decimalComma?: boolean, header?: boolean,
 *   skipIncomplete?: boolean }} [options] what is not given is found out from the text
 * @returns {Table}
 */
export function readTable(engine, text, options = {}) {
  checkOptions(options, ['delimiter', 'decimalComma', 'header', 'skipIncomplete']);
  const { delimiter = null, decimalComma = null, header = null, skipIncomplete = false } = options;
  if (delimiter !== null) checkOneOf(delimiter, [',', ';', '\t'], 'delimiter');
  const source = checkText(text, 'text');
  return engine.run((instance) =>
    instance.csv(source, delimiter, decimalComma, header, skipIncomplete));
}
