/**
 * Small pieces of mathematics as text that an SVG can hold: names with indices, a power, a sign.
 */
/**
 * A stretch of text in one style.
 * @typedef {object} Run
 * @property {string} text
 * @property {-1 | 0 | 1} shift lowered, on the line, raised
 * @property {boolean} italic as the names of quantities are
 */

/** How large a raised or lowered run is, in ems. */
export const SMALLER = 0.78;

/**
 * @param {string} text
 * @param {-1 | 0 | 1} [shift]
 * @param {boolean} [italic]
 * @returns {Run}
 */
export function run(text, shift = 0, italic = false) {
  return { text, shift, italic };
}

/** An element of MathML: its name and what is in it. @typedef {[string, (Tree | string)[]]} Tree */

const TAG = /<(\/?)(\w+)[^>]*?(\/?)>|([^<]+)/g;

/** Signs that are only there to be spoken, and the entities that the engine prints. */
const UNSEEN = /[\u2061-\u2064]|&#x206[1-4];/g;
/** @type {Record<string, string>} */
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * @param {string} markup
 * @returns {Tree}
 */
function treeOf(markup) {
  /** @type {Tree[]} */
  const open = [['', []]];
  for (const [, closing, name, empty, text] of markup.matchAll(TAG)) {
    if (text !== undefined) {
      open[open.length - 1][1].push(
        text.replace(UNSEEN, '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity));
    } else if (closing) {
      if (open.length > 1) open.pop();
    } else {
      /** @type {Tree} */
      const element = [name, []];
      open[open.length - 1][1].push(element);
      if (!empty) open.push(element);
    }
  }
  return open[0];
}

/**
 * @param {Tree | string} tree
 * @param {-1 | 0 | 1} shift
 * @returns {Run[]}
 */
function runsOfTree(tree, shift) {
  if (typeof tree === 'string') return tree ? [run(tree, shift)] : [];
  const [name, children] = tree;
  const part = (/** @type {number} */ index, /** @type {-1 | 0 | 1} */ at) =>
    runsOfTree(children[index], at);
  const inner = () => children.flatMap((child) => runsOfTree(child, shift));
  switch (name) {
    case 'mi':
      return inner().map((each) => ({ ...each, italic: [...each.text].length === 1 }));
    case 'msub':
      return [...part(0, shift), ...part(1, -1)];
    case 'msup':
      return [...part(0, shift), ...part(1, 1)];
    case 'mfrac':
      return [...part(0, shift), run('/', shift), ...part(1, shift)];
    case 'msqrt':
      return [run('√', shift), ...inner()];
    default:
      return inner();
  }
}

/**
 * MathML on one line, near enough for a label.
 * @param {string} markup
 * @returns {Run[]}
 */
export function runsOf(markup) {
  return runsOfTree(treeOf(markup), 0);
}

/** @param {Run[]} runs */
export function textOf(runs) {
  return runs.map(({ text }) => text).join('');
}

/**
 * About how wide a label is, in ems.
 * @param {Run[]} runs
 */
export function widthOf(runs) {
  return runs.reduce((sum, { text, shift }) =>
    sum + [...text].length * 0.6 * (shift === 0 ? 1 : SMALLER), 0);
}
