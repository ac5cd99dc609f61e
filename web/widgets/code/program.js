/**
 * A few lines of program around the engine's expressions: f, its derivative, and both at one point.
 */
import { floating, printed } from './literals.js';

/**
 * @typedef {object} Parts
 * @property {string} variable
 * @property {number} point
 * @property {(language: ProgramLanguage) => string} f the function's expression in a language
 * @property {(language: ProgramLanguage) => string} derivative and the derivative's
 * @property {number} value what the program will print: f at the point
 * @property {number} slope and f′
 */

/** @typedef {'numpy' | 'pytorch' | 'javascript' | 'cpp'} ProgramLanguage */

/** @type {readonly { name: ProgramLanguage, title: string }[]} */
export const PROGRAM_LANGUAGES = [
  { name: 'numpy', title: 'NumPy' },
  { name: 'pytorch', title: 'PyTorch' },
  { name: 'javascript', title: 'JavaScript' },
  { name: 'cpp', title: 'C++' },
];

/** A number as all of these languages write it. @param {number} value */
function literal(value) {
  return String(value);
}

/** @param {Parts} parts */
const output = ({ value, slope }) => printed([value, slope]);

/** @param {Parts} parts */
function numpy(parts) {
  const { variable: x, point, f, derivative } = parts;
  return `import numpy as np

def f(${x}):
    return ${f('numpy')}

def df(${x}):
    return ${derivative('numpy')}

${x} = ${floating(point)}
print(f(${x}), df(${x}))  # ${output(parts)}
`;
}

/** PyTorch is not told the derivative: it finds it. @param {Parts} parts */
function pytorch(parts) {
  const { variable: x, point, f } = parts;
  return `import torch

${x} = torch.tensor(${floating(point)}, dtype=torch.float64, requires_grad=True)
y = ${f('pytorch')}
y.backward()
print(y.item(), ${x}.grad.item())  # ${output(parts)}
`;
}

/** @param {Parts} parts */
function javascript(parts) {
  const { variable: x, point, f, derivative } = parts;
  return `const f = (${x}) => ${f('javascript')};
const df = (${x}) => ${derivative('javascript')};

const ${x} = ${literal(point)};
console.log(f(${x}), df(${x})); // ${output(parts)}
`;
}

/** @param {Parts} parts */
function cpp(parts) {
  const { variable: x, point, f, derivative } = parts;
  return `#include <algorithm>
#include <cmath>
#include <cstdio>

double f(double ${x}) { return ${f('cpp')}; }
double df(double ${x}) { return ${derivative('cpp')}; }

int main() {
  const double ${x} = ${floating(point)};
  std::printf("%.8g %.8g\\n", f(${x}), df(${x}));  // ${output(parts)}
}
`;
}

const WRITERS = { numpy, pytorch, javascript, cpp };

/**
 * A whole program in one of the languages.
 * @param {ProgramLanguage} language
 * @param {Parts} parts
 */
export function writeProgram(language, parts) {
  return WRITERS[language](parts);
}
