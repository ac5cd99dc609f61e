/**
 * Letters of mathematics in running text. A message is plain text, for speech and for what is read
 * out; where it is seen, its letters are set as those of a formula are: slanted, in the letters of
 * the math font, with lowered digits. A Latin c in a Russian sentence would otherwise look like a
 * Russian one.
 */
import { css, html } from 'lit';

/** Letters in a row that are a product or a differential; any others make a word. */
const ROWS = 'uv|pa|qa|mn|d[abctuvw-z]';

/**
 * A letter that stands alone, or before digits that are its index. Not one of a word, of `C++`, of
 * `L-BFGS`, of `e.g.` and of `it’s`; the English I and A are words, and so is the a before another
 * word or a number: one of a formula has a sign, a stop or a Russian word behind it.
 */
const NAME = new RegExp([
  '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}_’\'@#]|[a-z](?:\\.|\\d+))',
  '(?![AI](?![\\d₀-₉])|C\\+\\+|L-[A-Z]|[a-z]\\.[a-z]|(?<!ln )a\\s+[\\p{Script=Latin}\\p{Quotation_Mark}({\\d½])',
  `(?:((?<!\\d)[a-zA-Zα-ω])(\\d{1,2})|(${ROWS}|[a-zA-Zα-ωŷ]))`,
  '(?![a-zA-Z\\d\\p{Script=Cyrillic}α-ω_’\']|\\.\\d)',
].join(''), 'gu');

export const letterStyle = css`
  .variable { font: italic 400 1.14em / 1 var(--nabla-font-letters); }
  .variable + sub { font-size: 0.75em; line-height: 0; vertical-align: -0.3em; }
`;

/**
 * The letters of mathematics in a text, each with what stands before it.
 * @param {string} text
 * @returns {{ before: string, letters: string, index: string }[]} the last one has no letters
 */
export function splitLetters(text) {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(NAME)) {
    const [whole, indexed, index = '', plain] = match;
    pieces.push({ before: text.slice(end, match.index), letters: indexed ?? plain, index });
    end = match.index + whole.length;
  }
  return [...pieces, { before: text.slice(end), letters: '', index: '' }];
}

/** @param {string} letter */
const slanted = (letter) => html`<i class="variable">${letter}</i>`;

/**
 * A text to be seen, with its letters of mathematics set as such; anything but a text as it is.
 * With `letterStyle`.
 * @template T
 * @param {T} text
 */
export function lettered(text) {
  if (typeof text !== 'string') return text;
  return splitLetters(text).map(({ before, letters, index }) =>
    [before, [...letters].map(slanted), index ? html`<sub>${index}</sub>` : '']);
}
