/** nabla-fit in a browser: knobs, handles, the landscape, own points, and the goal. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { axeViolations } from './support/accessibility.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

const POINTS = 'points="1;2 | 2;2 | 3;5"';

/**
 * @param {string} attributes
 * @param {{ language?: 'ru' | 'en', width?: number, theme?: 'light' | 'dark' }} [options]
 */
async function openFit(attributes, { language = 'en', ...options } = {}) {
  const page = await site.openPage(
    fixture(`<main><h1>Nabla</h1><nabla-fit ${attributes}></nabla-fit></main>`, language), options);
  const widget = page.locator('nabla-fit');
  await widget.locator('.summary').waitFor();
  return { page, widget };
}

/**
 * @param {import('playwright-core').Locator} widget
 * @returns {Promise<any>}
 */
const stateOf = (widget) => widget.evaluate((/** @type {any} */ element) => element.state);

/** @param {import('playwright-core').Locator} widget */
const lossOf = (widget) => widget.locator('.readout .loss dd').innerText();

describe('the knobs', () => {
  it('turn the line by nudges, and the loss follows', async () => {
    const { widget } = await openFit(`${POINTS} a="0" b="0" nudge="0.5"`);
    expect(await lossOf(widget)).toBe('11');
    const more = widget.getByRole('button', { name: 'Turn a up' });
    for (let count = 0; count < 3; count += 1) await more.click();
    expect(await lossOf(widget)).toBe('0.5');
    expect(await widget.locator('.summary').innerText()).toContain('No line does better.');
    await widget.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => lossOf(widget)).toBe('11');
  });

  it('are moved by the handles on the line, with the keyboard', async () => {
    const { page, widget } = await openFit(`${POINTS} a="0" b="0"`);
    await widget.getByRole('slider', { name: /shift the line/ }).focus();
    await page.keyboard.press('ArrowUp');
    expect((await stateOf(widget)).b).toBeGreaterThan(0);
    await widget.getByRole('slider', { name: /turn the line/ }).focus();
    await page.keyboard.press('PageUp');
    const { a, b } = await stateOf(widget);
    expect(a).toBeGreaterThan(0);
    expect(b).toBeGreaterThan(0);
  });

  it('follow the point that is dragged on the landscape', async () => {
    const { page, widget } = await openFit(`${POINTS} a="0" b="0" knob-range="-1;4;-5;5"`);
    const handle = widget.locator('.landscape .handle');
    const box = /** @type {{ x: number, y: number, width: number, height: number }} */
      (await handle.boundingBox());
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y - 20, { steps: 4 });
    await page.mouse.up();
    const { a, b } = await stateOf(widget);
    expect(a).toBeGreaterThan(0);
    expect(b).toBeGreaterThan(0);
  });
});

describe('the points', () => {
  it('are moved, added and taken away by fields', async () => {
    const { widget } = await openFit(`${POINTS} a="1" b="0" show="residuals"`);
    await widget.locator('.more > summary').click();
    const field = widget.getByLabel('y of point 1');
    await field.fill('1');
    await field.press('Enter');
    expect((await stateOf(widget)).points).toBe('1;1 | 2;2 | 3;5');
    await widget.getByRole('button', { name: 'Add a point' }).click();
    expect((await stateOf(widget)).points.split('|')).toHaveLength(4);
    expect(await widget.locator('.points option').count()).toBe(4);
    for (let count = 0; count < 2; count += 1) {
      await widget.getByRole('button', { name: 'Remove it' }).click();
    }
    expect((await stateOf(widget)).points.split('|')).toHaveLength(2);
    expect(await widget.getByRole('button', { name: 'Remove it' }).isDisabled()).toBe(true);
  });

  it('are moved by their handles, with the keyboard and the mouse', async () => {
    const { page, widget } = await openFit(`${POINTS} range="0;4;0;8" show="residuals"`);
    const handle = widget.locator('.handle[data-id="point-1"]');
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    const [, second] = (await stateOf(widget)).points.split(' | ');
    const [x, y] = second.split(';').map(Number);
    expect(x).toBeGreaterThan(2);
    expect(y).toBeGreaterThan(2);

    const box = await handle.boundingBox();
    if (!box) throw new Error('the handle is not there');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2 - 40, { steps: 4 });
    await page.mouse.up();
    const [dragged] = (await stateOf(widget)).points.split(' | ').slice(1);
    expect(Number(dragged.split(';')[0])).toBeLessThan(x);
    expect(Number(dragged.split(';')[1])).toBeGreaterThan(y);
  });

  it('that are none are said, and the default shown', async () => {
    const { widget } = await openFit('points="1;2 | here"');
    expect(await widget.locator('.problems').innerText()).toContain('1;2 | here');
    expect(await widget.locator('.residuals tbody tr').count()).toBe(5);
  });

  it('come in sets, and the loss in two kinds', async () => {
    const { widget } = await openFit('presets="rides; outlier" a="0.5" b="1.1"');
    await widget.getByRole('combobox', { name: 'Points' }).selectOption('outlier');
    await widget.getByRole('combobox', { name: 'Loss' }).selectOption('absolute');
    await expect.poll(() => widget.locator('.summary').innerText()).toContain('No line does');
  });
});

describe('the goal', () => {
  const goal = `${POINTS} a="0" b="0" nudge="0.5" goal="nudges:3" show="residuals landscape"`;

  it('hides the landscape and lets only the knobs turn, until it is reached', async () => {
    const { page, widget } = await openFit(goal);
    expect(await widget.locator('.fog').count()).toBe(1);
    expect(await widget.getByRole('slider').count()).toBe(0);
    expect(await widget.locator('.readout .least').count()).toBe(0);
    expect(await widget.locator('.knob.a input').getAttribute('readonly')).not.toBeNull();
    const heard = page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('nabla-goal', (event) => resolve(Object(event).detail.goal));
    }));
    for (let count = 0; count < 3; count += 1) {
      await widget.getByRole('button', { name: 'Turn a up' }).click();
    }
    expect(await heard).toBe('nudges:3');
    expect(await widget.locator('.goal.reached .standing').innerText()).toContain('3 nudges');
    expect(await widget.locator('nabla-chart.landscape').count()).toBe(1);
    await widget.getByRole('button', { name: 'Turn b up' }).click();
    expect(await widget.locator('.goal.reached').count()).toBe(1);
  });

  it('is out of reach when the nudges are used up, and can be tried again', async () => {
    const { widget } = await openFit(goal);
    for (let count = 0; count < 3; count += 1) {
      await widget.getByRole('button', { name: 'Turn b down' }).click();
    }
    expect(await widget.getByRole('button', { name: 'Turn b down' }).isDisabled()).toBe(true);
    await widget.getByRole('button', { name: 'Start over' }).click();
    await expect.poll(() => stateOf(widget)).toMatchObject({ a: 0, b: 0 });
    await expect.poll(() => widget.locator('.standing').innerText()).toContain('3 nudges left');
  });
});

const LOOKS = /** @type {const} */ ([['ru', 'light'], ['en', 'dark']]);

describe.each(LOOKS)('%s, %s', (language, theme) => {
  it.each([
    ['everything', `${POINTS} show="residuals squares landscape gradient" presets="rides; bent"`],
    ['a goal', `${POINTS} goal="nudges:3"`],
  ])('axe-core is silent and 320 pixels are enough: %s', async (_, attributes) => {
    const { page, widget } = await openFit(attributes, { language, theme, width: 320 });
    await widget.locator('.more > summary').click();
    await widget.locator('.residuals > summary').click();
    expect(await axeViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});
