/** Lessons on paper: light whatever the screen was, without what would have to be pressed. */
import { expect, it } from 'vitest';
import { useBrowser } from './support.js';

const { openPage } = useBrowser();

/** Takes down how light the corner of a chart is, from 0 to 255, whenever the medium changes. */
function noteLightness() {
  const canvas = /** @type {HTMLCanvasElement} */ (
    document.querySelector('#w-car')?.shadowRoot?.querySelector('nabla-chart')?.shadowRoot
      ?.querySelector('canvas'));
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  /** @type {number[]} */
  const noted = [];
  const note = () => {
    const { data } = context.getImageData(canvas.width - 3, 3, 1, 1);
    noted.push(Math.min(data[0], data[1], data[2]));
  };
  note();
  // The chart listens already, so that it is asked after it has heard. Paper waits for nothing else.
  matchMedia('print').addEventListener('change', note);
  Object(globalThis).noted = noted;
}

it('is light at once, and dark again on the screen', async () => {
  const page = await openPage('/en/lessons/derivative/',
    { theme: 'dark', expected: [/willReadFrequently/] });
  await page.locator('#w-car canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(noteLightness);
  await page.pdf();
  const noted = () => page.evaluate(() => Object(globalThis).noted);
  await expect.poll(noted).toHaveLength(3);
  const [before, printed, after] = await noted();
  expect(before).toBeLessThan(60);
  expect(printed).toBeGreaterThan(230);
  expect(after).toBeLessThan(60);
});

it('shows no button, and keeps no room for what has not come alive', async () => {
  const page = await openPage('/ru/lessons/derivative/');
  await page.locator('#w-car canvas').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('button:visible').count()).toBe(0);
  expect(await page.locator('.outline:visible, .neighbours:visible').count()).toBe(0);
  const waiting = page.locator('#e-quotient');
  expect(await waiting.getAttribute('data-ready')).toBeNull();
  expect(await waiting.locator('.widget-fallback').isVisible()).toBe(true);
  expect(await waiting.evaluate((element) => element.clientHeight)).toBeLessThan(150);
});
