/**
 * Surfaces to race on, each hard in a way of its own. Names and a sentence on each stand in the
 * messages, `race.surface.<name>` and `race.surface.<name>.why`. Minima and starts are those of the
 * literature on test functions for optimization.
 */

import { describeError } from '../describe-error.js';
import { Landscape } from '../descent/landscape.js';

/**
 * @typedef {object} Surface
 * @property {string} formula
 * @property {number[]} start
 * @property {number[]} range
 * @property {number} steps
 * @property {Record<string, number>} rates by the optimizer's name, where its usual one will not do
 */

/** @type {Record<string, Surface>} */
export const SURFACES = {
  rosenbrock: {
    formula: '(1-x)^2+100*(y-x^2)^2', start: [-1.2, 1], range: [-2, 2, -1, 3], steps: 300,
    rates: { sgd: 0.001, momentum: 0.0005, nesterov: 0.0005, rmsprop: 0.01, adam: 0.1 },
  },
  beale: {
    formula: '(1.5-x+x*y)^2+(2.25-x+x*y^2)^2+(2.625-x+x*y^3)^2', start: [1, 1],
    range: [-1, 4.5, -2.5, 3], steps: 200,
    rates: { sgd: 0.01, momentum: 0.01, nesterov: 0.01, rmsprop: 0.01 },
  },
  himmelblau: {
    formula: '(x^2+y-11)^2+(x+y^2-7)^2', start: [-0.5, -1], range: [-5, 5], steps: 100,
    rates: { sgd: 0.005, momentum: 0.005, nesterov: 0.005, rmsprop: 0.05 },
  },
  ravine: {
    formula: 'x^2+50*y^2', start: [3.5, 1], range: [-4, 4], steps: 100,
    rates: { sgd: 0.015, momentum: 0.01, nesterov: 0.01, rmsprop: 0.05 },
  },
  saddle: {
    formula: 'x^2-y^2+y^4/4', start: [2, 0.001], range: [-3, 3], steps: 100,
    rates: { sgd: 0.05, momentum: 0.05, nesterov: 0.05, rmsprop: 0.05 },
  },
  plateau: {
    formula: '1-exp(-(x^2+2*y^2)/4)', start: [-3, 1.6], range: [-4, 4], steps: 100,
    rates: { sgd: 0.3, momentum: 0.3, nesterov: 0.3, rmsprop: 0.05 },
  },
};

/** Names that the plane's second variable may have, where the formula has only one. */
const SPARE = ['x', 'y', 'z'];

/**
 * The surface that a widget's formula names or spells out. What is no formula of at most two
 * variables gives way to the default, and the reader is told.
 * @param {import('../nabla-race.js').NablaRace} widget
 * @returns {Landscape}
 */
export function openSurface(widget) {
  const settings = { notation: widget.notation };
  try {
    const formula = widget.engine.formula(widget.text, settings);
    const variables = [...formula.variables];
    if (variables.length === 2) return new Landscape(formula, 'quiet');
    formula.dispose();
    if (variables.length < 2) {
      const plane = [...new Set([...variables, ...SPARE])].slice(0, 2);
      return new Landscape(
        widget.engine.formula(widget.text, { ...settings, variables: plane }), 'quiet');
    }
    widget.refuse('formula', 'race.formula.variables');
  } catch (error) {
    widget.refuse('formula', 'core.option.formula',
      { reason: describeError(widget.language, error, widget.text) });
  }
  return new Landscape(widget.engine.formula(widget.text, settings), 'quiet');
}
