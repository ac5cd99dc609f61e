/** Settings, faults, runs, phases, goals and words of nabla-descent. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { formatNumber, hasMessage, loadMessages, translate } from '../../web/messages/index.js';
import { judgeGoal, readGoal } from '../../web/widgets/descent/goal.js';
import { OPTIMIZERS, SCHEDULES, STOPS } from '../../web/widgets/descent/optimizers.js';
import { Line } from '../../web/widgets/descent/line.js';
import { placeAt, positionCount, positionOf } from '../../web/widgets/descent/phases.js';
import { PRESETS, presetNames, presetOf, presetState }
  from '../../web/widgets/descent/presets.js';
import { grownSpan, Run, raised, spanOf } from '../../web/widgets/descent/run.js';
import { cutLine } from '../../web/charts/layers/growing.js';
import { pathMarks, pathWindow, stepCharts } from '../../web/widgets/descent/scene.js';
import { readSchedule, readSettings, withSetting, writeSchedule, writeSettings }
  from '../../web/widgets/descent/settings.js';
import { ruleText, tryDescent } from '../../web/widgets/descent/trial.js';
import * as words from '../../web/widgets/descent/words.js';
import { read } from './support/spaces.js';

/** @type {any} */
let nabla;
beforeAll(async () => {
  [nabla] = await Promise.all([createNabla(), loadMessages('en'), loadMessages('ru')]);
});

const plain = {
  formula: 'x^2', variables: ['x'], start: [3], optimizer: 'sgd', rate: 0.1, options: '', rule: '',
  schedule: 'constant', stop: '', steps: 5,
};

/** @param {Partial<typeof plain>} wish */
const attempt = (wish) => tryDescent(nabla, { ...plain, ...wish });

/** @param {Partial<typeof plain>} wish */
function runOf(wish) {
  const { trace, fault } = attempt(wish);
  expect(fault).toBeNull();
  return new Run(/** @type {any} */ (trace), (wish.variables ?? ['x']).length);
}

/** @param {'en' | 'ru'} language @returns {words.Speaker} */
const speaker = (language) => ({
  t: (key, params) => translate(language, key, params),
  number: (value, options) => formatNumber(language, value, options),
});

describe('the path', () => {
  it('is drawn faintly ahead of the player, unless it is veiled', () => {
    const run = runOf({});
    const kinds = (/** @type {any} */ options) => pathMarks(run, 2, options)
      .map((mark) => `${mark.kind}${'faint' in mark ? ' ahead' : ''}`);
    expect(kinds({})).toEqual(['path ahead', 'path', 'point']);
    expect(kinds({ veiled: true })).toEqual(['path', 'point']);
  });
});

describe('the charts', () => {
  const chartsOf = (/** @type {string} */ show, axis = 'logarithmic') => stepCharts(runOf({}), {
    showing: (name) => show.split(' ').includes(name), axis, variables: ['x'], t: (key) => key,
  });

  it('show the whole run faintly, unless it is veiled', () => {
    for (const chart of Object.values(chartsOf('loss parameters rate'))) {
      expect(chart.curves).toHaveLength(1);
      expect(chart.tabled(2)).toBeNull();
    }
  });

  it('show no more than what has been walked where it is veiled', () => {
    for (const chart of Object.values(chartsOf('loss parameters rate veiled'))) {
      expect(chart.curves).toEqual([]);
      expect(chart.tabled(2)?.[0].x).toEqual(Float64Array.of(0, 1, 2));
      const path = /** @type {any} */ (chart.marks(2).find(({ kind }) => kind === 'path'));
      expect(path.until.x).toBe(2);
      expect(cutLine(path, path.until).x).toEqual(Float64Array.of(0, 1, 2));
    }
    expect(chartsOf('loss veiled').loss.window).toEqual(chartsOf('loss').loss.window);
  });

  it('say in words what they show', () => {
    const loss = Float64Array.of(9, 5, 3);
    const say = (/** @type {object} */ about) =>
      words.describeChart(speaker('en'), 'loss', loss, about);
    expect(say({})).toBe('The loss by iteration: from 9 at first to 3 at the end.');
    expect(say({ until: 1 })).toBe('The loss by iteration: 9 at first, 5 now.');
    expect(say({ logarithmic: true })).toContain('logarithmic');
  });
});

describe('settings', () => {
  it('are read from an attribute and written back', () => {
    const text = 'beta1=0.9; bias-correction=false; gradient-norm=1e-06; loss=off';
    const { values, unread } = readSettings(text);
    expect(values).toEqual({ beta1: 0.9, biasCorrection: false, gradientNorm: 1e-6, loss: null });
    expect(unread).toEqual([]);
    expect(readSettings(writeSettings(values)).values).toEqual(values);
  });

  it('of a schedule follow its name', () => {
    expect(readSchedule('cosine steps=50 minimum=0,01'))
      .toMatchObject({ name: 'cosine', values: { steps: 50, minimum: 0.01 } });
    expect(readSchedule('')).toMatchObject({ name: 'constant' });
    expect(writeSchedule('cosine', { steps: 9 })).toBe('cosine steps=9');
  });

  it('that are no settings are told apart', () => {
    expect(readSettings('beta1 0.9; momentum=').unread).toEqual(['beta1 0.9', 'momentum=']);
  });

  it('are left out where they are as by default', () => {
    const { settings } = OPTIMIZERS.adam;
    expect(withSetting(settings, {}, 'beta1', 0.8)).toEqual({ beta1: 0.8 });
    expect(withSetting(settings, { beta1: 0.8 }, 'beta1', 0.9)).toEqual({});
  });

  it.each(Object.keys(OPTIMIZERS))('of %s have the engine’s defaults', (name) => {
    const wish = { optimizer: name, rate: OPTIMIZERS[name].rate };
    const rule = name === 'custom' ? { rule: ruleText('') } : {};
    const own = nabla.descend({ formula: 'x^2', start: [3],
      optimizer: { name, learningRate: wish.rate, ...rule }, stop: { maxSteps: 5 } });
    expect(attempt(wish).trace?.parameters).toEqual(own.parameters);
  });

  it('of every schedule and stopping rule are known to the engine', () => {
    for (const name of Object.keys(SCHEDULES)) expect(attempt({ schedule: name }).fault).toBeNull();
    const stop = writeSettings(Object.fromEntries(Object.entries(STOPS)
      .map(([name, setting]) => [name, setting.on ?? setting.default])));
    expect(attempt({ stop }).fault).toBeNull();
  });

  it('have names in both languages', () => {
    const names = [...Object.values(OPTIMIZERS).map(({ settings }) => settings),
      ...Object.values(SCHEDULES), STOPS].flatMap(Object.keys);
    for (const language of /** @type {const} */ (['en', 'ru'])) {
      for (const name of names) {
        expect(hasMessage(language, `descent.setting.${name}`), name).toBe(true);
      }
    }
  });
});

describe('a fault', () => {
  it.each([
    [{ optimizer: 'adam', options: 'beta3=1' }, 'options', 'beta3', 'unknown-option'],
    [{ optimizer: 'adam', options: 'beta1=1.5' }, 'options', 'beta1', 'invalid-value'],
    [{ options: 'beta1' }, 'options', '', 'unread'],
    [{ schedule: 'cosine steps=0' }, 'schedule', 'steps', 'invalid-value'],
    [{ schedule: 'lunar' }, 'schedule', 'name', 'invalid-value'],
    [{ optimizer: 'adam', schedule: 'armijo' }, 'schedule', 'schedule', 'invalid-value'],
    [{ stop: 'patience=0' }, 'stop', 'patience', 'invalid-value'],
    [{ stop: 'loss=low' }, 'stop', 'loss', 'invalid-value'],
    [{ formula: 'ln(x)', start: [-1] }, 'start', 'start', 'invalid-value'],
    [{ optimizer: 'custom', rule: 'theta -= eta*q' }, 'rule', 'q', 'unknown-name'],
    [{ optimizer: 'custom', rule: 's1 = g' }, 'rule', 'rule', 'invalid-value'],
  ])('%j is told by its part', (wish, part, field, code) => {
    const { trace, fault } = attempt(wish);
    expect(trace).toBeNull();
    expect(fault).toMatchObject({ part, field, code });
    for (const language of /** @type {const} */ (['en', 'ru'])) {
      const text = words.describeFault(speaker(language), /** @type {any} */ (fault));
      expect(text).not.toMatch(/^descent\.|\{/);
    }
  });

  it('says the range', () => {
    const { fault } = attempt({ optimizer: 'adam', options: 'beta1=1.5' });
    const { beta1 } = OPTIMIZERS.adam.settings;
    expect(words.describeFault(speaker('en'), /** @type {any} */ (fault), beta1))
      .toBe('Give a number from 0, below 1.');
  });
});

describe('a run', () => {
  it('has columns for its pictures', () => {
    const run = runOf({ formula: 'x^2+y^2', variables: ['x', 'y'], start: [3, 2], steps: 2 });
    expect(run.columns[1]).toHaveLength(3);
    expect(run.path.y).toBe(run.columns[1]);
    expect(run.point(0)).toEqual([3, 2]);
    expect(run.gradient(0)).toEqual([6, 4]);
    const line = runOf({});
    expect(line.path.y).toBe(line.trace.loss);
  });

  it('has a window in which its path is seen as far as it has come', () => {
    const { x, y } = pathWindow(runOf({ rate: 1.5 }), 2);
    expect(x[0]).toBeLessThan(-6);
    expect(x[1]).toBeGreaterThan(12);
    expect(x[1]).toBeLessThan(15);
    expect(y[1]).toBeGreaterThan(144);
  });

  it('keeps the spikes of a long line, and where it is now', () => {
    const x = Float64Array.from({ length: 100_000 }, (_, index) => index);
    const y = x.map((value) => (value === 54_321 ? 7 : 0));
    const line = new Line({ x, y });
    expect(line.whole.x.length).toBeLessThanOrEqual(4000);
    expect(Math.max(...line.whole.y)).toBe(7);
    expect(Math.max(...line.until(54_320).y)).toBe(0);
    expect(line.until(54_321).y.at(-1)).toBe(7);
    const drawn = line.until(77_777).x;
    expect(drawn.at(-1)).toBe(77_777);
    expect([...drawn]).toEqual([...drawn].sort((a, b) => a - b));
  });

  it('shows a short line as it is', () => {
    const line = new Line({ x: Float64Array.of(1, 2, 3), y: Float64Array.of(4, 5, 6) });
    expect(line.until(1)).toEqual({ x: Float64Array.of(1, 2), y: Float64Array.of(4, 5) });
  });

  it('has a place for zero on a logarithmic axis', () => {
    const loss = Float64Array.of(1, 0.01, 0);
    const [foot, top] = spanOf([loss], true);
    expect(foot).toBeGreaterThan(0);
    expect(top).toBeGreaterThan(1);
    expect(raised(loss, foot)[2]).toBe(foot);
  });

  it('keeps an axis during a drag until something leaves it, and then gives it room to spare', () => {
    const former = /** @type {[number, number]} */ ([0, 10]);
    expect(grownSpan(former, [2, 5])).toBe(former);
    const [low, high] = grownSpan(former, [2, 20]);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(20);
    expect(high).toBeLessThan(30);
    const [foot, top] = grownSpan([0.1, 10], [0.001, 1], true);
    expect(foot).toBeGreaterThan(0);
    expect(foot).toBeLessThan(0.001);
    expect(top).toBe(10);
    // A logarithmic axis has no zero to start from.
    expect(grownSpan([-1, 10], [0.5, 2], true)).toEqual([0.5, 2]);
  });
});

describe('the phases', () => {
  it('are three for every step, after the start', () => {
    expect(positionCount(5, true)).toBe(16);
    expect(placeAt(0, true)).toEqual({ row: 0, step: 0, phase: 'start' });
    expect(placeAt(1, true)).toEqual({ row: 0, step: 1, phase: 'gradient' });
    expect(placeAt(2, true)).toEqual({ row: 1, step: 1, phase: 'update' });
    expect(placeAt(3, true)).toEqual({ row: 1, step: 1, phase: 'repeat' });
    expect(placeAt(positionOf(4, true), true)).toMatchObject({ row: 4, phase: 'repeat' });
  });

  it('are one where the player goes by whole steps', () => {
    expect(positionCount(5, false)).toBe(6);
    expect(placeAt(3, false)).toEqual({ row: 3, step: 3, phase: 'update' });
  });
});

describe('the goal', () => {
  const task = { formula: 'x^2+10*y^2', start: [1, 1], steps: 20 };
  const variables = ['x', 'y'];

  it('is read from its attribute', () => {
    expect(readGoal('loss-below:0.001')).toEqual({ below: 0.001 });
    expect(readGoal('loss-below:')).toBeNull();
    expect(readGoal('rate:1')).toBeNull();
  });

  it('is reached with a rate near 0.084 and not with 0.05', () => {
    const goal = { below: 1e-3 };
    const good = runOf({ ...task, variables, rate: 0.084 });
    expect(judgeGoal(goal, task, task, good)).toMatchObject({ reached: true, key: 'reached' });
    const slow = runOf({ ...task, variables, rate: 0.05 });
    expect(judgeGoal(goal, task, task, slow)).toMatchObject({ reached: false, key: 'above' });
    const wild = runOf({ ...task, variables, rate: 0.3 });
    expect(judgeGoal(goal, task, task, wild)).toMatchObject({ reached: false, key: 'diverged' });
  });

  it('is about what the page gave', () => {
    const near = { ...task, start: [0, 0] };
    expect(judgeGoal({ below: 1 }, task, near, runOf({ ...near, variables })))
      .toMatchObject({ reached: false, key: 'elsewhere' });
  });
});

describe('the words', () => {
  const place = (/** @type {number} */ row) =>
    /** @type {const} */ ({ row, step: row, phase: row === 0 ? 'start' : 'update' });

  it('say what a step did', () => {
    const say = speaker('en');
    expect(words.describePlace(say, ['x'], runOf({}), place(0)))
      .toBe('The start: x = 3, and the loss is 9.');
    expect(words.describePlace(say, ['x'], runOf({}), place(2)))
      .toBe('Step 2: now x = 1.92. The loss fell from 5.76 to 3.686.');
    expect(read(words.describePlace(speaker('ru'), ['x'], runOf({}), place(2))))
      .toBe('Шаг 2: теперь x = 1,92. Потери уменьшились с 5,76 до 3,686.');
  });

  it('tell two losses apart that are nearly the same, or say so', () => {
    const near = runOf({ formula: '1+x^2/1000000', start: [1], rate: 1e5 });
    expect(words.describePlace(speaker('en'), ['x'], near, place(1)))
      .toContain('fell from 1.000001 to 1.0000006');
    const same = runOf({ formula: '1+x^2/10000000000', start: [1], rate: 1e8 });
    expect(read(words.describePlace(speaker('ru'), ['x'], same, place(1))))
      .toContain('Потери почти не изменились: 1.');
  });

  it('say nothing of what is ahead where it is veiled', () => {
    const text = words.describePicture(speaker('en'), 'x^2', ['x'], runOf({}), 'Now.', true);
    expect(text).toContain('x = 3');
    expect(text).not.toContain('0.983');
    expect(text).not.toContain('5 steps');
  });

  it.each([
    [{}, 'All 5 steps are taken'],
    [{ stop: 'loss=6' }, 'Stopped after 1 step: the loss is as low as asked'],
    [{ stop: 'gradient-norm=4' }, 'the gradient is as short as asked'],
    [{ stop: 'patience=2', rate: 0 }, 'no longer gets lower'],
    [{ rate: 3, steps: 50 }, 'Diverges: after'],
  ])('say why %j ended', (wish, sentence) => {
    expect(words.describeEnd(speaker('en'), runOf(wish))).toContain(sentence);
    expect(words.describeEnd(speaker('ru'), runOf(wish))).not.toMatch(/^descent\.|\{/);
  });
});

describe('the presets', () => {
  it.each(PRESETS)('%s can be descended and has its sentence', (name) => {
    /** @type {any} */
    const state = presetState(name);
    const variables = state.formula.includes('y') ? ['x', 'y'] : ['x'];
    expect(attempt({ ...state, variables }).fault).toBeNull();
    for (const language of /** @type {const} */ (['en', 'ru'])) {
      expect(hasMessage(language, `descent.preset.${name}`)).toBe(true);
      expect(hasMessage(language, `descent.preset.${name}.why`)).toBe(true);
    }
    expect(presetOf(PRESETS, { ...state, position: 7 })).toBe(name);
  });

  it('behave as their sentences say', () => {
    const run = (/** @type {string} */ name) => {
      /** @type {any} */
      const state = presetState(name);
      return runOf({ ...state, variables: state.formula.includes('y') ? ['x', 'y'] : ['x'] });
    };
    const end = (/** @type {string} */ name) => run(name).point(run(name).steps);
    expect(run('diverging').diverged).toBe(true);
    expect(end('slow')[0]).toBeGreaterThan(1.5);
    expect(end('two-valleys')[0]).toBeGreaterThan(0);
    expect(end('saddle')[1]).toBe(0);
    expect(end('saddle-left')[1]).toBeCloseTo(Math.SQRT2, 1);
    const away = (/** @type {string} */ name) => Math.hypot(end(name)[0] - 1, end(name)[1] - 1);
    expect(away('rosenbrock')).toBeGreaterThan(0.5);
    expect(away('adam')).toBeLessThan(away('rosenbrock') / 3);
    const lastLoss = (/** @type {string} */ name) => run(name).trace.loss.at(-1) ?? NaN;
    expect(lastLoss('momentum')).toBeLessThan(lastLoss('zigzag'));
    expect(run('plateau').trace.loss[10]).toBeGreaterThan(0.9);
  });

  it('are those that the attribute names', () => {
    expect(presetNames('all')).toEqual(PRESETS);
    expect(presetNames('saddle; bowl')).toEqual(['bowl', 'saddle']);
    expect(presetNames('')).toEqual([]);
  });
});
