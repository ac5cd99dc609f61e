/** What typography and the site's script need of the HTML that Markdown became. */
import { SKIP, visit } from 'unist-util-visit';

/** @typedef {import('hast').Element} Element */
/** @typedef {import('hast').ElementContent} ElementContent */

/**
 * Stands for the site's address where no SITE_URL was given; the site's script puts in the real
 * one.
 */
const UNKNOWN_SITE = 'https://…/';

/** Class of such a span. */
const TOGETHER = ['together'];

/** Punctuation that may not be parted from the formula before it. */
const TRAILING = /^[.,;:!?)»”…]+/;

/**
 * @param {string} tagName
 * @param {Record<string, any>} properties
 * @param {ElementContent[]} children
 * @returns {Element}
 */
const element = (tagName, properties, children) =>
  ({ type: 'element', tagName, properties, children });

/** @param {string} value @returns {import('hast').Text} */
const text = (value) => ({ type: 'text', value });

/** @param {any} node */
const isInlineFormula = (node) => node?.tagName === 'math' && node.properties.display !== 'block';

/**
 * A browser may break a line between a formula and the comma after it; a span keeps them together.
 * @param {Element} parent
 */
function keepPunctuation(parent) {
  const { children } = parent;
  if (parent.properties.className === TOGETHER) return;
  for (let i = children.length - 2; i >= 0; i -= 1) {
    const [formula, next] = [children[i], children[i + 1]];
    if (!isInlineFormula(formula) || next.type !== 'text') continue;
    const marks = TRAILING.exec(next.value)?.[0];
    if (!marks) continue;
    next.value = next.value.slice(marks.length);
    children[i] = element('span', { className: TOGETHER }, [formula, text(marks)]);
  }
}

/**
 * @param {Element} code puts the site's address for `{site}`
 * @param {string | undefined} siteUrl
 */
function fillAddress(code, siteUrl) {
  const [content] = code.children;
  if (content?.type !== 'text' || !content.value.includes('{site}')) return;
  const address = siteUrl?.replace(/\/?$/, '/');
  if (address) {
    content.value = content.value.replaceAll('{site}', address);
    return;
  }
  code.children = content.value.split('{site}').flatMap((value, i) => [
    ...(i > 0 ? [element('span', { dataSiteRoot: '' }, [text(UNKNOWN_SITE)])] : []),
    text(value),
  ]);
}

/**
 * A plugin for unified: marks code to copy, boxes tables, which may be wider than the screen, and
 * keeps punctuation at its formula.
 * @param {{ siteUrl: string | undefined }} options
 */
export function polish({ siteUrl }) {
  return (/** @type {import('hast').Root} */ tree) => {
    visit(tree, 'element', (node, index, parent) => {
      keepPunctuation(node);
      if (node.tagName === 'pre') {
        node.properties.dataCopy = '';
        for (const child of node.children) {
          if (child.type === 'element') fillAddress(child, siteUrl);
        }
      }
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      parent.children[index] = element('div', { className: ['table'] }, [node]);
      visit(node, 'element', keepPunctuation);
      return [SKIP, index + 1];
    });
  };
}
