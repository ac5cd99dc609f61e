/**
 * The descent of a widget as a program: the loop with the update written out in NumPy, JavaScript
 * and C++, and PyTorch's own optimizer. The engine prints the function and its derivatives.
 */

/** @typedef {import('../code/program.js').ProgramLanguage} ProgramLanguage */

/**
 * @typedef {object} Parts
 * @property {readonly string[]} variables
 * @property {readonly number[]} start
 * @property {string} optimizer
 * @property {number} rate
 * @property {Record<string, any>} values of the optimizer's settings
 * @property {number} steps
 * @property {(language: ProgramLanguage) => string} f the function's expression
 * @property {(language: ProgramLanguage) => string[]} slopes its derivative by each variable
 * @property {readonly number[]} end where the descent ends
 */

/** A number that is certainly no integer: `3.0`. @param {number} value */
function floating(value) {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** @param {Record<string, any>} v @param {string} x */
const guarded = (v, x) => (v.epsilonPlacement === 'inside'
  ? `sqrt(${x} + ${v.epsilon})` : `(sqrt(${x}) + ${v.epsilon})`);

/** @param {string} name @param {number} keep @param {string} next */
const mean = (name, keep, next) => `${name} = ${keep}*${name} + (1 - ${keep})*${next}`;

/** L2 decay of the gradient. @param {Record<string, any>} v */
const decay = (v) => (v.weightDecay > 0 ? [`g = g + ${v.weightDecay}*theta`] : []);

/** @param {Record<string, any>} v @param {string} name @param {string} of @param {number} beta */
const unbiased = (v, name, of, beta) =>
  `${name} = ${v.biasCorrection === false ? of : `${of}/(1 - pow(${beta}, t))`}`;

/** @param {Record<string, any>} v @param {boolean} decoupled */
const adam = (v, decoupled) => [
  ...(decoupled ? [] : decay(v)),
  mean('m', v.beta1, 'g'), mean('v', v.beta2, 'g*g'),
  unbiased(v, 'm_hat', 'm', v.beta1), unbiased(v, 'v_hat', 'v', v.beta2),
  ...(decoupled && v.weightDecay > 0 ? [`theta = (1 - eta*${v.weightDecay})*theta`] : []),
  `theta = theta - eta*m_hat/${guarded(v, 'v_hat')}`,
];

/**
 * The update, a line an assignment, in what all of the languages have in common.
 * @type {Record<string, (v: Record<string, any>) => string[]>}
 */
const UPDATES = {
  sgd: (v) => [...decay(v), 'theta = theta - eta*g'],
  momentum: (v) => [...decay(v), `b = ${v.momentum}*b + g`, 'theta = theta - eta*b'],
  nesterov: (v) => [...decay(v), `b = ${v.momentum}*b + g`,
    `theta = theta - eta*(g + ${v.momentum}*b)`],
  adagrad: (v) => [...decay(v), 'a = a + g*g', `theta = theta - eta*g/${guarded(v, 'a')}`],
  rmsprop: (v) => [...decay(v), mean('v', v.alpha, 'g*g'),
    `theta = theta - eta*g/${guarded(v, 'v')}`],
  adam: (v) => adam(v, false),
  adamw: (v) => adam(v, true),
};

/** Names that a line may assign besides theta and g, in the order in which they are made. */
const STATES = ['b', 'a', 'm', 'v'];

/** PyTorch's names of the settings. @type {Record<string, string>} */
const TORCH_SETTINGS = {
  momentum: 'momentum', weightDecay: 'weight_decay', epsilon: 'eps', alpha: 'alpha',
};

/** PyTorch's classes. @type {Record<string, string>} */
const TORCH_CLASSES = {
  sgd: 'SGD', momentum: 'SGD', nesterov: 'SGD', adagrad: 'Adagrad', rmsprop: 'RMSprop',
  adam: 'Adam', adamw: 'AdamW',
};

/**
 * Whether a descent can be written out: a constant rate, and settings that the lines know.
 * @param {string} optimizer
 * @param {Record<string, any>} values
 * @param {string} schedule its name
 */
export function isWritable(optimizer, values, schedule) {
  const { dampening = 0, centered = false, amsgrad = false, initialAccumulator = 0 } = values;
  const plain = dampening === 0 && !centered && !amsgrad && initialAccumulator === 0
    && (optimizer !== 'rmsprop' || values.momentum === 0);
  return schedule === 'constant' && plain && Object.hasOwn(UPDATES, optimizer);
}

/** What comes out, for a comment. @param {Parts} parts */
const output = ({ end }) => end.map((value) => Number(value.toPrecision(6))).join(' ');

/** @param {Parts} parts */
const statesOf = (parts) => {
  const lines = UPDATES[parts.optimizer](parts.values);
  return STATES.filter((name) => lines.some((line) => line.startsWith(`${name} =`)));
};

/** @param {Parts} parts */
function numpy(parts) {
  const { variables, start, rate, steps } = parts;
  const names = variables.join(', ');
  const update = UPDATES[parts.optimizer](parts.values).map((line) =>
    `    ${line.replace(/\bsqrt\(/g, 'np.sqrt(').replace(/pow\((.+?), t\)/g, '$1**t')}`);
  const states = statesOf(parts).map((name) => `${name} = np.zeros(${variables.length})\n`);
  return `import numpy as np

def f(${names}):
    return ${parts.f('numpy')}

def gradient(${names}):
    return np.array([${parts.slopes('numpy').join(', ')}])

theta = np.array([${start.map(floating).join(', ')}])
eta = ${rate}
${states.join('')}for t in range(1, ${steps + 1}):
    g = gradient(*theta)
${update.join('\n')}
print(theta, f(*theta))  # ${output(parts)}
`;
}

/**
 * PyTorch finds the gradient itself and has the optimizer ready; two of the settings it does not
 * have.
 * @param {Parts} parts
 */
function pytorch(parts) {
  const { variables, start, optimizer, rate, values, steps } = parts;
  if (values.biasCorrection === false || values.epsilonPlacement === 'inside') return null;
  const settings = Object.entries(TORCH_SETTINGS)
    .filter(([name]) => values[name] !== undefined && values[name] !== 0)
    .map(([name, own]) => `, ${own}=${values[name]}`);
  if (values.beta1 !== undefined) settings.push(`, betas=(${values.beta1}, ${values.beta2})`);
  if (optimizer === 'nesterov') settings.push(', nesterov=True');
  const names = variables.join(', ');
  return `import torch

theta = torch.tensor([${start.map(floating).join(', ')}],
                     dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.${TORCH_CLASSES[optimizer]}([theta], lr=${rate}${settings.join('')})

def f(${names}):
    return ${parts.f('pytorch')}

for t in range(${steps}):
    optimizer.zero_grad()
    loss = f(*theta)
    loss.backward()
    optimizer.step()
print(theta.tolist(), f(*theta).item())  # ${output(parts)}
`;
}

/** @param {Parts} parts */
function javascript(parts) {
  const { variables, start, rate, steps } = parts;
  const names = variables.join(', ');
  const states = statesOf(parts);
  const known = new Set([...states, 'theta', 'g']);
  const perParameter = (/** @type {string} */ line) => line
    .replace(/\b(theta|g|b|a|m|v)\b/g, '$1[i]').replace(/\b(sqrt|pow)\(/g, 'Math.$1(');
  const update = UPDATES[parts.optimizer](parts.values).map((line) => {
    const own = known.has(line.split(' ')[0]) ? '' : 'const ';
    return `    ${own}${perParameter(line)};`;
  });
  const zeros = variables.map(() => 0).join(', ');
  const made = states.map((name) => `const ${name} = [${zeros}];\n`);
  return `const f = (${names}) => ${parts.f('javascript')};
const gradient = (${names}) => [${parts.slopes('javascript').join(', ')}];

const theta = [${start.join(', ')}];
const eta = ${rate};
${made.join('')}for (let t = 1; t <= ${steps}; t += 1) {
  const g = gradient(...theta);
  for (let i = 0; i < ${variables.length}; i += 1) {
${update.join('\n')}
  }
}
console.log(theta, f(...theta)); // ${output(parts)}
`;
}

const WRITERS = /** @type {Record<string, (parts: Parts) => string | null>} */ ({
  numpy, pytorch, javascript });

/**
 * The program in one of the languages; null where it is written in none.
 * @param {ProgramLanguage} language
 * @param {Parts} parts
 */
export function writeDescent(language, parts) {
  return WRITERS[language]?.(parts) ?? null;
}
