/** Widgets that would answer a question above them come into sight when it is answered. */
import { expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { axeViolations } from './support/accessibility.js';

const { openPage } = useBrowser();

/** @param {import('playwright-core').Page} page a lesson with a covered widget in sight */
async function covered(page) {
  const figure = page.locator('figure:has(> #w-kinks)');
  await figure.scrollIntoViewIfNeeded();
  await page.locator('#w-kinks[data-ready]').waitFor({ state: 'attached' });
  await page.locator('#p-corner[data-ready]').waitFor();
  return { figure, question: page.locator('#p-corner'), widget: page.locator('#w-kinks') };
}

it.each(/** @type {const} */ (['ru', 'en']))('hides a widget until the guess is made, %s',
  async (language) => {
    const page = await openPage(`/${language}/lessons/derivative/`);
    const { figure, question, widget } = await covered(page);
    expect(await widget.isVisible()).toBe(false);
    expect(await figure.locator('figcaption').isVisible()).toBe(false);
    expect(await figure.locator('.cover a').getAttribute('href')).toBe('#p-corner');
    expect(await axeViolations(page)).toEqual([]);
    const height = await figure.evaluate((element) => element.clientHeight);
    await question.locator('.choice').first().click();
    await question.locator('.primary').click();
    await expect.poll(() => widget.isVisible()).toBe(true);
    expect(await figure.locator('.cover').isVisible()).toBe(false);
    expect(await figure.evaluate((element) => element.clientHeight)).toBe(height);

    // Who comes back has answered.
    await page.waitForTimeout(500);
    await page.reload();
    const again = await covered(page);
    await expect.poll(() => again.widget.isVisible()).toBe(true);
  });

it('shows the widget to who does not want to guess, and leads the focus there', async () => {
  const page = await openPage('/en/lessons/derivative/');
  const { figure, question, widget } = await covered(page);
  await figure.getByRole('button', { name: 'Show it without answering' }).press('Enter');
  expect(await widget.isVisible()).toBe(true);
  expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await question.locator('.reveal').count()).toBe(0);
});

it('shows a widget at once to who comes by a link to it', async () => {
  const page = await openPage(
    '/en/lessons/derivative/?v=1&widget=w-kinks&formula=abs(x)&h=0.5#w-kinks');
  await expect.poll(() => page.locator('#w-kinks').isVisible()).toBe(true);
});

it('hides nothing on paper and without scripts', async () => {
  const page = await openPage('/en/lessons/derivative/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#w-kinks').isVisible()).toBe(true);
  expect(await page.locator('.cover:visible').count()).toBe(0);
  const still = await openPage('/en/lessons/derivative/', { scripts: false });
  expect(await still.locator('#w-kinks').isVisible()).toBe(true);
  expect(await still.locator('.cover:visible').count()).toBe(0);
});
