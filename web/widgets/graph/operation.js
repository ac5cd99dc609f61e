/**
 * How the operations of a computational graph are written: as the label of a node, and as the line
 * of mathematics that works a node out.
 */
import { run, runsOf, textOf } from './runs.js';

/** @typedef {import('./runs.js').Run} Run */

/** The place of the quantity that comes in along an edge. */
const PLACE = '(·)';

/** @type {Record<string, string>} */
const SIGNS = { add: '+', subtract: '−', multiply: '×', divide: '÷' };

/** Operations in which a constant may as well stand behind what comes in. */
const COMMUTATIVE = new Set(['add', 'multiply']);

/**
 * The name of the function that a node applies, as the engine prints it.
 * @param {string} markup MathML of the node
 * @returns {string} MathML; empty for what is written with signs
 */
export function functionName(markup) {
  return /^<math>(?:<mrow[^>]*>)?(<m(?:i|sub).*?)<mo>&#x2061;<\/mo>/.exec(markup)?.[1] ?? '';
}

/** @param {Run[]} runs a constant behind a sign */
function guardedRuns(runs) {
  return textOf(runs).startsWith('−') ? [run('('), ...runs, run(')')] : runs;
}

/** @param {Run[]} runs @param {-1 | 0 | 1} shift */
const shifted = (runs, shift) => runs.map((each) => ({ ...each, shift }));

/**
 * @param {string} op
 * @param {(Run[] | null)[]} operands
 * @param {string} name
 * @returns {Run[]}
 */
function binaryLabel(op, [a, b], name) {
  const sign = SIGNS[op];
  if (sign) {
    const constant = a ?? b;
    if (!constant) return [run(sign)];
    if (b || COMMUTATIVE.has(op)) return [run(`${sign} `), ...guardedRuns(constant)];
    return [...constant, run(` ${sign}`)];
  }
  if (op === 'power') {
    if (!a && !b) return [run('a', 0, true), run('b', 1, true)];
    return [...(a ?? [run(PLACE)]), ...shifted(b ?? [run(PLACE)], 1)];
  }
  if (op === 'root') return [...shifted(a ?? [run('n', 0, true)], 1), run('√')];
  const both = !a && !b;
  return both ? runsOf(name)
    : [...runsOf(name), run('('), ...(a ?? [run('·')]), run('; '), ...(b ?? [run('·')]), run(')')];
}

/**
 * What stands on a node.
 * @param {string} op
 * @param {(Run[] | null)[]} operands constants that are part of the label; null for what comes in
 *     along an edge
 * @param {string} name of the function, in MathML
 * @returns {Run[]}
 */
export function operationLabel(op, operands, name) {
  if (operands.length === 2) return binaryLabel(op, operands, name);
  switch (op) {
    case 'negate': return [run(`−${PLACE}`)];
    case 'square': return [run(PLACE), run('2', 1)];
    case 'exp': return [run('e', 0, true), run(PLACE, 1)];
    case 'sqrt': return [run('√')];
    case 'cbrt': return [run('3', 1), run('√')];
    case 'abs': return [run('|·|')];
    case 'floor': return [run('⌊·⌋')];
    default: return runsOf(name);
  }
}

/** @param {string} inner */
const bracketed = (inner) => `<mrow><mo>(</mo>${inner}<mo>)</mo></mrow>`;

/**
 * An operand where a sign stands before it.
 * @param {string} markup
 */
export const guarded = (markup) => (markup.startsWith('<mn>−') ? bracketed(markup) : markup);

/**
 * An operation with its operands in it.
 * @param {string} op
 * @param {string[]} operands MathML
 * @param {string} name of the function, in MathML
 * @returns {string} MathML
 */
export function operationMarkup(op, [a, b], name) {
  switch (op) {
    case 'add': return `${a}<mo>+</mo>${guarded(b)}`;
    case 'subtract': return `${a}<mo>−</mo>${guarded(b)}`;
    case 'multiply': return `${a}<mo>·</mo>${guarded(b)}`;
    case 'divide': return `<mfrac><mrow>${a}</mrow><mrow>${b}</mrow></mfrac>`;
    case 'power': return `<msup>${guarded(a)}<mrow>${b}</mrow></msup>`;
    case 'negate': return `<mrow><mo>−</mo>${guarded(a)}</mrow>`;
    case 'square': return `<msup>${guarded(a)}<mn>2</mn></msup>`;
    case 'exp': return `<msup><mi>e</mi><mrow>${a}</mrow></msup>`;
    case 'sqrt': return `<msqrt>${a}</msqrt>`;
    case 'cbrt': return `<mroot><mrow>${a}</mrow><mn>3</mn></mroot>`;
    case 'root': return `<mroot><mrow>${b}</mrow><mrow>${a}</mrow></mroot>`;
    case 'abs': return `<mrow><mo>|</mo>${a}<mo>|</mo></mrow>`;
    case 'floor': return `<mrow><mo>⌊</mo>${a}<mo>⌋</mo></mrow>`;
    default: {
      const inside = b === undefined ? a : `${a}<mo>;</mo>${b}`;
      return `<mrow>${name}<mo>&#x2061;</mo>${bracketed(inside)}</mrow>`;
    }
  }
}
