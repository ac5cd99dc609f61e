/** Sets the running text of a page: no-break spaces, and words like «что-то» kept together. */
import { SKIP, visit } from 'unist-util-visit';
import { typeset } from '../../web/messages/typography.js';

/** Words with a hyphen at which nobody breaks them. */
const HYPHENATED = /(\p{L}+-(?:то|либо|нибудь|ка)(?!\p{L}))/u;

/** Elements whose text is left as it is. */
const UNTOUCHED = new Set(['pre', 'code', 'math']);

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
