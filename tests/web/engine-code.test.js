/** The code that a formula is printed as, run: it computes what the formula does. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { numpyCommand } from '../../tools/setup/requirements.js';
import { createNabla } from '../../web/engine/nabla.js';

const python = numpyCommand();

const texts = [
  'x^y', '-x^2', '(x+y)^-2', 'x^(1/3)', '1/2x', '2^x^y', '-2^2', '10/4', '7^-1', 'x-(y-1)', '-(x+y)',
  'x*(-y)', 'x/(y/2)', 'x/y/2', '(x^2)^y', '-(-x)', '1e21x', '0.1+0.2x', 'x/3', '1/3', 'tau+pi*e^x',
  'exp(-x^2/2)*sin(3x)+x^3/10', '(1-x)^2+100*(y-x^2)^2', 'sin^2 x', 'tan(x)', 'cot(x)+sec(y)+csc(x)',
  'arcsin(x/9)+arccos(y/9)', 'arctan(x)-arccot(x)', 'atan2(x, y)', 'sinh(x)*cosh(y)', 'tanh(x)+coth(y)',
  'asinh(x)', 'acosh(x)', 'atanh(x/9)', 'ln(x)', 'ln|x|', 'log2(x)-lg(y)', 'sqrt(x^2+y^2)', 'cbrt(x)',
  'root(3, x)', 'root(4, x)', 'root(5, x)', 'root(y, 2)', 'hypot(x, y)', 'abs(x)*sign(y)', 'floor(x)',
  'step(x)', 'max(x, y, 1)-min(x, 2)', 'relu(x)+leaky_relu(y)', 'elu(x)', 'silu(x)', 'sigmoid(x*y)',
  'softplus(x)',
];
/** Whose code takes an erf that the language does not bring itself. */
const withErf = ['erf(x)', 'gelu(x)-x*erf(y)'];

const points = [[0.7, 1.3], [-1.5, 0.4], [2, -3], [-2.5, -1.25], [5, 2]];

/** @type {import('../../web/engine/nabla.js').Nabla} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

/**
 * The numbers of a formula, or where they are to come from code, the formula's code.
 * @template T
 * @param {string} text
 * @param {(formula: import('../../web/engine/nabla.js').Formula) => T} use
 */
function withFormula(text, use) {
  const formula = nabla.formula(text, { variables: ['x', 'y'] });
  const result = use(formula);
  formula.dispose();
  return result;
}

/**
 * Where code gives another number than the formula.
 * @param {string} text
 * @param {number[]} numbers at the points
 */
function disagreements(text, numbers) {
  return withFormula(text, (formula) => points.flatMap((point, i) => {
    const expected = formula.value(point);
    const agree = Object.is(expected, numbers[i]) || expected === numbers[i]
      || Math.abs(expected - numbers[i]) <= 1e-13 * Math.max(1, Math.abs(expected));
    return agree ? [] : [`${text} at ${point}: ${expected}, code ${numbers[i]}`];
  }));
}

/**
 * Runs a program that prints the numbers of all formulas, a line each.
 * @param {string[]} formulas
 * @param {() => string} run
 */
function outputOf(formulas, run) {
  const lines = run().trim().split(/\r?\n/);
  expect(lines.length).toBe(formulas.length);
  return formulas.flatMap((text, i) => disagreements(text, lines[i].split(' ').map((word) =>
    Number(word.replace(/^(-?)inf$/, '$1Infinity').replace(/^-?nan$/, 'NaN')))));
}

/** @param {(folder: string) => string} use */
function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'nabla-code-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const can = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
  spawnSync(command, args).status === 0;

describe('code', () => {
  it('in JavaScript', () => {
    for (const text of texts) {
      const code = withFormula(text, (formula) => formula.code('javascript'));
      const numbers = points.map(([x, y]) => runInNewContext(code, { x, y }));
      expect(disagreements(text, numbers)).toEqual([]);
    }
  });

  it.skipIf(!can('c++', '--version'))('in C++', () => {
    const all = [...texts, ...withErf];
    const functions = all.map((text, i) => `double f${i}([[maybe_unused]] double x, [[maybe_unused]]`
      + ` double y) { return ${withFormula(text, (formula) => formula.code('cpp'))}; }`);
    const calls = all.map((_, i) => points.map(([x, y]) =>
      `std::printf("%.17g ", f${i}(${x.toFixed(4)}, ${y.toFixed(4)}));`).join(' ')
      + 'std::puts("");');
    const program = ['#include <algorithm>', '#include <cmath>', '#include <cstdio>',
      '#include <numbers>', ...functions, 'int main() {', ...calls, '}'].join('\n');
    expect(outputOf(all, () => inFolder((folder) => {
      writeFileSync(join(folder, 'code.cpp'), program);
      execFileSync('c++', ['-std=c++20', '-ffp-contract=off', '-o', join(folder, 'code'),
        join(folder, 'code.cpp')]);
      return execFileSync(join(folder, 'code'), { encoding: 'utf8' });
    }))).toEqual([]);
  }, 60_000);

  it.skipIf(!python)('in Python with NumPy', () => {
    const lines = texts.map((text) => {
      const code = withFormula(text, (formula) => formula.code('numpy'));
      return `print(*(float(v) for v in np.broadcast_to(${code}, x.shape)))`;
    });
    const program = ['import numpy as np', 'np.seterr(all="ignore")',
      `x = np.array(${JSON.stringify(points.map(([x]) => x))}, dtype=float)`,
      `y = np.array(${JSON.stringify(points.map(([, y]) => y))}, dtype=float)`, ...lines].join('\n');
    expect(outputOf(texts, () => execFileSync(String(python), ['-c', program],
      { encoding: 'utf8' }))).toEqual([]);
  }, 60_000);
});
