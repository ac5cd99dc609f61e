/**
 * A worked solution: its lines as equations, each with a word about what it does.
 */
import { html, nothing } from 'lit';
import { hasMessage } from '../messages/index.js';
import {
  nested, secant, stageNames, tabled, TABLED, tangent, value,
} from './exercise-kinds.js';
import {
  applied, equation, F, indexed, inner, length, letter, operator, partial, primed, rate,
  secondPartial, Y_HAT,
} from './exercise-notation.js';
import { mathml } from './mathml.js';

/** @typedef {import('../engine/types.js').Exercise} Exercise */
/** @typedef {import('../engine/types.js').Question} Question */
/** @typedef {import('../engine/types.js').WorkedLine} WorkedLine */
/** @typedef {import('./exercise-notation.js').Numerals} Numerals */

const GRADIENT = `<mo>∇</mo>${F}`;
const DIRECTIONAL = indexed('D', 'u') + F;

/** @param {string[]} factors MathML */
const product = (factors) => factors.join(operator('·'));

/** The derivative of tabled functions by the chain rule, h′(g(a))·g′(a). */
function tabledSlope(/** @type {Question} */ question, /** @type {Numerals} */ numerals) {
  const at = numerals.markup(question.numbers.at[0]);
  const count = tabled(question);
  return product(Array.from({ length: count }, (_, step) => {
    const index = count - 1 - step;
    return applied(primed(TABLED[index]), nested(index, at));
  }));
}

/**
 * What each line is about: the parts of its equation before what the engine worked out.
 * @type {Record<string, (by: string, question: Question, numerals: Numerals) => string[]>}
 */
const HEADS = {
  prediction: () => [Y_HAT],
  residual: () => [letter('y') + operator('−') + Y_HAT],
  loss: () => [letter('L')],
  'loss-of': (by) => [applied(letter('L'), letter(by))],
  'loss-slope': (by) => [applied(primed('L'), letter(by))],
  slope: (by) => [applied(primed('f'), letter(by))],
  variable: (by) => [letter(by)],
  partial: (by) => [partial('f', by)],
  'second-partial': (by) => [secondPartial('f', by)],
  'gradient-length': () => [length(GRADIENT)],
  'vector-length': () => [length(letter('v'))],
  'unit-vector': () => [letter('u')],
  directional: () => [DIRECTIONAL, product([GRADIENT, letter('u')])],
  'directional-angle': (by, _question, numerals) => [DIRECTIONAL,
    product([length(GRADIENT), `<mi>cos</mi><mspace width="0.17em"/><mrow>${
      numerals.markup(Number(by))}<mo>°</mo></mrow>`])],
  'negative-gradient': () => [letter('d'), operator('−') + GRADIENT],
  'new-point': (_by, { variables }, numerals) => [numerals.names(variables)],
  express: (by) => [letter(by)],
  'put-in': (by) => [partial('f', by)],
  cube: (by) => [`<msup>${letter(by)}<mn>3</mn></msup>`],
  'value-at': (by, _question, numerals) => [value('f', numerals.markup(Number(by)))],
  'slope-at': (by, _question, numerals) => [value('f′', numerals.markup(Number(by)))],
  secant: (_by, question, numerals) => [secant(question, numerals)],
  'along-tangent': (by, question, numerals) => [tangent(question, numerals,
    by ? numerals.markup(Number(by)) : letter(question.variable))],
  solution: (_by, { variables }, numerals) => [numerals.names(variables)],
  'chain-total': (_by, { numbers }) => {
    const names = stageNames(numbers.rates.length);
    return [rate('y', 'x'), product(names.slice(1).map((name, index) => rate(name, names[index])))];
  },
  'chain-value': (by, { numbers }, numerals) =>
    [nested(Number(by), numerals.markup(numbers.at[0]))],
  'chain-slope': (_by, question, numerals) =>
    [applied(primed('f'), numerals.markup(question.numbers.at[0])), tabledSlope(question, numerals)],
  'path-partial': (by) => [partial('z', by)],
  'path-rate': (by) => [rate(by, 't')],
  'path-total': (_by, { expressions }) => [rate('z', 't'), Object.keys(expressions)
    .map((name) => product([partial('z', name), rate(name, 't')])).join(operator('+'))],
  'first-derivative': (_by, { variable }) => [applied(primed('f'), letter(variable))],
  determinant: () => ['<mi>det</mi><mspace width="0.17em"/><mi>H</mi>'],
  'least-value': () => [`<mi>min</mi><mspace width="0.17em"/>${F}`],
};

/**
 * A line as an equation.
 * @param {WorkedLine} line
 * @param {Question} question
 * @param {Numerals} numerals
 */
export function lineEquation({ name, by, chain }, question, numerals) {
  const head = HEADS[name]?.(by, question, numerals) ?? [];
  return equation([...head, ...chain.map((link) => inner(link.mathml))]);
}

/**
 * @param {import('./widget.js').NablaWidget} widget
 * @param {Exercise} exercise
 * @param {Numerals} numerals
 */
export function renderLines(widget, { lines, question }, numerals) {
  if (lines.length === 0) return nothing;
  return html`<ol class="work">${lines.map((line, index) => {
    const key = `work.${line.name}`;
    // A word once, and not again at another line of the same sort.
    const said = lines.slice(0, index).some(({ name }) => name === line.name)
      || !hasMessage(widget.language, key);
    return html`<li>${said ? nothing : html`<p>${widget.say(key)}</p>`}
      <div class="scrolling">${mathml(lineEquation(line, question, numerals))}</div></li>`;
  })}</ol>`;
}
