/**
 * Options of a widget: what its attributes may hold, what they mean, and what takes their place
 * when they hold something else. Attributes, properties, share links and saved states all pass
 * through `readOption`, so that a widget sees only values that it can use.
 */

/**
 * What an option may be.
 *
 * - `formula`: text in the formula language; the engine judges the rest
 * - `number`, `integer`: finite, within `min` and `max`
 * - `numbers`: `length` numbers, separated by semicolons or spaces
 * - `choice`: one of `values`
 * - `boolean`: an attribute that is present or not; `0` and `false` mean not
 * - `words`: any of `values`, separated by spaces, or none
 * - `text`: any short text, or one that it `accepts`
 *
 * @typedef {object} Option
 * @property {'formula' | 'number' | 'integer' | 'numbers' | 'choice' | 'boolean' | 'words'
 *   | 'text'} type
 * @property {any} default the value when there is none, or none that can be used
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [length] how many numbers
 * @property {readonly string[]} [values]
 * @property {(text: string) => boolean} [accepts] whether a text means anything; empty always does
 * @property {string} [attribute] its name in HTML and in links; the property's name in kebab case
 *     unless given
 * @property {boolean} [shared] false keeps it out of the state and of links
 */

/** @typedef {Record<string, Option>} Options */

/**
 * Why a value was not taken: a message key and what goes into its text.
 * @typedef {{ key: string, params: Record<string, unknown> }} Problem
 */

/**
 * Length that the engine accepts for a formula, in UTF-16 units; other texts are held to it too.
 */
const LONGEST_TEXT = 2000;

const NUMBER = /^[+\u2212-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/**
 * The attribute that belongs to a property: `showTable` → `show-table`.
 * @param {string} name
 * @param {Option} option
 */
export function attributeName(name, option) {
  return option.attribute ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** @param {unknown} value */
function readNumber(value) {
  if (typeof value === 'number') return value;
  const text = String(value).trim();
  if (!NUMBER.test(text)) return NaN;
  return Number(text.replace(',', '.').replace('\u2212', '-'));
}

/**
 * @param {Option} option
 * @param {number} value
 */
function inRange({ type, min = -Infinity, max = Infinity }, value) {
  return Number.isFinite(value) && value >= min && value <= max
    && (type !== 'integer' || Number.isInteger(value));
}

/**
 * @param {Option} option
 * @param {unknown} raw
 */
function readNumbers(option, raw) {
  const parts = Array.isArray(raw) ? raw : String(raw).trim().split(/\s*;\s*|\s+/);
  const numbers = parts.map(readNumber);
  const whole = option.length === undefined || numbers.length === option.length;
  return whole && numbers.every((number) => inRange(option, number)) ? numbers : undefined;
}

/**
 * The value that a raw one stands for, or undefined where it stands for none.
 * @param {Option} option
 * @param {unknown} raw
 */
function convert(option, raw) {
  switch (option.type) {
    case 'boolean':
      return typeof raw === 'boolean' ? raw : !['0', 'false'].includes(String(raw).toLowerCase());
    case 'choice':
      return option.values?.includes(String(raw)) ? String(raw) : undefined;
    case 'number':
    case 'integer': {
      const number = readNumber(raw);
      return inRange(option, number) ? number : undefined;
    }
    case 'numbers':
      return readNumbers(option, raw);
    case 'words': {
      const words = String(raw).split(/\s+/).filter(Boolean);
      return words.every((word) => option.values?.includes(word)) ? words.join(' ') : undefined;
    }
    default: {
      const text = String(raw).trim();
      const understood = text === '' || !option.accepts || option.accepts(text);
      return text.length <= LONGEST_TEXT && understood ? text : undefined;
    }
  }
}

/**
 * @param {Option} option
 * @param {string} given
 */
function expectation(option, given) {
  if (option.type === 'choice' || option.type === 'words') return option.type;
  if (option.type === 'number' || option.type === 'integer' || option.type === 'numbers') {
    const bounded = option.min !== undefined && option.max !== undefined;
    return bounded ? `${option.type}-between` : option.type;
  }
  if (given.length > LONGEST_TEXT) return 'text';
  return option.default === '' ? 'left-out' : 'unclear';
}

/**
 * Reads a raw value: a text from an attribute or a link, or whatever a script assigned.
 * @param {string} name
 * @param {Option} option
 * @param {unknown} raw
 * @returns {{ value: any, problem: Problem | null }}
 */
export function readOption(name, option, raw) {
  if (raw === null || raw === undefined) return { value: option.default, problem: null };
  const value = convert(option, raw);
  if (value !== undefined) {
    // An array that is as it should be keeps its identity, so that nothing seems to have changed.
    const same = Array.isArray(raw) && raw.every((item, index) =>
      item === /** @type {number[]} */ (value)[index]);
    return { value: same ? raw : value, problem: null };
  }
  const given = String(raw);
  return {
    value: option.default,
    problem: {
      key: `core.option.${expectation(option, given)}`,
      params: {
        attribute: attributeName(name, option),
        given: given.length > 40 ? `${given.slice(0, 40)}…` : given,
        taken: String(option.default),
        values: option.values?.join(', '),
        length: option.length,
        min: option.min,
        max: option.max,
      },
    },
  };
}

/**
 * A value as an attribute or a link carries it.
 * @param {Option} option
 * @param {any} value
 */
export function writeOption(option, value) {
  if (option.type === 'boolean') return value ? '1' : '0';
  return Array.isArray(value) ? value.join(';') : String(value);
}

/**
 * Whether a link or a line of HTML has to say this value: it is another than the default, or it is
 * the formula, which a reader wants to see.
 * @param {Option} option
 * @param {any} value undefined where the state does not name the option
 */
export function isWorthWriting(option, value) {
  if (option.shared === false || value === undefined) return false;
  return option.type === 'formula'
    || writeOption(option, value) !== writeOption(option, option.default);
}
