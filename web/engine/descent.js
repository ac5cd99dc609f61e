/**
 * Descents on a formula: one run, several side by side, schedules, and the judgement of a step.
 */
import {
  checkCount, checkNumber, checkNumbers, checkOptions, checkText, checkTexts,
} from './arguments.js';
import { parseFormula, variablesOf } from './expression.js';
import { NablaError, unwrap } from './errors.js';
import { Handle } from './handle.js';

/**
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./load.js').Instance} Instance
 * @typedef {import('./types.js').Judgement} Judgement
 * @typedef {import('./types.js').Numbers} Numbers
 */

/**
 * What an optimizer is told; which keys it takes depends on its name, and another key is
 * `unknown-option`. Definitions and defaults are PyTorch's.
 * @typedef {object} OptimizerOptions
 * @property {'sgd' | 'momentum' | 'nesterov' | 'adagrad' | 'adadelta' | 'rmsprop' | 'adam' | 'adamw'
 *   | 'adamax' | 'nadam' | 'lion' | 'newton' | 'lbfgs' | 'custom'} name
 * @property {number} [learningRate] η ≥ 0; `sgd`, `momentum` and `nesterov` have no default
 * @property {number} [momentum] μ ≥ 0
 * @property {number} [dampening] τ in [0, 1]
 * @property {number} [alpha] of RMSprop, in [0, 1)
 * @property {number} [rho] of Adadelta, in [0, 1)
 * @property {number} [beta1] in [0, 1)
 * @property {number} [beta2] in [0, 1)
 * @property {number} [epsilon] at least 0
 * @property {'outside' | 'inside'} [epsilonPlacement] beside the root or under it:
 *   √v + ε or √(v + ε)
 * @property {boolean} [centered] RMSprop by the variance
 * @property {boolean} [amsgrad]
 * @property {boolean} [biasCorrection] true unless given
 * @property {number} [weightDecay] λ ≥ 0
 * @property {number} [initialAccumulator] of Adagrad
 * @property {number} [memory] of L-BFGS: how many steps it remembers
 * @property {string} [rule] of `custom`: lines of assignments such as `s1 = 0.9*s1 + g` and
 *   `theta -= eta*s1`, over theta, g, t, eta and the states s1 … s4
 */

/**
 * @typedef {object} ScheduleOptions
 * @property {'constant' | 'step' | 'exponential' | 'cosine' | 'linear-warmup' | 'warmup-cosine'
 *   | 'one-cycle' | 'reduce-on-plateau' | 'armijo'} name
 * @property {number} [every] steps from one drop to the next
 * @property {number} [factor] of a drop
 * @property {number} [steps] how long the schedule takes
 * @property {number} [minimum] where the cosine ends
 * @property {number} [from] share of the rate at which a warm-up starts
 * @property {number} [warmup] steps of warm-up
 * @property {number} [maximum] peak of one-cycle; the learning rate unless given
 * @property {number} [patience] checks without a gain before the rate drops
 * @property {number} [threshold] the relative gain that counts
 * @property {number} [shrink] of Armijo's backtracking
 * @property {number} [slope] share of the promised descent that Armijo asks for
 */

/**
 * When a run ends. A rule that is null is off, as are all but `maxSteps` and `diverged` unless
 * given.
 * @typedef {object} StopOptions
 * @property {number | null} [maxSteps] 200 unless given, at most 100,000
 * @property {number | null} [gradientNorm] ends at ‖g‖ ≤ this
 * @property {number | null} [loss] ends at a loss ≤ this
 * @property {number | null} [patience] ends after this many checks without a gain
 * @property {number} [minDelta] the gain that counts as one
 * @property {number | null} [diverged] ends at a loss over this × max(1, |first loss|); 1e6
 */

/**
 * @typedef {object} DescentOptions
 * @property {string} formula
 * @property {string[]} [variables] the free names in alphabetical order, unless given
 * @property {Record<string, number>} [parameters]
 * @property {Numbers} start one number for each variable
 * @property {OptimizerOptions} optimizer
 * @property {ScheduleOptions} [schedule] constant unless given
 * @property {StopOptions} [stop]
 */

/**
 * Everything that happened. Row 0 is the start, row k the point after k steps; arrays with a number
 * for each variable hold them row by row.
 * @typedef {object} DescentTrace
 * @property {number} steps
 * @property {Float64Array} parameters (steps + 1) × variables
 * @property {Float64Array} loss steps + 1
 * @property {Float64Array} gradient (steps + 1) × variables
 * @property {Float64Array} learningRate `steps`; number k is the rate that leaves row k
 * @property {Record<string, Float64Array>} state of the optimizer, by the letters of its rule:
 *   m, v, b …, each (steps + 1) × variables
 * @property {'max-steps' | 'gradient-norm' | 'loss' | 'no-improvement' | 'diverged' | 'cancelled'
 *   | null} reason why it ended; null while it goes on
 */

const descentKeys = [
  'formula', 'variables', 'parameters', 'start', 'optimizer', 'schedule', 'stop',
];

/**
 * An object of plain settings, without those that are undefined.
 * @param {unknown} settings
 * @param {string} name
 * @returns {Record<string, number | string | boolean | null>}
 */
export function checkSettings(settings, name) {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new NablaError('invalid-value', { subject: `${name}: ${String(settings)}` });
  }
  /** @type {Record<string, number | string | boolean | null>} */
  const plain = {};
  for (const [key, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    if (typeof value === 'string') {
      plain[key] = checkText(value, key);
    } else if (value === null || typeof value === 'number' || typeof value === 'boolean') {
      plain[key] = value;
    } else {
      throw new NablaError('invalid-value', { subject: `${name}.${key}: ${String(value)}` });
    }
  }
  return plain;
}

/**
 * @param {any} array
 * @param {string} name
 */
function checkAnyNumbers(array, name) {
  return checkNumbers(array, array?.length, name);
}

/**
 * A formula on its way into an instance.
 * @typedef {{ text: string, variables: string[] | null, parameters: Record<string, number> }} Source
 */

/**
 * @param {{ formula?: string, variables?: string[], parameters?: Record<string, number> }} options
 * @returns {Source}
 */
function checkSource({ formula, variables, parameters = {} }) {
  for (const [name, value] of Object.entries(parameters)) checkNumber(value, name);
  return {
    text: checkText(formula, 'formula'),
    variables: variables === undefined ? null : checkTexts(variables, 'variables'),
    parameters,
  };
}

/**
 * Does something with a formula that is not needed afterwards.
 * @template T
 * @param {Instance} instance
 * @param {Source} source
 * @param {(formula: any) => T} action
 * @returns {T}
 */
function withFormula(instance, { text, variables, parameters }, action) {
  const formula = parseFormula(instance, text, variables, parameters);
  try {
    return action(formula);
  } finally {
    formula.delete();
  }
}

/**
 * A descent that goes on in slices, so that it can be looked at and cancelled in between. Slices
 * give the same trace as one go.
 */
export class DescentRun {
  /** @type {Handle} */
  #handle;
  #steps = 0;

  /**
   * @param {Engine} engine
   * @param {DescentOptions} options
   */
  constructor(engine, options) {
    checkOptions(options, descentKeys);
    const source = checkSource(options);
    const start = checkAnyNumbers(options.start, 'start');
    const optimizer = checkSettings(options.optimizer, 'optimizer');
    const schedule = checkSettings(options.schedule ?? { name: 'constant' }, 'schedule');
    const stop = checkSettings(options.stop ?? {}, 'stop');
    /** @param {Instance} instance */
    const begin = (instance) => withFormula(instance, source, (formula) =>
      unwrap(instance.startDescent(formula, start, optimizer, schedule, stop)));
    this.#handle = new Handle(engine, engine.run(begin), (instance) => {
      const again = begin(instance);
      again.advance(this.#steps);
      return again;
    });
  }

  /**
   * Takes further steps.
   * @param {number} steps at most so many
   * @returns {boolean} whether the descent has ended
   */
  advance(steps) {
    checkCount(steps, 'steps');
    const ended = this.#handle.run((descent) => descent.advance(steps));
    this.#steps += steps;
    return ended;
  }

  /** Ends the descent where it is. */
  cancel() {
    this.#handle.run((descent) => descent.cancel());
  }

  /**
   * What has happened so far.
   * @returns {DescentTrace}
   */
  trace() {
    return this.#handle.run((descent) => descent.trace());
  }

  /** Gives the memory back. */
  dispose() {
    this.#handle.dispose();
  }
}

/** Steps between two looks at what a run has done; more than any descent may take. */
const allSteps = 1_000_000;

/**
 * A descent from its start to its end.
 * @param {Engine} engine
 * @param {DescentOptions} options
 * @returns {DescentTrace}
 * @throws {NablaError} `unknown-option`, `invalid-value`, `wrong-length`, `too-large`, and what
 *   reading a formula or a custom rule throws, with the place in it. To diverge is no error but a
 *   `reason`; to start where the loss is undefined is `invalid-value` of `start`.
 */
export function descend(engine, options) {
  const run = new DescentRun(engine, options);
  try {
    run.advance(allSteps);
    return run.trace();
  } finally {
    run.dispose();
  }
}

/**
 * Several descents; formula, variables, parameters, start, schedule and stop of the first hold for
 * those that do not give their own.
 * @param {Engine} engine
 * @param {[DescentOptions, ...Partial<DescentOptions>[]]} configurations
 * @returns {DescentTrace[]}
 * @throws {NablaError} as descend() does
 */
export function race(engine, configurations) {
  if (!Array.isArray(configurations)) {
    throw new NablaError('invalid-value', { subject: 'race' });
  }
  return configurations.map((options) => descend(engine, { ...configurations[0], ...options }));
}

/**
 * The learning rates of the first steps. Schedules that follow the run (`reduce-on-plateau`,
 * `armijo`) have none without one.
 * @param {Engine} engine
 * @param {ScheduleOptions} options
 * @param {number} learningRate η
 * @param {number} n how many
 * @returns {Float64Array} number k is the rate of step k, counted from 0
 * @throws {NablaError} `unknown-option`, `invalid-value`
 */
export function scheduledRates(engine, options, learningRate, n) {
  const settings = checkSettings(options, 'schedule');
  checkNumber(learningRate, 'learningRate', (rate) => Number.isFinite(rate) && rate >= 0);
  checkCount(n, 'n', 0);
  return engine.run((instance) => unwrap(instance.schedule(settings, learningRate, n)));
}

/**
 * @typedef {object} StepRequest
 * @property {OptimizerOptions} optimizer `learningRate` is the rate of this step
 * @property {number} [t] which step it is, counted from 1; 1 unless given
 * @property {Numbers} point before the step
 * @property {Numbers} [gradient] at the point; not needed where there is a formula
 * @property {Record<string, Numbers>} [state] of the optimizer before the step, as a trace has it;
 *   what it starts from, unless given
 * @property {Numbers} answer the point after the step, as the learner has it
 * @property {number} [rounding] how far each number of the answer may be off; 0 unless given
 * @property {number} [batch] examples over which the gradient is averaged; 1 unless given
 * @property {string} [formula] the loss, if there is one
 * @property {string[]} [variables] of the formula
 */

/**
 * Judges one step of an optimizer that a learner took, and names the mistake in a wrong one.
 * @param {Engine} engine
 * @param {StepRequest} request
 * @returns {Judgement}
 * @throws {NablaError} `unknown-option`, `invalid-value`, `wrong-length`, and what reading a formula
 *   throws
 */
export function diagnoseStep(engine, request) {
  checkOptions(request, [
    'optimizer', 't', 'point', 'gradient', 'state', 'answer', 'rounding', 'batch', 'formula',
    'variables',
  ]);
  const { t = 1, state = {}, rounding = 0, batch = 1 } = request;
  const optimizer = checkSettings(request.optimizer, 'optimizer');
  const point = checkAnyNumbers(request.point, 'point');
  const answer = checkAnyNumbers(request.answer, 'answer');
  for (const [name, numbers] of Object.entries(state)) checkAnyNumbers(numbers, name);
  checkCount(t, 't');
  checkCount(batch, 'batch');
  checkNumber(rounding, 'rounding');
  /**
   * @param {Instance} instance
   * @param {Numbers} gradient
   * @param {any} formula
   */
  const judge = (instance, gradient, formula) => unwrap(instance.judgeStep(
    optimizer, t, point, gradient, state, answer, rounding, batch, formula,
  ));
  return engine.run((instance) => {
    if (request.formula === undefined) {
      return judge(instance, checkAnyNumbers(request.gradient, 'gradient'), null);
    }
    return withFormula(instance, checkSource(request), (formula) => {
      checkNumbers(point, variablesOf(formula).length, 'point');
      return judge(instance, request.gradient ?? formula.gradient(point), formula);
    });
  });
}
