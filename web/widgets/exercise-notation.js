/**
 * The pieces of MathML that questions, answers and solutions are put together from.
 */
import { formatNumber } from '../messages/index.js';

export const F = '<mi>f</mi>';
// A thin space keeps the prime off the top of the slanted letter.
export const PRIME = '<mrow><mspace width="0.15em"/><mo>′</mo></mrow>';
export const Y_HAT = '<mover accent="true"><mi>y</mi><mo stretchy="false">^</mo></mover>';

/** @param {string} sign */
export const operator = (sign) => `<mo>${sign}</mo>`;

/** @param {string} inside */
export const bracketed = (inside) => `<mrow><mo>(</mo>${inside}<mo>)</mo></mrow>`;

/** @param {string} name of a variable or a function */
export const letter = (name) => `<mi>${name}</mi>`;

/** @param {string} name of a function @param {number} [order] how many primes */
export const primed = (name, order = 1) => `<msup>${letter(name)}${PRIME.replace('′',
  '′'.repeat(order))}</msup>`;

/** @param {string} head @param {string} argument */
export const applied = (head, argument) => `<mrow>${head}${bracketed(argument)}</mrow>`;

/** @param {string} name @param {string} below */
export const indexed = (name, below) => `<msub>${letter(name)}${letter(below)}</msub>`;

/** @param {string} over @param {string} under */
export const fraction = (over, under) =>
  `<mfrac><mrow>${over}</mrow><mrow>${under}</mrow></mfrac>`;

/** @param {string} of @param {string} by */
export const partial = (of, by) => fraction(`<mo>∂</mo>${letter(of)}`, `<mo>∂</mo>${letter(by)}`);

/** @param {string} of @param {string} by */
export const rate = (of, by) =>
  fraction(`<mi>d</mi>${letter(of)}`, `<mi>d</mi>${letter(by)}`);

/** @param {string} of @param {string} by one letter twice, or two */
export function secondPartial(of, by) {
  const square = (/** @type {string} */ body) => `<msup>${body}<mn>2</mn></msup>`;
  const under = by[0] === by[1] ? `<mo>∂</mo>${square(letter(by[0]))}`
    : [...by].map((name) => `<mo>∂</mo>${letter(name)}`).join('');
  return fraction(square('<mo>∂</mo>') + letter(of), under);
}

/** @param {string} inside */
export const length = (inside) => `<mrow><mo>|</mo>${inside}<mo>|</mo></mrow>`;

/** @param {string} content */
export const math = (content) => `<math>${content}</math>`;

/** With fractions as large as on a line of their own. @param {string} content */
export const large = (content) => math(`<mstyle displaystyle="true">${content}</mstyle>`);

/** The content of a whole formula of the engine's. @param {string} mathml */
export const inner = (mathml) => mathml.replace(/^<math>|<\/math>$/g, '');

/** Equals signs between, fractions in full size. @param {string[]} parts */
export const equation = (parts) => large(parts.filter(Boolean).join(operator('=')));

/**
 * Whole formulas as the components of one vector; one alone as it is.
 * @param {string[]} formulas MathML
 * @param {string} separator
 */
export const tuple = (formulas, separator) => (formulas.length === 1 ? formulas[0]
  : math(bracketed(formulas.map(inner).join(operator(separator)))));

/** Numbers and points as the books of a language print them. */
export class Numerals {
  /** @param {import('../messages/index.js').Language} language */
  constructor(language) {
    this.language = language;
  }

  /** A number in full. @param {number | undefined} value */
  text(value) {
    return formatNumber(this.language, value ?? NaN, { significant: 12 });
  }

  /** @param {number | undefined} value */
  markup(value) { return `<mn>${this.text(value)}</mn>`; }

  /** With brackets where it is negative, for after an operator. @param {number | undefined} value */
  factor(value) {
    return (value ?? 0) < 0 ? bracketed(this.markup(value)) : this.markup(value);
  }

  /** A decimal comma would run into a comma between numbers. */
  get separator() { return this.language === 'ru' ? ';' : ','; }

  /** The names of the coordinates of a point, as MathML. @param {readonly string[]} names */
  names(names) { return bracketed(names.map(letter).join(operator(this.separator))); }

  /** Numbers in a row. @param {ArrayLike<number>} values */
  list(values) {
    return Array.from(values, (value) => this.text(value)).join(`${this.separator} `);
  }

  /** A point or a vector, unbroken at the end of a line. @param {ArrayLike<number>} values */
  point(values) {
    return `(${this.list(values)})`.replaceAll(' ', '\u00a0');
  }

  /** Points from their coordinates. @param {ArrayLike<number>} xs @param {ArrayLike<number>} ys */
  points(xs, ys) {
    return Array.from(xs, (x, index) => this.point([x, ys[index]])).join(', ');
  }
}
