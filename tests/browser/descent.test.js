/** nabla-descent as a reader uses it: step, drag, type, choose, reach the goal. */
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
    fixture(`<nabla-descent ${attributes}></nabla-descent>`, language), options);
  const widget = page.locator('nabla-descent');
  await widget.locator('nabla-player').waitFor();
  return { page, widget };
}

/** @param {import('playwright-core').Locator} widget */
const summary = (widget) => widget.locator('.summary').innerText();

describe('a descent', () => {
  it('is stepped through, each step spoken and its numbers shown', async () => {
    const { widget } = await open('formula="x^2" start="3" rate="0.1"');
    expect(await summary(widget)).toBe('The start: x = 3, and the loss is 9.');
    await widget.getByRole('button', { name: 'Step forward' }).click();
    await expect.poll(() => summary(widget))
      .toBe('Step 1: now x = 2.4. The loss fell from 9 to 5.76.');
    expect(await widget.locator('.spoken').innerText()).toContain('Step 1 of 50: Step 1: now x');
    const numbers = await widget.locator('.numbers').textContent();
    expect(numbers?.replace(/\s/g, '')).toBe('x←3−0.1·6=2.4');
  });

  it('has a picture as large as its place, whatever it had before', async () => {
    const { widget } = await open('formula="x^2+y^2" start="3;1"');
    const sizes = () => widget.locator('nabla-chart').first().evaluate((/** @type {any} */ chart) => {
      const [stage, canvas] = ['.stage', 'canvas'].map((part) =>
        chart.renderRoot.querySelector(part).getBoundingClientRect());
      return { stage: [stage.width, stage.height], canvas: [canvas.width, canvas.height],
        square: stage.width === stage.height };
    });
    for (const [formula, start] of [['x^2', [3]], ['x^2+y^2', [3, 1]], ['x^4', [1]]]) {
      await widget.evaluate((element, values) => Object.assign(element, values), { formula, start });
      await expect.poll(async () => {
        const { stage, canvas, square } = await sizes();
        return { square, fits: stage.every((side, index) => Math.abs(side - canvas[index]) < 1) };
      }).toEqual({ square: start.length === 2, fits: true });
    }
  });

  it('in Russian is told in Russian', async () => {
    const { widget } = await open('formula="x^2" step="50"', { language: 'ru' });
    expect(await summary(widget)).toMatch(/Сделаны все 50\sшагов/);
  });

  it('stops at each phase where that is wanted', async () => {
    const { widget } = await open('show="path loss formula phases"');
    const present = widget.locator('.phase.present .phase-name');
    const seen = [await present.innerText()];
    for (let step = 0; step < 3; step += 1) {
      await widget.getByRole('button', { name: 'Step forward' }).click();
      await expect.poll(() => present.innerText()).not.toBe(seen.at(-1));
      seen.push(await present.innerText());
    }
    expect(seen).toEqual(['Initialise', 'Compute the gradient', 'Update', 'Repeat or stop']);
    expect(await widget.evaluate((element) => Object(element).state.position)).toBe(1);
  });

  it('that diverges says so', async () => {
    const { widget } = await open('formula="x^2" rate="1.5" step="99"');
    expect(await summary(widget)).toMatch(/Diverges: after \d+ steps/);
    expect(await widget.locator('.summary .diverged').count()).toBe(1);
  });

  it('that leaves the picture says so, and its path can be brought back', async () => {
    const { widget } = await open('formula="x^2+y^2" start="1;1" rate="1.2" step="5" range="-2;2"');
    expect(await summary(widget)).toContain('beyond the edge');
    await widget.getByRole('button', { name: 'Show the whole path' }).click();
    await expect.poll(() => summary(widget)).not.toContain('beyond the edge');
    const { x } = await widget.evaluate((element) => Object(element).window);
    expect(x[0]).toBeLessThan(-5);
    await widget.locator('.landscape').getByRole('button', { name: 'Show the whole again' }).click();
    await expect.poll(() => summary(widget)).toContain('beyond the edge');
  });

  it('that is veiled keeps what is ahead to itself, in every picture', async () => {
    const { widget } = await open(
      'formula="x^2" start="3" step="2" show="path loss parameters veiled" axis="linear"');
    const told = await widget.locator('canvas[role="img"]').evaluateAll((canvases) =>
      canvases.map((canvas) => canvas.getAttribute('aria-label')));
    expect(told).toHaveLength(3);
    for (const text of told) expect(text).not.toMatch(/at the end|50 steps/);
    await widget.locator('[data-chart="loss"]').getByRole('button', { name: 'Table of values' }).click();
    await expect.poll(() => widget.locator('[data-chart="loss"] tbody tr').count()).toBe(3);
  });

  it('keeps the step that was asked for while a setting shortens the run', async () => {
    const { widget } = await open('formula="x^2" rate="0.1" step="40"');
    const place = () => widget.evaluate((element) => Object(element).place.row);
    await widget.evaluate((element) => { Object(element).rate = 2; });
    await expect.poll(place).toBeLessThan(40);
    await widget.evaluate((element) => { Object(element).rate = 0.1; });
    await expect.poll(place).toBe(40);
  });
});

describe('the start', () => {
  it('moves with the arrow keys and with its fields', async () => {
    const { page, widget } = await open('formula="x^2+y^2" start="1;2"');
    const state = () => widget.evaluate((element) => Object(element).state.start);
    await widget.locator('.landscape .handle').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(state).toEqual([1.1, 2]);
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await state())[1]).toBeLessThan(2);
    await widget.getByRole('textbox', { name: 'start, y' }).fill('-1');
    await page.keyboard.press('Enter');
    await expect.poll(state).toEqual([1.1, -1]);
  });

  it('outside of the domain is told beside its field, and the last descent stays', async () => {
    const { page, widget } = await open('formula="ln(x)^2" start="2" step="3"');
    const before = await summary(widget);
    await widget.getByRole('textbox', { name: 'start, x' }).fill('-1');
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.start .fault').innerText()).toContain('no value');
    expect(await summary(widget)).toBe(before);
  });
});

describe('settings', () => {
  it('that a page has wrong are told above the picture and beside the fields', async () => {
    const { widget } = await open('optimizer="adam" options="beta3=1"');
    expect(await widget.locator('.problems').innerText()).toContain('no setting “beta3”');
    await widget.locator('.more > summary').click();
    expect(await widget.locator('fieldset .wrong').innerText()).toContain('no setting “beta3”');
    await widget.evaluate((element) => { Object(element).options = 'beta1=0.5'; });
    await expect.poll(() => widget.locator('.problems').count()).toBe(0);
  });

  it('out of range are refused where they are typed', async () => {
    const { page, widget } = await open('optimizer="adam"');
    await widget.locator('.more > summary').click();
    const field = widget.getByRole('textbox', { name: 'Share kept of the first moment' });
    await field.fill('1.5');
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('fieldset .fault').first().innerText())
      .toBe('Give a number from 0, below 1. It stays 0.9 for now.');
    expect(await widget.evaluate((element) => Object(element).state.options)).toBe('');
    await field.fill('0,5');
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.evaluate((element) => Object(element).state.options))
      .toBe('beta1=0.5');
  });

  it('of every optimizer can be shown and run', async () => {
    const { widget } = await open('formula="x^2+3*y^2" start="3;2" step="2"');
    const select = widget.locator('select.optimizer');
    for (const name of await select.locator('option').evaluateAll((options) =>
      options.map((option) => Object(option).value))) {
      await select.selectOption(name);
      await expect.poll(() => widget.evaluate((element) => Object(element).taken.optimizer))
        .toBe(name);
      const shown = (await widget.locator('.contents').allInnerTexts()).join(' ');
      expect(shown).not.toMatch(/NaN|undefined/);
    }
  });

  it('a rule of one’s own is read as it is typed, and its errors told below it', async () => {
    const { widget } = await open('optimizer="custom" rule="theta -= eta*g" step="1"');
    await widget.locator('textarea').fill('theta -= eta*q');
    await expect.poll(() => widget.locator('#rule-fault').innerText()).toContain('“q”');
    await widget.locator('textarea').fill('s1 = 0.5*s1 + g; theta -= eta*s1');
    await expect.poll(() => widget.locator('#rule-fault').innerText()).toBe('');
    expect(await summary(widget)).toContain('Step 1: now x = 2.4');
  });
});

it('a preset brings its sentence along', async () => {
  const { widget } = await open('presets="all"');
  await widget.locator('.presets select').selectOption('saddle');
  await expect.poll(() => widget.locator('.presets p').innerText()).toContain('nothing pushes');
  expect(await widget.evaluate((element) => Object(element).variables)).toEqual(['x', 'y']);
});

it('the goal is reached by its rate, told once, and only on the function of the page', async () => {
  const { widget } = await open(
    'formula="x^2+10*y^2" start="1;1" steps="20" rate="0.05" goal="loss-below:0.001"');
  const goals = await widget.evaluateHandle((element) => {
    /** @type {string[]} */
    const reached = [];
    element.addEventListener('nabla-goal', (event) => reached.push(Object(event).detail.goal));
    return reached;
  });
  expect(await widget.locator('.goal').innerText()).toContain('After 20 steps');
  await widget.evaluate((element) => { Object(element).rate = 0.084; });
  await expect.poll(() => widget.locator('.goal.reached').count()).toBe(1);
  await widget.evaluate((element) => { Object(element).start = [0, 0]; });
  await expect.poll(() => widget.locator('.goal.reached').count()).toBe(0);
  expect(await goals.jsonValue()).toEqual(['loss-below:0.001']);
});

it('is written out as a program that follows its settings', async () => {
  const page = await site.openPage(fixture(
    '<nabla-descent id="d" formula="x^2+y^2" start="3;2"></nabla-descent>'
    + '<nabla-code for="d"></nabla-code>'));
  const code = page.locator('nabla-code pre');
  await expect.poll(() => code.innerText()).toContain('theta = np.array([3.0, 2.0])');
  await page.locator('nabla-descent').evaluate((element) => { Object(element).optimizer = 'adam'; });
  await expect.poll(() => code.innerText()).toContain('m_hat = m/(1 - 0.9**t)');
  await page.locator('nabla-code').getByRole('tab', { name: 'C++' }).click();
  await expect.poll(() => code.innerText()).toContain('no short program');
});

describe.each(/** @type {const} */ (['light', 'dark']))('the widget, %s', (theme) => {
  it.each([1280, 360])('is accessible and fits, %i pixels wide', async (width) => {
    const { page, widget } = await open(
      'formula="x^2+3*y^2" start="3;2" optimizer="adam" step="3" presets="all" '
      + 'show="path loss parameters rate formula state table gradient"', { theme, width });
    await widget.locator('.more > summary').click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe('a long run', () => {
  /** The pixels of the chart of the loss that move with the step; runs in the page. */
  const moving = (/** @type {any} */ widget) => {
    const chart = widget.renderRoot.querySelector('[data-chart="loss"]');
    const canvas = chart.renderRoot.querySelector('canvas.moving');
    const { width, height } = canvas;
    const copy = Object.assign(document.createElement('canvas'), { width, height });
    const context = /** @type {CanvasRenderingContext2D} */ (copy.getContext('2d'));
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return Array.from({ length: data.length / 4 }, (_, pixel) => data[4 * pixel + 3]);
  };

  it('looks the same whether its line is drawn or copied', async () => {
    const { widget } = await open(`formula="(1-x)^2+100*(y-x^2)^2" optimizer="adam" rate="0.02"
      start="-1.2;1" steps="3000" step="1500" show="path loss veiled"`);
    await widget.locator('nabla-chart .stage:not(.waiting)').first().waitFor();
    const settled = () => widget.evaluate(async (/** @type {any} */ element) => {
      await element.updateComplete;
      await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
    });
    await settled();
    const drawn = await widget.evaluate(moving);
    const scrub = widget.locator('nabla-player .scrub');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) {
      await scrub.press(key);
      await settled();
    }
    const copied = await widget.evaluate(moving);
    const inked = drawn.filter((alpha) => alpha > 0).length;
    expect(inked).toBeGreaterThan(500);
    const differing = drawn.filter((alpha, index) => Math.abs(alpha - copied[index]) > 40).length;
    expect(differing).toBeLessThan(inked / 50);
  });
});
