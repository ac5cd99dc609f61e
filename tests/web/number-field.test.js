// @vitest-environment happy-dom
/** Numbers as a person types them, and the steppers beside them. */
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { loadMessages } from '../../web/messages/index.js';
import { NumberField } from '../../web/widgets/number-field.js';
import { parseNumber, printNumber, readNumber } from '../../web/widgets/typed-number.js';
import { read } from './support/spaces.js';

/** An engine that knows two constants. */
const engine = {
  /** @param {string} text */
  formula(text) {
    const value = new Map([['pi/2', Math.PI / 2], ['1/0', Infinity]]).get(text);
    if (value === undefined) throw Object.assign(new Error(text), { code: 'unknown-name' });
    return { value: () => value, dispose() {} };
  },
};

vi.mock('../../web/widgets/shared-engine.js', () => ({ sharedEngine: async () => engine }));

beforeAll(() => Promise.all([loadMessages('ru'), loadMessages('en')]));

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
  // The engine is asked for in a promise.
  await new Promise((resolve) => { setTimeout(resolve); });
  await field.updateComplete;
}

const complaint = () => field.renderRoot.querySelector('#fault')?.textContent;

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

it('lets the engine work out what is no plain number', async () => {
  await type('pi/2');
  expect(heard).toEqual([Math.PI / 2]);
  expect(input().value).toBe('1,57079632679');
  expect(readNumber(engine, '1/0', 'en')).toBeNaN();
});

it('keeps the former number and says what fits, until the text is mended', async () => {
  await type('7');
  expect(input().getAttribute('aria-invalid')).toBe('true');
  expect(read(complaint())).toBe('Нужно число от −2 до 2. Пока остаётся 1,37.');
  await type('half');
  expect(input().value).toBe('half');
  expect(read(complaint())).toMatch(/^Это не число/);
  expect(field.value).toBe(1.37);
  expect(heard).toEqual([]);
  await type('1,37');
  expect(input().getAttribute('aria-invalid')).toBe('false');
  expect(complaint()).toBe('');
});

it('forgets what was not taken when the number changes from elsewhere, or is restored', async () => {
  await type('half');
  field.value = 1;
  await field.updateComplete;
  expect(input().value).toBe('1');
  await type('half');
  field.restore();
  await field.updateComplete;
  expect(input().value).toBe('1');
  expect(complaint()).toBe('');
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
