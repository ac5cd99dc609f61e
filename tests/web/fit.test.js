/** What nabla-fit makes of points and a line, with the engine's numbers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { formatNumber, loadMessages, translate } from '../../web/messages/index.js';
import { DATASETS, datasetNames, movePoint, readPoints, removePoint, writePoints }
  from '../../web/widgets/fit/data.js';
import { Attempt, judgeGoal, readGoal } from '../../web/widgets/fit/goal.js';
import { dataMarks, landscapeMark, lineCurves, pathMarks, slopeMarks, steepness }
  from '../../web/widgets/fit/scene.js';
import { lossFormula, Study } from '../../web/widgets/fit/study.js';
import { Views } from '../../web/widgets/fit/windows.js';
import { describeData, describeFit, describeLandscape, equation, lossSum }
  from '../../web/widgets/fit/words.js';
import { read } from './support/spaces.js';

/** @typedef {import('../../web/widgets/fit/data.js').Point} Point */

/** Three points whose best line is ŷ = 1.5x. @type {Point[]} */
const POINTS = [{ x: 1, y: 2 }, { x: 2, y: 2 }, { x: 3, y: 5 }];

/** @type {any} */
let nabla;
beforeAll(async () => {
  [nabla] = await Promise.all([createNabla(), loadMessages('en'), loadMessages('ru')]);
});

/** @param {'ru' | 'en'} language */
const speaker = (language) => ({
  t: (/** @type {string} */ key, params = {}) => translate(language, key, params),
  number: (/** @type {number} */ value) => formatNumber(language, value),
});

describe('the points', () => {
  it('are read as they are written', () => {
    expect(readPoints('1;1.2 | 2; 1,9 |−3;4')).toEqual(
      [{ x: 1, y: 1.2 }, { x: 2, y: 1.9 }, { x: -3, y: 4 }]);
    expect(readPoints(writePoints(POINTS))).toEqual(POINTS);
  });

  it.each(['', '1;2', '1;2 | 3', '1;2 | 3;x', '1;2;3 | 4;5', '1;2 | 3;1e9',
    Array.from({ length: 25 }, (_, x) => `${x};0`).join('|')])('are refused: %s', (text) => {
    expect(readPoints(text)).toBeNull();
  });

  it('of every set can be fitted', () => {
    for (const text of Object.values(DATASETS)) expect(readPoints(text)).not.toBeNull();
    expect(datasetNames('rides; outlier; no such; constructor')).toEqual(['rides', 'outlier']);
  });

  it('are moved and taken away without changing the list', () => {
    expect(movePoint(POINTS, 1, { y: 7 })[1]).toEqual({ x: 2, y: 7 });
    expect(removePoint(POINTS, 0)).toEqual(POINTS.slice(1));
    expect(POINTS[1].y).toBe(2);
  });
});

describe('the study', () => {
  it('knows loss, slopes and residuals of a line', () => {
    const study = new Study(nabla, POINTS, 'squared');
    const look = study.look(0, 0);
    expect(look.loss).toBeCloseTo(11, 12);
    expect([...look.slopes]).toEqual([expect.closeTo(-14, 12), expect.closeTo(-6, 12)]);
    expect([...study.look(1, 0).residuals]).toEqual([1, 0, 2]);
    expect(study.slopeThrough(2, 5, 1)).toBe(2);
  });

  it('finds the least loss: squares', () => {
    const { best } = new Study(nabla, POINTS, 'squared');
    expect(best).toEqual({ a: expect.closeTo(1.5, 9), b: 0, loss: expect.closeTo(0.5, 12) });
  });

  it('finds the least loss: sizes, on a line through two of the points', () => {
    const study = new Study(nabla, readPoints(DATASETS.outlier) ?? [], 'absolute');
    expect(study.best.a).toBeCloseTo(0.5, 9);
    expect(study.best.b).toBeCloseTo(1.1, 9);
    // No other line of a fine grid around it does better.
    const { values } = study.landscape({ x: [0, 1], y: [0, 2] });
    expect(Math.min(...values)).toBeGreaterThanOrEqual(study.best.loss - 1e-12);
  });

  it.each(/** @type {const} */ (['squared', 'absolute']))(
    'has a least loss where all points stand above one another: %s', (loss) => {
      const { best } = new Study(nabla, [{ x: 1, y: 2 }, { x: 1, y: 3 }], loss);
      expect(best.loss).toBeCloseTo(loss === 'squared' ? 0.25 : 0.5, 9);
    });

  it('writes the loss in the formula language', () => {
    expect(lossFormula([{ x: -1, y: 2 }, { x: 3, y: -4 }], 'absolute'))
      .toBe('(abs(2-(a*(-1)+b))+abs((-4)-(a*3+b)))/2');
  });
});

describe('the goal', () => {
  it('is read from its attribute', () => {
    expect(readGoal('nudges:12')).toEqual({ kind: 'nudges', most: 12 });
    for (const text of ['', 'nudges', 'nudges:', 'nudges:0', 'nudges:1.5', 'corner-at:2']) {
      expect(readGoal(text)).toBeNull();
    }
  });

  const goal = /** @type {const} */ ({ kind: 'nudges', most: 3 });
  it.each(/** @type {[number, number, string][]} */ ([
    [0, 5, 'left'], [2, 0.53, 'left'], [3, 0.53, 'spent'], [3, 0.525, 'reached'],
    [1, 0.5, 'reached'],
  ]))('after %i turns with a loss of %d: %s', (used, loss, key) => {
    const standing = judgeGoal(goal, used, loss, 0.5);
    expect(standing.key).toBe(key);
    for (const language of /** @type {const} */ (['en', 'ru'])) {
      for (const count of [1, 2, 5, 12]) {
        const params = { ...standing.params, ...('count' in standing.params ? { count } : {}) };
        expect(translate(language, `fit.goal.${key}`, params)).not.toMatch(/^fit\.|\{/);
      }
    }
  });

  it('is reached on points of one line in spite of rounding', () => {
    expect(judgeGoal(goal, 1, 1e-30, 0).reached).toBe(true);
    expect(judgeGoal(goal, 1, 1e-3, 0).reached).toBe(false);
  });

  it('stays reached when the line is moved afterwards', () => {
    const attempt = new Attempt(goal, { a: 0, b: 0 });
    attempt.take({ a: 1, b: 0 });
    expect(attempt.standing(0.5, 0.5)).toMatchObject({ reached: true, params: { count: 1 } });
    expect(attempt.standing(9, 0.5).reached).toBe(true);
    expect(attempt.path).toEqual([[0, 0], [1, 0]]);
  });
});

describe('the pictures', () => {
  it('show points, residuals and squares', () => {
    const study = new Study(nabla, POINTS, 'squared');
    const marks = dataMarks(study, study.look(1, 0), { residuals: true, squares: true });
    expect(marks).toContainEqual({ kind: 'square', x: 3, from: 3, to: 5, role: 'loss' });
    expect(marks).toContainEqual({ kind: 'residual', x: 3, from: 3, to: 5, role: 'loss' });
    expect(marks.filter(({ kind }) => kind === 'point')).toHaveLength(3);
    const [{ y }] = lineCurves(study, study.look(1, 2), { x: [-1, 4], y: [0, 1] });
    expect([...y]).toEqual([1, 6]);
  });

  it('trace closed level lines around the bottom', () => {
    const study = new Study(nabla, POINTS, 'squared');
    const mark = landscapeMark(study.landscape({ x: [-1, 4], y: [-5, 5] }), study.best.loss);
    const { levels } = /** @type {import('../../web/charts/scene.js').ContoursMark} */ (mark);
    const values = levels.map(({ value }) => value);
    expect(values).toEqual([...values].sort((one, other) => one - other));
    expect(values[0]).toBeGreaterThan(0.5);
    const [{ x }] = levels[0].lines;
    expect(x[0]).toBe(x[x.length - 1]);
  });

  it('point downhill along each knob and along both', () => {
    const study = new Study(nabla, POINTS, 'squared');
    /** @type {import('../../web/charts/scene.js').Window} */
    const window = { x: [-1, 4], y: [-5, 5] };
    const corners = study.cornerSlopes(window);
    const steepest = Math.max(...corners.map((slopes) => steepness(slopes, window)));
    const arrows = slopeMarks(study.look(0, 0), window, steepest);
    expect(arrows).toHaveLength(3);
    const [alongA, alongB, both] = /** @type {any[]} */ (arrows);
    expect(alongA.dx).toBeGreaterThan(0);
    expect(alongB.dy / alongA.dx).toBeCloseTo(6 / 14, 9);
    expect([both.dx, both.dy]).toEqual([alongA.dx, alongB.dy]);
    const [lower] = /** @type {any[]} */ (slopeMarks(study.look(1.4, 0), window, steepest));
    expect(lower.dx).toBeLessThan(alongA.dx);
    expect(slopeMarks({ ...study.look(0, 0), slopes: Float64Array.of(0, 0) },
      window, steepest)).toEqual([]);
    expect(pathMarks([[0, 0]])).toEqual([]);
    expect(pathMarks([[0, 0], [1, 0]])[0]).toMatchObject({ kind: 'path', role: 'guess' });
  });

  it('keep their windows while everything is in sight', () => {
    const views = new Views();
    const asked = { range: [], knobRange: [] };
    const best = { a: 1.5, b: 0 };
    views.settle({ points: POINTS, best }, { a: 0, b: 0 }, asked);
    const { data, knobs } = views;
    expect(data.x[0]).toBeLessThanOrEqual(0);
    expect(knobs.x[0]).toBeLessThan(0);
    views.settle({ points: movePoint(POINTS, 0, { y: 3 }), best: { a: 1, b: 0.5 } },
      { a: 9, b: 9 }, asked);
    expect([views.data, views.knobs]).toEqual([data, knobs]);
    views.settle({ points: movePoint(POINTS, 0, { y: 30 }), best: { a: -9, b: 30 } },
      { a: 0, b: 0 }, asked);
    expect(views.data.y[1]).toBeGreaterThan(30);
    expect(views.knobs.x[0]).toBeLessThan(-9);
    views.settle({ points: POINTS, best }, { a: 0, b: 0 },
      { range: [0, 1, 0, 2], knobRange: [3, 1, 0, 1] });
    expect(views.data).toEqual({ x: [0, 1], y: [0, 2] });
  });
});

describe('the words', () => {
  it.each(/** @type {[number, number, string][]} */ ([
    [1.5, -2, 'ŷ = 1,5x − 2'], [1, 0, 'ŷ = x'], [-1, 3, 'ŷ = −x + 3'], [0, 0, 'ŷ = 0'],
    [-0.5, 0, 'ŷ = −0,5x'],
  ]))('write the line: %d, %d', (a, b, text) => {
    expect(equation(speaker('ru'), { a, b })).toBe(text);
  });

  it('say where the line misses most, and the least loss only where it may be known', () => {
    const study = new Study(nabla, POINTS, 'squared');
    const look = study.look(1, 0);
    expect(describeFit(speaker('en'), study, look, false)).toBe('The line ŷ = x has a loss of '
      + '1.667. It misses most at x = 3: the point lies 2 above it.');
    expect(read(describeFit(speaker('ru'), study, look, true))).toContain('из возможных: 0,5.');
    expect(describeFit(speaker('en'), study, study.look(1.5, 0), true)).toContain('No line does');
    const exact = new Study(nabla, readPoints(DATASETS.exact) ?? [], 'squared');
    expect(describeFit(speaker('en'), exact, exact.look(0.5, 1), true))
      .toContain('through every point');
  });

  it('write the loss as a sum of few terms', () => {
    const study = new Study(nabla, POINTS, 'squared');
    expect(lossSum(speaker('en'), study.look(2, -1), 'squared'))
      .toBe('L = (1² + (−1)² + 0²) / 3 = 0.6667');
    expect(lossSum(speaker('en'), study.look(2, -1), 'absolute')).toContain('|−1|');
    const many = { ...study.look(0, 0), residuals: new Float64Array(7) };
    expect(lossSum(speaker('en'), many, 'squared')).toBe('');
  });

  it('tell the pictures', () => {
    const study = new Study(nabla, POINTS, 'squared');
    expect(describeData(speaker('ru'), study, '')).toContain('3 точки: (1; 2), (2; 2), (3; 5).');
    expect(describeLandscape(speaker('en'), study, study.look(1, 0))).not.toMatch(/\{|NaN/);
  });
});
