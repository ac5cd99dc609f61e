/** Every exercise has words, labels and a worked solution in both languages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { hasMessage, LANGUAGES, loadAllMessages, translate } from '../../web/messages/index.js';
import {
  conclusion, labelsOf, questionKey, questionNumbers, shownIn,
} from '../../web/widgets/exercise-kinds.js';
import { lineEquation } from '../../web/widgets/exercise-lines.js';
import { Numerals, tuple } from '../../web/widgets/exercise-notation.js';

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

it('has a name for every kind', () => {
  for (const template of nabla.templates) {
    for (const language of LANGUAGES) {
      expect(hasMessage(language, `template.${template}`), `${language} ${template}`).toBe(true);
    }
  }
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
