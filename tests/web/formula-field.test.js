// @vitest-environment happy-dom
/** The formula field's behaviour, with an engine that knows only whether a text ends well. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadMessages } from '../../web/messages/index.js';
import '../../web/widgets/formula-field.js';

/** @typedef {import('../../web/widgets/formula-field.js').FormulaField} FormulaField */

const disposed = vi.fn();

/** Refuses what ends in an operator, and a power of −1; its suggestion replaces that. */
const engine = {
  /** @param {string} text */
  formula(text) {
    const inverse = text.indexOf('sin^-1 x');
    if (text.trim() === '') {
      throw Object.assign(new Error(), { code: 'empty', from: 0, to: 0, suggestion: '' });
    }
    if (inverse >= 0) {
      throw Object.assign(new Error(), {
        code: 'inverse-power', from: inverse, to: inverse + 8, suggestion: 'arcsin(x)',
      });
    }
    if (/[+(]$/.test(text)) {
      throw Object.assign(new Error(), {
        code: 'unexpected-end', from: text.length, to: text.length, suggestion: '',
      });
    }
    return { mathml: `<math><mtext>${text}</mtext></math>`, notices: [], dispose: disposed };
  },
};

/** @type {FormulaField} */
let field;
/** @type {string[]} */
let understood;
/** @type {{ text: string, good: boolean }[]} */
let submitted;

/** @returns {HTMLInputElement} */
const input = () => /** @type {HTMLInputElement} */ (field.renderRoot.querySelector('input'));

/** @param {string} text */
async function type(text) {
  input().value = text;
  input().dispatchEvent(new Event('input'));
  await field.updateComplete;
}

/** @param {string} selector */
const textOf = (selector) => field.renderRoot.querySelector(selector)?.textContent?.trim() ?? '';

beforeEach(async () => {
  vi.useFakeTimers();
  await loadMessages('en');
  field = /** @type {FormulaField} */ (document.createElement('nabla-formula-field'));
  Object.assign(field, { engine, language: 'en', label: 'f =', value: 'x^2', examples: ['x^3'] });
  understood = [];
  submitted = [];
  field.addEventListener('nabla-formula', (event) =>
    understood.push(/** @type {CustomEvent} */ (event).detail.text));
  field.addEventListener('nabla-submit', (event) =>
    submitted.push(/** @type {CustomEvent} */ (event).detail));
  document.body.append(field);
  await field.updateComplete;
});

afterEach(() => {
  field.remove();
  vi.useRealTimers();
});

describe('while it is typed', () => {
  it('announces every formula that is understood, once', async () => {
    await type('x^2+');
    await type('x^2+1');
    await type('x^2+1');
    expect(understood).toEqual(['x^2+1']);
  });

  it('shows it as it is understood', async () => {
    await type('x^2+1');
    expect(textOf('.preview')).toBe('x^2+1');
  });

  it('keeps the last good formula beside one that is not finished', async () => {
    await type('x^2+');
    expect(field.value).toBe('x^2');
    expect(textOf('.preview.stale')).toBe('x^2');
  });

  it('gives the engine its memory back', async () => {
    disposed.mockClear();
    await type('x^5');
    expect(disposed).toHaveBeenCalledOnce();
  });
});

describe('an error', () => {
  it('waits until the typing rests', async () => {
    await type('x^2+');
    expect(input().getAttribute('aria-invalid')).toBe('false');
    expect(textOf('#fault')).toBe('');
    vi.advanceTimersByTime(1000);
    await field.updateComplete;
    expect(input().getAttribute('aria-invalid')).toBe('true');
    expect(input().getAttribute('aria-describedby')).toBe('fault');
    expect(textOf('#fault')).not.toBe('');
  });

  it('does not wait for Enter', async () => {
    await type('x^2+');
    input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await field.updateComplete;
    expect(textOf('#fault')).not.toBe('');
    expect(submitted).toEqual([{ text: 'x^2+', good: false }]);
  });

  it('marks the place', async () => {
    await type('1+sin^-1 x');
    field.insist();
    await field.updateComplete;
    expect(textOf('.mirror mark')).toBe('sin^-1 x');
    expect(field.renderRoot.querySelector('.mirror span')?.textContent).toBe('1+');
  });

  it('is mended by its suggestion', async () => {
    await type('1+sin^-1 x');
    field.insist();
    await field.updateComplete;
    /** @type {HTMLButtonElement} */ (field.renderRoot.querySelector('#fault button')).click();
    await field.updateComplete;
    expect(input().value).toBe('1+arcsin(x)');
    expect(understood).toEqual(['1+arcsin(x)']);
    expect(textOf('#fault')).toBe('');
  });

  it('goes away when the text is put back', async () => {
    await type('x^2+');
    field.insist();
    field.restore();
    await field.updateComplete;
    expect(input().value).toBe('x^2');
    expect(input().getAttribute('aria-invalid')).toBe('false');
  });

  it('of an empty field shows when it is handed in, and not before', async () => {
    await type('');
    vi.advanceTimersByTime(1000);
    await field.updateComplete;
    expect(textOf('#fault')).toBe('');
    field.submit();
    await field.updateComplete;
    expect(textOf('#fault')).not.toBe('');
    expect(submitted).toEqual([{ text: '', good: false }]);
  });
});

describe('ways to type', () => {
  it('an example is one click', async () => {
    /** @type {HTMLButtonElement} */ (field.renderRoot.querySelector('.example')).click();
    await field.updateComplete;
    expect(input().value).toBe('x^3');
    expect(understood).toEqual(['x^3']);
  });

  it('a key of the keypad types at the caret, a function around what is selected', async () => {
    field.keypad = true;
    await field.updateComplete;
    /** @param {string} face */
    const key = (face) => /** @type {HTMLButtonElement} */ (
      [...field.renderRoot.querySelectorAll('.keypad button')]
        .find((button) => button.textContent === face));
    input().setSelectionRange(0, 1);
    key('√').click();
    await field.updateComplete;
    expect(input().value).toBe('sqrt(x)^2');
    expect(input().selectionStart).toBe(6);
  });
});

it('takes a value from its owner without announcing it', async () => {
  field.value = 'x^7';
  await field.updateComplete;
  expect(input().value).toBe('x^7');
  expect(understood).toEqual([]);
});

it('says so when what its owner gives is no formula', async () => {
  field.value = 'x^7+';
  await field.updateComplete;
  expect(textOf('#fault')).not.toBe('');
});
