/**
 * A composition as a row of stages, each with a rate of its own. All numbers are the engine's: the
 * rates from its tape, products and changes from its tangents.
 */
import { GraphModel } from '../graph/model.js';
import { run } from '../graph/runs.js';

/** @typedef {import('../graph/runs.js').Run} Run */
/** @typedef {import('../../messages/index.js').Language} Language */

/** More stages than this are no picture any more. */
export const MOST_STAGES = 8;

/**
 * @typedef {object} Stage
 * @property {Run[]} label what it does: `sin`, `× 3`
 * @property {string} name of what comes out of it, in MathML
 * @property {Run[]} runs the same for a drawing
 * @property {string} spoken the same in words
 * @property {string} markup its expression, in MathML
 */

/**
 * What a chain does at a point; a number for each stage.
 * @typedef {object} Flow
 * @property {number} point
 * @property {number} change that enters
 * @property {number[]} values
 * @property {number[]} rates each stage's own
 * @property {number[]} products of the rates so far
 * @property {number[]} changes that come out, to first order
 * @property {number} total product of all rates
 * @property {number} actual how much the last value really changes
 */

/**
 * Why a formula is no chain: a message key after `chain.not.`, or null.
 * @param {GraphModel} model
 * @param {number} variables how many the formula has
 */
function flawOf(model, variables) {
  if (variables !== 1 || model.inputs.length !== 1) return 'one-variable';
  if (model.drawn.some(({ meeting }) => meeting)) return 'paths';
  if (model.drawn.length < 2) return 'stage';
  return model.drawn.length - 1 > MOST_STAGES ? 'long' : null;
}

/** A formula read as a chain, ready to be asked at any point. */
export class Chain {
  #formula;
  /** The formula up to each stage. @type {any[]} */
  #parts;
  #language;

  /**
   * @param {any} engine
   * @param {any} formula the engine's; the chain disposes of it
   * @param {Language} language
   */
  constructor(engine, formula, language) {
    this.#formula = formula;
    this.#language = language;
    const model = this.#modelAt(1);
    /** Why there are no stages, or null. */
    this.flaw = flawOf(model, formula.variables.length);
    /** @type {string} */
    this.variable = formula.variables[0] ?? '';
    const nodes = this.flaw ? [] : model.drawn.filter(({ kind }) => kind === 'operation');
    this.output = /** @type {string} */ (model.output);
    /** @type {Stage[]} */
    this.stages = nodes.map(({ label, name, runs, spoken, markup }, index) => {
      if (index < nodes.length - 1) return { label, name, runs, spoken, markup };
      const { output } = this;
      return { label, markup, name: `<mi>${output}</mi>`, runs: [run(output, 0, true)],
        spoken: output };
    });
    this.entry = this.flaw ? null : model.inputs[0];
    this.#parts = nodes.map(({ text }) => engine.formula(text, { variables: [this.variable] }));
  }

  /** @param {number} x */
  #modelAt(x) {
    const point = this.#formula.variables.map(() => x);
    return new GraphModel(this.#formula.tape(point), this.#language);
  }

  /**
   * @param {number} point
   * @param {number} change
   * @returns {Flow}
   */
  at(point, change) {
    const model = this.#modelAt(point);
    const nodes = model.drawn.filter(({ kind }) => kind === 'operation');
    const rates = nodes.map(({ id }) => {
      const step = model.steps.find((each) => each.kind === 'backward' && each.from === id);
      return step?.kind === 'backward' ? step.local : NaN;
    });
    const tangents = (/** @type {number} */ direction) => this.#parts.map((part) =>
      /** @type {number} */ (part.tangent([point], [direction]).tangent));
    const products = tangents(1);
    const actual = change === 0 ? 0
      : this.#formula.look(this.variable, point, { h: change }).secant.rise;
    return {
      point, change, rates, products, actual, changes: tangents(change),
      values: nodes.map(({ id }) => model.values[id]), total: products[products.length - 1],
    };
  }

  /** @param {'numpy' | 'pytorch' | 'javascript' | 'cpp'} language */
  code(language) { return this.#formula.code(language); }

  get latex() { return this.#formula.latex; }

  dispose() {
    for (const formula of [this.#formula, ...this.#parts]) formula.dispose();
  }
}

/**
 * The formula of stages that multiply by rates given by hand: `(0.5)*((-3)*((2)*x))`.
 * @param {number[]} rates
 */
export function formulaOfRates(rates) {
  return rates.reduce((text, rate) => `(${rate})*(${text})`, 'x');
}
