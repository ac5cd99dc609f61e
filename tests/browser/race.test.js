/** nabla-race as a reader uses it: guess, watch, change who runs, reach the goal. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { axeViolations } from './support/accessibility.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

/**
 * @param {string} attributes
 * @param {import('./support.js').PageOptions & { language?: 'ru' | 'en' }} [options]
 */
async function open(attributes, { language = 'en', ...options } = {}) {
  const page = await site.openPage(
    fixture(`<nabla-race ${attributes}></nabla-race>`, language), options);
  const widget = page.locator('nabla-race');
  await widget.getByRole('button', { name: 'Share' }).or(
    widget.getByRole('button', { name: 'Поделиться' })).waitFor();
  return { page, widget };
}

/** @param {import('playwright-core').Locator} widget */
const summary = (widget) => widget.locator('.summary').last().innerText();

/** @param {import('playwright-core').Locator} widget @returns {Promise<any>} */
const stateOf = (widget) => widget.evaluate((element) => Object(element).state);

describe('a race', () => {
  it('asks for a guess, runs, and says what became of it', async () => {
    const { widget } = await open('formula="ravine"');
    expect(await widget.locator('nabla-player').count()).toBe(0);
    expect(await summary(widget)).toContain('wait at the start');
    await widget.locator('.guess').getByRole('button', { name: 'RMSprop' }).click();
    await widget.locator('nabla-player').waitFor();
    expect(await stateOf(widget)).toMatchObject({ guess: 'rmsprop' });
    const playing = () => widget.evaluate((element) => Object(element).stepper.playing);
    await expect.poll(playing).toBe(true);
    await widget.getByRole('button', { name: 'To the end' }).click();
    await expect.poll(() => summary(widget)).toMatch(/After 100 iterations: 1\. .*guessed/);
    expect(await widget.locator('.standings .guessed').innerText()).toContain('RMSprop');
  });

  it('can be watched without a guess, in Russian', async () => {
    const { widget } = await open('formula="x^2+2*y^2" steps="20"', { language: 'ru' });
    await widget.getByRole('button', { name: 'Смотреть, не угадывая' }).click();
    await widget.getByRole('button', { name: 'В конец' }).click();
    await expect.poll(() => summary(widget)).toMatch(/^Через 20 итераций: 1\. /);
  });

  it('starts where the plane is clicked', async () => {
    const { widget } = await open('formula="x^2+2*y^2" start="1;1" range="-3;3" guess="none"');
    const canvas = widget.locator('.landscape canvas[role=img]');
    await canvas.scrollIntoViewIfNeeded();
    const box = /** @type {{ width: number, height: number }} */ (await canvas.boundingBox());
    await canvas.click({ position: { x: box.width / 6, y: box.height / 3 } });
    await expect.poll(async () => (await stateOf(widget)).start[0]).toBeCloseTo(-2, 1);
    expect((await stateOf(widget)).start[1]).toBeCloseTo(1, 1);
  });

  it('on another surface begins anew', async () => {
    const { widget } = await open('guess="adam" step="50" start="0;0"');
    await widget.locator('.presets select').selectOption('beale');
    await expect.poll(() => stateOf(widget))
      .toMatchObject({ formula: 'beale', guess: '', start: [], position: 0 });
    expect(await widget.locator('.presets p').innerText()).toContain('flat basin');
  });
});

describe('the runners', () => {
  it('can be changed, taken out and joined by a rule of one’s own', async () => {
    const { page, widget } = await open('formula="ravine" optimizers="sgd; adam" guess="none"');
    await widget.locator('.field > summary').click();
    const runners = widget.locator('.runner');
    await runners.first().locator('select').first().selectOption('momentum');
    await expect.poll(() => stateOf(widget)).toMatchObject({ optimizers: 'momentum; adam' });
    await runners.last().getByRole('textbox', { name: 'learning rate of Adam' }).fill('0.25');
    await page.keyboard.press('Enter');
    await expect.poll(() => stateOf(widget)).toMatchObject({ rates: '0.01; 0.25' });
    await widget.getByRole('button', { name: 'Take Momentum out of the race' }).click();
    await expect.poll(() => runners.count()).toBe(1);
    await widget.getByRole('button', { name: 'Add a rule of your own' }).click();
    await expect.poll(() => stateOf(widget)).toMatchObject({ optimizers: 'adam; custom' });
    await widget.locator('textarea').fill('theta -= eta*q');
    await expect.poll(() => widget.locator('.own-rule .wrong').innerText()).toContain('“q”');
    await widget.locator('textarea').fill('theta -= eta*g/2');
    await expect.poll(() => widget.locator('.own-rule .wrong').innerText()).toBe('');
  });

  it('whose names or settings are wrong are told of', async () => {
    const { widget } = await open('optimizers="sgd; turtle; adam" settings="| | beta3=1"');
    expect(await widget.locator('.problems').innerText()).toContain('turtle');
    await expect.poll(() => widget.locator('.runner .wrong').first().innerText())
      .toContain('no setting “beta3”');
  });

  it('do not run on more than two variables', async () => {
    const { widget } = await open('formula="x+y+z"');
    expect(await widget.locator('.problems').innerText()).toContain('more than two variables');
    expect(await stateOf(widget)).toMatchObject({ formula: 'rosenbrock' });
  });
});

it('the goal is told once it is reached, at the end of the race', async () => {
  const { widget } = await open(
    'formula="ravine" optimizers="adam; sgd" rates="0.0001; 0.015" goal="loses:adam" guess="none"');
  const reached = widget.evaluate((element) => new Promise((resolve) => {
    element.addEventListener('nabla-goal', (event) => resolve(Object(event).detail.goal));
  }));
  expect(await widget.locator('.goal').innerText()).toContain('Decided at the end');
  await widget.getByRole('button', { name: 'To the end' }).click();
  expect(await reached).toBe('loses:adam');
  await expect.poll(() => widget.locator('.goal.reached').count()).toBe(1);
});

describe.each(/** @type {const} */ (['light', 'dark']))('the widget, %s', (theme) => {
  it.each([1280, 360])('is accessible and fits, %i pixels wide', async (width) => {
    const { page, widget } = await open(
      'optimizers="sgd; momentum; rmsprop; adam; custom; lion"', { theme, width });
    await widget.locator('.field > summary').click();
    expect(await axeViolations(page)).toEqual([]);
    await widget.getByRole('button', { name: 'Watch without a guess' }).click();
    await widget.getByRole('button', { name: 'To the end' }).click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
