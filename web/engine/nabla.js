/**
 * Nabla's engine: formulas, their derivatives and everything the course computes, in WebAssembly.
 *
 *     import { createNabla } from './nabla.js';
 *     const nabla = await createNabla();
 *     nabla.formula('x*sin(x)').derivative('x').text;   // 'sin(x) + x*cos(x)'
 *
 * Importing does nothing on its own. Runs in browsers and in Node ≥ 20.
 */
import { checkOptions } from './arguments.js';
import { collections } from './collections/index.js';
import { makeDataset, readTable } from './data.js';
import { descend, DescentRun, diagnoseStep, race, scheduledRates } from './descent.js';
import { Engine } from './engine.js';
import { Formula } from './formula.js';
import { checkLines, diagnose, diagnoseGradient, gradeExercise, makeExercise } from './judge.js';
import { Lease } from './lease.js';
import { Network } from './network.js';

export { NablaError } from './errors.js';
export { Formula } from './formula.js';
export { Network } from './network.js';

/**
 * @typedef {import('./descent.js').DescentOptions} DescentOptions
 * @typedef {import('./descent.js').DescentTrace} DescentTrace
 * @typedef {import('./descent.js').ScheduleOptions} ScheduleOptions
 * @typedef {import('./descent.js').StepRequest} StepRequest
 * @typedef {import('./data.js').Dataset} Dataset
 * @typedef {import('./network-types.js').NetworkOptions} NetworkOptions
 * @typedef {import('./data.js').Table} Table
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

  /** How many formulas, runs and networks live in the engine. */
  get objects() {
    return this.#engine.objects;
  }

  /**
   * The same engine for one of its users, who can put what it has made to sleep.
   * @returns {LeasedNabla}
   */
  lease() {
    return new LeasedNabla(new Lease(this.#engine));
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
    return diagnose(this.#engine, request);
  }

  /**
   * Judges an answer to "find the gradient": one expression for each variable.
   * @param {import('./types.js').GradientDiagnosisRequest} request
   * @returns {import('./types.js').GradientJudgement}
   * @throws {NablaError} with the place in the answer or the formula that cannot be read
   */
  diagnoseGradient(request) {
    return diagnoseGradient(this.#engine, request);
  }

  /**
   * Judges several lines, each meant to equal the derivative, and finds the first wrong one.
   * @param {import('./types.js').LinesRequest} request
   * @returns {import('./types.js').LinesJudgement}
   * @throws {NablaError} with the place in the line that cannot be read; `limit` is the line's
   *   number, counted from 1
   */
  checkLines(request) {
    return checkLines(this.#engine, request);
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
    return makeExercise(this.#engine, options);
  }

  /**
   * Judges an answer to an exercise: one text, or one for each of its `answers`; `(1; 2)` is the
   * same as two.
   * @param {{ exercise: { template: string, difficulty: number, seed: number },
   *   answer: string | number | (string | number)[] }} request
   * @returns {import('./types.js').GradientJudgement} `components` is empty where there is one answer alone
   * @throws {NablaError} with the place in the answer that cannot be read; `limit` is the number
   *   of the answer, counted from 1
   */
  grade(request) {
    return gradeExercise(this.#engine, request);
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
   * The same descent in slices, to be looked at and cancelled in between.
   * @param {DescentOptions} options
   * @returns {DescentRun}
   * @throws {NablaError} see descend() in descent.js
   */
  startDescent(options) {
    return new DescentRun(this.#engine, options);
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
   * Examples made from a seed, see makeDataset() in data.js.
   * @param {string} name
   * @param {{ rows?: number, noise?: number, seed?: number }} [options]
   * @returns {Dataset}
   * @throws {NablaError} `unknown-name`, `too-large`
   */
  dataset(name, options) {
    return makeDataset(this.#engine, name, options);
  }

  /**
   * Real data, fetched when asked for: `await nabla.data.iris()`, `await nabla.data.digits()`.
   */
  get data() {
    return collections;
  }

  /**
   * Reads a table as spreadsheets write it, see readTable() in data.js.
   * @param {string} text
   * @param {Parameters<typeof readTable>[2]} [options]
   * @returns {Table}
   */
  csv(text, options) {
    return readTable(this.#engine, text, options);
  }
}

/** An engine shared with others, see `Nabla.lease()`. */
export class LeasedNabla extends Nabla {
  #lease;

  /** @param {Lease} lease */
  constructor(lease) {
    super(lease);
    this.#lease = lease;
  }

  /**
   * Gives back the memory of all formulas, runs and networks made here. They stay usable: each is
   * made again when it is used.
   */
  sleep() {
    this.#lease.sleep();
  }
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
