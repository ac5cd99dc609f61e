/**
 * Values, gradients, forward mode and Hessians against jax-js, an automatic differentiation that
 * nobody here wrote, in doubles. Both systems round differently, nothing more: what is compared
 * agrees to 1e-12 of the largest number involved, second derivatives to 1e-11.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { jaxFunction, startJax } from './support/jax.js';

const inTwo = [
  'x^2*y-3*x*y^2+y^3', '(1-x)^2+100*(y-x^2)^2', 'x*y/(x^2+y^2)', '(x+y)/(x-y)', '1/(1+x^2*y^2)',
  'sin(x*y)', 'cos(x+2*y)*sin(x-y)', 'tan(x*y/3)', 'exp(-x^2/2)*sin(3*y)', 'exp(x*y)/(1+exp(x*y))',
  'ln(x^2+y^2)', 'ln(exp(x)+exp(y))', 'x*ln(y)+y*ln(x)', 'log2(x+y)*log10(x*y+2)',
  'sqrt(x^2+y^2)', 'cbrt(x*y)', 'hypot(x, y)*x', 'atan2(y, x)', 'x^y', '(x^2+1)^(y/2)', 'x^0.5*y^1.5',
  'arcsin(x*y/4)', 'arccos(x/(2+y^2))', 'arctan(x/y)', 'sinh(x)*cosh(y)', 'tanh(x*y-1)',
  'arcsinh(x*y)', 'arccosh(1+x^2+y^2)', 'arctanh(x*y/5)', 'sigmoid(x*y-2)', 'softplus(2*x-y)',
  'silu(x-2*y)', 'relu(x-y)^2+relu(y-x)', 'max(x, y)*min(x, y^2)', 'abs(x-y)*y',
  'sin(cos(sin(x)+y))', 'exp(sin(x)*cos(y))', '((x+1)*(y+2))^4/(x*y)', 'x*exp(-x^2-y^2)',
  '(x^2+y-11)^2+(x+y^2-7)^2',
];

const inThree = [
  'x*y*z', 'x*y^2*z^3-x/z', 'ln(exp(x)+exp(y)+exp(z))', 'sin(x*y)*cos(y*z)*exp(-x*z)',
  'sqrt(x^2+y^2+z^2)', '(x*y+y*z+z*x)^2/(x+y+z)', 'tanh(x*y+z)*tanh(y*z+x)', 'z*x^y',
  'exp(-(x-y)^2/(2*z^2))/(z*sqrt(2*pi))', 'sigmoid(x*tanh(y*tanh(z)))',
];

/** @type {import('../../web/engine/nabla.js').Nabla} */
let nabla;
/** @type {Awaited<ReturnType<typeof startJax>>} */
let jax;
beforeAll(async () => {
  [nabla, jax] = await Promise.all([createNabla(), startJax()]);
});

/**
 * Everything that a formula gives at a point and jax-js gives otherwise.
 * @param {string} text
 * @param {string[]} variables
 * @param {number[]} point
 */
function disagreements(text, variables, point) {
  const { numpy: np } = jax;
  const array = (/** @type {number[]} */ numbers) => np.array(numbers, { dtype: np.float64 });
  const theirs = jaxFunction(jax, text, variables);
  const formula = nabla.formula(text, { variables });
  const direction = variables.map((_, i) => 1 - 0.7 * i);
  /** @type {string[]} */
  const found = [];
  /**
   * @param {string} name
   * @param {ArrayLike<number>} ours
   * @param {number[]} expected
   * @param {number} tolerance relative to the largest of the numbers expected, 1 at least
   */
  const compare = (name, ours, expected, tolerance) => {
    const size = Math.max(1, ...expected.map(Math.abs));
    const agree = ours.length === expected.length && expected.every((number, i) =>
      Number.isFinite(number) && Math.abs(ours[i] - number) <= tolerance * size);
    if (!agree) found.push(`${name} at ${point}: ${Array.from(ours)}, jax-js ${expected}`);
  };

  const [value, tangent] = jax.jvp(theirs, [array(point)], [array(direction)])
    .map((/** @type {any} */ number) => /** @type {number} */ (number.js()));
  const moved = formula.tangent(point, direction);
  compare('value', [formula.value(point)], [value], 1e-12);
  compare('tangent', [moved.value, moved.tangent], [value, tangent], 1e-12);
  const gradient = jax.grad(theirs)(array(point)).js();
  compare('gradient', formula.gradient(point), gradient, 1e-12);
  const columns = formula.gradients(point.map((number) => [number]));
  compare('column of gradients', columns.map(([slope]) => slope), gradient, 1e-12);
  const symbolic = variables.map((name) => {
    const derivative = formula.derivative(name);
    const slope = derivative.value(point);
    derivative.dispose();
    return slope;
  });
  compare('derivatives', symbolic, gradient, 1e-12);
  const hessian = jax.hessian(theirs)(array(point)).js();
  compare('Hessian', formula.hessian(point), hessian.flat(), 1e-11);
  const product = hessian.map((/** @type {number[]} */ row) =>
    row.reduce((sum, second, i) => sum + second * direction[i], 0));
  compare('Hessian product', formula.hessianProduct(point, direction), product, 1e-11);
  formula.dispose();
  return found;
}

describe('jax-js agrees', () => {
  it.each(inTwo)('on %s', (text) => {
    const points = [[0.7, 1.3], [1.9, 0.4], [1.2, 2.1]];
    expect(points.flatMap((point) => disagreements(text, ['x', 'y'], point))).toEqual([]);
  });

  it.each(inThree)('on %s', (text) => {
    const points = [[0.7, 1.3, 1.6], [1.5, 0.8, 0.6]];
    expect(points.flatMap((point) => disagreements(text, ['x', 'y', 'z'], point))).toEqual([]);
  });
});
