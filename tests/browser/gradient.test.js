/** The map of a function: taken hold of with mouse, keys and fields; what it says; bad input. */
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
    fixture(`<main><h1>Nabla</h1><nabla-gradient ${attributes}></nabla-gradient></main>`, language),
    { width });
  const widget = page.locator('nabla-gradient');
  await widget.locator('.map .handle').first().waitFor();
  await page.waitForFunction(() => {
    const map = document.querySelector('nabla-gradient')?.shadowRoot?.querySelector('.map');
    const handle = /** @type {HTMLElement | null | undefined} */ (
      map?.shadowRoot?.querySelector('.handle'));
    return handle?.style.transform;
  });
  return { page, widget };
}

/** @param {Locator} widget @returns {Promise<any>} */
const stateOf = (widget) => widget.evaluate((/** @type {any} */ element) => element.state);

/** @param {Locator} widget @param {string} id */
const handle = (widget, id) => widget.locator(`.map .handle[data-id=${id}]`);

/** @param {Locator} locator */
async function middle(locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('no box');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('the point', () => {
  it('is dragged over the map, with one scale on both axes', async () => {
    const { page, widget } = await openWidget('point="0;0"');
    const map = await widget.locator('.map canvas[role=img]').boundingBox();
    expect(map?.width).toBeCloseTo(map?.height ?? 0, 0);
    const from = await middle(handle(widget, 'point'));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y - 80, { steps: 4 });
    await page.mouse.up();
    const { point: [x, y] } = await stateOf(widget);
    expect(x).toBeGreaterThan(0.5);
    expect(x).toBeCloseTo(y, 6);
    expect(await widget.locator('.summary').innerText()).toContain('The gradient is');
  });

  it('goes by the arrow keys, across and up', async () => {
    const { page, widget } = await openWidget('point="1;1"');
    await handle(widget, 'point').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    expect((await stateOf(widget)).point).toEqual([1.1, 0]);
  });

  it('goes by its fields', async () => {
    const { page, widget } = await openWidget('point="1;1"');
    const field = widget.locator('nabla-number-field').nth(1).locator('input');
    await field.fill('-0,5');
    await page.keyboard.press('Enter');
    expect((await stateOf(widget)).point).toEqual([1, -0.5]);
    await field.fill('north');
    await page.keyboard.press('Enter');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect((await stateOf(widget)).point).toEqual([1, -0.5]);
  });

  it('goes along a slice too', async () => {
    const { page, widget } = await openWidget('point="1;1" show="contours slices gradient"');
    await widget.locator('.slice').nth(1).locator('.handle').focus();
    await page.keyboard.press('ArrowRight');
    expect((await stateOf(widget)).point).toEqual([1, 1.1]);
    expect(await widget.locator('.slice').nth(1).innerText()).toContain('slope 4.4');
  });
});

describe('the formula', () => {
  it('reaches the goal of a saddle between two valleys', async () => {
    const { page, widget } = await openWidget('formula="x^2+x*y+y^2" point="0;0" goal="saddle:0;0" '
      + 'controls="formula" show="contours slices hessian values"');
    expect(await widget.locator('.goal').innerText()).toContain('a minimum');
    expect(await widget.locator('.readout').innerText()).toMatch(/\n3$/);
    const field = widget.locator('nabla-formula-field input');
    await field.fill('x^2-2xy+y^2');
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.goal').innerText()).toContain('the border');
    await field.fill('x^2-3xy+y^2');
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.goal.reached').count()).toBe(1);
    expect(await widget.locator('.goal').innerText()).toContain('−5');
  });
});

describe('the compass', () => {
  it('reaches the goal where the rate is half of the greatest, and says so once', async () => {
    const { page, widget } = await openWidget(
      'point="1.5;1" angle="0" goal="rate:0.5" show="contours gradient compass values"');
    await widget.evaluate((element) => {
      Object.assign(globalThis, { goals: [] });
      element.addEventListener('nabla-goal',
        (event) => Object(globalThis).goals.push(/** @type {any} */ (event).detail.goal));
    });
    expect(await widget.locator('.goal').innerText()).toContain('it should be less');
    await handle(widget, 'hand').focus();
    for (let turn = 0; turn < 7; turn += 1) await page.keyboard.press('ArrowLeft');
    // The whole degree beside the right direction stands for that direction.
    expect((await stateOf(widget)).angle).toBeCloseTo(-6.8699, 4);
    await expect.poll(() => widget.locator('.goal.reached').count()).toBe(1);
    expect(await widget.locator('.goal').innerText()).toContain('Done');
    expect(await page.evaluate(() => Object(globalThis).goals)).toEqual(['rate:0.5']);
  });

  it('has a field that leads onto the right direction and away from it', async () => {
    const { widget } = await openWidget(
      'point="1.5;1" angle="142" goal="rate:0" show="contours compass values"');
    const field = widget.locator('nabla-number-field').filter({ has: widget.page()
      .getByRole('button', { name: 'anticlockwise' }) });
    await field.getByRole('button').last().click();
    await expect.poll(() => widget.locator('.goal.reached').count()).toBe(1);
    expect(await field.locator('input').inputValue()).toBe('143.13');
    expect(await widget.locator('.readout dd').last().innerText()).toBe('0');
    for (let press = 0; press < 2; press += 1) await field.getByRole('button').first().click();
    expect((await stateOf(widget)).angle).toBe(142);
  });

  it('is turned by the mouse around the point', async () => {
    const { page, widget } = await openWidget('point="0;0" angle="0"');
    const [centre, hand] = [await middle(handle(widget, 'point')),
      await middle(handle(widget, 'hand'))];
    await page.mouse.move(hand.x, hand.y);
    await page.mouse.down();
    await page.mouse.move(centre.x, centre.y - 90, { steps: 5 });
    await page.mouse.up();
    expect((await stateOf(widget)).angle).toBe(90);
  });

  it('does not give the gradient away where that is to be found', async () => {
    const { widget } = await openWidget('goal="rate:0" show="contours compass values"');
    expect(await widget.locator('.readout > div').count()).toBe(2);
    expect(await widget.locator('.summary').innerText()).not.toContain('gradient');
  });
});

describe('a step', () => {
  it('is judged, and taken', async () => {
    const { widget } = await openWidget(
      'point="1.5;1" step="0.1" show="contours antigradient step values"');
    expect(await widget.locator('.verdict').innerText()).toContain('falls from 4.25 to 2.16');
    await widget.getByRole('button', { name: 'Take the step' }).click();
    expect((await stateOf(widget)).point.map((/** @type {number} */ x) => x.toFixed(6)))
      .toEqual(['1.200000', '0.600000']);
    await widget.evaluate((/** @type {any} */ element) => { element.state = { stepLength: 1 }; });
    await expect.poll(() => widget.locator('.verdict').innerText()).toContain('too long');
  });
});

describe('bad input', () => {
  it.each([
    ['formula="x^2+"', /formula: “x\^2\+”.*Using x\^2\+2\*y\^2/],
    ['variables="x"', /variables: “x”.*two names.*Using x;y/],
    ['variables="a;b" formula="a+"', /formula: “a\+”/],
    ['range="3;-3"', /range: “3,-3”.*two or four numbers/],
    ['point="1"', /point: “1”/],
    ['angle="north"', /angle: “north”/],
    ['step="-1"', /step: “-1”/],
  ])('%s is said and the default shown', async (attributes, message) => {
    const { widget } = await openWidget(attributes);
    expect(await widget.locator('.problems').innerText()).toMatch(message);
    expect(await widget.locator('.summary').innerText()).toContain('At (1, 1)');
  });
});

it('a map goes on and comes back by the buttons, and its table has numbers', async () => {
  const { widget } = await openWidget('range="-3;3"');
  await widget.getByRole('button', { name: 'Zoom in' }).first().click();
  const { range } = await stateOf(widget);
  expect(range[1] - range[0]).toBeCloseTo(3, 6);
  expect(range[3] - range[2]).toBeCloseTo(3, 6);
  await widget.locator('.map').getByRole('button', { name: /table/i }).click();
  expect(await widget.locator('.map table tbody tr').count()).toBeGreaterThan(10);
  await widget.locator('.map').getByRole('button', { name: /whole|first/i }).click();
  await expect.poll(async () => (await stateOf(widget)).range).toEqual([-3, 3, -3, 3]);
});

describe.each(/** @type {const} */ (['ru', 'en']))('every part of it, %s', (language) => {
  it('leaves axe-core silent and fits 320 pixels', async () => {
    const { page, widget } = await openWidget('goal="rate:0" show="contours arrows slices compass '
      + 'gradient antigradient step hessian values"', { width: 320, language });
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
    await page.goto(`${site.url}en/lab/gradient/`);
    const height = () => page.locator('nabla-gradient').evaluate((element) => element.clientHeight);
    const room = await height();
    release();
    await page.locator('nabla-gradient[data-ready] .map').waitFor();
    expect(Math.abs(await height() - room)).toBeLessThan(64);
  });
});
