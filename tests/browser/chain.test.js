/** nabla-chain in a page: point, change, rates by hand, the two drawings, the goal. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { axeViolations } from './support/accessibility.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

/** @typedef {import('playwright-core').Locator} Locator */

/**
 * @param {string} attributes
 * @param {Parameters<typeof site.openPage>[1]} [options]
 * @param {'en' | 'ru'} [language]
 */
async function openChain(attributes, options, language) {
  const html = `<main><h1>Nabla</h1><nabla-chain ${attributes}></nabla-chain></main>`;
  const page = await site.openPage(fixture(html, language), options);
  const widget = page.locator('nabla-chain');
  await widget.locator('.drawing svg').waitFor();
  return { page, widget };
}

/** @param {Locator} widget */
const lastRow = (widget) => widget.locator('tbody tr').last().locator('td.number').allInnerTexts();

it('sends a change through its stages', async () => {
  const { page, widget } = await openChain('formula="sin(x^2)" point="2"');
  expect(await widget.locator('.stage-card').count()).toBe(2);
  expect(await lastRow(widget)).toEqual(['−0.7568', '−0.6536', '−2.615', '−0.2615']);
  expect(await widget.locator('#summary').innerText()).toContain(
    'The rates multiply to −2.615, so about −0.2615 comes out; f really changes by −0.1978.');
  const field = widget.getByRole('textbox', { name: 'the change that enters' });
  await field.fill('0,01');
  await page.keyboard.press('Enter');
  expect((await lastRow(widget))[3]).toBe('−0.02615');
});

it('moves with the slider, by keyboard too', async () => {
  const { widget } = await openChain('formula="x^2" range="0;4"');
  const slider = widget.getByRole('slider', { name: 'the point' });
  await slider.press('ArrowRight');
  expect(await widget.evaluate((/** @type {any} */ chain) => chain.point)).toBe(1.02);
  expect((await lastRow(widget))[1]).toBe('2.04');
});

it('takes rates by hand, and draws gears', async () => {
  const { page, widget } = await openChain('rates="2;-3;0.5"');
  expect(await lastRow(widget)).toEqual(['0.5', '−3', '−0.3']);
  expect(await widget.locator('nabla-formula-field').count()).toBe(0);
  await widget.getByRole('radio', { name: 'Gears' }).check();
  // Three pairs, and one gear between for each positive rate.
  expect(await widget.locator('.gear').count()).toBe(8);
  const rate = widget.getByRole('textbox', { name: 'Rate of stage 2' });
  await rate.fill('3');
  await page.keyboard.press('Enter');
  expect(await widget.locator('.gear').count()).toBe(9);
  expect(await lastRow(widget)).toEqual(['0.5', '3', '0.3']);
  expect(await widget.evaluate((/** @type {any} */ chain) => chain.state)).toMatchObject({
    rates: [2, 3, 0.5], view: 'gears',
  });
  await widget.getByRole('button', { name: 'Reset' }).click();
  expect(await lastRow(widget)).toEqual(['0.5', '−3', '−0.3']);
});

it('reaches its goal at a point other than 0', async () => {
  const { page, widget } = await openChain('formula="sin(x^2)" point="1" goal="rate:0"');
  await widget.evaluate((element) => {
    element.addEventListener('nabla-goal', () => { document.title = 'reached'; });
  });
  const field = widget.getByRole('textbox', { name: 'the point' });
  await field.fill('0');
  await page.keyboard.press('Enter');
  expect(await widget.locator('.goal .standing').innerText()).toContain('Look for another one');
  expect(await page.title()).toBe('Fixture');
  await field.fill('1.25');
  await page.keyboard.press('Enter');
  expect(await widget.locator('.goal.reached .standing').innerText()).toMatch(/^Done/);
  expect(await page.title()).toBe('reached');
});

describe('what is no chain', () => {
  it.each([
    ['formula="x*sin(x)"', /goes several ways at once/], ['formula="x*y"', /exactly one variable/],
    ['formula="sin("', /cannot be read as a formula/], ['rates="2;two"', /rates: “2;two”/],
    ['rates="1;1;1;1;1;1;1;1;1"', /more than 8 rates/],
  ])('as an attribute is said: %s', async (attributes, message) => {
    const { widget } = await openChain(attributes);
    expect(await widget.locator('.problems').innerText()).toMatch(message);
    expect(await widget.locator('.stage-card').count()).toBe(2);
  });

  it('when typed leaves the last chain', async () => {
    const { page, widget } = await openChain('formula="exp(2*x)"');
    await widget.locator('nabla-formula-field input').fill('x*exp(x)');
    await page.keyboard.press('Enter');
    expect(await widget.locator('.problems').innerText()).toContain('computational graph');
    expect(await widget.evaluate((/** @type {any} */ chain) => chain.formula)).toBe('exp(2*x)');
    await widget.locator('nabla-formula-field input').fill('ln(x)^3');
    await expect.poll(() => widget.locator('.problems').count()).toBe(0);
  });
});

describe.each(/** @type {const} */ (['pipeline', 'gears']))('a narrow window, %s', (view) => {
  it.each(/** @type {const} */ ([['ru', 'light'], ['en', 'dark']]))(
    'is never wider than itself: %s, %s', async (language, theme) => {
      const { page } = await openChain(`formula="exp(sin(x^2))" view="${view}" goal="rate:0"`,
        { width: 320, height: 640, theme }, language);
      expect(await page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(320);
      expect(await axeViolations(page)).toEqual([]);
    });
});
