/** HTML as text: a tagged template that escapes whatever is put into it. */

/** Text that is HTML already. */
export class Markup {
  /** @param {string} text */
  constructor(text) { this.text = text; }

  toString() { return this.text; }
}

/** @type {Record<string, string>} */
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text for an element's content or a double-quoted attribute */
export function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]);
}

/** @param {unknown} value @returns {string} */
function print(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(print).join('');
  if (value === null || value === undefined || value === false) return '';
  return escapeHtml(String(value));
}

/**
 * `` html`<p>${text}</p>` ``: strings are escaped, Markup stands as it is, arrays are joined; null,
 * undefined and false leave nothing.
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export function html(strings, ...values) {
  return new Markup(strings.reduce((text, part, i) => text + print(values[i - 1]) + part));
}

/** @param {string} text HTML that needs no escaping */
export function raw(text) { return new Markup(text); }
