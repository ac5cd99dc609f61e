/** MathML of a rule, put together from pieces: symbols at one time, numbers at another. */
import { mathml, nothing } from 'lit';

/** @typedef {unknown} Piece a piece of MathML in a template */

/** @param {string} sign */
const operator = (sign) => ('()|'.includes(sign)
  ? mathml`<mo stretchy="false">${sign}</mo>` : mathml`<mo>${sign}</mo>`);

/** @param {string} text @returns {Piece[]} */
function readPlain(text) {
  return [...text.matchAll(/\d+|[a-zθ]+|[^\s\w]/g)].map(([token]) => {
    if (/\d/.test(token)) return mathml`<mn>${token}</mn>`;
    return /[a-zθ]/.test(token) ? mathml`<mi>${token}</mi>` : operator(token);
  });
}

/**
 * A row of MathML: operators and plain letters and digits as they are typed, pieces in between.
 * @param {TemplateStringsArray} strings
 * @param {...Piece} pieces
 * @returns {Piece}
 */
export function row(strings, ...pieces) {
  return strings.flatMap((text, index) => [...readPlain(text), pieces[index] ?? nothing]);
}

/** A letter with the digits of its index. */
const INDEXED = /^(\p{L})(\d+)$/u;

/**
 * @param {string} letter or a name such as `w1`
 * @param {string} [below] its index
 * @returns {Piece}
 */
export function symbol(letter, below = '') {
  if (below === '' && INDEXED.test(letter)) return symbol(letter[0], letter.slice(1));
  const index = below && (/\d/.test(below) ? mathml`<mn>${below}</mn>` : mathml`<mi>${below}</mi>`);
  return index ? mathml`<msub><mi>${letter}</mi>${index}</msub>`
    : mathml`<mi>${letter}</mi>`;
}

/** @param {string} letter @returns {Piece} */
export const hat = (letter) => mathml`<mover accent="true"><mi>${letter}</mi><mo>^</mo></mover>`;

/** @param {Piece} above @param {Piece} below @returns {Piece} */
export const fraction = (above, below) =>
  mathml`<mfrac><mrow>${above}</mrow><mrow>${below}</mrow></mfrac>`;

/** @param {Piece} inner @returns {Piece} */
export const root = (inner) => mathml`<msqrt><mrow>${inner}</mrow></msqrt>`;

/** @param {Piece} base @param {Piece} exponent @returns {Piece} */
export const power = (base, exponent) =>
  mathml`<msup><mrow>${base}</mrow><mrow>${exponent}</mrow></msup>`;

/** @param {Piece} base @returns {Piece} */
export const square = (base) => power(base, mathml`<mn>2</mn>`);

/**
 * A number as a factor or a term: in brackets below zero.
 * @param {string} printed
 * @returns {Piece}
 */
export function numeral(printed) {
  const number = mathml`<mn>${printed}</mn>`;
  return printed.startsWith('−') ? row`(${number})` : number;
}
