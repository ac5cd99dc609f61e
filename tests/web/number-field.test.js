// @vitest-environment happy-dom
/** Numbers as a person types them, and the steppers beside them. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NumberField, parseNumber, printNumber } from '../../web/widgets/number-field.js';

/** @type {NumberField} */
let field;
/** @type {number[]} */
let heard;

beforeEach(async () => {
  field = new NumberField();
  Object.assign(field, { label: 'x', value: 1.37, step: 0.1, min: -2, max: 2, language: 'ru' });
  heard = [];
  field.addEventListener('nabla-number', (event) =>
    heard.push(/** @type {CustomEvent} */ (event).detail.value));
  document.body.append(field);
  await field.updateComplete;
});

afterEach(() => field.remove());

const input = () => /** @type {HTMLInputElement} */ (field.renderRoot.querySelector('input'));

/** @param {string} text */
async function type(text) {
  input().value = text;
  input().dispatchEvent(new Event('change'));
  await field.updateComplete;
}

it('reads decimal comma and point, any minus, and powers of ten', () => {
  expect(['0,5', '.5', '−2', '-2', '1e-6', '1,5e3', ' 12 '].map(parseNumber))
    .toEqual([0.5, 0.5, -2, -2, 1e-6, 1500, 12]);
  expect(['', 'x', '1,2,3', '--1', '1e', '0x10'].map(parseNumber).every(Number.isNaN)).toBe(true);
});

it('prints what it can read back', () => {
  for (const value of [0, 1.5, -0.25, 1e-6, 2.5e-9, 123456.789, 3e12]) {
    for (const language of /** @type {const} */ (['en', 'ru'])) {
      expect(parseNumber(printNumber(value, language))).toBe(value);
    }
  }
});

it('takes a number that fits and says so', async () => {
  expect(input().value).toBe('1,37');
  await type('0,5');
  expect(heard).toEqual([0.5]);
  expect(input().getAttribute('aria-invalid')).toBe('false');
});

it('marks one that does not fit and keeps the former', async () => {
  await type('7');
  expect(input().getAttribute('aria-invalid')).toBe('true');
  expect(field.value).toBe(1.37);
  await type('half');
  expect(heard).toEqual([]);
});

it('steps onto round numbers and not beyond its bounds', async () => {
  const [less, more] = field.renderRoot.querySelectorAll('button');
  more.click();
  expect(field.value).toBe(1.4);
  less.click();
  less.click();
  expect(field.value).toBe(1.2);
  field.value = 1.95;
  more.click();
  more.click();
  expect(field.value).toBe(2);
});

it('multiplies and divides by ten where the quantity asks for it', () => {
  Object.assign(field, { logarithmic: true, value: 1e-3, min: 1e-15, max: 1 });
  const [less, more] = field.renderRoot.querySelectorAll('button');
  less.click();
  expect(field.value).toBe(1e-4);
  for (let count = 0; count < 9; count += 1) more.click();
  expect(field.value).toBe(1);
});

it('can be stepped alone, where steps are counted, or not at all', async () => {
  field.steppersOnly = true;
  await field.updateComplete;
  expect(input().readOnly).toBe(true);
  const [less] = field.renderRoot.querySelectorAll('button');
  less.click();
  expect(heard).toHaveLength(1);
  field.disabled = true;
  await field.updateComplete;
  less.click();
  expect(heard).toHaveLength(1);
});
