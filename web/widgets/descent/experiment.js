import { Landscape } from './landscape.js';
import { Run } from './run.js';
import { tryDescent } from './trial.js';

/** @typedef {import('./trial.js').Wish} Wish */
/** @typedef {import('./trial.js').Fault} Fault */

/**
 * Opens the formula of a widget as a landscape: of one or two variables. One without a variable is
 * a constant function of x; one with more gives way to the default, and the reader is told.
 * @param {import('../widget.js').NablaWidget} widget whose option `formula` it is
 */
export function openLandscape(widget) {
  let formula = widget.openFormula('formula', {});
  if (formula.variables.length === 0) {
    formula.dispose();
    formula = widget.openFormula('formula', { variables: ['x'] });
  } else if (formula.variables.length > 2) {
    formula.dispose();
    widget.refuse('formula', 'descent.formula.variables');
    formula = widget.openFormula('formula', {});
  }
  return new Landscape(formula);
}

/** A landscape and the last descent on it that could be made. */
export class Experiment {
  #engine;
  /** @type {Run | null} */
  run = null;
  /** What it was made of. @type {Wish | null} */
  taken = null;
  /** What is wrong with the present wish. @type {Fault | null} */
  fault = null;

  /**
   * @param {any} engine
   * @param {Landscape} landscape the experiment disposes of it
   */
  constructor(engine, landscape) {
    this.#engine = engine;
    this.landscape = landscape;
  }

  /**
   * Asks for a descent. One that cannot be made leaves the last one standing; where there is none,
   * the same descent without its settings stands in for it.
   * @param {Wish} wish
   */
  descend(wish) {
    this.fault = this.#try(wish);
    if (this.fault && !this.run) {
      this.#try({ ...wish, options: '', rule: '', schedule: 'constant', stop: '' });
    }
  }

  /** @param {Wish} wish */
  #try(wish) {
    const { trace, fault } = tryDescent(this.#engine, wish);
    if (!trace) return fault;
    this.run = new Run(trace, wish.variables.length);
    this.taken = wish;
    return null;
  }

  dispose() { this.landscape.dispose(); }
}
