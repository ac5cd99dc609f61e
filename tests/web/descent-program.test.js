/** The programs of a descent come to where the engine comes. */
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { Landscape } from '../../web/widgets/descent/landscape.js';
import { OPTIMIZERS } from '../../web/widgets/descent/optimizers.js';
import { isWritable, writeDescent } from '../../web/widgets/descent/program.js';
import { ruleValues } from '../../web/widgets/descent/rule-values.js';
import { Run } from '../../web/widgets/descent/run.js';
import { tryDescent } from '../../web/widgets/descent/trial.js';

/** @type {any} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

/**
 * @param {string} optimizer
 * @param {string} options
 * @param {'numpy' | 'pytorch' | 'javascript' | 'cpp'} language
 */
function programOf(optimizer, options, language) {
  const { rate } = OPTIMIZERS[optimizer];
  const wish = { formula: 'x^2+3*sin(y)^2', variables: ['x', 'y'], start: [3, 0.7], optimizer,
    rate, options, rule: '', schedule: 'constant', stop: '', steps: 12 };
  const { trace } = tryDescent(nabla, wish);
  const run = new Run(/** @type {any} */ (trace), 2);
  const landscape = new Landscape(nabla.formula(wish.formula));
  const program = writeDescent(language, {
    ...wish, values: ruleValues(optimizer, options), steps: run.steps, end: run.point(run.steps),
    f: (each) => landscape.code(each), slopes: (each) => landscape.slopesCode(each),
  });
  landscape.dispose();
  return { program, end: run.point(run.steps) };
}

const CASES = [
  ['sgd', ''], ['sgd', 'weight-decay=0.1'], ['momentum', ''], ['nesterov', ''], ['adagrad', ''],
  ['rmsprop', 'epsilon-placement=inside'], ['adam', ''], ['adam', 'bias-correction=false'],
  ['adam', 'weight-decay=0.2'], ['adamw', ''],
];

describe.each(CASES)('%s %s', (optimizer, options) => {
  it('in JavaScript ends where the engine ends', () => {
    expect(isWritable(optimizer, ruleValues(optimizer, options), 'constant')).toBe(true);
    const { program, end } = programOf(optimizer, options, 'javascript');
    const printed = execFileSync(process.execPath, ['--input-type=module'],
      { input: `${program}\nconsole.log(JSON.stringify(theta));`, encoding: 'utf8' });
    const theta = JSON.parse(/** @type {string} */ (printed.trim().split('\n').at(-1)));
    for (const index of [0, 1]) expect(theta[index]).toBeCloseTo(end[index], 10);
  });
});

it('in NumPy has the same update, in Python’s words', () => {
  const { program } = programOf('adam', '', 'numpy');
  expect(program).toContain('    m = 0.9*m + (1 - 0.9)*g\n');
  expect(program).toContain('    m_hat = m/(1 - 0.9**t)\n');
  expect(program).toContain('theta = theta - eta*m_hat/(np.sqrt(v_hat) + 1e-8)');
  expect(program).toContain('m = np.zeros(2)\nv = np.zeros(2)\nfor t in range(1, 13):');
});

it('in PyTorch leaves the update to its optimizer', () => {
  const { program } = programOf('nesterov', 'weight-decay=0.01', 'pytorch');
  expect(program).toContain(
    'torch.optim.SGD([theta], lr=0.1, momentum=0.9, weight_decay=0.01, nesterov=True)');
  expect(programOf('adam', '', 'pytorch').program).toContain('eps=1e-8, betas=(0.9, 0.999))');
  expect(programOf('adam', 'bias-correction=false', 'pytorch').program).toBeNull();
});

it('is written only where the short lines say all', () => {
  const adam = ruleValues('adam', '');
  expect(isWritable('adam', adam, 'cosine')).toBe(false);
  expect(isWritable('adam', { ...adam, amsgrad: true }, 'constant')).toBe(false);
  expect(isWritable('lion', ruleValues('lion', ''), 'constant')).toBe(false);
  expect(programOf('sgd', '', 'cpp').program).toBeNull();
});
