import { checkCount, checkNumbers } from './arguments.js';
import { NablaError } from './errors.js';
import { Expression } from './expression.js';

/** @typedef {import('./types.js').Numbers} Numbers */

/**
 * An array that results are to be written into, or null where the caller has none.
 * @param {Float64Array | undefined} into
 * @param {number} count of the results
 * @throws {NablaError} `wrong-length`
 */
function checkRoom(into, count) {
  if (into === undefined) return null;
  if (into instanceof Float64Array && into.length === count) return into;
  throw new NablaError('wrong-length', { subject: `into: ${count} numbers are needed` });
}

/** The numbers of a formula: values and derivatives at points, along columns, on grids. */
export class NumericExpression extends Expression {
  /**
   * @param {Numbers} point one number for each variable
   * @returns {number} NaN outside the domain
   */
  value(point) {
    const numbers = this.checkPoint(point);
    return this.handle.run((handle) => handle.value(numbers));
  }

  /**
   * @param {Numbers[]} columns one array for each variable, all of one length n
   * @param {Float64Array} [into] where the values go, for who draws one picture after another
   * @returns {Float64Array} n values; a fresh array without `into`
   */
  values(columns, into) {
    const length = this.checkColumns(columns);
    const room = checkRoom(into, length);
    return this.handle.run((handle) => handle.values(columns, length, room));
  }

  /**
   * The values of this formula and of another at the same points. What a function and its
   * derivative have in common is computed once.
   * @param {NumericExpression} other in the same variables
   * @param {Numbers[]} columns one array for each variable, all of one length n
   * @param {{ values?: Float64Array, others?: Float64Array }} [into] where the values go
   * @returns {{ values: Float64Array, others: Float64Array }} n values of each
   */
  valuesWith(other, columns, into = {}) {
    if (!(other instanceof NumericExpression) || !(other.variables === this.variables
      || other.variables.join() === this.variables.join())) {
      throw new NablaError('invalid-value', { subject: 'other' });
    }
    const length = this.checkColumns(columns);
    const [room, otherRoom] = [checkRoom(into.values, length), checkRoom(into.others, length)];
    const [values, others] = this.handle.run((handle) => other.handle.run((otherHandle) =>
      handle.valuesWith(otherHandle, columns, length, room, otherRoom)));
    return { values, others };
  }

  /**
   * The gradient by reverse mode; NaN where the value is NaN.
   * @param {Numbers} point
   * @returns {Float64Array} one component for each variable
   */
  gradient(point) {
    const numbers = this.checkPoint(point);
    return this.handle.run((handle) => handle.gradient(numbers));
  }

  /**
   * The gradient at n points.
   * @param {Numbers[]} columns one array for each variable, all of one length n
   * @returns {Float64Array[]} one array of n numbers for each variable
   */
  gradients(columns) {
    return this.valuesAndGradients(columns).gradients;
  }

  /**
   * Values and gradients at n points, both from one pass forward and one back.
   * @param {Numbers[]} columns one array for each variable, all of one length n
   * @returns {{ values: Float64Array, gradients: Float64Array[] }}
   */
  valuesAndGradients(columns) {
    const length = this.checkColumns(columns);
    return this.handle.run((handle) => handle.gradients(columns, length));
  }

  /**
   * Values on a grid over two variables: those of `ys[j]` and all `xs` stand in row j, one row
   * after another.
   * @param {string} across the variable that takes the numbers of `xs`
   * @param {Numbers} xs
   * @param {string} along the variable that takes the numbers of `ys`
   * @param {Numbers} ys
   * @param {Numbers} [at] the values of the other variables, at their places in a point
   * @param {Float64Array} [into] where the values go
   * @returns {Float64Array} xs.length · ys.length values; a fresh array without `into`
   */
  grid(across, xs, along, ys, at, into) {
    const [column, point] = this.slice(across, at);
    const [row] = this.slice(along, at);
    if (row === column) throw new NablaError('invalid-value', { subject: `along: ${along}` });
    const columns = checkNumbers(xs, xs?.length ?? 0, 'xs');
    const rows = checkNumbers(ys, ys?.length ?? 0, 'ys');
    const count = columns.length * rows.length;
    checkCount(count, 'xs.length · ys.length');
    const room = checkRoom(into, count);
    return this.handle.run((handle) => handle.grid(point, column, columns, row, rows, room));
  }

  /**
   * The derivative by each parameter, in the order in which they were given.
   * @param {Numbers} point
   * @returns {Float64Array}
   */
  parameterGradient(point) {
    const numbers = this.checkPoint(point);
    return this.handle.run((handle) => handle.parameterGradient(numbers));
  }

  /**
   * Forward mode: the value, and how fast it changes when the point moves with this velocity.
   * @param {Numbers} point
   * @param {Numbers} direction
   * @returns {{ value: number, tangent: number }}
   */
  tangent(point, direction) {
    const numbers = this.checkPoint(point);
    const velocity = checkNumbers(direction, this.variables.length, 'direction');
    return this.handle.run((handle) => handle.tangent(numbers, velocity));
  }

  /**
   * Second derivatives, n × n row by row, by forward over reverse mode.
   * @param {Numbers} point
   * @returns {Float64Array}
   */
  hessian(point) {
    const numbers = this.checkPoint(point);
    return this.handle.run((handle) => handle.hessian(numbers));
  }

  /**
   * The Hessian times a direction, at about four times the cost of a value.
   * @param {Numbers} point
   * @param {Numbers} direction
   * @returns {Float64Array}
   */
  hessianProduct(point, direction) {
    const numbers = this.checkPoint(point);
    const velocity = checkNumbers(direction, this.variables.length, 'direction');
    return this.handle.run((handle) => handle.hessianProduct(numbers, velocity));
  }
}
