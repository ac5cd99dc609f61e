/** What nabla-gradient shows and says, from what the engine finds. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { formatNumber, loadMessages, translate } from '../../web/messages/index.js';
import { judgeGoal, readGoal, rightTurn } from '../../web/widgets/gradient/goal.js';
import { gradientLength, mapHandles, mapMarks } from '../../web/widgets/gradient/scene.js';
import { sliceWindows } from '../../web/widgets/gradient/slice-windows.js';
import { Study } from '../../web/widgets/gradient/study.js';
import { describeLook, describeStep } from '../../web/widgets/gradient/words.js';
import { readRange, readVariables, squareWindow } from '../../web/widgets/plane/plane.js';
import { read } from './support/spaces.js';

/** @typedef {import('../../web/widgets/plane/plane.js').Names} Names */

/** @type {any} */
let nabla;

beforeAll(async () => {
  [nabla] = await Promise.all([createNabla(), loadMessages('en'), loadMessages('ru')]);
});

/** @param {string} text @param {Names} [names] */
function study(text, names = ['x', 'y']) {
  const opened = new Study(nabla, nabla.formula(text, { variables: names }), names);
  opened.frame({ x: [-3, 3], y: [-3, 3] }, { arrows: true, moving: false });
  return opened;
}

/** @param {'en' | 'ru'} language */
const speaker = (language) => ({
  t: (/** @type {string} */ key, /** @type {Record<string, unknown> | undefined} */ params) =>
    translate(language, key, params),
  number: (/** @type {number} */ value,
    /** @type {{ significant: number } | undefined} */ options) =>
    formatNumber(language, value, options),
});

describe('attributes', () => {
  it('name two variables', () => {
    expect(readVariables('w; b')).toEqual(['w', 'b']);
    for (const text of ['x', 'x;x', 'x;y;z', '1;2', '']) expect(readVariables(text)).toBeNull();
  });

  it('give one range for both axes or one for each, and both get one scale', () => {
    expect(readRange([-3, 3])).toEqual({ x: [-3, 3], y: [-3, 3] });
    expect(squareWindow([-4, 4, -3, 3])).toEqual({ x: [-4, 4], y: [-4, 4] });
    for (const range of [[3, -3], [1], [1, 2, 3], [0, 1, 1, 0]]) {
      expect(readRange(range)).toBeNull();
    }
  });
});

describe('a look at a point', () => {
  it('finds gradient, greatest rate and the rate in a direction', () => {
    const look = study('x^2+2*y^2').look([1.5, 1], 0);
    expect(look).toMatchObject({ value: 4.25, gradient: [3, 4], norm: 5, rate: 3 });
    expect(look.share).toBeCloseTo(0.6, 12);
    expect(look.angle).toBeCloseTo(53.13, 2);
  });

  it('has no direction where the gradient is zero or missing', () => {
    expect(study('x^2+y^2').look([0, 0], 30)).toMatchObject({ norm: 0, angle: NaN, share: NaN });
    expect(study('ln(x*y)').look([-1, 1], 30)).toMatchObject({ value: NaN, share: NaN });
  });

  it('sees no rate along the level line, whatever a quarter turn is rounded to', () => {
    expect(study('y').look([1, 1], 180).rate).toBe(0);
  });

  it('follows a step against the gradient, down or up', () => {
    const bowl = study('x^2+2*y^2');
    expect(bowl.stepFrom([1.5, 1], 0.1)).toEqual({
      point: [expect.closeTo(1.2, 12), expect.closeTo(0.6, 12)], value: expect.closeTo(2.16, 12),
    });
    expect(bowl.stepFrom([1.5, 1], 1)?.value).toBeGreaterThan(4.25);
    expect(study('ln(x*y)').stepFrom([-1, 1], 0.1)).toBeNull();
  });

  it.each(/** @type {const} */ ([
    ['x^2+10*y^2', 'bowl'], ['-x^2-x*y-y^2', 'dome'], ['x*y', 'saddle'], ['(x+3*y)^2', 'trough'],
    ['y^2', 'trough'], ['x+y', 'flat'],
  ]))('knows how %s bends: a %s', (text, shape) => {
    const curvature = study(text).curvature([0.3, 0.7], 1);
    expect(curvature?.shape).toBe(shape);
    expect(curvature?.lines)
      .toHaveLength({ bowl: 1, dome: 1, saddle: 4, trough: 2, flat: 0 }[shape]);
  });

  it('draws the ellipse of second derivatives within its bounds', () => {
    const [line] = study('x^2+4*y^2').curvature([2, 1], 1)?.lines ?? [];
    expect(Math.max(...line.x)).toBeCloseTo(1, 1);
    expect(Math.max(...line.y)).toBeCloseTo(0.5, 1);
  });
});

describe('slices', () => {
  it('go through the point', () => {
    const [along, up] = study('x^2*y').slices([2, -1], -4, false);
    /** @param {{ x: Float64Array, y: Float64Array }} slice @param {number} x */
    const at = (slice, x) =>
      slice.y[slice.x.findIndex((place) => Math.abs(place - x) < 0.02)];
    expect(Math.abs(at(along, 2) + 4)).toBeLessThan(0.1);
    expect(Math.abs(at(up, -1) + 4)).toBeLessThan(0.1);
    expect(at(up, 3)).toBeCloseTo(12, 6);
  });
});

describe('the windows of the slices', () => {
  const plane = /** @type {import('../../web/charts/scene.js').Window} */ (
    { x: [-2, 2], y: [-2, 2] });
  const valley = Float64Array.of(4, 1, 0, 1, 4);
  const [across, along] = sliceWindows([plane, plane], plane, valley, null);

  it('are as high as the slices are, and both alike', () => {
    const [low, high] = across.y;
    expect(low).toBeLessThan(0);
    expect(low).toBeGreaterThan(-1);
    expect(high).toBeGreaterThan(4);
    expect(high).toBeLessThan(5);
    expect(along.y).toEqual(across.y);
  });

  it('stay while the point moves, and reach as far as it goes', () => {
    const steep = Float64Array.of(40, 10, 0, 10, 40);
    expect(sliceWindows([across, along], plane, steep, 3)).toEqual([across, along]);
    expect(sliceWindows([across, along], plane, steep, 30)[0].y).toEqual([across.y[0], 30]);
    expect(sliceWindows([across, along], plane, steep, NaN)).toEqual([across, along]);
    expect(sliceWindows([across, along], plane, steep, null)[0].y[1]).toBeGreaterThan(40);
  });

  it('are there for slices that are level or have no values', () => {
    for (const values of [Float64Array.of(3, 3), Float64Array.of(NaN, NaN)]) {
      const [low, high] = sliceWindows([plane, plane], plane, values, null)[0].y;
      expect(high).toBeGreaterThan(low);
    }
  });
});

describe('the map', () => {
  const bowl = () => study('x^2+2*y^2');
  /** @param {string} show */
  const marksOf = (show) => {
    const opened = bowl();
    const look = opened.look([1.5, 1], 0);
    return mapMarks(opened, look, {
      showing: (name) => show.split(' ').includes(name), angle: 0, between: 53.1, moving: false,
      landing: show.includes('step') ? opened.stepFrom([1.5, 1], 1) : null,
      curvature: show.includes('hessian') ? opened.curvature([1.5, 1], 1) : null, number: String,
    });
  };
  const kinds = (/** @type {string} */ show) => marksOf(show).map(({ kind }) => kind);

  it('keeps the gradient to itself where it is not asked for', () => {
    expect(kinds('contours compass').sort()).toEqual(['arrows', 'compass', 'contours', 'lines']);
    const compass = marksOf('compass').find(({ kind }) => kind === 'compass');
    expect(compass).toMatchObject({ gradient: null, share: 0.6 });
  });

  it('draws gradient and negative gradient opposed, square to the level line', () => {
    const [up, down] = /** @type {any[]} */ (
      marksOf('gradient antigradient').filter(({ kind }) => kind === 'arrow'));
    expect([down.dx, down.dy]).toEqual([-up.dx, -up.dy]);
    expect(up.dy / up.dx).toBeCloseTo(4 / 3, 9);
    const lines = /** @type {any} */ (marksOf('contours').find(({ kind }) => kind === 'lines'));
    const [{ x, y }] = lines.lines;
    const distances = [...x].map((place, index) => Math.hypot(place - 1.5, y[index] - 1));
    const near = distances.indexOf(Math.min(...distances));
    expect(distances[near]).toBeLessThan(0.03);
    const [alongX, alongY] = [x[near + 1] - x[near - 1], y[near + 1] - y[near - 1]];
    const cosine = (alongX * up.dx + alongY * up.dy)
      / Math.hypot(alongX, alongY) / Math.hypot(up.dx, up.dy);
    expect(Math.abs(cosine)).toBeLessThan(0.02);
  });

  it('draws a gradient twice as long twice as long, within bounds', () => {
    const opened = bowl();
    const length = (/** @type {number} */ x, /** @type {number} */ y) =>
      gradientLength(opened, opened.look([x, y], 0), false);
    expect(length(3, 2) / length(1.5, 1)).toBeCloseTo(2, 9);
    expect(length(3, 3)).toBeLessThanOrEqual(3);
    expect(length(0.01, 0)).toBeGreaterThan(0.3);
    const pole = study('1/(x^2+y^2)');
    expect(gradientLength(pole, pole.look([0.001, 0], 0), false)).toBeLessThanOrEqual(3);
  });

  it('draws a step as the part of the negative gradient that it is', () => {
    const opened = bowl();
    const landing = opened.stepFrom([1.5, 1], 0.1);
    const [down, step] = /** @type {any[]} */ (mapMarks(opened, opened.look([1.5, 1], 0), {
      showing: (name) => name === 'antigradient', angle: 0, between: 53.1, moving: false, landing,
      curvature: null, number: String,
    }).filter(({ kind }) => kind === 'arrow'));
    expect([down.dx, down.dy]).toEqual([expect.closeTo(-3, 9), expect.closeTo(-4, 9)]);
    expect([step.dx, step.dy]).toEqual([expect.closeTo(-0.3, 9), expect.closeTo(-0.4, 9)]);
    expect([down.beside, step.beside]).toEqual(['left', 'right']);
  });

  it('marks a step that went up as wrong, with the height it led to', () => {
    const point = marksOf('step').find(({ kind }) => kind === 'point');
    expect(point).toMatchObject({ role: 'wrong', open: true });
  });

  it('puts the hand on the rim of the compass', () => {
    const opened = bowl();
    const words = { point: '', pointText: '', hand: '', handText: '' };
    const [point, hand] = mapHandles(opened, opened.look([1, 1], 90), 90, words);
    expect(point).toMatchObject({ axis: 'both', x: 1, y: 1 });
    expect(hand)
      .toMatchObject({ axis: 'turn', x: expect.closeTo(1, 9), y: expect.closeTo(2.2, 9) });
    expect(mapHandles(opened, opened.look([1, 1], 90), null, words)).toHaveLength(1);
  });
});

describe('the goal', () => {
  it('is read from its attribute', () => {
    expect(readGoal('rate:0.5')).toEqual({ kind: 'rate', share: 0.5 });
    expect(readGoal('rate:0')).toEqual({ kind: 'rate', share: 0 });
    for (const text of ['', 'rate:', 'rate:2', 'rate:half', 'speed:0.5']) {
      expect(readGoal(text)).toBeNull();
    }
  });

  it('is reached within half a degree of the right angle to the gradient', () => {
    const bowl = study('x^2+2*y^2');
    const gradient = bowl.look([1.5, 1], 0).angle;
    const standing = (/** @type {number} */ away, /** @type {number} */ share) =>
      judgeGoal({ kind: 'rate', share }, bowl.look([1.5, 1], gradient + away), bowl);
    expect(bowl.directions.between(0.5)).toBeCloseTo(60, 9);
    for (const away of [59.6, -60.4]) {
      expect(standing(away, 0.5)).toMatchObject({ reached: true, key: 'found' });
    }
    expect(standing(58.5, 0.5)).toMatchObject({ reached: false, key: 'more' });
    expect(standing(-61.5, 0.5)).toMatchObject({ reached: false, key: 'less' });
    expect(standing(-90.4, 0)).toMatchObject({ reached: true, key: 'along' });
    expect(judgeGoal({ kind: 'rate', share: 0 }, bowl.look([0, 0], 0), bowl))
      .toMatchObject({ reached: false, key: 'level' });
  });

  it('takes a whole degree for the right direction next to it', () => {
    const { directions } = study('x^2+2*y^2');
    const steepest = directions.angle(3, 4);
    const turn = (/** @type {number} */ angle, /** @type {number} */ share) =>
      rightTurn({ kind: 'rate', share }, angle, steepest, directions);
    expect(turn(143, 0)).toBeCloseTo(143.1301, 4);
    expect(turn(-37, 0)).toBeCloseTo(-36.8699, 4);
    expect(turn(-247, 0.5)).toBeCloseTo(-246.8699, 4);
    for (const angle of [142, 144, 143.03, 90]) expect(turn(angle, 0)).toBe(angle);
    expect(rightTurn(null, 143, steepest, directions)).toBe(143);
    expect(rightTurn({ kind: 'rate', share: 0 }, 143, NaN, directions)).toBe(143);
    expect(study('x^2+2*y^2').look([1.5, 1], turn(143, 0)).rate).toBe(0);
  });

  it('may be a saddle whose slices are both valleys', () => {
    expect(readGoal('saddle:0;-1')).toEqual({ kind: 'saddle', at: [0, -1] });
    for (const text of ['saddle', 'saddle:0', 'saddle:0;', 'saddle:0;0;0', 'saddle:a;b']) {
      expect(readGoal(text)).toBeNull();
    }
    const standing = (/** @type {string} */ formula) => {
      const opened = study(formula);
      return judgeGoal({ kind: 'saddle', at: [0, 0] }, opened.look([0, 0], 0), opened);
    };
    expect(standing('x^2+3x*y+y^2')).toEqual(
      { reached: true, key: 'saddle.saddle', params: { determinant: -5 } });
    expect(standing('x^2-2.5x*y+y^2')).toMatchObject({ reached: true });
    expect(standing('x^2+x*y+y^2')).toMatchObject({ reached: false, key: 'saddle.bowl' });
    expect(standing('x^2+2x*y+y^2')).toMatchObject({ reached: false, key: 'saddle.trough' });
    expect(standing('x^2-y^2')).toMatchObject({ key: 'saddle.slice', params: { variable: 'y' } });
    expect(standing('x^2+3x*y+y^2+x'))
      .toMatchObject({ key: 'saddle.steep', params: { variable: 'x', rate: 1 } });
    expect(standing('ln(x*y)')).toMatchObject({ reached: false, key: 'saddle.none' });
  });
});

describe('the words', () => {
  const bowl = () => study('x^2+2*y^2').look([1.5, 1], 0);
  const all = { gradient: true, angle: 0, curvature: null };

  it('say value, gradient and rate', () => {
    expect(describeLook(speaker('en'), bowl(), all)).toBe('At (1.5, 1) f = 4.25. The gradient is '
      + '(3, 4): f rises fastest towards 53.1°, at a rate of 5. '
      + 'Towards 0° f rises at a rate of 3.');
    expect(read(describeLook(speaker('ru'), bowl(), all))).toContain('Градиент (3; 4): быстрее всего f '
      + 'растёт в направлении 53,1°');
  });

  it('leave the gradient to be found', () => {
    expect(describeLook(speaker('en'), bowl(), { ...all, gradient: false }))
      .toBe('At (1.5, 1) f = 4.25. Towards 0° f rises at a rate of 3.');
  });

  it('say why there is no gradient', () => {
    expect(describeLook(speaker('en'), study('x^2+y^2').look([0, 0], 0), all))
      .toContain('The gradient is zero');
    expect(describeLook(speaker('en'), study('sqrt(x*y)').look([-1, 1], 0), all))
      .toContain('no value');
    expect(describeLook(speaker('en'), study('abs(x)+y').look([0, 1], 0), all))
      .not.toContain('NaN');
  });

  it('judge a step', () => {
    const opened = study('x^2+2*y^2');
    const say = (/** @type {number} */ step) => describeStep(speaker('en'), bowl(),
      /** @type {any} */ (opened.stepFrom([1.5, 1], step)), step);
    expect(say(0.1)).toBe('The step leads to (1.2, 0.6), and f falls from 4.25 to 2.16.');
    expect(say(1)).toContain('too long');
    expect(say(0)).toContain('as high as before');
    expect(say(1e-6)).toContain('falls from 4.25 to 4.24998');
    expect(say(1e-12)).toContain('almost the same: 4.25');
  });
});
