/** Simplified derivatives beside those of mathjs: equal as functions, and hardly ever longer. */
import { compile, derivative as differentiate, parse, simplify } from 'mathjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';

/** Differentiated by x; written for us, with the names that mathjs has. */
const formulas = [
  // Polynomials
  'x^2', '3x^4-2x^2+7x-1', '(2x+1)^5', '(x^2+1)*(x-3)', 'x*(x+1)*(x+2)', '(x+1)^2*(x-1)^3',
  'x^3/10-x/2', '(x+y+z+w)^4', 'a*x^2+b*x+c', 'x^2*y^3',
  // Quotients
  '1/x', '1/x^3', '1/(x^2+1)', 'x/(x+1)', '(3x-2)/(2x+5)', '(x^2-1)/(x^2+1)', '(a*x+b)/(c*x+d)',
  'x/(y^2+2)', 'x*y/(x+y)', '(x*y+z)/(x^2+y^2+z^2)',
  // Roots and powers
  'sqrt(x)', '1/sqrt(x)', 'sqrt(1-x^2)', 'sqrt(x^2+2x)', 'x*sqrt(x+1)', 'x^(2/3)', 'x^3*sqrt(x)',
  'cbrt(x)', 'sqrt(x^2+y^2)', 'sqrt(sin(x))',
  // Trigonometry
  'sin(2x)', 'cos(x^2)', 'tan(3x)', 'cot(x)', 'sec(x)', 'csc(2x)', 'sin(x)^2', 'sin(x)*cos(x)',
  'x*sin(x)', 'x^2*cos(3x)', 'sin(x)/x', 'sin(x)/(1+cos(x))', '1/sin(x)', 'cos(sin(x))',
  'sin(x)^3*cos(x)^2', 'tan(x)^2', 'a*sin(b*x+c)',
  // Exponentials
  'exp(-x)', 'exp(-x^2/2)', 'x*exp(x)', '(4x+4)*exp(x)', 'x^2*exp(-x)', 'exp(x)/(1+exp(x))',
  '1/(1+exp(-x))', '(exp(x)-exp(-x))/(exp(x)+exp(-x))', '2^x', 'x^x', 'x^sin(x)',
  'exp(-a*x)*sin(b*x)', 'exp(-x^2/2)*sin(3x)+x^3/10', 'exp(x)/(exp(x)+exp(y)+exp(z))',
  // Logarithms
  'log(x)', 'log(x^2+1)', 'x*log(x)-x', 'log(x)/x', 'log(x)^2', 'log(sin(x))', 'log(1+exp(x))',
  'log(x+sqrt(x^2+1))', 'log((1+x)/(1-x))',
  // Inverse and hyperbolic functions
  'asin(x/2)', 'acos(2x)', 'x*atan(x)', 'atan(1/x)', 'cosh(2x)', 'tanh(x)', 'asinh(x)', 'atanh(x)',
  // Of several variables
  '(1-x)^2+100*(y-x^2)^2', '(x^2+y-11)^2+(x+y^2-7)^2',
];

/** @param {string} text */
const ours = (text) => text.replace(/\blog\b/g, 'ln').replace(/\ba(sin|cos|tan)\(/g, 'arc$1(');
/** @param {string} text */
const theirs = (text) => text.replace(/\bln\b/g, 'log').replace(/\barc(sin|cos|tan)\(/g, 'a$1(');

/** Numbers, names and operations, all counted by mathjs; parentheses are none. @param {string} text */
function nodesOf(text) {
  let nodes = 0;
  parse(text).traverse((node, path) => {
    if (node.type !== 'ParenthesisNode' && path !== 'fn') nodes += 1;
  });
  return nodes;
}

const places = { x: 0.37, y: 1.3, z: 0.8, w: 0.45, a: 1.7, b: 0.6, c: 0.9, d: 2.1 };

/** @type {{ text: string, own: string, other: string }[]} */
let derivatives;
beforeAll(async () => {
  const nabla = await createNabla();
  derivatives = formulas.map((text) => {
    const formula = nabla.formula(ours(text));
    const derivative = formula.derivative('x');
    const own = theirs(derivative.text);
    derivative.dispose();
    formula.dispose();
    return { text, own, other: simplify(differentiate(text, 'x')).toString() };
  });
}, 60_000);

describe('80 simplified derivatives', () => {
  it('are different formulas', () => {
    expect(new Set(formulas).size).toBe(80);
  });

  it('have the values of those by mathjs', () => {
    for (const { text, own, other } of derivatives) {
      const value = compile(own).evaluate({ ...places });
      const expected = compile(other).evaluate({ ...places });
      expect(Math.abs(value - expected), `${text}: ${own}, ${other}`)
        .toBeLessThan(1e-11 * Math.max(1, Math.abs(expected)));
    }
  });

  // What mathjs writes shorter: ln 2 as a rounded decimal, csc² and a sech that our language has
  // not, and one fraction inside another.
  it('are no longer than those by mathjs, at least 95 of 100', () => {
    const longer = derivatives.filter(({ own, other }) => nodesOf(own) > nodesOf(other));
    const list = longer.map(({ text, own, other }) => `${text}: ${own}, not ${other}`);
    expect(longer.length / formulas.length, list.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
