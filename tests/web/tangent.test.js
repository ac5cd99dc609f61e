/** What nabla-tangent shows and says, from what the engine found. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMessages, formatNumber, translate } from '../../web/messages/index.js';
import { judgeGoal, readGoal } from '../../web/widgets/tangent/goal.js';
import { factMarks, pointMarks, slopeFactMarks, slopeMarks, slopeTrail }
  from '../../web/widgets/tangent/scene.js';
import { withoutRounding } from '../../web/widgets/tangent/study.js';
import { describeCurve, describePoint, describeSecant } from '../../web/widgets/tangent/words.js';
import { read } from './support/spaces.js';

/** @typedef {import('../../web/engine/types.js').Look} Look */
/** @typedef {import('../../web/engine/types.js').Break} Break */
/** @typedef {import('../../web/engine/types.js').Facts} Facts */

const smoothSide = { limit: 0, slope: 0 };
const fallingSide = { limit: 0, slope: -1 };
const risingSide = { limit: 0, slope: 1 };

/** @param {Partial<Look>} found @returns {Look} */
const look = (found) => ({
  x: 2, kind: 'smooth', value: 1, slope: 3, left: smoothSide, right: smoothSide, h: 0.5,
  secant: { x: 2.5, value: 3, rise: 2, slope: 4, excess: 1 }, ...found,
});

/** @param {Partial<Break>} found @returns {Break} */
const place = (found) => ({
  x: 2, kind: 'corner', value: 0, left: fallingSide, right: risingSide, ...found,
});

/** @param {Partial<Facts>} found @returns {Facts} */
const facts = (found) => ({
  kinks: [], poles: [], jumps: [], holes: [], gaps: [], breaks: [], roots: new Float64Array(),
  extrema: [], inflections: [], window: { x: [-4, 4], y: [0, 1] }, ...found,
});

/** @param {Partial<Facts>} found @returns {any} a study, as far as the scene asks it */
const study = (found) => ({
  facts: facts(found), named: { name: 'f', variable: 'x', role: 'function' },
});

beforeAll(() => Promise.all([loadMessages('en'), loadMessages('ru')]));

describe('the goal', () => {
  const goal = /** @type {const} */ ({ kind: 'corner-at', at: 2 });

  it('is read from its attribute', () => {
    expect(readGoal('corner-at:2')).toEqual(goal);
    expect(readGoal('corner-at:-0.5')).toEqual({ kind: 'corner-at', at: -0.5 });
    expect(readGoal('')).toBeNull();
    expect(readGoal('corner-at:')).toBeNull();
    expect(readGoal('summit-at:2')).toBeNull();
  });

  it('is reached by a continuous function with a corner there', () => {
    const corner = look({ kind: 'corner', left: fallingSide, right: risingSide });
    expect(judgeGoal(goal, facts({ breaks: [place({})] }), corner))
      .toEqual({ reached: true, key: 'reached', params: { at: 2, left: -1, right: 1 } });
  });

  it.each([
    ['jump', { breaks: [place({ x: 1, kind: 'jump' })] }, 'smooth', { x: 1 }],
    ['pole', { breaks: [place({ x: 2, kind: 'pole' })] }, 'pole', { x: 2 }],
    ['hole', { breaks: [place({ x: 0, kind: 'hole' })] }, 'corner', { x: 0 }],
    ['gap', { gaps: [[-4, 0]], breaks: [place({ x: 0, kind: 'edge' })] }, 'corner',
      { from: -4, to: 0 }],
    ['elsewhere', { breaks: [place({ x: 1 })] }, 'smooth', { at: 2, x: 1 }],
    ['vertical', { breaks: [place({ kind: 'vertical' })] }, 'vertical', { at: 2 }],
    ['cusp', { breaks: [place({ kind: 'cusp' })] }, 'cusp', { at: 2 }],
    ['smooth', {}, 'smooth', { at: 2, slope: 3 }],
  ])('says that it is not: %s', (key, found, kind, params) => {
    const there = look({ kind: /** @type {any} */ (kind) });
    const standing = judgeGoal(goal, facts(/** @type {any} */ (found)), there);
    expect(standing).toEqual({ reached: false, key, params });
    for (const language of /** @type {const} */ (['en', 'ru'])) {
      const text = translate(language, `tangent.goal.${key}`, { variable: 'x', ...params });
      expect(text).not.toMatch(/^tangent\.|\{/);
    }
  });
});

describe('the pictures', () => {
  it('mark a corner, a pole, and both ends of a jump', () => {
    expect(factMarks(study({ breaks: [place({})] }))).toEqual([{ kind: 'corner', x: 2, y: 0 }]);
    const pole = place({ kind: 'pole' });
    expect(factMarks(study({ breaks: [pole] }))).toEqual([{ kind: 'pole', x: 2 }]);
    const jump = place({ kind: 'jump', left: smoothSide, right: { limit: 1, slope: 0 } });
    expect(factMarks(study({ breaks: [jump] }))).toEqual([
      { kind: 'point', x: 2, y: 1, role: 'function', open: true },
      { kind: 'point', x: 2, y: 0, role: 'function', open: false },
    ]);
  });

  it('show two half tangents at a corner and none where f has no slope', () => {
    const corner = look({ kind: 'corner', slope: NaN, left: fallingSide, right: risingSide });
    const kinds = pointMarks(corner, { tangent: true, secant: false }, { run: '', rise: '' })
      .map(({ kind, ...mark }) => [kind, 'slope' in mark ? mark.slope : null]);
    expect(kinds).toEqual([['guide', null], ['ray', -1], ['ray', 1]]);
  });

  it('show an upright tangent upright', () => {
    const upright = look({ kind: 'vertical', slope: NaN });
    const marks = pointMarks(upright, { tangent: true, secant: true }, { run: '', rise: '+2' });
    expect(marks.find(({ kind }) => kind === 'tangent')).toMatchObject({ slope: Infinity });
    expect(marks.find(({ kind }) => kind === 'secant'))
      .toMatchObject({ from: [2, 1], to: [2.5, 3], rise: '+2' });
  });

  it('leave the slope of a corner open on both sides, once it is drawn', () => {
    const cornered = study({ breaks: [place({})] });
    const heights = slopeFactMarks(cornered, [0, 3]).map((mark) => 'y' in mark && mark.y);
    expect(heights).toEqual([-1, 1]);
    expect(slopeFactMarks(cornered, [0, 1])).toEqual([]);
  });

  it('draw the slope strongly only where the point has been', () => {
    const x = Float64Array.of(-2, -1, 0, 1, 2);
    const trail = slopeTrail({ ...study({}), slopes: { x, y: x } }, [-1, 1], true);
    expect(trail).toMatchObject({ kind: 'trail', x: Float64Array.of(-1, 0, 1), label: 'f ′' });
  });

  it('put the slope of the secant beside that of the tangent', () => {
    expect(slopeMarks(look({}), { secant: true }).map(({ kind }) => kind))
      .toEqual(['guide', 'point', 'stem']);
  });
});

describe('a slope of zero', () => {
  it('is no rounding error in the numbers either', () => {
    expect(withoutRounding(1.776e-15)).toBe(0);
    expect(withoutRounding(-1.735e-18)).toBe(0);
    expect(withoutRounding(-2e-9)).toBe(-2e-9);
    expect(withoutRounding(NaN)).toBeNaN();
  });
});

describe('the words', () => {
  /**
   * @param {'en' | 'ru'} language @param {string} variable @returns
   * {import('../../web/widgets/tangent/words.js').Speaker}
   */
  const speaker = (language, variable) => ({
    t: (key, params) => translate(language, key, { variable, name: 'f', ...params }),
    number: (value) => formatNumber(language, value),
  });

  it('say what the slope is at the point, in the name of the variable', () => {
    expect(describePoint(speaker('en', 't'), look({ x: 3, slope: 6 })))
      .toBe('At t = 3 the slope is 6: here f rises at a rate of 6 per unit of t.');
    expect(read(describePoint(speaker('ru', 't'), look({ x: 0.5, slope: -1.5 }))))
      .toBe('При t = 0,5 наклон равен −1,5: здесь f убывает со скоростью 1,5 на единицу t.');
  });

  it.each(/** @type {const} */ ([
    'corner', 'cusp', 'vertical', 'jump', 'pole', 'hole', 'edge', 'undefined',
  ]))('know what a %s is, in both languages', (kind) => {
    for (const language of /** @type {const} */ (['en', 'ru'])) {
      expect(describePoint(speaker(language, 'x'), look({ kind }))).not.toMatch(/^tangent\.|\{/);
    }
  });

  it('take the rounding of a level slope for level', () => {
    expect(describePoint(speaker('en', 'x'), look({ slope: 1e-12 })))
      .toContain('the slope is zero');
  });

  it('compare the secant with the tangent', () => {
    const say = speaker('en', 'x');
    expect(describeSecant(say, look({}), 0.5)).toBe('The secant with h = 0.5 has slope 4, 1 more.');
    expect(describeSecant(say, look({}), 0.5, false)).toBe('The secant with h = 0.5 has slope 4.');
    const flat = look({ secant: { x: 2.5, value: 3, rise: 1, slope: 2, excess: -1 } });
    expect(describeSecant(say, flat, 0.5)).toBe('The secant with h = 0.5 has slope 2, 1 less.');
    const none = look({ secant: { x: 2.5, value: NaN, rise: NaN, slope: NaN, excess: NaN } });
    expect(describeSecant(say, none, 0.5)).toContain('no secant');
  });

  it('describe the whole picture for those who do not see it', () => {
    const found = facts({ poles: [0], gaps: [[-4, -3]] });
    const text = describeCurve(speaker('en', 'x'), '1/x', [-4, 4], found, 'The slope is 3.');
    expect(text).toBe('Graph of f(x) = 1/x for x from −4 to 4. Runs to infinity at x = 0. '
      + 'No value between −4 and −3. The slope is 3.');
  });
});
