/**
 * Nabla's engine: formulas, their derivatives and everything the course computes, in WebAssembly.
 *
 *     import { createNabla } from './nabla.js';
 *     const nabla = await createNabla();
 *     nabla.formula('x*sin(x)').derivative('x').text;   // 'sin(x) + x*cos(x)'
 *
 * Importing does nothing on its own. Runs in browsers and in Node ≥ 20.
 */
import {
  checkNumber, checkNumbers, checkOneOf, checkOptions, checkText, checkTexts,
} from './arguments.js';
import { descend, diagnoseStep, race, scheduledRates } from './descent.js';
import { Engine } from './engine.js';
import { unwrap } from './errors.js';
import { Formula } from './formula.js';
import { makeDataset, Network, readTable } from './network.js';

export { NablaError } from './errors.js';
export { Formula } from './formula.js';
export { Network } from './network.js';

/**
 * @typedef {import('./descent.js').DescentOptions} DescentOptions
 * @typedef {import('./descent.js').DescentTrace} DescentTrace
 * @typedef {import('./descent.js').ScheduleOptions} ScheduleOptions
 * @typedef {import('./descent.js').StepRequest} StepRequest
 * @typedef {import('./network.js').Dataset} Dataset
 * @typedef {import('./network.js').NetworkOptions} NetworkOptions
 * @typedef {import('./network.js').Table} Table
 * @typedef {import('./types.js').DiagnosisRequest} DiagnosisRequest
 * @typedef {import('./types.js').Exercise} Exercise
 * @typedef {import('./types.js').FormulaOptions} FormulaOptions
 * @typedef {import('./types.js').Judgement} Judgement
 */

/** The engine, ready to compute. Made by createNabla(). */
export class Nabla {
  /** @type {Engine} */
  #engine;

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /** The compiled WebAssembly.Module, to share: `createNabla({ module })`. */
  get module() {
    return this.#engine.module;
  }

  /** The bytes of memory that the engine holds. */
  get memory() {
    return /** @type {number} */ (this.#engine.run((instance) => instance.memoryBytes()));
  }

  /**
   * Reads a formula.
   * @param {string} text
   * @param {FormulaOptions} [options]
   * @returns {Formula}
   * @throws {NablaError} with the place in the text: `empty`, `unexpected-token`, `unknown-name` …
   */
  formula(text, options) {
    return Formula.parse(this.#engine, text, options);
  }

  /**
   * Judges an answer to "differentiate this", and names the mistake in a wrong one.
   * @param {DiagnosisRequest} request
   * @returns {Judgement}
   * @throws {NablaError} with the place in the answer or the formula that cannot be read
   */
  diagnose(request) {
    checkOptions(request, ['formula', 'variable', 'answer', 'variables', 'at']);
    const { formula, variable, answer, variables, at } = request;
    const names = variables === undefined ? null : checkTexts(variables, 'variables');
    const point = typeof at === 'number' ? [at] : at ?? [];
    return this.#engine.run((instance) => unwrap(instance.diagnose(
      checkText(formula, 'formula'), names, checkText(variable, 'variable'),
      checkText(String(answer), 'answer'), checkNumbers(point, point.length, 'at'),
    )));
  }

  /** The names of all exercise templates. */
  get templates() {
    return /** @type {string[]} */ (this.#engine.run((instance) => instance.templateNames()));
  }

  /**
   * An instance of an exercise: the same template, difficulty and seed give the same question
   * everywhere.
   * @param {{ template: string, difficulty?: number, seed?: number,
   *   notation?: 'international' | 'russian' }} options difficulty 1 to 3, a whole seed
   * @returns {Exercise}
   * @throws {NablaError} `unknown-option` for an unknown template, `invalid-value`
   */
  exercise(options) {
    checkOptions(options, ['template', 'difficulty', 'seed', 'notation']);
    const { notation = 'international' } = options;
    checkOneOf(notation, ['international', 'russian'], 'notation');
    const { template, difficulty, seed } = identify(options);
    return this.#engine.run((instance) =>
      unwrap(instance.exercise(template, difficulty, seed, notation === 'russian')));
  }

  /**
   * Judges an answer to an exercise.
   * @param {{ exercise: { template: string, difficulty: number, seed: number },
   *   answer: string | number }} request
   * @returns {Judgement}
   * @throws {NablaError} with the place in the answer that cannot be read
   */
  grade(request) {
    checkOptions(request, ['exercise', 'answer']);
    const { template, difficulty, seed } = identify(request.exercise);
    const answer = checkText(String(request.answer), 'answer');
    return this.#engine.run((instance) =>
      unwrap(instance.grade(template, difficulty, seed, answer)));
  }

  /**
   * A descent on a formula, whole: every point, loss, gradient, rate and inner state.
   * @param {DescentOptions} options
   * @returns {DescentTrace}
   * @throws {NablaError} see descend() in descent.js
   */
  descend(options) {
    return descend(this.#engine, options);
  }

  /**
   * Several descents from one start: what the first configuration gives holds for the others too,
   * unless they give their own.
   * @param {[DescentOptions, ...Partial<DescentOptions>[]]} configurations
   * @returns {DescentTrace[]}
   * @throws {NablaError} as descend()
   */
  race(configurations) {
    return race(this.#engine, configurations);
  }

  /**
   * The learning rates of steps 0 … n − 1.
   * @param {ScheduleOptions} options
   * @param {number} learningRate
   * @param {number} n
   * @returns {Float64Array}
   * @throws {NablaError} `unknown-option`, `invalid-value`
   */
  schedule(options, learningRate, n) {
    return scheduledRates(this.#engine, options, learningRate, n);
  }

  /**
   * Judges one step of an optimizer that a learner took, and names the mistake in a wrong one.
   * @param {StepRequest} request
   * @returns {Judgement}
   * @throws {NablaError} `unknown-option`, `invalid-value`, `wrong-length`
   */
  diagnoseStep(request) {
    return diagnoseStep(this.#engine, request);
  }

  /**
   * A neural network with dense layers, with its training.
   * @param {NetworkOptions} options
   * @returns {Network}
   * @throws {NablaError} `unknown-option`, `invalid-value`, `too-large`
   */
  network(options) {
    return new Network(this.#engine, options);
  }

  /**
   * Examples made from a seed, see makeDataset() in network.js.
   * @param {string} name
   * @param {{ rows?: number, noise?: number, seed?: number }} [options]
   * @returns {Dataset}
   * @throws {NablaError} `unknown-name`, `too-large`
   */
  dataset(name, options) {
    return makeDataset(this.#engine, name, options);
  }

  /**
   * Reads a table as spreadsheets write it, see readTable() in network.js.
   * @param {string} text
   * @param {Parameters<typeof readTable>[2]} [options]
   * @returns {Table}
   */
  csv(text, options) {
    return readTable(this.#engine, text, options);
  }
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

/**
 * Starts the engine on the calling thread.
 * @param {{ module?: WebAssembly.Module }} [options] `module`: an already compiled one to share
 * @returns {Promise<Nabla>}
 * @throws {NablaError} `engine-unavailable` when WebAssembly cannot be loaded
 */
export async function createNabla(options = {}) {
  checkOptions(options, ['module']);
  return new Nabla(await Engine.start(options.module));
}
