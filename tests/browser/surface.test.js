/** The surface: turned by mouse, keys and fields; what it says; bad input. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { axeViolations } from './support/accessibility.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

/** @typedef {import('playwright-core').Locator} Locator */

/**
 * @param {string} attributes
 * @param {{ width?: number, language?: 'ru' | 'en' }} [options]
 */
async function openWidget(attributes, { width = 1280, language = 'en' } = {}) {
  const page = await site.openPage(
    fixture(`<main><h1>Nabla</h1><nabla-surface ${attributes}></nabla-surface></main>`, language),
    { width });
  const widget = page.locator('nabla-surface');
  await widget.locator('.turn').waitFor();
  return { page, widget, turn: widget.locator('.turn') };
}

/** @param {Locator} widget @returns {Promise<any>} */
const stateOf = (widget) => widget.evaluate((/** @type {any} */ element) => element.state);

/**
 * How many pixels of the picture are not its ground.
 * @param {Locator} widget
 */
const painted = (widget) => widget.locator('canvas').evaluate((canvas) => {
  const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
  const context = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d');
  const { data } = /** @type {CanvasRenderingContext2D} */ (context)
    .getImageData(0, 0, width, height);
  let count = 0;
  for (let index = 4; index < data.length; index += 4) {
    if (data[index] !== data[0] || data[index + 2] !== data[2]) count += 1;
  }
  return count / (width * height);
});

describe('the surface', () => {
  it('is painted, and turned by the mouse', async () => {
    const { page, widget, turn } = await openWidget('azimuth="-50" elevation="30"');
    await expect.poll(() => painted(widget)).toBeGreaterThan(0.15);
    const box = await turn.boundingBox();
    if (!box) throw new Error('no box');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y + 20, { steps: 4 });
    await page.mouse.up();
    expect(await stateOf(widget)).toMatchObject({ azimuth: -30, elevation: 40 });
  });

  it('is painted as roughly as it takes to turn smoothly, and finely when it rests', async () => {
    const { page, turn } = await openWidget('show=""');
    const box = await turn.boundingBox();
    if (!box) throw new Error('no box');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.evaluate(() => {
      // Cells of each picture; a picture begins with its ground.
      /** @type {number[]} */
      const pictures = Object(globalThis).pictures = [];
      const { fill, fillRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillRect = function ground(...place) {
        pictures.push(0);
        fillRect.apply(this, place);
      };
      CanvasRenderingContext2D.prototype.fill = function cell() {
        pictures[pictures.length - 1] += 1;
        /** @type {() => void} */ (fill).call(this);
      };
    });
    const pictures = () => page.evaluate(() => /** @type {number[]} */ (Object(globalThis).pictures));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 10, y);
    await expect.poll(async () => (await pictures()).length).toBeGreaterThan(0);
    const [first] = await pictures();
    // A machine that takes long for every picture.
    await page.evaluate(() => {
      requestAnimationFrame(function work(frame) {
        while (performance.now() - frame < 60) continue;
        if (!('rested' in globalThis)) requestAnimationFrame(work);
      });
    });
    for (let move = 2; move < 12; move += 1) await page.mouse.move(x + 10 * move, y);
    expect(first / Math.min(...await pictures())).toBeCloseTo(4, 0);
    await page.evaluate(() => { Object(globalThis).rested = true; });
    await page.mouse.up();
    await expect.poll(async () => (await pictures()).at(-1)).toBeGreaterThan(3.5 * first);
  });

  it('is turned by keys, and no higher than straight above', async () => {
    const { page, widget, turn } = await openWidget('azimuth="175" elevation="80"');
    await turn.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'Shift+ArrowUp']) {
      await page.keyboard.press(key);
    }
    expect(await stateOf(widget)).toMatchObject({ azimuth: -175, elevation: 90 });
    expect(await turn.getAttribute('aria-valuetext')).toBe('−175° around, 90° above');
  });

  it('is turned by its fields, which say no to what is none', async () => {
    const { page, widget } = await openWidget('');
    const field = widget.locator('nabla-number-field').nth(3).locator('input');
    await field.fill('45');
    await page.keyboard.press('Enter');
    expect((await stateOf(widget)).elevation).toBe(45);
    await field.fill('120');
    await page.keyboard.press('Enter');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect((await stateOf(widget)).elevation).toBe(45);
  });

  it('says how a descent goes as its rate grows', async () => {
    const { widget } = await openWidget(
      'formula="x^2+10*y^2" point="2;1" show="path" rate="0.05" steps="30"');
    await expect.poll(() => widget.locator('.summary').innerText()).toContain('has fallen');
    await widget.evaluate((/** @type {any} */ element) => { element.state = { rate: 0.5 }; });
    await expect.poll(() => widget.locator('.summary').innerText()).toContain('diverges');
  });
});

it('has its heights as a table', async () => {
  const { widget } = await openWidget('');
  await widget.getByRole('button', { name: /table/i }).click();
  expect(await widget.locator('thead').innerText()).toContain('y = −3');
  expect(await widget.locator('tbody tr').first().innerText()).toContain('27');
});

describe('bad input', () => {
  it.each([
    ['formula="x^2+"', /formula: “x\^2\+”/],
    ['variables="x;x"', /variables: “x;x”.*two names/],
    ['range="1"', /range: “1”.*two or four numbers/],
    ['elevation="100"', /elevation: “100”.*from 0 to 90/],
    ['steps="1.5"', /steps: “1.5”.*whole number/],
  ])('%s is said and the default shown', async (attributes, message) => {
    const { widget } = await openWidget(attributes);
    await expect.poll(() => widget.locator('.problems').innerText()).toMatch(message);
    expect(await widget.locator('.summary').innerText()).toContain('At (1, 1) f = 3');
  });
});

it('what it carries comes back by its link', async () => {
  const page = await site.openPage(
    '/en/lab/surface/?v=1&formula=x*y&point=1;-1&azimuth=20&show=slices');
  const widget = page.locator('nabla-surface');
  await expect.poll(() => widget.evaluate((/** @type {any} */ element) => element.state ?? {}))
    .toMatchObject({ formula: 'x*y', point: [1, -1], azimuth: 20, show: 'slices' });
});

describe.each(/** @type {const} */ (['ru', 'en']))('every part of it, %s', (language) => {
  it('leaves axe-core silent and fits 320 pixels', async () => {
    const { page, widget } = await openWidget('show="plane contours slices path gradient"',
      { width: 320, language });
    await widget.locator('details.more > summary').click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
  });
});

describe.each([1280, 360])('the laboratory, %i pixels wide', (width) => {
  it('keeps room for the widget', async () => {
    // The first page is left before its icon is there.
    const page = await site.openPage('/en/about/', { width, expected: [/icon/] });
    let release = () => {};
    const gate = new Promise((resolve) => { release = () => resolve(undefined); });
    await page.route('**/*.wasm', async (route) => { await gate; await route.continue(); });
    await page.goto(`${site.url}en/lab/surface/`);
    const height = () => page.locator('nabla-surface').evaluate((element) => element.clientHeight);
    const room = await height();
    release();
    await page.locator('nabla-surface[data-ready] canvas').waitFor();
    expect(Math.abs(await height() - room)).toBeLessThan(64);
  });
});
