/**
 * How a question is put and its answer labelled, by the kind of exercise.
 */
import { translate } from '../messages/index.js';
import {
  applied, bracketed, equation, F, fraction, indexed, inner, large, letter, math, operator,
  partial, primed, rate, Y_HAT,
} from './exercise-notation.js';

/** @typedef {import('../engine/types.js').Exercise} Exercise */
/** @typedef {import('../engine/types.js').Question} Question */
/** @typedef {import('./exercise-notation.js').Numerals} Numerals */

/**
 * What stands before a field of the answer: in words or signs, and the same as MathML.
 * @typedef {{ label: string, markup: string }} Label
 */

/**
 * @typedef {object} Kind
 * @property {(question: Question, numerals: Numerals) => Label[]} labels one for each field
 * @property {(question: Question, numerals: Numerals) => string} [way] MathML of what leads to the
 *     answer, to be followed by it; what stands before the field, unless given
 * @property {string} [sign] between that and the answer; =, unless given
 * @property {(question: Question, numerals: Numerals) => string[]} [shown] the lines of MathML in
 *     which the question is set; f(x) = …, unless given
 * @property {(question: Question) => string} [variant] which of the question's wordings
 */

const GRADIENT = `<mo>∇</mo>${F}`;

/** @param {string} text @param {string} markup */
const label = (text, markup) => ({ label: `${text} =`, markup: large(markup + operator('=')) });

/** @param {string} name */
const named = (name) => label(name, letter(name));

/** The value of a function or of its derivative. @param {string} name @param {string} argument */
export const value = (name, argument) => applied(name.endsWith('′')
  ? primed(name.replaceAll('′', ''), name.split('′').length - 1) : letter(name), argument);

/**
 * The tangent's value, f(a) + f′(a)·(x − a).
 * @param {Question} question
 * @param {Numerals} numerals
 * @param {string} x MathML
 */
export function tangent({ at }, numerals, x) {
  const a = numerals.markup(at);
  return value('f', a) + operator('+') + value('f′', a) + operator('·')
    + bracketed(x + operator('−') + numerals.factor(at));
}

/**
 * The secant's slope, (f(b) − f(a))/(b − a).
 * @param {Question} question
 * @param {Numerals} numerals
 */
export function secant({ at, to }, numerals) {
  const rise = value('f', numerals.markup(to)) + operator('−') + value('f', numerals.markup(at));
  return fraction(rise, numerals.markup(to) + operator('−') + numerals.factor(at));
}

/** f(x) = …, f(x, y) = …; `name` where it is not called f. @param {Question} question */
export function functionLine(question, name = 'f') {
  const letters = (question.variables ?? []).map(letter).join('<mo>,</mo>');
  return equation([applied(letter(name), letters), inner(question.mathml)]);
}

/** @param {Question} question */
const prediction = ({ expressions }) =>
  equation([Y_HAT, inner(expressions.prediction.mathml)]);

/** Names of the quantities that stages link, from the first to the last. @param {number} stages */
export const stageNames = (stages) => [...'xuvw'.slice(0, stages), 'y'];

/** Names of tabled functions, in the order in which they are applied. */
export const TABLED = ['g', 'h', 'k'];

/** A function of functions, h(g(x)). @param {number} count @param {string} x MathML */
export const nested = (count, x) =>
  TABLED.slice(0, count).reduce((argument, name) => applied(letter(name), argument), x);

/** How many functions a table has. @param {Question} question */
export const tabled = ({ numbers }) =>
  TABLED.filter((_, index) => numbers[`values-${index + 1}`]).length;

/** @type {Record<string, Kind>} */
const KINDS = {
  derivative: {
    labels: ({ variable }) => [label(`f′(${variable})`, value('f′', letter(variable)))],
  },
  'slope-at-point': {
    labels: ({ at }, numerals) =>
      [label(`f′(${numerals.text(at)})`, value('f′', numerals.markup(at)))],
  },
  'secant-slope': {
    labels: () => [{ label: '', markup: '' }],
    way: secant,
  },
  'linear-approximation': {
    labels: ({ to }, numerals) => [{
      label: `f(${numerals.text(to)}) ≈`,
      markup: math(value('f', numerals.markup(to)) + operator('≈')),
    }],
    way: ({ to }, numerals) => value('f', numerals.markup(to)),
    sign: '≈',
  },
  'tangent-line': {
    labels: () => [named('y')],
  },
  'where-slope-zero': {
    labels: ({ variable }) => [named(variable)],
    way: ({ variable }, numerals) => value('f′', letter(variable)) + operator('=')
      + `<mn>0</mn><mtext>\u00a0${translate(numerals.language, 'solution.where')}\u00a0</mtext>`
      + letter(variable),
  },

  'line-loss': { labels: () => [named('L')], shown: (question) => [prediction(question)] },
  residual: {
    labels: () => [label('y − ŷ', letter('y') + operator('−') + Y_HAT)],
    shown: (question) => [prediction(question)],
  },
  'best-constant': { labels: () => [named('c')], shown: () => [] },
  'loss-slope': {
    labels: () => [label('L′(a)', applied(primed('L'), letter('a')))],
    shown: (question) => [prediction(question), functionLine(question, 'L')],
  },
  'loss-minimum': {
    labels: () => [named('w')],
    shown: (question) => [prediction(question), functionLine(question, 'L')],
  },

  'partial-derivative': {
    labels: ({ variable }) => [label(`∂f/∂${variable}`, partial('f', variable))],
  },
  gradient: {
    labels: ({ variables }) => variables.map((name) => label(`∂f/∂${name}`, partial('f', name))),
    way: () => GRADIENT,
  },
  'gradient-at-point': {
    labels: ({ variables }) => variables.map((name) => label(`∂f/∂${name}`, partial('f', name))),
    way: () => GRADIENT,
  },
  'directional-derivative': {
    labels: () => [label('Dᵤf', indexed('D', 'u') + F)],
    variant: ({ numbers }) => (numbers.angle ? '.angle' : ''),
  },
  'descent-direction': {
    labels: ({ variables }) => variables.map((name) => label(`d ${name}`, indexed('d', name))),
    way: () => letter('d') + operator('=') + operator('−') + GRADIENT,
  },
  'descent-step': {
    labels: ({ variables }) => variables.map(named),
    way: ({ variables }, numerals) => numerals.names(variables),
  },

  'chain-rates': {
    labels: () => [label('dy/dx', rate('y', 'x'))],
    shown({ numbers }, numerals) {
      const names = stageNames(numbers.rates.length);
      return Array.from(numbers.rates, (given, index) =>
        equation([rate(names[index + 1], names[index]), numerals.markup(given)]));
    },
  },
  'chain-at-point': {
    labels: ({ numbers }, numerals) => [label(`f′(${numerals.text(numbers.at[0])})`,
      value('f′', numerals.markup(numbers.at[0])))],
    shown: (question) => [equation([applied(F, letter('x')),
      nested(tabled(question), letter('x'))])],
  },
  'chain-paths': {
    labels: () => [label('dz/dt', rate('z', 't'))],
    shown: ({ mathml, expressions }) => [
      equation([letter('z'), inner(mathml)]),
      ...Object.entries(expressions).map(([name, path]) =>
        equation([letter(name), inner(path.mathml)])),
    ],
  },

  'critical-points': {
    labels: ({ variables }) => variables.map(named),
    way: ({ variables }, numerals) => numerals.names(variables),
  },
  'second-derivative': {
    labels: ({ variable }) => [label(`f″(${variable})`, value('f′′', letter(variable)))],
  },
  'hessian-determinant': {
    labels: () => [label('det H', '<mi>det</mi><mspace width="0.17em"/><mi>H</mi>')],
    variant: ({ numbers }) => (numbers.point ? '' : '.everywhere'),
  },
  'minimum-value': {
    labels: () => [label('min f', `<mi>min</mi><mspace width="0.17em"/>${F}`)],
  },
};

/** @param {Exercise} exercise @returns {Kind} */
const kindOf = ({ kind }) => KINDS[kind] ?? KINDS.derivative;

/**
 * What stands before each field of the answer.
 * @param {Exercise} exercise
 * @param {Numerals} numerals
 */
export const labelsOf = (exercise, numerals) =>
  kindOf(exercise).labels(exercise.question, numerals);

/**
 * The formulas in which the question is set, each as MathML.
 * @param {Exercise} exercise
 * @param {Numerals} numerals
 */
export const shownIn = (exercise, numerals) =>
  kindOf(exercise).shown?.(exercise.question, numerals) ?? [functionLine(exercise.question)];

/**
 * The key of the question's wording.
 * @param {Exercise} exercise
 */
export const questionKey = (exercise) =>
  `question.${exercise.kind}${kindOf(exercise).variant?.(exercise.question) ?? ''}`;

/**
 * The numbers that the wording names.
 * @param {Exercise} exercise
 * @param {Numerals} numerals
 */
export function questionNumbers({ question }, numerals) {
  const { at, to, variable, numbers } = question;
  const { point, rate: learningRate, angle, direction } = numbers;
  const xs = numbers['data-x'];
  const ys = numbers['data-y'];
  return {
    at: at ?? numbers.at?.[0],
    to,
    variable,
    point: point && numerals.point(point),
    direction: direction && numerals.point(direction),
    rate: learningRate?.[0],
    angle: angle?.[0],
    points: xs && numerals.points(xs, ys),
    count: xs?.length ?? ys?.length,
    values: ys && numerals.list(ys),
  };
}

/**
 * The answer at the end of the way to it, `f′(2) = 1`.
 * @param {Exercise} exercise
 * @param {Numerals} numerals
 */
export function conclusion(exercise, numerals) {
  const { question, answer } = exercise;
  const { way, sign } = kindOf(exercise);
  const before = way?.(question, numerals)
    ?? inner(labelsOf(exercise, numerals)[0].markup).replace('<mo>=</mo>', '');
  return large(before + operator(sign ?? '=') + inner(answer.mathml));
}
