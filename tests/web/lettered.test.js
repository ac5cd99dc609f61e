/** Letters of mathematics in sentences: told from words, in both languages. */
import { describe, expect, it } from 'vitest';
import { splitLetters } from '../../web/charts/lettered.js';
import widgetsEn from '../../web/messages/en.js';
import pagesEn from '../../web/messages/pages.en.js';
import pagesRu from '../../web/messages/pages.ru.js';
import widgetsRu from '../../web/messages/ru.js';

/** @type {Record<string, string>} */
const en = { ...widgetsEn, ...pagesEn };
/** @type {Record<string, string>} */
const ru = { ...widgetsRu, ...pagesRu };

/** @param {string} text @returns {string[]} */
const lettersIn = (text) => splitLetters(text)
  .map(({ letters, index }) => letters + index).filter(Boolean);

describe('letters of mathematics', () => {
  it.each([
    ['При каком c среднее наименьшее?', ['c']],
    ['потери зависят от a. Найдите их производную по a', ['a', 'a']],
    ['вправо растёт a, вверх растёт b', ['a', 'b']],
    ['другом основании a делят', ['a']],
    ['The loss depends on a. Differentiate by a', ['a', 'a']],
    ['A sum is a word, and I read it', []],
    ['For another base a, divide by ln a as well', ['a', 'a']],
    ['a gradient of a “loss”, a 2-step run', []],
    ['a = 2, b = −a', ['a', 'b', 'a']],
    ['It’s f′ that’s wanted, not f ′(x)', ['f', 'f', 'x']],
    ['(uv)′ = u′v + uv′', ['uv', 'u', 'v', 'uv']],
    ['2pa + q, 2x, sin x, e^(−x²), dx/dt', ['pa', 'q', 'x', 'x', 'e', 'x', 'dx', 'dt']],
    ['w1 = 2,5, w2 = 1, β₁ᵗ, η', ['w1', 'w2', 'β', 'η']],
    ['L-BFGS in C++, e.g. by name', []],
    ['the n-th root, along the x-axis', ['n', 'x']],
    ['1e5, x2y, abs(x), to do', ['x']],
  ])('of «%s»', (text, letters) => {
    expect(lettersIn(text)).toEqual(letters);
  });

  it('leave nothing of a text out', () => {
    for (const text of [...Object.values(ru), ...Object.values(en)]) {
      expect(splitLetters(text).map(({ before, letters, index }) => before + letters + index).join(''))
        .toBe(text);
    }
  });

  /** Sentences that name letters otherwise; those on the last lines are spoken and not seen. */
  const UNLIKE = new Set([
    'gradient.step.same', 'site.lab.graph.preset.square.text', 'predict.draw.mistake.sign',
    'fit.knob.a.less', 'fit.knob.a.more', 'fit.chart.landscape',
  ]);

  // What a mistake is may be told by other letters.
  it('are the same in both languages', () => {
    const found = (/** @type {string} */ text) =>
      lettersIn(text.replace(/\{\w+\}/g, '0')).sort().join(' ');
    const unlike = Object.keys(ru).filter((key) =>
      Object.hasOwn(en, key) && !key.startsWith('mistake.') && found(ru[key]) !== found(en[key]));
    expect(unlike.filter((key) => !UNLIKE.has(key))).toEqual([]);
  });
});
