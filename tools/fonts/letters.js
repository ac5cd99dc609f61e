/**
 * The slanted letters of a math font under the codes of plain ones. Unicode keeps them apart, and
 * text in those codes is read out as «mathematical italic c», or not at all: a letter in a sentence
 * is to look like that of a formula and stay a letter.
 */
import { withCharacters } from './primes.js';

/** First and last plain letter, and the code of the first slanted one. */
const ALPHABETS = [[0x41, 0x5a, 0x1d434], [0x61, 0x7a, 0x1d44e], [0x3b1, 0x3c9, 0x1d6fc]];

/** Slanted letters that stand elsewhere: h is Planck's constant. */
const ELSEWHERE = new Map([[0x1d455, 0x210e]]);

/** The letters that `withPlainLetters` maps. */
export const LETTERS = ALPHABETS.map(([first, last]) => Array.from({ length: last - first + 1 },
  (_, index) => String.fromCodePoint(first + index)).join('')).join('');

/**
 * @param {Buffer} font an OpenType font as an sfnt
 * @param {Map<number, number>} glyphs code point → glyph number
 * @returns {Buffer} the font with no characters but these
 */
export function withPlainLetters(font, glyphs) {
  /** @type {Map<number, number>} */
  const mapped = new Map();
  for (const [first, last, slanted] of ALPHABETS) {
    for (let code = first; code <= last; code += 1) {
      const wanted = slanted + code - first;
      const glyph = glyphs.get(ELSEWHERE.get(wanted) ?? wanted);
      if (glyph === undefined) throw new Error(`no slanted form of U+${code.toString(16)}`);
      mapped.set(code, glyph);
    }
  }
  return withCharacters(font, mapped);
}
