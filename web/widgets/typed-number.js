/** Numbers as a person types them, and as the field shows them. */
import { notationOf } from '../messages/index.js';

/** Digits of a number in the field: no noise of the last bits. */
const DIGITS = 12;

/** The signs that a person may type for a minus, and the comma that many languages write. */
const NUMBER = /^[+−–-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+−–-]?\d+)?$/i;

/**
 * The number that a text stands for; NaN where it stands for none. Decimal comma and point, any
 * minus.
 * @param {string} text
 */
export function parseNumber(text) {
  const compact = text.replace(/[\s\u202f\u00a0]/g, '');
  return NUMBER.test(compact) ? Number(compact.replace(',', '.').replace(/[−–]/g, '-')) : NaN;
}

/**
 * A number as a person would type it: `0,5`, `1e-6`. It can be read back.
 * @param {number} value
 * @param {import('../messages/index.js').Language} language
 */
export function printNumber(value, language) {
  const magnitude = Math.abs(value);
  const rounded = Number(value.toPrecision(DIGITS));
  const short = magnitude === 0 || (magnitude >= 1e-4 && magnitude < 1e7);
  const text = short ? String(rounded) : rounded.toExponential().replace('e+', 'e');
  return (language === 'ru' ? text.replace('.', ',') : text).replace(/^-/, '−');
}

/**
 * The number that a text stands for, where it may be worked out: `pi/2`, `sqrt(2)`, `1/3`; NaN
 * where it is no constant or has no value.
 * @param {any} engine
 * @param {string} text
 * @param {import('../messages/index.js').Language} language
 * @returns {number}
 */
export function readNumber(engine, text, language) {
  const number = parseNumber(text);
  if (!Number.isNaN(number)) return number;
  try {
    const formula = engine.formula(text, { variables: [], notation: notationOf(language) });
    const value = formula.value([]);
    formula.dispose();
    return Number.isFinite(value) ? value : NaN;
  } catch (error) {
    if (typeof (/** @type {any} */ (error)?.code) !== 'string') throw error;
    return NaN;
  }
}
