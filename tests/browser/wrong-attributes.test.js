/**
 * Attributes that hold what they cannot: each is told of above the picture, in the page's language,
 * and the widget works with its default.
 */
import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../tools/lessons/elements.js';
import { useBrowser } from './support.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

/** Wrong values by type; of the texts by name. A name that no entry has takes any text. */
const WRONG = {
  number: ['much', '1e999', 'NaN', '', '0x10'],
  integer: ['1.5', '-1e99', 'one'],
  numbers: ['1;two', ';;', 'Infinity;1'],
  choice: ['toString', '__proto__', 'nonsense'],
  formula: ['x+*', '', 'constructor(x)', `${'x+'.repeat(1500)}x`],
  words: ['nonsense', 'toString', 'tangent,secant'],
};

/** @type {Record<string, string[]>} */
const WRONG_TEXTS = {
  variable: ['1x', 'x y', 'π+1', 'sin', '__proto__'],
  variables: ['x', 'x;x', '1;2', '__proto__'],
  goal: ['nonsense', 'toString:1', 'rate', 'corner-at:x', 'loss-below:', 'nudges:-1', 'rate:x'],
  presets: ['x+*', '__proto__'],
  points: ['1;2 | 3', 'a;b', '1;1'],
  template: ['nonsense', 'toString'],
  optimizer: ['toString', 'nonsense'],
  optimizers: ['nonsense', 'adam; toString'],
  rates: ['fast; slow'],
  options: ['beta1=7', 'nonsense=1', 'beta1'],
  settings: ['beta1=7', 'nonsense=1'],
  rule: ['w ='],
  schedule: ['nonsense', 'cosine steps=x', 'toString'],
  stop: ['nonsense=1', 'loss=x', '__proto__=1'],
  point: ['x=', 'x=one', 'y'],
};

/** What a widget has to have for an attribute to say anything. @type {Record<string, object>} */
const NEEDED = {
  'nabla-descent rule': { optimizer: 'custom' },
  'nabla-descent options': { optimizer: 'adam' },
  'nabla-predict formula': { kind: 'draw' },
  'nabla-predict variable': { kind: 'draw' },
  'nabla-predict range': { kind: 'draw' },
  'nabla-race settings': { optimizers: 'adam; sgd' },
  'nabla-race rule': { optimizers: 'custom; sgd' },
};

const WIDGETS = Object.keys(ELEMENTS).filter((tag) => tag !== 'nabla-code');

describe.each(/** @type {const} */ (['en', 'ru']))('%s', (language) => {
  it.each(WIDGETS)('%s', async (tag) => {
    const page = await site.openPage(fixture(`<main><${tag}></${tag}></main>`, language));
    await page.locator(`${tag}[data-ready]`).waitFor();
    const faults = await page.evaluate(async ({ name, wrong, texts, needed }) => {
      const { options } = /** @type {any} */ (customElements.get(name));
      const main = /** @type {HTMLElement} */ (document.querySelector('main'));
      const found = [];
      for (const [key, option] of Object.entries(/** @type {Record<string, any>} */ (options))) {
        const attribute = option.attribute
          ?? key.replace(/[A-Z]/g, (/** @type {string} */ letter) => `-${letter.toLowerCase()}`);
        const values = option.type === 'text' ? texts[attribute] ?? []
          : wrong[/** @type {keyof typeof wrong} */ (option.type)] ?? [];
        for (const value of values) {
          const widget = /** @type {any} */ (document.createElement(name));
          for (const [other, given] of Object.entries(needed[`${name} ${attribute}`] ?? {})) {
            widget.setAttribute(other, given);
          }
          widget.setAttribute(attribute, value);
          main.replaceChildren(widget);
          await Promise.race([widget.loaded,
            new Promise((resolve) => { setTimeout(resolve, 3000); })]);
          await widget.updateComplete;
          await widget.updateComplete;
          const root = widget.renderRoot;
          const told = root.querySelector('.problems')?.innerText ?? '';
          const place = `${attribute}="${value.slice(0, 20)}"`;
          if (widget.loadState !== 'ready') found.push(`${place}: does not start`);
          else if (!told) found.push(`${place}: nothing is said`);
          else if (/\{|undefined|null|NaN|\[object/.test(told.replaceAll(value, ''))) {
            found.push(`${place}: ${told}`);
          }
          if (!root.querySelector('.picture')?.innerText.trim()
            && !root.querySelector('canvas, svg, math, input, .predict button')) found.push(`${place}: shows nothing`);
        }
      }
      return found;
    }, { name: tag, wrong: WRONG, texts: WRONG_TEXTS, needed: /** @type {any} */ (NEEDED) });
    expect(faults).toEqual([]);
  }, 60_000);
});

describe('a hostile link', () => {
  const LONG = `formula=${'x%2B'.repeat(2600)}x`;

  it.each([
    ['of another version', 'v=9&formula=x^3', false],
    ['with an attribute that does not fit', 'v=1&formula=x^3&point=much', false],
    ['with no formula', 'v=1&formula=x%2B*', false],
    ['that is too long', `v=1&${LONG}`, false],
    ['with a thing said twice', 'v=1&formula=x^3&formula=x^4', false],
    ['with cut letters', 'v=1&formula=%D1', false],
    ['with names of prototypes', 'v=1&formula=x^3&__proto__=1&constructor=2&toString=3', true],
  ])('%s', async (_, query, taken) => {
    for (const language of ['en', 'ru']) {
      for (const path of [`/${language}/lab/tangent/?`, `/embed/tangent.html?lang=${language}&`]) {
        const page = await site.openPage(path + query);
        const widget = page.locator('nabla-tangent[data-ready]').first();
        await widget.waitFor();
        await expect.poll(() => widget.locator('canvas').count()).toBeGreaterThan(0);
        const told = await widget.locator('.problems').allInnerTexts();
        const { formula } = await widget.evaluate((/** @type {any} */ tangent) => tangent.state);
        if (taken) expect([formula, told]).toEqual(['x^3', []]);
        else {
          expect(formula).not.toBe('x^3');
          expect(told.join(' ')).toMatch(language === 'ru' ? /[а-я]{4}/ : /[a-z]{4}/);
        }
        await page.close();
      }
    }
  }, 30_000);
});
