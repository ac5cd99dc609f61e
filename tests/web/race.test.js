/** Runners, surfaces, ranking, goals and words of nabla-race. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { formatNumber, hasMessage, loadMessages, translate } from '../../web/messages/index.js';
import { Run } from '../../web/widgets/descent/run.js';
import { tryDescent } from '../../web/widgets/descent/trial.js';
import { isTie, judgeGoal, ranking, readGoal } from '../../web/widgets/race/ranking.js';
import { LANES, readRunners, usualRate, writeRunners } from '../../web/widgets/race/runners.js';
import { lossChart, pathMarks } from '../../web/widgets/race/scene.js';
import { SURFACES } from '../../web/widgets/race/surfaces.js';
import { describeStanding } from '../../web/widgets/race/words.js';

/** @type {any} */
let nabla;
beforeAll(async () => {
  [nabla] = await Promise.all([createNabla(), loadMessages('en'), loadMessages('ru')]);
});

/**
 * @param {string} name of the surface
 * @param {string} optimizer
 * @param {{ rate?: number, steps?: number, rule?: string }} [changes]
 */
function runOf(name, optimizer, changes = {}) {
  const { formula, start, rates, steps } = SURFACES[name];
  const { trace, fault } = tryDescent(nabla, {
    formula, variables: ['x', 'y'], start, optimizer, rate: usualRate(optimizer, rates),
    options: '', rule: '', schedule: 'constant', stop: '', steps, ...changes,
  });
  expect(fault).toBeNull();
  return new Run(/** @type {any} */ (trace), 2);
}

describe('the runners', () => {
  const attributes = { optimizers: 'sgd; adam', rates: '0.5', settings: '| beta1=0.8' };

  it('are read from the attributes, a missing rate from the surface', () => {
    expect(readRunners(attributes, { adam: 0.3 }).runners).toEqual([
      { optimizer: 'sgd', rate: 0.5, options: '' },
      { optimizer: 'adam', rate: 0.3, options: 'beta1=0.8' },
    ]);
  });

  it('are written back', () => {
    const { runners } = readRunners(attributes, {});
    expect(readRunners(writeRunners(runners), {}).runners).toEqual(runners);
    expect(writeRunners(runners.slice(0, 1)).settings).toBe('');
  });

  it('keep their own rate where a name is none', () => {
    const { runners, unknown } = readRunners(
      { optimizers: 'sgd; turtle; adam', rates: '1; 2; 3', settings: '' }, {});
    expect(unknown).toEqual(['turtle']);
    expect(runners.map(({ rate }) => rate)).toEqual([1, 3]);
  });

  it('are at most as many as there are colours and shapes', () => {
    const { runners } = readRunners(
      { optimizers: Array(9).fill('adam').join(';'), rates: '', settings: '' }, {});
    expect(runners).toHaveLength(LANES.length);
    expect(new Set(LANES.map(({ role }) => role)).size).toBe(LANES.length);
    expect(new Set(LANES.map(({ shape }) => shape)).size).toBe(LANES.length);
  });
});

describe.each(Object.keys(SURFACES))('the surface %s', (name) => {
  it('is run down by the usual four without anybody diverging', () => {
    for (const optimizer of ['sgd', 'momentum', 'rmsprop', 'adam']) {
      const run = runOf(name, optimizer);
      expect(run.diverged, optimizer).toBe(false);
      expect(run.trace.loss[run.steps], optimizer).toBeLessThan(run.trace.loss[0]);
    }
  });

  it('has a name and a sentence in both languages', () => {
    for (const language of /** @type {const} */ (['en', 'ru'])) {
      expect(hasMessage(language, `race.surface.${name}`)).toBe(true);
      expect(hasMessage(language, `race.surface.${name}.why`)).toBe(true);
    }
  });
});

describe('the ranking', () => {
  it('goes by the loss, and who diverged comes last', () => {
    const runs = [runOf('ravine', 'sgd', { rate: 1 }), runOf('ravine', 'sgd', { rate: 0.001 }),
      runOf('ravine', 'sgd')];
    expect(runs[0].diverged).toBe(true);
    expect(ranking(runs, 100)).toEqual([2, 1, 0]);
    expect(ranking([null, ...runs], 100).slice(0, 2)).toEqual([3, 2]);
  });

  it('knows a tie', () => {
    const run = runOf('ravine', 'sgd');
    expect(isTie([run, run], 10)).toBe(true);
    expect(isTie([run, runOf('ravine', 'adam')], 10)).toBe(false);
    expect(isTie([run], 10)).toBe(false);
  });
});

describe('the goal', () => {
  const runs = () => [runOf('ravine', 'sgd'), runOf('ravine', 'sgd', { rate: 0.001 })];

  it('is read from its attribute', () => {
    expect(readGoal('wins:custom')).toEqual({ kind: 'wins', optimizer: 'custom' });
    expect(readGoal('loses: adam')).toEqual({ kind: 'loses', optimizer: 'adam' });
    expect(readGoal('wins:')).toBeNull();
    expect(readGoal('finishes:adam')).toBeNull();
  });

  it.each([
    ['wins', ['sgd', 'adam'], 'sgd', 'reached'], ['wins', ['sgd', 'adam'], 'adam', 'missed'],
    ['loses', ['sgd', 'adam'], 'adam', 'reached'], ['loses', ['sgd', 'adam'], 'sgd', 'missed'],
    ['wins', ['sgd', 'adam'], 'custom', 'absent'],
  ])('%s among %j for %s: %s', (kind, optimizers, optimizer, verdict) => {
    const goal = /** @type {any} */ ({ kind, optimizer });
    expect(judgeGoal(goal, optimizers, runs(), 100)).toBe(verdict);
  });

  it('is neither won nor lost alone, or level with the leader', () => {
    const run = runOf('ravine', 'sgd');
    expect(judgeGoal({ kind: 'wins', optimizer: 'sgd' }, ['sgd'], [run], 100)).toBe('alone');
    for (const kind of /** @type {const} */ (['wins', 'loses'])) {
      for (const optimizer of ['sgd', 'adam']) {
        expect(judgeGoal({ kind, optimizer }, ['sgd', 'adam'], [run, run], 100)).toBe('missed');
      }
    }
  });

  it('to beat Adam on the ravine can be reached with a rule of one’s own', () => {
    const own = runOf('ravine', 'custom',
      { rate: 0.02, rule: 's1 = 0.75*s1 + g; theta -= eta*s1' });
    const all = [runOf('ravine', 'adam'), own];
    expect(judgeGoal({ kind: 'wins', optimizer: 'custom' }, ['adam', 'custom'], all, 100))
      .toBe('reached');
  });
});

describe('the pictures', () => {
  it('show nothing of what is still to come', () => {
    const runs = [runOf('ravine', 'sgd'), null];
    const [mark] = pathMarks(runs, 7);
    expect(mark).toMatchObject({ kind: 'path', role: LANES[0].role, head: LANES[0].shape });
    expect('x' in mark && /** @type {Float64Array} */ (mark.x).length).toBe(8);
    const chart = lossChart(runs, ['Gradient descent', 'Adam'], 'iteration');
    expect(chart.window.x).toEqual([0, 100]);
    expect(chart.axes.scaleY).toBe('logarithmic');
    expect(chart.marks(7)).toHaveLength(2);
    expect(chart.table).toHaveLength(1);
  });
});

describe('the words', () => {
  const speaker = (/** @type {'en' | 'ru'} */ language) => ({
    t: (/** @type {string} */ key, /** @type {Record<string, unknown>} */ params = {}) =>
      translate(language, key, params),
    number: (/** @type {number} */ value) => formatNumber(language, value),
  });
  /** @param {number} row @param {string} guess */
  const standing = (row, guess) => ({
    names: ['Gradient descent', 'Adam'], optimizers: ['sgd', 'adam'], row, last: 100, guess,
    runs: [runOf('ravine', 'sgd'), runOf('ravine', 'adam')],
  });

  it('say who is ahead and in which order they came', () => {
    const say = speaker('en');
    expect(describeStanding(say, standing(0, ''))).toContain('wait at the start for your guess');
    expect(describeStanding(say, standing(5, 'adam'))).toMatch(/^Iteration 5: .* is ahead/);
    expect(describeStanding(say, standing(100, 'none'))).toMatch(/^After 100 iterations: 1\. /);
    const both = ['sgd', 'adam'].map((guess) => describeStanding(say, standing(100, guess)));
    expect(both.filter((text) => text.includes('As you guessed'))).toHaveLength(1);
    expect(both.filter((text) => text.includes('You guessed'))).toHaveLength(1);
  });

  it('are Russian in Russian', () => {
    for (const row of [0, 5, 100]) {
      expect(describeStanding(speaker('ru'), standing(row, 'sgd'))).not.toMatch(/race\.|\{/);
    }
  });
});
