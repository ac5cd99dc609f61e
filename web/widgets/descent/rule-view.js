/**
 * The update of one step: the rule in symbols, and for every parameter the same lines with the
 * step's numbers in them.
 */
import { html, mathml as math, nothing } from 'lit';
import { mathml } from '../mathml.js';
import { fraction, numeral, power, row, symbol } from './notation.js';
import { OPTIMIZERS } from './optimizers.js';
import { ruleText } from './trial.js';
import { hasLines, ruleLines, signSymbol, stateSymbol } from './update-rules.js';

/** @typedef {import('./notation.js').Piece} Piece */
/** @typedef {import('./update-rules.js').Voice} Voice */
/** @typedef {import('./update-rules.js').Line} Line */
/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('./landscape.js').Landscape} Landscape */
/** @typedef {(value: number) => string} Print */

/**
 * Formulas of steps in between, by their text: kept, since there are only a few.
 * @type {Map<string, any>}
 */
const innerFormulas = new Map();

/**
 * The number of a step in between, by the engine.
 * @param {any} engine
 * @param {{ text: string, names: string[] }} expression
 * @param {number[]} numbers one for each name
 * @returns {number}
 */
function innerValue(engine, { text, names }, numbers) {
  const formula = innerFormulas.get(text) ?? engine.formula(text, { variables: names });
  innerFormulas.set(text, formula);
  return formula.value(numbers);
}

/** @param {string} optimizer @param {string} name of a setting @returns {Piece} */
const settingSymbol = (optimizer, name) =>
  signSymbol(OPTIMIZERS[optimizer].settings[name]?.sign ?? name);

/**
 * The rule in symbols.
 * @param {Record<string, any>} values of the settings, and the optimizer's name
 * @param {Piece} theta the parameter's symbol
 * @returns {Voice}
 */
function symbolVoice(values, theta) {
  return {
    theta, values, g: symbol('g'), eta: symbol('η'), t: symbol('t'), first: false,
    old: stateSymbol, now: stateSymbol,
    setting: (name) => settingSymbol(values.name, name),
  };
}

/**
 * The numbers of one step, by name, as far as the lines have found them.
 * @param {Run} run
 * @param {number} step counted from 1
 * @param {number} parameter
 * @param {Record<string, any>} values
 * @returns {Record<string, number>}
 */
export function stepNumbers(run, step, parameter, values) {
  const { trace } = run;
  /** @type {Record<string, number>} */
  const numbers = {
    ...values, t: step, eta: trace.learningRate[step - 1],
    g: run.gradient(step - 1)[parameter], theta: run.point(step - 1)[parameter],
    'now theta': run.point(step)[parameter],
  };
  for (const [letter, rows] of Object.entries(trace.state)) {
    numbers[`old_${letter}`] = run.row(rows, step - 1)[parameter];
    numbers[letter] = run.row(rows, step)[parameter];
  }
  return numbers;
}

/**
 * @param {Record<string, number>} numbers
 * @param {Record<string, any>} values
 * @param {Print} print
 * @returns {Voice}
 */
function numberVoice(numbers, values, print) {
  const number = (/** @type {string} */ name) => numeral(print(numbers[name]));
  return {
    values, first: numbers.t === 1,
    theta: number('theta'), g: number('g'), eta: number('eta'), t: number('t'),
    old: (letter) => number(`old_${letter}`),
    now: (letter) => {
      const name = letter === 'g' ? 'now g' : letter;
      return name in numbers ? number(name) : stateSymbol(letter);
    },
    setting: number,
  };
}

/**
 * The lines of a step with its numbers, each with what comes out.
 * @param {Record<string, any>} values
 * @param {Record<string, number>} numbers
 * @param {any} engine
 * @param {Print} print
 * @returns {{ target: string, to: Piece, result: string }[]}
 */
export function numberLines(values, numbers, engine, print) {
  const known = { ...numbers };
  // A step in between is found only when its line is come to; the lines below it then use it.
  for (const line of ruleLines(values.name, numberVoice(known, values, print))) {
    if (!line.inner) continue;
    // The lines below a decay see the gradient with the decay in it.
    const found = innerValue(engine, line.inner, line.inner.names.map((name) =>
      (name === 'g' ? known['now g'] ?? known.g : known[name])));
    known[line.target === 'g' ? 'now g' : line.target] = found;
  }
  return ruleLines(values.name, numberVoice(known, values, print)).map(({ target, to }) => ({
    target, to,
    result: print(known[target === 'theta' || target === 'g' ? `now ${target}` : target]),
  }));
}

/** @param {string} target @param {Piece} theta */
const targetSymbol = (target, theta) => (target === 'theta' ? theta : stateSymbol(target));

/** @param {Piece} piece */
const written = (piece) => html`<math displaystyle="true">${piece}</math>`;

/** @param {Piece} piece */
const line = (piece) => html`<div class="line">${written(piece)}</div>`;

/**
 * A line with what comes out of it, which may stand below where the screen is narrow.
 * @param {Piece} piece
 * @param {Piece} sign between the two
 * @param {string} result
 */
const lineWithResult = (piece, sign, result) => html`<div class="line">${written(piece)}${
  written(row`${sign}${math`<mn class="result">${result}</mn>`}`)}</div>`;

/** The rule of a learner's own, read by the engine. @param {any} engine @param {string} rule */
function ownLines(engine, rule) {
  return ruleText(rule).split('\n').map((text) => {
    const [, target, sign, to] = /^\s*(\S+?)\s*([+\-*]?=)(.*)$/.exec(text) ?? [];
    const formula = engine.formula(to, {
      variables: ['theta', 'g', 't', 'eta', 's1', 's2', 's3', 's4'] });
    const { mathml: markup } = formula;
    formula.dispose();
    const left = /^s\d$/.test(target) ? symbol('s', target.slice(1)) : symbol('θ');
    const before = sign === '=' ? nothing : row`${left}${math`<mo>${
      sign[0] === '-' ? '−' : sign[0] === '*' ? '·' : '+'}</mo>`}`;
    return html`<div class="line"><math><mrow>${left}<mo>←</mo>${before}</mrow></math>${
      mathml(markup)}</div>`;
  });
}

/**
 * The rule in symbols.
 * @param {any} engine
 * @param {Record<string, any>} values
 * @param {string} rule of one's own
 * @param {Landscape} landscape
 */
export function renderRule(engine, values, rule, { variables, plane }) {
  const theta = plane ? symbol('θ') : symbol(variables[0]);
  if (values.name === 'custom') return ownLines(engine, rule);
  if (values.name === 'lbfgs') return line(row`θ←θ−η·${symbol('B')}·g`);
  if (values.name === 'newton') {
    const inverse = power(row`(${symbol('H')}+λ${symbol('I')})`, row`−1`);
    return line(plane ? row`θ←θ−η·${inverse}·g`
      : row`${theta}←${theta}−η·${fraction(symbol('g'), row`h+λ`)}`);
  }
  return ruleLines(values.name, symbolVoice(values, theta)).map(({ target, to }) =>
    line(row`${targetSymbol(target, theta)}←${to}`));
}

/**
 * One parameter's lines in numbers.
 * @param {object} scene
 * @param {Record<string, any>} scene.values
 * @param {Landscape} scene.landscape
 * @param {Run} scene.run
 * @param {number} scene.step counted from 1
 * @param {number} scene.parameter
 * @param {any} scene.engine
 * @param {Print} scene.print
 */
export function renderNumbers({ values, landscape, run, step, parameter, engine, print }) {
  const numbers = stepNumbers(run, step, parameter, values);
  const theta = symbol(landscape.variables[parameter]);
  const after = print(numbers['now theta']);
  if (hasLines(values.name)) {
    return numberLines(values, numbers, engine, print).map(({ target, to, result }) =>
      lineWithResult(row`${targetSymbol(target, theta)}←${to}`, row`=`, result));
  }
  const [before, g, eta] = ['theta', 'g', 'eta'].map((name) => numeral(print(numbers[name])));
  if (values.name === 'newton' && !landscape.plane) {
    const [h] = landscape.hessian(run.point(step - 1));
    // Where the curve does not bend upwards the engine adds a λ, which the trace does not hold.
    if (h > 0) {
      const to = row`${before}−${eta}·${fraction(g, numeral(print(h)))}`;
      return lineWithResult(row`${theta}←${to}`, row`=`, after);
    }
  }
  return lineWithResult(row`${theta}: ${before}`, row`→`, after);
}
