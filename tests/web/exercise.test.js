/** Every exercise has words, labels and a worked solution in both languages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { hasMessage, LANGUAGES, loadAllMessages, translate } from '../../web/messages/index.js';
import { adviceKey, askedIn } from '../../web/widgets/exercise-advice.js';
import {
  conclusion, labelsOf, questionKey, questionNumbers, shownIn,
} from '../../web/widgets/exercise-kinds.js';
import { lineEquation } from '../../web/widgets/exercise-lines.js';
import { Numerals, tuple } from '../../web/widgets/exercise-notation.js';
import { read } from './support/spaces.js';

const nabla = await createNabla();
beforeAll(() => Promise.all(LANGUAGES.map(loadAllMessages)));

/** Markup whose tags do not match would lose what it holds. @param {string} markup */
function expectWhole(markup) {
  const open = [];
  for (const [, closing, name, , empty] of markup.matchAll(/<(\/?)([a-z]+)([^>]*?)(\/?)>/g)) {
    if (closing) expect(open.pop(), markup).toBe(name);
    else if (!empty) open.push(name);
  }
  expect(open, markup).toEqual([]);
  expect(markup).not.toMatch(/undefined|NaN|—/);
}

describe.each(nabla.templates)('%s', (template) => {
  it.each([1, 2, 3])('is put and solved in both languages, difficulty %i', (difficulty) => {
    for (const language of LANGUAGES) {
      const numerals = new Numerals(language);
      const notation = language === 'ru' ? 'russian' : 'international';
      for (const seed of [1, 2, 3]) {
        const exercise = nabla.exercise({ template, difficulty, seed, notation });
        expect(hasMessage(language, questionKey(exercise))).toBe(true);
        const words = translate(language, questionKey(exercise),
          questionNumbers(exercise, numerals));
        expect(words).not.toMatch(/[{}]|undefined/);
        const labels = labelsOf(exercise, numerals);
        expect(labels.length).toBe(exercise.answers.length);
        for (const { markup } of labels) expectWhole(markup);
        for (const markup of shownIn(exercise, numerals)) expectWhole(markup);
        for (const line of exercise.lines) {
          const equation = lineEquation(line, exercise.question, numerals);
          expectWhole(equation);
          // What the line is about stands before what it equals.
          expect(equation.split('<mo>=</mo>').length).toBeGreaterThan(line.chain.length);
        }
        expectWhole(conclusion(exercise, numerals));
      }
      for (const level of [1, 2]) {
        expect(hasMessage(language, `hint.${template}.${level}`), `${language} ${level}`).toBe(true);
      }
    }
  });
});

it('separates numbers and names by the same sign, and names a derivative of one letter so', () => {
  const exercise = (/** @type {string} */ template) =>
    nabla.exercise({ template, difficulty: 1, seed: 1, notation: 'russian' });
  const russian = new Numerals('ru');
  const point = conclusion(exercise('critical-points'), russian);
  expect(point.match(/<mo>[,;]<\/mo>/g)).toEqual(['<mo>;</mo>', '<mo>;</mo>']);
  const english = new Numerals('en');
  expect(english.names(['x', 'y'])).toContain('<mo>,</mo>');
  expect(labelsOf(exercise('loss-slope'), russian)[0].label).toBe('L′(a) =');
});

it('has a name for every kind', () => {
  for (const template of nabla.templates) {
    for (const language of LANGUAGES) {
      expect(hasMessage(language, `template.${template}`), `${language} ${template}`).toBe(true);
    }
  }
});

/**
 * What is said of an answer, in both languages.
 * @param {{ template: string, difficulty: number, seed: number }} which
 * @param {string[]} answer
 */
function adviceOn(which, answer) {
  const exercise = nabla.exercise({ ...which, notation: 'international' });
  const mistake = /** @type {string} */ (nabla.grade({ exercise, answer }).mistake);
  return Object.fromEntries(LANGUAGES.map((language) =>
    [language, read(translate(language, adviceKey(language, mistake, askedIn(exercise))))]));
}

describe('what is said of a mistake', () => {
  it('does not speak of the chain rule before it has been met', () => {
    // (7 − 3a)², answered 2(7 − 3a)
    const advice = adviceOn({ template: 'loss-slope', difficulty: 1, seed: 1 }, ['2(7-3a)']);
    expect(advice.ru).toContain('Раскройте скобки');
    expect(advice.ru).toContain('2pa + q');
    expect(advice.en).toContain('Multiply out');
  });

  it('names the order of a subtraction in a residual', () => {
    // −13 − (−17)
    const advice = adviceOn({ template: 'residual', difficulty: 2, seed: 1 }, ['-4']);
    expect(advice.ru).toBe('Вы вычли в обратном порядке: из данных вычитают ответ прямой.');
    expect(advice.en).toContain('taken from the data');
  });

  it('names a cosine where there is one', () => {
    const key = (/** @type {string} */ formula) => adviceKey('ru', 'sign', { formula });
    expect(key('x^2+cos(3*x)')).toBe('mistake.sign.cosine');
    expect(key('x^2+sin(x)')).toBe('mistake.sign');
    expect(translate('ru', 'mistake.sign')).not.toContain('косинус');
    expect(translate('ru', 'mistake.sign.cosine')).toContain('косинус');
    expect(adviceKey('en', 'sign', {})).toBe('mistake.sign');
  });

  it('speaks of cancelling only where signs differ', () => {
    const one = { template: 'line-loss', difficulty: 2, seed: 1 };
    expect(adviceOn(one, ['4/3']).ru).toContain('среднее из модулей');
    expect(adviceOn(one, ['-4/3']).ru).not.toContain('гасят');
    const mixed = { template: 'line-loss', difficulty: 1, seed: 3 };
    expect(adviceOn(mixed, ['-2/3']).ru).toContain('гасят');
  });

  it('tells a lost variable from a lost number', () => {
    const advice = adviceOn({ template: 'gradient', difficulty: 2, seed: 1 }, ['6x+4', '4-6y']);
    expect(advice.ru).toContain('вторая пропала');
    expect(advice.en).toContain('has to stay');
  });

  it('sends partial derivatives that were added to the unit vector', () => {
    const which = { template: 'directional-derivative', difficulty: 1, seed: 1 };
    expect(adviceOn(which, ['2']).ru).toContain('на координату единичного вектора'); // 5 and −3
    expect(adviceOn(which, ['2']).en).toContain('unit vector');
  });

  it('counts no stages where there may be three', () => {
    const advice = adviceOn({ template: 'chain-rates', difficulty: 2, seed: 1 }, ['1.2']);
    expect(advice.ru).toContain('Вы сложили скорости звеньев.');
    expect(advice.en).toContain('the rates of the stages');
  });

  it('names the rate that is missing along a path', () => {
    // x² + 2y along x = 2t, y = t²
    const advice = adviceOn({ template: 'chain-paths', difficulty: 1, seed: 1 }, ['8t+2']);
    expect(advice.ru).toContain('Во втором слагаемом не хватает dy/dt');
    expect(advice.en).toContain('lacks dy/dt');
  });
});

describe('the end of a solution', () => {
  /** @param {string} template @param {'ru' | 'en'} language */
  const end = (template, language) => conclusion(nabla.exercise(
    { template, difficulty: 1, seed: 1, notation: 'international' }), new Numerals(language));

  it('says where the slope is zero', () => {
    expect(end('where-slope-zero', 'ru')).toContain('<mn>0</mn><mtext>\u00a0при\u00a0</mtext>');
    expect(end('where-slope-zero', 'en')).toContain('<mtext>\u00a0at\u00a0</mtext>');
  });

  it('is an estimate where the tangent stands for the function', () => {
    expect(end('linear-approximation', 'ru')).toMatch(/<mo>≈<\/mo>(?!.*<mo>=)/);
  });
});

it('writes a partial derivative that is still to be found as one', () => {
  const { solution } = nabla.exercise(
    { template: 'partial-derivative', difficulty: 1, seed: 1, notation: 'russian' });
  expect(solution?.start.mathml).toContain('<mo>∂</mo>');
  expect(solution?.steps[0].line.mathml).not.toContain('′');
  const formula = nabla.formula('x^2*y+y^3');
  const { start, steps } = formula.derivation('y');
  for (const { mathml } of [start, steps[0].before, steps[0].line]) {
    expect(mathml).toContain('<mo>∂</mo>');
    expect(mathml).not.toContain('′');
  }
  formula.dispose();
  const plain = nabla.formula('x^2+x');
  expect(plain.derivation('x').start.mathml).toContain('′');
  plain.dispose();
});

describe('numbers of a question', () => {
  it('are written as the language does', () => {
    expect(new Numerals('ru').point([0.5, -2])).toBe('(0,5;\u00a0−2)');
    expect(new Numerals('en').point([0.5, -2])).toBe('(0.5,\u00a0−2)');
    expect(new Numerals('en').points([1, 2], [3, 4])).toBe('(1,\u00a03), (2,\u00a04)');
  });

  it('are one vector where there are several', () => {
    expect(tuple(['<math><mn>1</mn></math>'], ',')).toBe('<math><mn>1</mn></math>');
    expect(tuple(['<math><mn>1</mn></math>', '<math><mn>2</mn></math>'], ';'))
      .toContain('<mn>1</mn><mo>;</mo><mn>2</mn>');
  });
});
