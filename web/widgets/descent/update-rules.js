/**
 * The update rule of each optimizer as lines of MathML, from pieces that are either symbols or the
 * numbers of one step. They follow wasm/optim/update_rules.hpp line by line.
 */
import { fraction, hat, numeral, power, root, row, square, symbol } from './notation.js';

/** @typedef {import('./notation.js').Piece} Piece */

/**
 * The pieces that a rule is made of.
 * @typedef {object} Voice
 * @property {Piece} theta the parameter before the step
 * @property {Piece} g its gradient there
 * @property {Piece} eta the rate of this step
 * @property {Piece} t the number of the step
 * @property {boolean} first whether it is the first one
 * @property {(letter: string) => Piece} old a state before the step
 * @property {(letter: string) => Piece} now a state after it, or what an earlier line has found
 * @property {(name: string) => Piece} setting
 * @property {Record<string, any>} values of the settings, for what depends on them
 */

/**
 * A line of a rule: what it changes, and to what. A line with an expression is a step in between
 * that the trace does not hold: its number is the engine's value of that expression.
 * @typedef {object} Line
 * @property {string} target `theta` or the letter of a state
 * @property {Piece} to
 * @property {{ text: string, names: string[] }} [inner]
 */

/**
 * A running mean that forgets.
 * @param {Piece} keep @param {Piece} old @param {Piece} next
 */
const mean = (keep, old, next) => row`${keep}·${old}+(1−${keep})·${next}`;

/** √x + ε, or √(x + ε). @param {Voice} v @param {Piece} x */
const withEpsilon = (v, x) => (v.values.epsilonPlacement === 'inside'
  ? root(row`${x}+${v.setting('epsilon')}`) : row`${root(x)}+${v.setting('epsilon')}`);

/** @param {Voice} v @param {Piece} step */
const descend = (v, step) => ({ target: 'theta', to: row`${v.theta}−${step}` });

/** θ, shrunk first where the decay stands outside of the gradient. @param {Voice} v */
const shrunk = (v) => (v.values.weightDecay > 0
  ? row`(1−${v.eta}·${v.setting('weightDecay')})·${v.theta}` : v.theta);

/** The gradient with L2 decay in it. @param {Voice} v @returns {Line[]} */
const decayed = (v) => (v.values.weightDecay > 0 ? [{
  target: 'g', to: row`${v.g}+${v.setting('weightDecay')}·${v.theta}`,
  inner: { text: 'g+weightDecay*theta', names: ['g', 'weightDecay', 'theta'] },
}] : []);

/** The gradient that the lines below the decay see. @param {Voice} v */
const gradient = (v) => (v.values.weightDecay > 0 ? v.now('g') : v.g);

/** m̂ or v̂. @param {Voice} v @param {string} letter @param {string} of @param {string} beta */
const unbiased = (v, letter, of, beta) => ({
  target: `${letter}-hat`,
  to: fraction(v.now(of), row`1−${power(v.setting(beta), v.t)}`),
  inner: { text: `${of}/(1-${beta}^t)`, names: [of, beta, 't'] },
});

/** @param {Voice} v @returns {Line[]} */
function adam(v) {
  const inside = v.values.name === 'adam';
  const g = inside ? gradient(v) : v.g;
  const { amsgrad, biasCorrection } = v.values;
  const second = amsgrad ? 'vMax' : 'v';
  return [
    ...(inside ? decayed(v) : []),
    { target: 'm', to: mean(v.setting('beta1'), v.old('m'), g) },
    { target: 'v', to: mean(v.setting('beta2'), v.old('v'), square(g)) },
    ...(amsgrad ? [{ target: 'vMax', to: row`max(${v.old('vMax')}; ${v.now('v')})` }] : []),
    ...(biasCorrection
      ? [unbiased(v, 'm', 'm', 'beta1'), unbiased(v, 'v', second, 'beta2')] : []),
    {
      target: 'theta',
      to: row`${inside ? v.theta : shrunk(v)}−${v.eta}·${fraction(
        v.now(biasCorrection ? 'm-hat' : 'm'),
        withEpsilon(v, v.now(biasCorrection ? 'v-hat' : second)))}`,
    },
  ];
}

/** @param {Voice} v @returns {Line[]} */
function rmsprop(v) {
  const { centered, momentum } = v.values;
  const g = gradient(v);
  const spread = centered ? row`${v.now('v')}−${square(v.now('m'))}` : v.now('v');
  const direction = fraction(g, withEpsilon(v, spread));
  return [
    ...decayed(v),
    { target: 'v', to: mean(v.setting('alpha'), v.old('v'), square(g)) },
    ...(centered ? [{ target: 'm', to: mean(v.setting('alpha'), v.old('m'), g) }] : []),
    ...(momentum > 0 ? [
      { target: 'b', to: row`${v.setting('momentum')}·${v.old('b')}+${direction}` },
      descend(v, row`${v.eta}·${v.now('b')}`),
    ] : [descend(v, row`${v.eta}·${direction}`)]),
  ];
}

/** @type {Record<string, (v: Voice) => Line[]>} */
const RULES = {
  sgd: (v) => [...decayed(v), descend(v, row`${v.eta}·${gradient(v)}`)],
  momentum: (v) => {
    const damped = v.values.dampening > 0 && !v.first;
    const entering = damped ? row`(1−${v.setting('dampening')})·${gradient(v)}` : gradient(v);
    return [
      ...decayed(v),
      { target: 'b', to: row`${v.setting('momentum')}·${v.old('b')}+${entering}` },
      descend(v, row`${v.eta}·${v.now('b')}`),
    ];
  },
  nesterov: (v) => [
    ...decayed(v),
    { target: 'b', to: row`${v.setting('momentum')}·${v.old('b')}+${gradient(v)}` },
    descend(v, row`${v.eta}·(${gradient(v)}+${v.setting('momentum')}·${v.now('b')})`),
  ],
  adagrad: (v) => [
    ...decayed(v),
    { target: 'a', to: row`${v.old('a')}+${square(gradient(v))}` },
    descend(v, row`${v.eta}·${fraction(gradient(v), withEpsilon(v, v.now('a')))}`),
  ],
  adadelta: (v) => {
    const g = gradient(v);
    const epsilon = v.setting('epsilon');
    return [
      ...decayed(v),
      { target: 'a', to: mean(v.setting('rho'), v.old('a'), square(g)) },
      {
        target: 'delta',
        to: row`${fraction(root(row`${v.old('d')}+${epsilon}`),
          root(row`${v.now('a')}+${epsilon}`))}·${g}`,
        inner: { text: 'g*sqrt(old_d+epsilon)/sqrt(a+epsilon)',
          names: ['g', 'old_d', 'epsilon', 'a'] },
      },
      { target: 'd', to: mean(v.setting('rho'), v.old('d'), square(v.now('delta'))) },
      descend(v, row`${v.eta}·${v.now('delta')}`),
    ];
  },
  rmsprop,
  adam,
  adamw: adam,
  adamax: (v) => {
    const g = gradient(v);
    return [
      ...decayed(v),
      { target: 'm', to: mean(v.setting('beta1'), v.old('m'), g) },
      { target: 'u',
        to: row`max(${v.setting('beta2')}·${v.old('u')}; |${g}|+${v.setting('epsilon')})` },
      unbiased(v, 'm', 'm', 'beta1'),
      descend(v, row`${v.eta}·${fraction(v.now('m-hat'), v.now('u'))}`),
    ];
  },
  nadam: (v) => {
    const g = gradient(v);
    const mixed = row`${symbol('c', 'g')}·${g}+${symbol('c', 'm')}·${v.now('m')}`;
    return [
      ...decayed(v),
      { target: 'm', to: mean(v.setting('beta1'), v.old('m'), g) },
      { target: 'v', to: mean(v.setting('beta2'), v.old('v'), square(g)) },
      unbiased(v, 'v', 'v', 'beta2'),
      descend(v, row`${v.eta}·${fraction(mixed, withEpsilon(v, v.now('v-hat')))}`),
    ];
  },
  lion: (v) => [
    {
      target: 'c', to: mean(v.setting('beta1'), v.old('m'), v.g),
      inner: { text: 'beta1*old_m+(1-beta1)*g', names: ['beta1', 'old_m', 'g'] },
    },
    { target: 'theta', to: row`${shrunk(v)}−${v.eta}·sign(${v.now('c')})` },
    { target: 'm', to: mean(v.setting('beta2'), v.old('m'), v.g) },
  ],
};

/** How the letters of states are written. @type {Record<string, Piece>} */
const LETTERS = {
  'm-hat': hat('m'), 'v-hat': hat('v'), delta: symbol('δ'), vMax: symbol('v', 'max'),
};

/** @param {string} letter @returns {Piece} */
export const stateSymbol = (letter) => LETTERS[letter] ?? symbol(letter);

/** Signs of settings as MathML: β₁ has its index below. @param {string} sign @returns {Piece} */
export function signSymbol(sign) {
  const index = '₀₁₂'.indexOf(sign.slice(-1));
  return index < 0 ? symbol(sign) : symbol(sign.slice(0, -1), String(index));
}

/** Whether the optimizer has lines of its own here. @param {string} name */
export const hasLines = (name) => Object.hasOwn(RULES, name);

/** @param {string} name @param {Voice} voice @returns {Line[]} */
export const ruleLines = (name, voice) => RULES[name](voice);

export { numeral };
