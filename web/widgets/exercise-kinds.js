/**
 * How a question is put and its answer labelled, by the kind of exercise.
 */

/**
 * @typedef {object} Question
 * @property {string} formula the function, as text
 * @property {string} mathml the same as MathML
 * @property {string} variable
 * @property {number} [at] the point that is asked about
 * @property {number} [to] a second point: the other end of a secant, where to estimate
 */

/**
 * @typedef {object} Exercise
 * @property {string} template
 * @property {number} difficulty
 * @property {number} seed
 * @property {string} kind
 * @property {Question} question
 * @property {{ text: string, mathml: string, value?: number }} answer
 * @property {object | null} solution the derivation's trace, where there is one
 */

/**
 * Writes a number of the question in the reader's language.
 * @typedef {(value: number | undefined) => string} NumberText
 */

/**
 * @typedef {object} Kind
 * @property {(question: Question, number: NumberText) => string} label what stands before the
 *     answer, in words or signs
 * @property {(question: Question, number: NumberText) => string} labelMarkup the same as MathML
 * @property {(question: Question, number: NumberText) => string} way MathML of what leads to the
 *     answer, to be followed by it
 * @property {boolean} numeric whether the answer is a number, so that no variable may occur in it
 */

const F = '<mi>f</mi>';
// A thin space keeps the prime off the top of the slanted letter.
const F_PRIME = '<msup><mi>f</mi><mrow><mspace width="0.15em"/><mo>′</mo></mrow></msup>';

/** @param {string} sign */
const operator = (sign) => `<mo>${sign}</mo>`;

/** @param {string} inside */
const bracketed = (inside) => `<mrow><mo>(</mo>${inside}<mo>)</mo></mrow>`;

/** @param {string} head @param {string} argument */
const applied = (head, argument) => `<mrow>${head}${bracketed(argument)}</mrow>`;

/** @param {string} name */
const variableName = (name) => `<mi>${name}</mi>`;

/** @param {string} text */
const numberMarkup = (text) => `<mn>${text}</mn>`;

/**
 * A difference; a negative number after the minus wants brackets.
 * @param {string} from MathML
 * @param {string} number as text
 */
const difference = (from, number) => from + operator('−')
  + (number.startsWith('−') ? bracketed(numberMarkup(number)) : numberMarkup(number));

/**
 * The tangent's value, f(a) + f′(a)·(x − a).
 * @param {string} at a, as text
 * @param {string} distance MathML of x − a
 */
const tangent = (at, distance) => applied(F, numberMarkup(at)) + operator('+')
  + applied(F_PRIME, numberMarkup(at)) + operator('·') + bracketed(distance);

/** @param {string} content */
const math = (content) => `<math>${content}</math>`;

/** @type {Record<string, Kind>} */
const KINDS = {
  derivative: {
    label: ({ variable }) => `f′(${variable}) =`,
    labelMarkup: ({ variable }) => math(applied(F_PRIME, variableName(variable)) + operator('=')),
    way: ({ variable }) => applied(F_PRIME, variableName(variable)),
    numeric: false,
  },
  'slope-at-point': {
    label: ({ at }, number) => `f′(${number(at)}) =`,
    labelMarkup: ({ at }, number) =>
      math(applied(F_PRIME, numberMarkup(number(at))) + operator('=')),
    way: ({ at }, number) => applied(F_PRIME, numberMarkup(number(at))),
    numeric: true,
  },
  'secant-slope': {
    label: () => '',
    labelMarkup: () => '',
    way({ at, to }, number) {
      const rise = applied(F, numberMarkup(number(to))) + operator('−')
        + applied(F, numberMarkup(number(at)));
      const run = difference(numberMarkup(number(to)), number(at));
      return `<mfrac><mrow>${rise}</mrow><mrow>${run}</mrow></mfrac>`;
    },
    numeric: true,
  },
  'linear-approximation': {
    label: ({ to }, number) => `f(${number(to)}) ≈`,
    labelMarkup: ({ to }, number) => math(applied(F, numberMarkup(number(to))) + operator('≈')),
    way: ({ at, to }, number) => applied(F, numberMarkup(number(to))) + operator('≈')
      + tangent(number(at), difference(numberMarkup(number(to)), number(at))),
    numeric: true,
  },
  'tangent-line': {
    label: () => 'y =',
    labelMarkup: () => math(variableName('y') + operator('=')),
    way: ({ at, variable }, number) => variableName('y') + operator('=')
      + tangent(number(at), difference(variableName(variable), number(at))),
    numeric: false,
  },
  'where-slope-zero': {
    label: ({ variable }) => `${variable} =`,
    labelMarkup: ({ variable }) => math(variableName(variable) + operator('=')),
    way: ({ variable }) => applied(F_PRIME, variableName(variable)) + operator('=')
      + numberMarkup('0') + '<mspace width="1em"/>' + variableName(variable),
    numeric: true,
  },
};

/**
 * @param {Exercise} exercise
 * @returns {Kind}
 */
export function kindOf(exercise) {
  return KINDS[exercise.kind] ?? KINDS.derivative;
}

/**
 * The question's function as an equation, `f(x) = …`.
 * @param {Question} question
 */
export function equation({ variable, mathml }) {
  return mathml.replace('<math>', `<math>${applied(F, variableName(variable))}${operator('=')}`);
}

/**
 * The answer at the end of the way to it, `f′(2) = 1`.
 * @param {Exercise} exercise
 * @param {NumberText} number
 */
export function conclusion(exercise, number) {
  const way = kindOf(exercise).way(exercise.question, number);
  return exercise.answer.mathml.replace('<math>', `<math>${way}${operator('=')}`);
}
