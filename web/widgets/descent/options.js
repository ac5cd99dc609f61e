import { readGoal } from './goal.js';
import { OPTIMIZERS } from './optimizers.js';
import { arePresets } from './presets.js';

/** The most steps that the engine takes. */
export const MOST_STEPS = 100_000;

/** The options of `nabla-descent`. @type {import('../options.js').Options} */
export const DESCENT_OPTIONS = {
  formula: { type: 'formula', default: 'x^2' },
  /** One number for each variable. */
  start: { type: 'numbers', default: [3] },
  optimizer: { type: 'choice', default: 'sgd', values: Object.keys(OPTIMIZERS) },
  /** The learning rate. */
  rate: { type: 'number', default: 0.1, min: 0 },
  /** Of the optimizer: `beta1=0.9; bias-correction=false`. */
  options: { type: 'text', default: '' },
  /** Of the optimizer `custom`: assignments on lines of their own or parted by semicolons. */
  rule: { type: 'text', default: '' },
  /** `cosine steps=50`. */
  schedule: { type: 'text', default: 'constant' },
  /** Stopping rules: `gradient-norm=1e-6; loss=0.001; patience=5; min-delta=0; diverged=1e6`. */
  stop: { type: 'text', default: '' },
  /** At most so many steps. */
  steps: { type: 'integer', default: 50, min: 0, max: MOST_STEPS },
  /** What is seen: two numbers for both axes, four for each its own; empty for what suits. */
  range: { type: 'numbers', default: [] },
  /** The step at which the player stands. */
  position: { type: 'integer', default: 0, min: 0, attribute: 'step' },
  /**
   * Any of: path, loss, parameters, rate, formula, state, table, gradient, phases; veiled, and the
   * path is drawn only as far as it has been walked.
   */
  show: {
    type: 'words', default: 'path loss formula',
    values: ['path', 'loss', 'parameters', 'rate', 'formula', 'state', 'table', 'gradient',
      'phases', 'veiled'],
  },
  /** The scale of the loss, where the loss allows it. */
  axis: { type: 'choice', default: 'logarithmic', values: ['logarithmic', 'linear'] },
  /** `loss-below:0.001` asks the reader for that within the steps. */
  goal: { type: 'text', default: '', accepts: (text) => readGoal(text) !== null },
  /** Names of descents to choose from, separated by semicolons, or `all`. */
  presets: { type: 'text', default: '', accepts: arePresets },
};
