/**
 * Where a line of Russian text must not break: after a short preposition or particle, before a
 * dash, between a number and its unit, inside «что-то». English gets by with what browsers do.
 */
import { SKIP, visit } from 'unist-util-visit';

const NO_BREAK_SPACE = '\u00a0';

/**
 * Words of one or two letters that lean on the next; the lookbehind sees that they are whole words.
 */
const LEANING = /(?<![\p{L}\p{N}/-])([авикосуя]|[вкс]о|на|не|ни|но|по|за|из|об|от|до) /giu;

/** Words with a hyphen at which nobody breaks them. */
const HYPHENATED = /(\p{L}+-(?:то|либо|нибудь|ка)(?!\p{L}))/u;

/** Elements whose text is left as it is. */
const UNTOUCHED = new Set(['pre', 'code', 'math']);

/**
 * @param {string} text
 * @param {import('./speech.js').Language} language
 */
export function typeset(text, language) {
  if (language !== 'ru') return text;
  return text
    .replace(LEANING, `$1${NO_BREAK_SPACE}`)
    // Twice: of two leaning words in a row the first match takes the space that the second needs.
    .replace(LEANING, `$1${NO_BREAK_SPACE}`)
    .replace(/ —/g, `${NO_BREAK_SPACE}—`)
    .replace(/(\d) (?=(?:м\/с|км|кг|м|с)(?!\p{L}))/gu, `$1${NO_BREAK_SPACE}`);
}

/** @param {string} value a text that stays on one line */
const together = (value) => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['together'] },
  children: [{ type: 'text', value }],
});

/**
 * A plugin for unified that sets all running text of a tree.
 * @param {{ language: import('./speech.js').Language }} options
 */
export function typesetTree({ language }) {
  return (/** @type {import('hast').Root} */ tree) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && UNTOUCHED.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const text = typeset(node.value, language);
      // At odd places stands what the pattern holds.
      const nodes = (language === 'ru' ? text.split(HYPHENATED) : [text])
        .map((value, i) => (i % 2 === 0 ? { type: 'text', value } : together(value)));
      parent.children.splice(index, 1, .../** @type {any[]} */ (nodes));
      return [SKIP, index + nodes.length];
    });
  };
}
