/**
 * The same program for a function of several variables: f, its gradient, and both at one point.
 */
import { floating, printed } from './literals.js';

/** @typedef {import('./program.js').ProgramLanguage} ProgramLanguage */

/**
 * @typedef {object} GradientParts
 * @property {string[]} variables
 * @property {number[]} point a coordinate for each variable
 * @property {(language: ProgramLanguage) => string} f the function's expression in a language
 * @property {((language: ProgramLanguage) => string)[]} partials a derivative for each variable
 * @property {number} value what the program will print: f at the point
 * @property {number[]} gradient and its gradient
 */

/** @param {GradientParts} parts */
const output = ({ value, gradient }) => printed([value, ...gradient]);

/**
 * The partial derivatives, one a line.
 * @param {GradientParts} parts
 * @param {ProgramLanguage} language
 * @param {string} indent
 */
const lines = ({ partials }, language, indent) =>
  partials.map((partial) => `${indent}${partial(language)},`).join('\n');

/** @param {GradientParts} parts */
function numpy(parts) {
  const { variables, point, f } = parts;
  const names = variables.join(', ');
  return `import numpy as np

def f(${names}):
    return ${f('numpy')}

def gradient(${names}):
    return np.array([
${lines(parts, 'numpy', '        ')}
    ])

point = np.array([${point.map(floating).join(', ')}])
print(f(*point), *gradient(*point))  # ${output(parts)}
`;
}

/** PyTorch is not told the derivatives: it finds them. @param {GradientParts} parts */
function pytorch(parts) {
  const { variables, point, f } = parts;
  return `import torch

def number(value):
    return torch.tensor(value, dtype=torch.float64, requires_grad=True)

${variables.map((name, i) => `${name} = number(${floating(point[i])})`).join('\n')}
result = ${f('pytorch')}
result.backward()
print(result.item(), ${variables.map((name) => `${name}.grad.item()`).join(', ')})
# ${output(parts)}
`;
}

/** @param {GradientParts} parts */
function javascript(parts) {
  const { variables, point, f } = parts;
  const names = variables.join(', ');
  return `const f = (${names}) => ${f('javascript')};
const gradient = (${names}) => [
${lines(parts, 'javascript', '  ')}
];

const point = [${point.join(', ')}];
console.log(f(...point), ...gradient(...point)); // ${output(parts)}
`;
}

/** @param {GradientParts} parts */
function cpp(parts) {
  const { variables, point, f } = parts;
  const names = variables.map((name) => `double ${name}`).join(', ');
  return `#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

double f(${names}) { return ${f('cpp')}; }

std::array<double, ${variables.length}> gradient(${names}) {
  return {
${lines(parts, 'cpp', '      ')}
  };
}

int main() {
${variables.map((name, i) => `  const double ${name} = ${floating(point[i])};`).join('\n')}
  std::printf("%.8g", f(${variables.join(', ')}));
  for (const double slope : gradient(${variables.join(', ')})) std::printf(" %.8g", slope);
  std::printf("\\n");  // ${output(parts)}
}
`;
}

const WRITERS = { numpy, pytorch, javascript, cpp };

/**
 * A whole program in one of the languages.
 * @param {ProgramLanguage} language
 * @param {GradientParts} parts
 */
export function writeGradientProgram(language, parts) {
  return WRITERS[language](parts);
}
