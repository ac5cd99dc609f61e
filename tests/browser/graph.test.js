/** nabla-graph in a page: what lights up together, inputs edited in place, narrow windows. */
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
async function openGraph(attributes, options, language) {
  const html = `<main><h1>Nabla</h1><nabla-graph ${attributes}></nabla-graph></main>`;
  const page = await site.openPage(fixture(html, language), options);
  const widget = page.locator('nabla-graph');
  await widget.locator('.stage svg').waitFor();
  return { page, widget };
}

/** @param {Locator} widget */
const summary = (widget) => widget.locator('#summary').innerText();

it('lights up node, edges, formula and row together, and speaks', async () => {
  const { page, widget } = await openGraph('');
  await widget.getByRole('button', { name: 'Step forward' }).click();
  expect(await widget.locator('.node.present .label').innerHTML()).toContain('×');
  expect(await widget.locator('.edge.forward.present').count()).toBe(2);
  expect(await widget.locator('.formula-line .lit').textContent()).toMatch(/x.*y/s);
  expect(await widget.locator('tr.present .expression').textContent()).toMatch(/x.*y/s);
  expect(await summary(widget)).toBe('Forward: node v1 is x*y, and its value is 6.');
  expect(await widget.locator('nabla-player [aria-live]').innerText()).toContain('node v1 is x*y');

  await page.keyboard.press('End');
  expect(await widget.locator('.node.present .name').innerHTML()).toContain('y');
  expect(await widget.locator('.edge.backward').count()).toBe(5);
  expect(await widget.locator('.edge.backward.present').count()).toBe(1);
  expect(await widget.locator('.product.present').textContent()).toContain('2 × 1');
  expect(await widget.locator('.node.input .terms').first().textContent()).toBe('−0.416 + 3 =');
  expect(await widget.locator('tr.present td.adjoint').innerText()).toBe('2');
  expect(await widget.locator('.counter dd').allInnerTexts()).toEqual(['3 of 3', '6 of 6', '12']);
  expect(await summary(widget)).toContain('Done: ∂f/∂x = 2.584, ∂f/∂y = 2.');

  await page.keyboard.press('Home');
  expect(await widget.locator('.node.present, .edge.forward, .edge.backward').count()).toBe(0);
});

describe('the inputs', () => {
  it('are edited in place, and the step stays', async () => {
    const { page, widget } = await openGraph('step="3"');
    const field = widget.getByRole('textbox', { name: 'Value of x' });
    await field.fill('0,5');
    await page.keyboard.press('Enter');
    expect(await widget.evaluate((/** @type {any} */ graph) => graph.state)).toMatchObject({
      point: 'x=0.5; y=3', position: 3,
    });
    expect(await widget.locator('tr.present td.value').innerText()).toBe('1.979');
    await field.press('ArrowUp');
    await field.press('Shift+ArrowDown');
    expect(await field.inputValue()).toBe('−0.4');
  });

  it('say what they take, and the graph keeps what it had', async () => {
    const { page, widget } = await openGraph('');
    const field = widget.getByRole('textbox', { name: 'Value of y' });
    await field.fill('three');
    await page.keyboard.press('Enter');
    expect(await widget.locator('.input-fault').innerText())
      .toContain('The field for y takes a number');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('three');
    expect(await axeViolations(page)).toEqual([]);
    await field.fill('4');
    await page.keyboard.press('Enter');
    expect(await widget.locator('.input-fault').count()).toBe(0);
    expect(await widget.evaluate((/** @type {any} */ graph) => graph.point)).toBe('x=2; y=4');
  });

  it('lie over their nodes', async () => {
    const { widget } = await openGraph('');
    const field = await widget.getByRole('textbox', { name: 'Value of x' }).boundingBox();
    const node = await widget.locator('.node.input rect').first().boundingBox();
    if (!field || !node) throw new Error('not drawn');
    expect(field.x).toBeGreaterThan(node.x);
    expect(field.x + field.width).toBeLessThan(node.x + node.width);
    expect(field.y + field.height).toBeLessThan(node.y + node.height);
  });
});

it('another formula keeps the inputs that it shares', async () => {
  const { page, widget } = await openGraph('point="x=5; y=7" step="4"');
  await widget.locator('nabla-formula-field input').fill('z*exp(x)');
  await page.keyboard.press('Enter');
  expect(await widget.evaluate((/** @type {any} */ graph) => graph.position)).toBe(0);
  expect(await summary(widget)).toMatch(/x = 5/);
  expect(await summary(widget)).toMatch(/z = 1/);
});

it.each([
  ['point="x=two"', /point: “x=two” will not do/],
  ['formula="x+"', /cannot be read as a formula/],
  [`formula="${Array.from({ length: 90 }, (_, index) => `sin(x*${index + 2})`).join('+')}"`,
    /nodes, and a picture takes at most 80/],
])('an attribute that does not fit is said: %s', async (attributes, message) => {
  const { widget } = await openGraph(attributes);
  expect(await widget.locator('.problems').innerText()).toMatch(message);
  expect(await widget.locator('.node').count()).toBe(5);
});

describe('a narrow window', () => {
  const neuron = 'formula="(sigmoid(w1*x1+w2*x2+b)-y)^2" step="20"';

  it.each(/** @type {const} */ (['light', 'dark']))(
    'is never wider than itself, %s', async (theme) => {
      const { page, widget } = await openGraph(neuron, { width: 320, height: 640, theme }, 'ru');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      expect(await widget.locator('.scroller').getAttribute('tabindex')).toBe('0');
      expect(await axeViolations(page)).toEqual([]);
    });

  it('brings the present node into sight', async () => {
    const { page, widget } = await openGraph(neuron, { width: 360, height: 760 });
    await widget.getByRole('slider').focus();
    for (const key of ['Home', 'End', 'ArrowLeft']) {
      await page.keyboard.press(key);
      if (key === 'Home') continue;
      const outer = await widget.locator('.scroller').boundingBox();
      const inner = await widget.locator('.node.present rect').boundingBox();
      if (!outer || !inner) throw new Error('not drawn');
      expect(inner.x).toBeGreaterThanOrEqual(outer.x - 1);
      expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 1);
    }
  });
});

it('sends tokens along the edges where motion is welcome', async () => {
  const { widget } = await openGraph('', { reducedMotion: false });
  await widget.getByRole('button', { name: 'Step forward' }).click();
  await expect.poll(() => widget.locator('.token[visibility=visible]').count()).toBe(0);
  const moved = await widget.locator('.edge.present .token').first().getAttribute('cx');
  expect(Number(moved)).toBeGreaterThan(0);
});
