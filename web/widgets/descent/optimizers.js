/**
 * What can be set of an optimizer, a schedule and a stopping rule: names, ranges and defaults of
 * their settings. The engine has the last word on all of them; this table says which fields to
 * show.
 */

/**
 * One setting.
 * @typedef {object} Setting
 * @property {'number' | 'flag' | 'choice'} kind
 * @property {number | boolean | string | null} default null: off, or without a default
 * @property {number} [min]
 * @property {number} [max]
 * @property {boolean} [whole] a whole number
 * @property {boolean} [logarithmic] the steppers multiply by ten
 * @property {number} [step] of the steppers
 * @property {string} [sign] the letter of the field's formulas: β₁
 * @property {readonly string[]} [values] of a choice
 * @property {number} [on] the value with which something that is off is turned on
 */

/** @typedef {Record<string, Setting>} Settings */

/** The largest double below 1: shares that must not reach it end here. */
const BELOW_ONE = 1 - Number.EPSILON / 2;

/** @param {number} value @param {string} sign @param {number} [step] @returns {Setting} */
const share = (value, sign, step = 0.05) =>
  ({ kind: 'number', default: value, min: 0, max: BELOW_ONE, step, sign });

/** @param {number} value @param {string} sign @returns {Setting} */
const positive = (value, sign) => ({ kind: 'number', default: value, min: 0, step: 0.1, sign });

/** @param {number} value @returns {Setting} */
const small = (value) =>
  ({ kind: 'number', default: value, min: 0, logarithmic: true, sign: 'ε' });

/** @param {boolean} value @returns {Setting} */
const flag = (value) => ({ kind: 'flag', default: value });

/** @param {number | null} value @param {number} [min] @returns {Setting} */
const count = (value, min = 1) =>
  ({ kind: 'number', default: value, min, max: 1e9, whole: true, step: 1 });

const weightDecay = { ...positive(0, 'λ'), step: 0.01 };
/** @type {Setting} */
const epsilonPlacement = { kind: 'choice', default: 'outside', values: ['outside', 'inside'] };
const beta1 = share(0.9, 'β₁');
const beta2 = share(0.999, 'β₂', 0.001);

const adam = {
  beta1, beta2, epsilon: small(1e-8), biasCorrection: flag(true), amsgrad: flag(false),
  epsilonPlacement, weightDecay,
};

/**
 * Optimizers in the order in which they are offered: their settings, and the rate that suits a
 * function drawn on a screen.
 * @type {Record<string, { rate: number, settings: Settings }>}
 */
export const OPTIMIZERS = {
  sgd: { rate: 0.1, settings: { weightDecay } },
  momentum: {
    rate: 0.1, settings: { momentum: positive(0.9, 'μ'), dampening: share(0, 'τ'), weightDecay },
  },
  nesterov: { rate: 0.1, settings: { momentum: positive(0.9, 'μ'), weightDecay } },
  adagrad: {
    rate: 0.1,
    settings: {
      epsilon: small(1e-10), initialAccumulator: positive(0, 'a₀'), epsilonPlacement, weightDecay,
    },
  },
  adadelta: { rate: 1, settings: { rho: share(0.9, 'ρ'), epsilon: small(1e-6), weightDecay } },
  rmsprop: {
    rate: 0.1,
    settings: {
      alpha: share(0.99, 'α', 0.01), epsilon: small(1e-8), momentum: positive(0, 'μ'),
      centered: flag(false), epsilonPlacement, weightDecay,
    },
  },
  adam: { rate: 0.1, settings: adam },
  adamw: { rate: 0.1, settings: { ...adam, weightDecay: { ...weightDecay, default: 0.01 } } },
  adamax: { rate: 0.1, settings: { beta1, beta2, epsilon: small(1e-8), weightDecay } },
  nadam: {
    rate: 0.1, settings: { beta1, beta2, epsilon: small(1e-8), epsilonPlacement, weightDecay },
  },
  lion: { rate: 0.1, settings: { beta1, beta2: share(0.99, 'β₂', 0.01), weightDecay } },
  newton: { rate: 1, settings: {} },
  lbfgs: { rate: 1, settings: { memory: { ...count(10), max: 100 } } },
  custom: { rate: 0.1, settings: {} },
};

/** A rule of one's own to begin with: momentum. */
export const OWN_RULE = 's1 = 0.9*s1 + g\ntheta -= eta*s1';

const minimum = positive(0, 'ηₘᵢₙ');
const steps = count(50);
const factor = { ...positive(0.5, 'γ'), max: 1 };

/** Schedules of the rate. @type {Record<string, Settings>} */
export const SCHEDULES = {
  constant: {},
  step: { every: count(10), factor },
  exponential: { factor: { ...factor, default: 0.95, step: 0.01 } },
  cosine: { steps, minimum },
  'linear-warmup': { steps: count(10), from: { ...positive(0, ''), max: 1 } },
  'warmup-cosine': { warmup: count(5, 0), steps, minimum },
  'one-cycle': { steps, maximum: { ...positive(0, 'ηₘₐₓ'), default: null, on: 0.3 } },
  'reduce-on-plateau': {
    factor: { ...factor, default: 0.1 }, patience: count(10),
    threshold: { ...share(1e-4, ''), logarithmic: true },
  },
  armijo: {
    shrink: { ...share(0.5, ''), min: 1e-6 },
    slope: { ...share(1e-4, ''), logarithmic: true, min: 1e-12 },
  },
};

/** @type {Setting} */
const bound = { kind: 'number', default: null, min: 0, logarithmic: true };

/** Stopping rules besides the number of steps; null is off. @type {Settings} */
export const STOPS = {
  gradientNorm: { ...bound, on: 1e-6 },
  loss: { ...bound, min: -Infinity, on: 1e-3 },
  patience: { ...count(null), on: 5 },
  minDelta: { ...bound, default: 0 },
  diverged: { ...bound, default: 1e6, min: 1, on: 1e6 },
};
