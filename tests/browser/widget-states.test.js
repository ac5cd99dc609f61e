/**
 * Widgets in the states that a page does not open in, for axe-core and in a narrow window: errors,
 * verdicts, hints, an open menu, a keypad, a solution.
 */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { axeViolations } from './support/accessibility.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * Each state: the widget, and how a reader brings it there.
 * @type {Record<string, { html: string, enter: (widget: Locator, page: Page) => Promise<void> }>}
 */
const STATES = {
  'a formula with an error, and the keypad': {
    html: '<nabla-derivation formula="x^2"></nabla-derivation>',
    async enter(widget, page) {
      await widget.locator('.keypad-toggle').click();
      await widget.locator('input[type=text]').fill('1 + sin^-1 x');
      await page.keyboard.press('Enter');
      await widget.locator('.mirror').waitFor();
    },
  },
  'a derivation at its end, a part of it folded': {
    html: '<nabla-derivation formula="sin(x)^2/x" step="100"></nabla-derivation>',
    async enter(widget) {
      await widget.locator('.fold').first().click();
    },
  },
  'a derivation that asks, and an answer that is wrong': {
    html: '<nabla-derivation formula="x^2*sin(x)" try></nabla-derivation>',
    async enter(widget, page) {
      await widget.locator('nabla-derivation-question input').fill('2*x*cos(x)');
      await page.keyboard.press('Enter');
      await widget.locator('.verdict .wrong').waitFor();
    },
  },
  'an exercise after wrong answers, with hints and the solution': {
    html: '<nabla-exercise template="quotient-rule"></nabla-exercise>',
    async enter(widget, page) {
      for (const answer of ['x', '1/x']) {
        await widget.locator('input').first().fill(answer);
        await page.keyboard.press('Enter');
      }
      await widget.locator('.earlier').waitFor();
      for (const button of [0, 0, 1]) await widget.locator('.actions button').nth(button).click();
      await widget.locator('nabla-derivation nabla-player').waitFor();
    },
  },
  'an exercise with several fields, half right, with its worked solution': {
    html: '<nabla-exercise template="gradient-at-point" difficulty="3"></nabla-exercise>',
    async enter(widget, page) {
      const answers = await widget.evaluate((/** @type {any} */ element) =>
        element.exercise.answers.map((/** @type {any} */ { text }) => text));
      await widget.locator('.answer-line input').nth(0).fill(answers[0]);
      await widget.locator('.answer-line input').nth(1).fill('0.5');
      await page.keyboard.press('Enter');
      await widget.locator('.component .wrong').waitFor();
      for (const button of [0, 0, 1]) await widget.locator('.actions button').nth(button).click();
      await widget.locator('.work').waitFor();
    },
  },
  'an exercise with a table': {
    html: '<nabla-exercise template="chain-at-point" difficulty="3"></nabla-exercise>',
    async enter(widget) {
      await widget.locator('.actions button').nth(1).click();
      await widget.locator('.work').waitFor();
    },
  },
  'an exercise that is solved': {
    html: '<nabla-exercise template="power-rule" seed="3"></nabla-exercise>',
    async enter(widget, page) {
      await widget.locator('.actions button').nth(1).click();
      await widget.locator('.truth').waitFor();
      const answer = await widget.evaluate(
        (/** @type {any} */ element) => element.exercise.answer.text);
      await widget.locator('input').first().fill(answer);
      await page.keyboard.press('Enter');
      await widget.locator('.verdict .right').waitFor();
    },
  },
  'an open share menu': {
    html: '<nabla-derivation formula="x^2"></nabla-derivation>',
    async enter(widget) {
      await widget.locator('nabla-share-menu button').first().click();
      await widget.locator('[role=menuitem]').first().waitFor();
    },
  },
  'an attribute that does not fit': {
    html: '<nabla-derivation formula="x+" step="no"></nabla-derivation>',
    async enter(widget) {
      await widget.locator('.problems').waitFor();
    },
  },
};

describe.each(Object.entries(STATES))('%s', (_, { html, enter }) => {
  it.each(/** @type {const} */ ([['ru', 'light'], ['en', 'dark']]))(
    'leaves axe-core silent and fits 320 pixels: %s, %s', async (language, theme) => {
      const address = fixture(`<main><h1>Nabla</h1><h2>Nabla</h2>${html}</main>`, language);
      const page = await site.openPage(address, { width: 320, height: 640, theme });
      const widget = page.locator('nabla-derivation, nabla-exercise').first();
      await widget.locator('input').first().waitFor();
      await enter(widget, page);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(320);
    });
});
