import { beforeAll, describe, expect, it } from 'vitest';
import golden from '../golden/optimizers.json' with { type: 'json' };
import schedules from '../golden/schedules.json' with { type: 'json' };
import { DescentRun } from '../../web/engine/descent.js';
import { Engine } from '../../web/engine/engine.js';
import { NablaError, createNabla } from '../../web/engine/nabla.js';

/** @type {import('../../web/engine/nabla.js').Nabla} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

const valley = { formula: '(1-x)^2+100*(y-x^2)^2', variables: ['x', 'y'], start: [-1.2, 1] };

/**
 * @param {() => unknown} action
 * @returns {NablaError}
 */
function errorOf(action) {
  try {
    action();
  } catch (error) {
    if (error instanceof NablaError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('descend', () => {
  it('gives a row for the start and one for every step', () => {
    const trace = nabla.descend({
      ...valley, optimizer: { name: 'adam', learningRate: 0.1 }, stop: { maxSteps: 5 },
    });
    expect(trace.steps).toBe(5);
    expect(trace.reason).toBe('max-steps');
    expect(trace.parameters).toBeInstanceOf(Float64Array);
    expect(trace.parameters).toHaveLength(12);
    expect(trace.gradient).toHaveLength(12);
    expect(trace.loss).toHaveLength(6);
    expect([...trace.learningRate]).toEqual([0.1, 0.1, 0.1, 0.1, 0.1]);
    expect(Object.keys(trace.state)).toEqual(['m', 'v']);
    expect(trace.state.m.slice(0, 2)).toEqual(new Float64Array([0, 0]));
    expect(trace.parameters.slice(0, 2)).toEqual(new Float64Array([-1.2, 1]));
    expect(trace.loss[0]).toBeCloseTo(24.2, 12);
    expect(trace.parameters[2]).toBeCloseTo(-1.1, 6);
  });

  it('follows PyTorch for the first 25 steps of every golden path', () => {
    for (const { formula, variables, start, optimizer, path } of golden.cases) {
      const trace = nabla.descend({
        formula, variables, start, optimizer: /** @type {any} */ (optimizer), stop: { maxSteps: 25 },
      });
      for (let k = 0; k <= 25; ++k) {
        for (let i = 0; i < 2; ++i) {
          const scale = Math.max(1, Math.abs(path[k][i]));
          expect(Math.abs(trace.parameters[2 * k + i] - path[k][i]) / scale).toBeLessThan(1e-12);
        }
      }
    }
  });

  it('knows parameters, schedules and rules of one\'s own', () => {
    const trace = nabla.descend({
      formula: 'a*x^2',
      variables: ['x'],
      parameters: { a: 2 },
      start: new Float64Array([1]),
      optimizer: { name: 'custom', learningRate: 0.1, rule: 's1 = g\ntheta -= eta*s1' },
      schedule: { name: 'step', every: 1, factor: 0.5 },
      stop: { maxSteps: 2, loss: null },
    });
    expect([...trace.learningRate]).toEqual([0.1, 0.05]);
    expect(trace.parameters[1]).toBeCloseTo(0.6, 12);
    expect(trace.parameters[2]).toBeCloseTo(0.48, 12);
    expect([...trace.state.s1]).toEqual([0, 4, trace.gradient[1]]);
  });

  it('tells divergence from failure', () => {
    const square = { formula: 'x^2', start: [1] };
    const trace = nabla.descend({ ...square, optimizer: { name: 'sgd', learningRate: 2 } });
    expect(trace.reason).toBe('diverged');
    const error = errorOf(() => nabla.descend({
      formula: 'ln(x)', start: [-1], optimizer: { name: 'sgd', learningRate: 0.1 },
    }));
    expect(error).toMatchObject({ code: 'invalid-value', subject: 'start' });
  });

  it.each([
    [{ optimiser: {} }, 'unknown-option', 'optimiser'],
    [{ optimizer: undefined }, 'invalid-value', 'optimizer: undefined'],
    [{ optimizer: { name: 'sgd' } }, 'invalid-value', 'learningRate'],
    [{ optimizer: { name: 'adam', beta3: 1 } }, 'unknown-option', 'beta3'],
    [{ optimizer: { name: 'adam', beta1: 2 } }, 'invalid-value', 'beta1: 2'],
    [{ optimizer: { name: 'adam', beta1: [0.9] } }, 'invalid-value', 'optimizer.beta1: 0.9'],
    [{ schedule: { name: 'cosine' } }, 'invalid-value', 'steps'],
    [{ stop: { maxSteps: 1e6 } }, 'too-large', 'maxSteps: 1000000'],
    [{ start: [1] }, 'wrong-length', 'start has 1 numbers instead of 2'],
    [{ start: undefined }, 'invalid-value', 'start'],
    [{ formula: 'x+' }, 'unexpected-end', ''],
  ])('refuses %j', (change, code, subject) => {
    const options = { ...valley, optimizer: { name: 'adam' }, ...change };
    const error = errorOf(() => nabla.descend(/** @type {any} */ (options)));
    expect(error.code).toBe(code);
    expect(error.subject).toBe(subject);
  });

  it('says where a rule cannot be read', () => {
    const rule = 's1 = g\ntheta -= eta*q';
    const error = errorOf(() =>
      nabla.descend({ ...valley, optimizer: { name: 'custom', rule } }));
    expect(error.code).toBe('unknown-name');
    expect(rule.slice(error.from, error.to)).toBe('q');
  });
});

describe('race', () => {
  it('runs everyone from the start of the first', () => {
    const traces = nabla.race([
      { ...valley, optimizer: { name: 'adam', learningRate: 0.1 }, stop: { maxSteps: 3 } },
      { optimizer: { name: 'newton' } },
      { optimizer: { name: 'sgd', learningRate: 1e-3 }, stop: { maxSteps: 1 } },
    ]);
    expect(traces.map((trace) => trace.steps)).toEqual([3, 3, 1]);
    expect(new Set(traces.map((trace) => trace.loss[0])).size).toBe(1);
  });
});

describe('DescentRun', () => {
  it('goes in slices, can be looked at and cancelled', async () => {
    const engine = await Engine.start();
    const options = /** @type {any} */ ({
      ...valley, optimizer: { name: 'adam' }, stop: { maxSteps: 100 },
    });
    const run = new DescentRun(engine, options);
    expect(run.advance(10)).toBe(false);
    expect(run.trace().steps).toBe(10);
    expect(run.trace().reason).toBeNull();
    expect(run.trace().loss).toHaveLength(11);
    expect(run.advance(90)).toBe(true);
    expect(run.trace()).toEqual(nabla.descend(options));
    run.dispose();
    expect(errorOf(() => run.advance(1)).code).toBe('disposed');

    const cancelled = new DescentRun(engine, options);
    cancelled.advance(7);
    cancelled.cancel();
    expect(cancelled.trace()).toMatchObject({ steps: 7, reason: 'cancelled' });
    cancelled.dispose();
  });
});

describe('schedule', () => {
  it('gives PyTorch\'s rates', () => {
    for (const { schedule, values } of schedules.cases) {
      const rates = nabla.schedule(
        /** @type {any} */ (schedule), schedules.learningRate, values.length);
      values.forEach((value, k) => expect(Math.abs(rates[k] - value)).toBeLessThan(1e-14));
    }
  });

  it('refuses schedules that follow the run', () => {
    expect(errorOf(() => nabla.schedule({ name: 'armijo' }, 0.1, 3)).code).toBe('invalid-value');
    expect(nabla.schedule({ name: 'constant' }, 0.1, 0)).toHaveLength(0);
  });
});

describe('diagnoseStep', () => {
  it('names the mistake', () => {
    const optimizer = /** @type {const} */ ({ name: 'momentum', learningRate: 0.1 });
    const request = { optimizer, t: 2, point: [1, 2], gradient: [1, -1], state: { b: [2, 3] } };
    const right = [1 - 0.1 * (0.9 * 2 + 1), 2 - 0.1 * (0.9 * 3 - 1)];
    expect(nabla.diagnoseStep({ ...request, answer: right }))
      .toEqual({ verdict: 'correct', mistake: null, factor: null, all: [] });
    expect(nabla.diagnoseStep({ ...request, answer: [0.8, 1.7] }).mistake).toBe('old-buffer');
    expect(errorOf(() => nabla.diagnoseStep({ ...request, answer: [1] })).code)
      .toBe('wrong-length');
    expect(errorOf(() => nabla.diagnoseStep({ ...request, state: { b: [1] }, answer: right })).code)
      .toBe('wrong-length');
  });

  it('takes the gradient from a formula', () => {
    const request = {
      formula: 'x*y',
      variables: ['x', 'y'],
      optimizer: /** @type {const} */ ({ name: 'sgd', learningRate: 0.5 }),
      point: [1, 2],
    };
    expect(nabla.diagnoseStep({ ...request, answer: [0, 1.5] }).verdict).toBe('correct');
    expect(nabla.diagnoseStep({ ...request, answer: [0, 2] }).mistake)
      .toBe('new-first-coordinate');
  });
});
