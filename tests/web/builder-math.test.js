/**
 * Formulas: MathML without inline styles, colours as classes, and the words in which they are read.
 */
import { describe, expect, it } from 'vitest';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { FormulaError, renderFormula } from '../../tools/lessons/math.js';

/** @param {string} tex @param {boolean} [display] */
function mathml(tex, display = false) {
  const math = renderFormula(tex, { display, language: 'en' });
  return unified().use(rehypeStringify).stringify({ type: 'root', children: [math] });
}

describe('MathML', () => {
  it.each([
    '\\hat y', '\\bar x', '\\vec v', '\\tilde x', '\\widehat{abc}', '\\overline{ab}',
    '\\begin{cases}x&y\\\\z&w\\end{cases}',
    '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
    '\\begin{aligned}a&=b\\\\&=c\\end{aligned}', '\\boxed{x}', 'a\\!b', '\\tfrac12',
    '\\begin{array}{l|r}a&b\\\\\\hline c&d\\end{array}', '\\underbrace{a}_{b}',
    '\\left.\\frac{df}{dx}\\right|_{x=1}',
  ])('%s has no inline style', (tex) => {
    for (const display of [false, true]) expect(mathml(tex, display)).not.toContain(' style=');
  });

  it('turns a meaning into a class', () => {
    expect(mathml("\\slope{f'}")).toContain('class="c-slope"');
    expect(mathml('\\loss{L(\\param{w})}')).toMatch(/class="c-loss".*class="c-parameter"/);
  });

  it('marks display formulas', () => {
    expect(mathml('x', true)).toMatch(/^<math display="block"/);
    expect(mathml('x')).toMatch(/^<math aria-label="x"/);
  });

  it('leaves no space at the ends of a formula within a sentence', () => {
    expect(mathml('x \\approx')).toMatch(/<mo rspace="0">≈<\/mo>/);
    expect(mathml('> 0')).toMatch(/<mo lspace="0">/);
    expect(mathml('x > 0')).not.toContain('space=');
    expect(mathml('x \\approx', true)).not.toContain('space=');
  });

  it.each([
    '', '\\frac{1}{', '\\nosuchcommand', '\\href{https://example.org}{x}', '\\id{a}{x}',
  ])('refuses %s', (tex) => {
    expect(() => mathml(tex)).toThrow(FormulaError);
  });
});

/** What is written, and how it is read in Russian and in English. */
const READINGS = /** @type {[string, string, string][]} */ ([
  ["f'(x)", 'эф штрих от икс', 'f prime of x'],
  ["f''(x)", 'эф два штриха от икс', 'f double prime of x'],
  ['x^2', 'икс в квадрате', 'x squared'],
  ['x^3', 'икс в кубе', 'x cubed'],
  ['x^n', 'икс в степени эн', 'x to the power n'],
  ['x^{n-1}', 'икс в степени эн минус 1, конец степени', 'x to the power n minus 1, end of power'],
  ['10^{-8}', '10 в степени минус 8', '10 to the power minus 8'],
  ['h = 0{,}1', 'аш равно 0,1', 'h equals 0,1'],
  ['\\tfrac12', 'одна вторая', 'one half'],
  ['\\frac{a}{b}', 'а делить на бэ', 'a over b'],
  ['\\frac{df}{dx}', 'дэ эф по дэ икс', 'd f by d x'],
  ['\\frac{\\partial L}{\\partial w}', 'дэ эль по дэ дубль-вэ', 'partial L by partial w'],
  ['\\frac{x+1}{2}', 'дробь: числитель икс плюс 1, знаменатель 2, конец дроби',
    'the fraction with numerator x plus 1, and denominator 2, end of fraction'],
  ['\\sqrt{x}', 'корень из икс', 'square root of x'],
  ['\\sqrt{x+1}', 'корень из икс плюс 1, конец корня', 'square root of x plus 1, end of root'],
  ['\\sqrt[3]{x}', 'корень степени 3 из икс', '3-th root of x'],
  ['|x|', 'модуль икс', 'absolute value of x'],
  ['x_1', 'икс с индексом 1', 'x sub 1'],
  ['\\sin^2 x', 'синус в квадрате икс', 'sine squared x'],
  ['\\lim_{h \\to 0} h', 'предел при аш стремящемся к 0, аш', 'limit as h goes to 0 of h'],
  ['\\sum_{i=1}^n x_i', 'сумма от и равно 1 до эн, икс с индексом и',
    'sum from i equals 1 to n of x sub i'],
  ['\\left.f\\right|_{x=1}', 'эф при икс равно 1', 'f at x equals 1'],
  ['\\hat y', 'игрек с крышкой', 'y hat'],
  ['\\mathbf{w}', 'дубль-вэ', 'w'],
  ['\\eta < 2', 'эта меньше 2', 'eta is less than 2'],
  ['\\nabla L', 'градиент эль', 'gradient of L'],
  ['\\nabla', 'набла', 'nabla'],
  ['\\partial', 'круглое дэ', 'round d'],
  ['{|\\nabla L|}^2', 'модуль градиент эль, конец модуля в квадрате',
    'absolute value of gradient of L, end of absolute value squared'],
  ['n = 1, 2, \\dots', 'эн равно 1, 2, и так далее', 'n equals 1, 2, and so on'],
  ['\\begin{cases} x, & x > 0 \\\\ 0, & x \\le 0 \\end{cases}',
    'по случаям: икс, икс больше 0; 0, икс не больше 0',
    'by cases: x, x is greater than 0; 0, x is at most 0'],
  ['(u + v)v', 'скобка открывается у плюс вэ скобка закрывается вэ',
    'open bracket u plus v close bracket v'],
]);

describe('speech', () => {
  it.each(READINGS)('%s', (tex, russian, english) => {
    const read = (/** @type {'ru' | 'en'} */ language) =>
      renderFormula(tex, { display: tex.includes('_{'), language }).properties.ariaLabel;
    expect(read('ru')).toBe(russian);
    expect(read('en')).toBe(english);
  });
});
