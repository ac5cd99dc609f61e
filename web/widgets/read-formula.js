import { notationOf } from '../messages/index.js';

/**
 * What a formula field makes of a text.
 * @typedef {object} Reading
 * @property {any} fault the engine's error about the text, placed in it; null for a formula
 * @property {string} mathml of the formula
 * @property {{ code: string, from: number, to: number }[]} notices what the engine read otherwise
 *     than one may think
 */

/** A name with an equals sign before an answer: `x =`, `f′(2) =`. */
const NAME_BEFORE = /^\s*\p{L}[\p{L}\d'′]*\s*(?:\([^()=]*\))?\s*=(?!.*=)/u;

/**
 * @param {any} engine
 * @param {string} text
 * @param {object} options
 * @param {import('../messages/index.js').Language} options.language
 * @param {import('./formula-field.js').FormulaSettings} options.settings
 * @param {boolean} options.answers whether the formula may be named: `x = 3` is read as 3
 * @returns {Reading}
 */
export function readFormula(engine, text, { language, settings, answers }) {
  const name = answers ? text.match(NAME_BEFORE)?.[0] ?? '' : '';
  try {
    const formula = engine.formula(text.slice(name.length),
      { notation: notationOf(language), ...settings });
    const notices = formula.notices.map((/** @type {any} */ { code, from, to }) =>
      ({ code, from: from + name.length, to: to + name.length }));
    const { mathml } = formula;
    formula.dispose();
    return { fault: null, mathml, notices };
  } catch (error) {
    if (typeof (/** @type {any} */ (error)?.code) !== 'string') throw error;
    const fault = /** @type {any} */ (error);
    fault.from += name.length;
    fault.to += name.length;
    return { fault, mathml: '', notices: [] };
  }
}
