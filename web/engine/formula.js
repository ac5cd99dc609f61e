import {
  checkCount, checkInterval, checkNumber, checkNumbers, checkOneOf, checkOptions, checkText,
  checkTexts,
} from './arguments.js';
import { printedDerivation } from './derivation.js';
import { unwrap } from './errors.js';
import { parseFormula, variablesOf } from './expression.js';
import { NumericExpression } from './numeric.js';

/**
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./types.js').Numbers} Numbers
 * @typedef {import('./types.js').FormulaOptions} FormulaOptions
 */

/**
 * A formula: its text, its numbers, its derivatives. Made by `nabla.formula()`.
 *
 * Every method throws a NablaError: `disposed` after dispose(), `wrong-length` and `invalid-value`
 * for arguments that do not fit, `engine-lost` if the engine stopped at this very call.
 */
export class Formula extends NumericExpression {
  /**
   * @param {Engine} engine
   * @param {string} text
   * @param {FormulaOptions} [options]
   */
  static parse(engine, text, options = {}) {
    checkOptions(options, ['variables', 'parameters', 'notation']);
    const { variables, parameters = {}, notation = 'international' } = options;
    checkOneOf(notation, ['international', 'russian'], 'notation');
    const source = checkText(text, 'formula');
    const names = variables === undefined ? null : checkTexts(variables, 'variables');
    for (const [name, value] of Object.entries(parameters)) checkNumber(value, name);
    const object = engine.run((instance) => parseFormula(instance, source, names, parameters));
    return new Formula(engine, object, {
      variables: names ?? variablesOf(object),
      parameters: { ...parameters },
      russian: notation === 'russian',
      remake: (instance, { variables: known, parameters: present }) =>
        parseFormula(instance, source, known, present),
    });
  }

  /**
   * The simplified derivative by a variable or a parameter.
   * @param {string} variable
   * @returns {Formula} to be disposed of by the caller, as any other
   * @throws {NablaError} `unknown-name`, `too-large`
   */
  derivative(variable) {
    this.indexOfName(variable);
    const object = this.handle.run((handle) => unwrap(handle.derivative(variable)));
    return new Formula(this.handle.engine, object, {
      variables: this.variables,
      parameters: { ...this.given },
      russian: this.russian,
      remake: (instance, { parameters: present }) => {
        const whole = this.handle.remake(instance);
        const remade = unwrap(whole.derivative(variable));
        whole.delete();
        Object.values(present).forEach((value, i) => remade.setParameter(i, value));
        return remade;
      },
    });
  }

  /**
   * The derivative, rule by rule. Its lines are printed when they are first read, also after the
   * formula has been disposed of.
   * @param {string} variable
   * @returns {import('./types.js').Derivation}
   */
  derivation(variable) {
    this.indexOfName(variable);
    return printedDerivation(this.handle, variable, this.russian);
  }

  /**
   * The computational graph at a point, forward and backward, with every number.
   * @param {Numbers} point
   * @returns {import('./types.js').Tape}
   */
  tape(point) {
    const numbers = this.checkPoint(point);
    return this.handle.run((handle, instance) => instance.tape(handle, numbers, this.russian));
  }

  /**
   * Judges an adjoint that a learner found by backpropagation, and names the mistake in a wrong one.
   * @param {import('./types.js').AdjointRequest & { point: Numbers, node: number }} request `node`:
   *   its id on the tape
   * @returns {import('./types.js').Judgement}
   * @throws {import('./errors.js').NablaError} `unknown-name` without such a node
   */
  diagnoseAdjoint(request) {
    checkOptions(request, ['point', 'node', 'answer', 'rounding']);
    const { node, answer, rounding = 0 } = request;
    const point = this.checkPoint(request.point);
    checkCount(node, 'node', 0);
    checkNumber(answer, 'answer');
    checkNumber(rounding, 'rounding');
    return this.handle.run((handle, instance) =>
      unwrap(instance.judgeFormulaAdjoint(handle, point, node, answer, rounding)));
  }

  /**
   * Whether another formula in the same variables is the same function, on the common domain.
   * Parameters have their present values.
   * @param {string} other
   * @returns {'equal' | 'different' | 'undecided'} undecided: fewer than 8 points lie in both domains
   * @throws {NablaError} if it cannot be read
   */
  equals(other) {
    const text = checkText(other, 'formula');
    return this.handle.run((handle, instance) => unwrap(instance.equals(handle, text)));
  }

  /**
   * Numeric against automatic derivatives.
   * @param {Numbers} point
   * @param {{ step?: number }} [options] the h of the central differences; without it ∛ε·max(1, |x|)
   * @returns {{ components: import('./types.js').CheckedComponent[], step: number | null, passed: boolean }}
   */
  check(point, options = {}) {
    checkOptions(options, ['step']);
    const { step = null } = options;
    if (step !== null) checkNumber(step, 'step', (h) => h > 0 && Number.isFinite(h));
    const numbers = this.checkPoint(point);
    /** @type {Omit<import('./types.js').CheckedComponent, 'variable'>[]} */
    const checked = this.handle.run((handle) => handle.check(numbers, step ?? 0));
    return {
      components: checked.map((component, i) => ({ variable: this.variables[i], ...component })),
      step,
      passed: checked.every((component) => component.passed),
    };
  }

  /**
   * Errors of the difference quotients against their step h, for a picture with two logarithmic
   * axes; errors are measured as in check().
   * @param {string} variable
   * @param {Numbers} point
   * @param {{ from?: number, to?: number, points?: number }} [options] the steps: from 1e-15 to 1
   * @returns {{ steps: Float64Array, forward: Float64Array, central: Float64Array, automatic: number }}
   */
  checkCurve(variable, point, options = {}) {
    checkOptions(options, ['from', 'to', 'points']);
    const { from = 1e-15, to = 1, points = 60 } = options;
    checkInterval([from, to], 'from, to');
    checkNumber(from, 'from', (h) => h > 0);
    checkCount(points, 'points');
    const index = this.indexOfName(variable);
    const numbers = this.checkPoint(point);
    return this.handle.run((handle) => handle.checkCurve(index, numbers, from, to, points));
  }

  /**
   * What a view has to know of the function on an interval: where it breaks, its roots, extrema …
   * @param {string} variable
   * @param {[number, number]} interval
   * @param {Numbers} [at] the values of the other variables, at their places in a point
   * @returns {import('./types.js').Facts}
   */
  facts(variable, interval, at) {
    const [from, to] = checkInterval(interval, 'interval');
    const [index, point] = this.slice(variable, at);
    const facts = this.handle.run((handle, instance) =>
      instance.facts(handle, index, point, from, to));
    /** @param {...string} kinds */
    const places = (...kinds) => facts.breaks
      .filter((/** @type {{ kind: string }} */ place) => kinds.includes(place.kind))
      .map((/** @type {{ x: number }} */ place) => place.x);
    return {
      kinks: places('corner', 'cusp', 'vertical'),
      poles: places('pole'),
      jumps: places('jump'),
      holes: places('hole'),
      ...facts,
    };
  }

  /**
   * A polyline that looks like the function: denser where it bends, exact at kinks, with a NaN
   * wherever the pen has to be lifted (pole, jump, gap).
   * @param {string} variable
   * @param {[number, number]} interval
   * @param {number} count about so many points, up to eight times as many for a restless function
   * @param {Numbers} [at] the values of the other variables, at their places in a point
   * @returns {{ x: Float64Array, y: Float64Array }}
   */
  curve(variable, interval, count, at) {
    const [from, to] = checkInterval(interval, 'interval');
    checkCount(count, 'count', 2);
    const [index, point] = this.slice(variable, at);
    return this.handle.run((handle, instance) =>
      instance.curve(handle, index, point, from, to, count));
  }

  /**
   * Everything about one point that a view of a tangent shows, in one call.
   * @param {string} variable
   * @param {number} x
   * @param {{ h?: number, at?: Numbers }} [options] h: the way to the secant's second point
   * @returns {import('./types.js').Look}
   */
  look(variable, x, options = {}) {
    checkOptions(options, ['h', 'at']);
    const { h = 1e-3, at } = options;
    checkNumber(x, 'x');
    checkNumber(h, 'h', (step) => Number.isFinite(step) && step !== 0);
    const [index, point] = this.slice(variable, at);
    return this.handle.run((handle, instance) => instance.look(handle, index, point, x, h));
  }

  /**
   * Whether the function is continuous and has a corner at x.
   * @param {string} variable
   * @param {number} x
   * @param {Numbers} [at]
   * @returns {{ continuous: boolean, corner: boolean }}
   */
  cornerAt(variable, x, at) {
    checkNumber(x, 'x');
    const [index, point] = this.slice(variable, at);
    return this.handle.run((handle, instance) => instance.cornerAt(handle, index, point, x));
  }

  /**
   * Compares a learner's drawing of the derivative with the derivative.
   * @param {string} variable
   * @param {Numbers} xs
   * @param {Numbers} ys the drawing at xs; NaN where nothing was drawn
   * @param {Numbers} [at]
   * @returns {import('./types.js').SketchJudgement}
   */
  judgeSketch(variable, xs, ys, at) {
    checkNumbers(ys, checkNumbers(xs, xs?.length ?? 0, 'xs').length, 'ys');
    const [index, point] = this.slice(variable, at);
    return this.handle.run((handle, instance) =>
      instance.judgeSketch(handle, index, point, xs, ys));
  }
}
