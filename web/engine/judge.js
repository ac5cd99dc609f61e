/**
 * What the judge is asked, checked and handed on. The methods of Nabla in nabla.js say what each
 * does.
 */
import {
  checkNumber, checkNumbers, checkOneOf, checkOptions, checkText, checkTexts,
} from './arguments.js';
import { unwrap } from './errors.js';

/** @typedef {import('./engine.js').Engine} Engine */

/**
 * The formula that was asked about, its variables, and the point if numbers are wanted.
 * @param {{ formula: string, variables?: string[], at?: number | import('./types.js').Numbers }} request
 */
function question({ formula, variables, at }) {
  const point = typeof at === 'number' ? [at] : at ?? [];
  return /** @type {const} */ ([
    checkText(formula, 'formula'),
    variables === undefined ? null : checkTexts(variables, 'variables'),
    checkNumbers(point, point.length, 'at'),
  ]);
}

/**
 * @param {Engine} engine
 * @param {import('./types.js').DiagnosisRequest} request
 * @returns {import('./types.js').Judgement}
 */
export function diagnose(engine, request) {
  checkOptions(request, ['formula', 'variables', 'at', 'variable', 'answer']);
  const variable = checkText(request.variable, 'variable');
  const answer = checkText(String(request.answer), 'answer');
  const asked = question(request);
  return engine.run((instance) => unwrap(instance.diagnose(...asked, variable, answer)));
}

/**
 * @param {Engine} engine
 * @param {import('./types.js').GradientDiagnosisRequest} request
 * @returns {import('./types.js').GradientJudgement}
 */
export function diagnoseGradient(engine, request) {
  checkOptions(request, ['formula', 'variables', 'at', 'answer', 'descent']);
  const answers = checkTexts(request.answer?.map?.(String), 'answer');
  const asked = question(request);
  return engine.run((instance) =>
    unwrap(instance.diagnoseGradient(...asked, answers, request.descent === true)));
}

/**
 * @param {Engine} engine
 * @param {import('./types.js').LinesRequest} request
 * @returns {import('./types.js').LinesJudgement}
 */
export function checkLines(engine, request) {
  checkOptions(request, ['formula', 'variables', 'at', 'variable', 'lines']);
  const variable = checkText(request.variable, 'variable');
  const lines = checkTexts(request.lines, 'lines');
  const asked = question(request);
  return engine.run((instance) => unwrap(instance.diagnoseLines(...asked, variable, lines)));
}

/**
 * @param {Engine} engine
 * @param {{ template: string, difficulty?: number, seed?: number, notation?: string }} options
 * @returns {import('./types.js').Exercise}
 */
export function makeExercise(engine, options) {
  checkOptions(options, ['template', 'difficulty', 'seed', 'notation']);
  const { notation = 'international' } = options;
  const russian = checkOneOf(notation, ['international', 'russian'], 'notation') === 1;
  const { template, difficulty, seed } = identify(options);
  return engine.run((instance) =>
    unwrap(instance.exercise(template, difficulty, seed, russian)));
}

/**
 * @param {Engine} engine
 * @param {{ exercise: { template: string, difficulty: number, seed: number },
 *   answer: string | number | (string | number)[] }} request
 * @returns {import('./types.js').GradientJudgement}
 */
export function gradeExercise(engine, request) {
  checkOptions(request, ['exercise', 'answer']);
  const { template, difficulty, seed } = identify(request.exercise);
  const given = Array.isArray(request.answer) ? request.answer : [request.answer];
  const answers = checkTexts(given.map(String), 'answer');
  return engine.run((instance) => unwrap(instance.grade(template, difficulty, seed, answers)));
}

/** @param {{ template: string, difficulty?: number, seed?: number }} exercise */
function identify({ template, difficulty = 1, seed = 1 }) {
  const whole = (/** @type {number} */ value) => Number.isSafeInteger(value) && value >= 0;
  return {
    template: checkText(template, 'template'),
    difficulty: checkNumber(difficulty, 'difficulty', whole),
    seed: checkNumber(seed, 'seed', whole),
  };
}
