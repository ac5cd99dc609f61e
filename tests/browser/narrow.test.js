/** Widgets in a window of 360 pixels: nothing is cut off without a sign of it. */
import { expect, it } from 'vitest';
import { useBrowser } from './support.js';

const { openPage } = useBrowser();

/** @param {import('playwright-core').Locator} locator */
const boxOf = async (locator) =>
  /** @type {{ x: number, y: number, width: number, height: number }} */ (
    await locator.boundingBox());

it('the player has its buttons and its counter in one row, and the bar below', async () => {
  const page = await openPage('/ru/lab/descent/', { width: 360 });
  const player = page.locator('nabla-descent nabla-player');
  await player.locator('.scrub').waitFor();
  const [back, position, more, bar, whole] = await Promise.all(
    ['.back', '.position', '.more', '.scrub', '.player'].map((part) =>
      boxOf(player.locator(part))));
  const middle = ({ y, height } = back) => y + height / 2;
  expect(Math.abs(middle(position) - middle(back))).toBeLessThan(4);
  expect(Math.abs(middle(more) - middle(back))).toBeLessThan(4);
  expect(bar.y).toBeGreaterThanOrEqual(back.y + back.height);
  expect(bar.width).toBeGreaterThan(whole.width - 8);
});

it('a graph is drawn as small as it can be read', async () => {
  const page = await openPage(
    `/en/lab/graph/?${new URLSearchParams({ v: '1', formula: '(sigmoid(w*x+b)-y)^2' })}`,
    { width: 360 });
  const scroller = page.locator('nabla-graph .scroller');
  await scroller.waitFor();
  await expect.poll(() => scroller.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  expect((await boxOf(page.locator('nabla-graph input.input').first())).height)
    .toBeGreaterThanOrEqual(24);
});

it('the formulas and tables of a lesson are seen from end to end', async () => {
  const page = await openPage('/ru/lessons/gradient/', { width: 360 });
  const excess = () => page.evaluate(() =>
    [...document.querySelectorAll('.formula, .table')].filter((box) => box.checkVisibility())
      .map((box) => box.scrollWidth - box.clientWidth).filter((more) => more > 0));
  await expect.poll(excess).toEqual([]);
});

it('a formula a little too wide is made smaller, one far too wide scrolls', async () => {
  const page = await openPage('/en/lessons/optimization/');
  const formulas = page.locator('#e-loss-hard .function .scrolling');
  await page.locator('details:has(#e-loss-hard)').evaluate((box) => { Object(box).open = true; });
  await page.locator('#e-loss-hard').scrollIntoViewIfNeeded();
  await formulas.first().waitFor();
  const excess = () => formulas.last().evaluate((box) => box.scrollWidth - box.clientWidth);
  await expect.poll(excess).toBe(0);
  await page.setViewportSize({ width: 360, height: 700 });
  await expect.poll(excess).toBeGreaterThan(0);
  await expect.poll(() => formulas.last().getAttribute('tabindex')).toBe('0');
});
