/**
 * Formulas: LaTeX in, a MathML tree out. Colour macros name a meaning and become a class; the
 * inline styles that Temml writes become classes too, since the policy of the site forbids
 * `style=`.
 */
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import { speak } from './speech.js';

/** Colour of meaning: macro and directive name → class. */
export const MEANINGS = {
  fn: 'c-function',
  slope: 'c-slope',
  loss: 'c-loss',
  param: 'c-parameter',
  guess: 'c-guess',
};

/**
 * Declarations that Temml writes, and the class of math.css that says the same; null is dropped.
 */
const STYLES = new Map(Object.entries({
  'display:block math': null, // math.css does it for every display formula
  'math-depth:0': 'm-accent',
  'padding-left:0em': 'm-left-0',
  'padding-left:0pt': 'm-left-0',
  'padding-right:0em': 'm-right-0',
  'padding-right:0pt': 'm-right-0',
  'padding-left:1em': 'm-left-wide',
  'padding-left:5.9776pt': 'm-left',
  'padding-right:5.9776pt': 'm-right',
  'border-bottom:0.06em solid': 'm-rule-below',
  'border-right:0.06em solid': 'm-rule-right',
  'padding:3pt': 'm-box',
  'border:1px solid': null, // m-box draws it
  'margin-left:-0.1667em': 'm-tight',
}));

const MACROS = Object.fromEntries(
  Object.entries(MEANINGS).map(([name, className]) => [`\\${name}`, `\\class{${className}}{#1}`]));

/** Signs that keep their distance on both sides. */
const RELATION = /^[=≈<>≤≥±→]$/;

/** A formula that cannot be turned into MathML. */
export class FormulaError extends Error {}

/**
 * @param {string} tex LaTeX
 * @param {object} options
 * @param {boolean} options.display on a line of its own
 * @param {import('./speech.js').Language} options.language of the spoken text
 * @returns {import('hast').Element} a `<math>` element without inline styles, with its spoken text
 */
export function renderFormula(tex, { display, language }) {
  const math = parseMathml(toMathml(tex, display));
  visit(math, 'element', moveStylesToClasses);
  if (!display) trimEnds(math);
  math.properties = {
    ...(display ? { display: 'block', className: ['display'] } : {}),
    ariaLabel: speak(math, language),
  };
  return math;
}

/** @param {string} tex @param {boolean} displayMode */
function toMathml(tex, displayMode) {
  try {
    return temml.renderToString(tex, {
      displayMode,
      macros: { ...MACROS },
      strict: false,
      throwOnError: true,
      trust: ({ command }) => command === '\\class',
    });
  } catch (error) {
    // Temml underlines the place with combining characters, which a terminal garbles.
    const message = /** @type {Error} */ (error).message.replace(/[\u0332\u0331]/g, '');
    throw new FormulaError(message.split('\n')[0].trim());
  }
}

/** @param {string} mathml @returns {import('hast').Element} */
function parseMathml(mathml) {
  const [math] = fromHtml(mathml, { fragment: true }).children;
  if (math?.type !== 'element' || math.children.length === 0) {
    throw new FormulaError('an empty formula');
  }
  visit(math, (node) => { delete node.position; });
  return math;
}

/**
 * The outermost operator at one end of a formula, if one stands there.
 * @param {import('hast').Element} element
 * @param {0 | -1} end
 * @returns {import('hast').Element | null}
 */
function operatorAt({ tagName, children }, end) {
  if (tagName !== 'math' && tagName !== 'mrow') return null;
  const outer = children.filter((child) => child.type === 'element').at(end);
  return outer?.tagName === 'mo' ? outer : outer ? operatorAt(outer, end) : null;
}

/**
 * A relation at the end of an inline formula has the space of the text beside it, as in “π ≈ 3.14”
 * where the number is text, and needs none of its own.
 * @param {import('hast').Element} math
 */
function trimEnds(math) {
  const [first, last] = [operatorAt(math, 0), operatorAt(math, -1)];
  if (first && RELATION.test(toString(first))) first.properties.lspace = '0';
  if (last && RELATION.test(toString(last))) last.properties.rspace = '0';
}

/** @param {import('hast').Element} element */
function moveStylesToClasses(element) {
  const { style } = element.properties;
  if (typeof style !== 'string') return;
  const classes = /** @type {string[]} */ (element.properties.className ?? []);
  for (const declaration of style.split(';').filter(Boolean)) {
    const className = STYLES.get(declaration);
    if (className === undefined) {
      throw new FormulaError(`it needs the inline style ${declaration}, which no class stands for`);
    }
    if (className) classes.push(className);
  }
  delete element.properties.style;
  if (classes.length > 0) element.properties.className = classes;
}
