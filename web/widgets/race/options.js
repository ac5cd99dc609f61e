import { OPTIMIZERS } from '../descent/optimizers.js';
import { MOST_STEPS } from '../descent/options.js';
import { readGoal } from './ranking.js';
import { areRates } from './runners.js';

/** The options of `nabla-race`. @type {import('../options.js').Options} */
export const RACE_OPTIONS = {
  /** A formula of two variables, or the name of a surface. */
  formula: { type: 'text', default: 'rosenbrock' },
  /** Where all of them start; empty for the start of the surface. */
  start: { type: 'numbers', default: [] },
  /** Names separated by semicolons. */
  optimizers: { type: 'text', default: 'sgd; momentum; rmsprop; adam' },
  /** Their rates in the same order; where one is missing, the one that suits the surface. */
  rates: { type: 'text', default: '', accepts: areRates },
  /** Their other settings in the same order, separated by bars: `| momentum=0.8 | |`. */
  settings: { type: 'text', default: '' },
  /** The rule of the optimizer `custom`. */
  rule: { type: 'text', default: '' },
  /** So many iterations; 0 for as many as suit the surface. */
  steps: { type: 'integer', default: 0, min: 0, max: MOST_STEPS },
  /** What is seen: two numbers for both axes, four for each its own; empty for what suits. */
  range: { type: 'numbers', default: [] },
  /** The iteration at which the player stands. */
  position: { type: 'integer', default: 0, min: 0, attribute: 'step' },
  /** Whom the reader takes for the winner; `none` to see the race without a guess. */
  guess: { type: 'choice', default: '', values: ['', 'none', ...Object.keys(OPTIMIZERS)] },
  /** `wins:custom` or `loses:adam` asks the reader to bring that about. */
  goal: { type: 'text', default: '', accepts: (text) => readGoal(text) !== null },
};
