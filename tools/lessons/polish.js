/** What typography and the site's script need of the HTML that Markdown became. */
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** @typedef {import('hast').Element} Element */
/** @typedef {import('hast').ElementContent} ElementContent */

/**
 * Stands for the site's address where no SITE_URL was given; the site's script puts in the real
 * one.
 */
const UNKNOWN_SITE = 'https://…/';

/** Class of a span that stays on one line. */
const TOGETHER = ['together'];

/** What such a span is made with. */
const TIED = { className: TOGETHER };

/** Punctuation that may not be parted from the formula before it. */
const TRAILING = /^[.,;:!?)»”…]+/;

/** The words at the end of a text that typography has tied to what follows. */
const LEANING = /(?:\S+\u00a0)+$/;

/** Signs at the end of a formula that want a number after them. */
const EXPECTANT = /[=≈<>±−]$/;

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
  for (let i = children.length - 2; i >= 0; i -= 1) {
    const [formula, next] = [children[i], children[i + 1]];
    if (!isInlineFormula(formula) || next.type !== 'text') continue;
    const marks = TRAILING.exec(next.value)?.[0];
    if (!marks) continue;
    next.value = next.value.slice(marks.length);
    children[i] = element('span', TIED, [formula, text(marks)]);
  }
}

/** @param {any} node */
const isValue = (node) => [node?.properties?.className].flat().includes('value');

/** @param {any} node @returns {node is Element} */
const isTied = (node) => node?.properties?.className === TOGETHER;

/**
 * Keeps `≈` with the number after it.
 * @param {Element} parent
 */
function keepValues(parent) {
  const { children } = parent;
  for (let i = children.length - 3; i >= 0; i -= 1) {
    const [formula, space, value] = children.slice(i, i + 3);
    if (!isInlineFormula(formula) || !isValue(value) || !EXPECTANT.test(toString(formula))) continue;
    if (space.type !== 'text' || space.value.trim() !== '') continue;
    children.splice(i, 3, element('span', TIED, [formula, text('\u00a0'), value]));
  }
}

/**
 * Keeps a formula or a number with the preposition before it: a no-break space alone does not.
 * @param {Element} parent
 */
function keepLeaning(parent) {
  const { children } = parent;
  for (let i = children.length - 1; i > 0; i -= 1) {
    const [before, node] = [children[i - 1], children[i]];
    if (before.type !== 'text' || !(isInlineFormula(node) || isValue(node) || isTied(node))) continue;
    const words = LEANING.exec(before.value)?.[0];
    if (!words) continue;
    before.value = before.value.slice(0, -words.length);
    if (isTied(node)) node.children.unshift(text(words));
    else children[i] = element('span', TIED, [text(words), node]);
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

/** @param {Element} parent */
function keepLine(parent) {
  if (isTied(parent)) return;
  keepValues(parent);
  keepPunctuation(parent);
  keepLeaning(parent);
}

/**
 * A plugin for unified: marks code to copy, boxes tables, which may be wider than the screen, and
 * keeps a formula on one line with its punctuation, its number and the preposition before it.
 * @param {{ siteUrl: string | undefined }} options
 */
export function polish({ siteUrl }) {
  return (/** @type {import('hast').Root} */ tree) => {
    visit(tree, 'element', (node, index, parent) => {
      keepLine(node);
      if (node.tagName === 'pre') {
        node.properties.dataCopy = '';
        for (const child of node.children) {
          if (child.type === 'element') fillAddress(child, siteUrl);
        }
      }
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      parent.children[index] = element('div', { className: ['table'] }, [node]);
      visit(node, 'element', keepLine);
      return [SKIP, index + 1];
    });
  };
}
