/**
 * Checks of what callers hand in, before it crosses into WebAssembly.
 */
import { NablaError } from './errors.js';

/** @typedef {import('./types.js').Numbers} Numbers */

/**
 * @param {Record<string, unknown>} options
 * @param {string[]} known
 * @throws {NablaError} `unknown-option`
 */
export function checkOptions(options, known) {
  if (typeof options !== 'object' || options === null) {
    throw new NablaError('invalid-value', { subject: String(options) });
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new NablaError('unknown-option', { subject: name });
  }
}

/**
 * @param {unknown} array
 * @param {number} length
 * @param {string} name what the array is, for the message
 * @returns {Numbers}
 * @throws {NablaError} `invalid-value`, `wrong-length`
 */
export function checkNumbers(array, length, name) {
  if (!Array.isArray(array) && !(ArrayBuffer.isView(array) && 'length' in array)) {
    throw new NablaError('invalid-value', { subject: name });
  }
  const numbers = /** @type {Numbers} */ (array);
  if (numbers.length !== length) {
    throw new NablaError('wrong-length', {
      subject: `${name} has ${numbers.length} numbers instead of ${length}`,
    });
  }
  // A typed array holds numbers throughout, or big integers.
  const fits = Array.isArray(array)
    ? array.every((item) => typeof item === 'number')
    : length === 0 || typeof numbers[0] === 'number';
  if (!fits) throw new NablaError('invalid-value', { subject: name });
  return numbers;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @param {(value: number) => boolean} [fits]
 * @returns {number}
 * @throws {NablaError} `invalid-value`
 */
export function checkNumber(value, name, fits = Number.isFinite) {
  if (typeof value !== 'number' || !fits(value)) {
    throw new NablaError('invalid-value', { subject: `${name}: ${value}` });
  }
  return value;
}

/**
 * The greatest number of points, rows or samples that one call takes.
 */
export const greatestCount = 4_000_000;

/**
 * @param {unknown} value
 * @param {string} name
 * @param {number} least
 * @returns {number}
 * @throws {NablaError} `invalid-value`
 */
export function checkCount(value, name, least = 1) {
  return checkNumber(value, name, (count) =>
    Number.isInteger(count) && count >= least && count <= greatestCount);
}

/**
 * An interval [from, to] with from < to.
 * @param {unknown} value
 * @param {string} name
 * @returns {[number, number]}
 * @throws {NablaError} `invalid-value`, `wrong-length`
 */
export function checkInterval(value, name) {
  const [from, to] = checkNumbers(value, 2, name);
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
    throw new NablaError('invalid-value', { subject: `${name}: [${from}, ${to}]` });
  }
  return [from, to];
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {string}
 * @throws {NablaError} `invalid-value`
 */
export function checkText(value, name) {
  if (typeof value !== 'string') {
    throw new NablaError('invalid-value', { subject: `${name}: ${String(value)}` });
  }
  // A lone half of a surrogate pair has no UTF-8 form; U+FFFD keeps the positions.
  if (!/[\ud800-\udfff]/.test(value)) return value;
  return value.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {string[]}
 * @throws {NablaError} `invalid-value`
 */
export function checkTexts(value, name) {
  if (!Array.isArray(value)) throw new NablaError('invalid-value', { subject: name });
  return value.map((item) => checkText(item, name));
}

/**
 * The index of a value in a list of what it may be.
 * @param {unknown} value
 * @param {string[]} choices
 * @param {string} name
 * @returns {number}
 * @throws {NablaError} `invalid-value`
 */
export function checkOneOf(value, choices, name) {
  const index = choices.indexOf(/** @type {string} */ (value));
  if (index < 0) throw new NablaError('invalid-value', { subject: `${name}: ${String(value)}` });
  return index;
}
