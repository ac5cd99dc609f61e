/** The main paths through the course in Firefox and in WebKit. */
import { describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { BROWSERS } from './support/browsers.js';
import { useSite } from './support/site.js';

const LESSONS = ['why', 'derivative', 'gradient', 'chain-rule', 'optimization'];
const WIDGETS = ['fit', 'tangent', 'derivation', 'gradient', 'surface', 'chain', 'graph', 'gradcheck',
  'descent', 'race'];

const PAGES = ['ru', 'en'].flatMap((language) =>
  [`/${language}/`, ...LESSONS.map((lesson) => `/${language}/lessons/${lesson}/`)])
  .concat(WIDGETS.map((widget, index) => `/${index % 2 ? 'en' : 'ru'}/lab/${widget}/`));

/** A descent whose every number a browser has to find as Node does. */
const DESCENT = /** @type {const} */ ({
  formula: 'sin(x)*exp(-y^2/5)+x^2/8+ln(1+y^2)', start: [2.5, -1.25],
  optimizer: { name: 'adam', learningRate: 0.07 }, stop: { maxSteps: 500 },
});

describe.each(Object.entries(BROWSERS))('%s', (name, start) => {
  const site = useSite(name, start);

  it.each(PAGES)('%s comes alive without a word, and fits', async (path) => {
    await site.open(path);
    const count = await site.bringToLife();
    if (!/^\/(ru|en)\/$/.test(path)) expect(count).toBeGreaterThan(0);
    expect(await site.page.evaluate(() =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  it('computes what Node computes', async () => {
    const nabla = await createNabla();
    const options = { ...DESCENT, variables: ['x', 'y'], start: [...DESCENT.start] };
    const { parameters, loss } = nabla.descend(options);
    await site.openWidget('<nabla-tangent></nabla-tangent>');
    const [theirs, losses] = await site.page.evaluate((given) => {
      const run = Object(document.querySelector('nabla-tangent')).engine.descend(given);
      return [[...run.parameters], [...run.loss]];
    }, options);
    expect(theirs).toEqual([...parameters]);
    expect(losses).toEqual([...loss]);
  });

  it('moves a handle with the keys and with the pointer', async () => {
    await site.openWidget('<nabla-tangent formula="x^2" point="1"></nabla-tangent>');
    await site.focus('.handle');
    await site.page.press('ArrowRight');
    await expect.poll(async () => (await site.state()).point).toBeGreaterThan(1);
    const { point } = await site.state();
    const { x, y } = await site.placeOf('.handle');
    await site.page.drag(Array.from({ length: 20 }, (_, step) => ({ x: x - 4 * step, y })));
    await expect.poll(async () => (await site.state()).point).toBeLessThan(point - 0.1);
  });

  it('pans a map, with level lines up to its edges', async () => {
    await site.openWidget('<nabla-gradient formula="x^2+3y^2" point="1;1" show="contours"></nabla-gradient>');
    const { x, y, width, height } = await site.placeOf('canvas');
    await site.page.evaluate(() => {
      const [chart] = Object(globalThis).findAll('nabla-chart');
      /** The share of pixels that are level lines. */
      const lines = (/** @type {number} */ left, /** @type {number} */ right) => {
        const { width: across, height: down } = chart.canvas;
        const copy = /** @type {CanvasRenderingContext2D} */ (Object.assign(
          document.createElement('canvas'), { width: across, height: down }).getContext('2d'));
        copy.drawImage(chart.canvas, 0, 0);
        const { data } = copy.getImageData(left * across, 0, (right - left) * across, down);
        return data.filter((_, at) => at % 4 === 2 && data[at] - data[at - 2] > 100).length;
      };
      const maps = new Set();
      const bare = /** @type {string[]} */ ([]);
      Object.assign(globalThis, { maps, bare });
      const step = () => {
        maps.add(chart.marks.find((/** @type {any} */ { kind }) => kind === 'contours'));
        if (lines(0, 0.1) === 0) bare.push('left');
        if (lines(0.9, 1) === 0) bare.push('right');
        requestAnimationFrame(step);
      };
      step();
    });
    await site.page.drag(Array.from({ length: 90 }, (_, step) =>
      ({ x: x - 0.45 * width + 0.01 * width * step, y: y - 0.2 * height })));
    const { maps, bare } = await site.page.evaluate(() =>
      ({ maps: Object(globalThis).maps.size, bare: Object(globalThis).bare }));
    expect(maps).toBeGreaterThan(2);
    expect(bare).toEqual([]);
  });

  it('steps through a descent and back', async () => {
    await site.openWidget('<nabla-descent formula="x^2" start="3" rate="0.1"></nabla-descent>');
    const summary = () => site.page.evaluate(() =>
      Object(globalThis).findAll('.summary')[0].textContent.trim().replace(/\s+/g, ' '));
    expect(await summary()).toBe('The start: x = 3, and the loss is 9.');
    await site.focus('.scrub');
    await site.page.press('ArrowRight');
    await expect.poll(summary).toBe('Step 1: now x = 2.4. The loss fell from 9 to 5.76.');
    await site.page.press('Home');
    await expect.poll(summary).toBe('The start: x = 3, and the loss is 9.');
  });

  it('says where a formula is wrong and keeps the last good one', async () => {
    await site.openWidget('<nabla-tangent formula="x^2" point="1"></nabla-tangent>');
    await site.page.evaluate(() => {
      const [field] = Object(globalThis).findAll('#formula');
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    });
    await site.page.type('+(');
    await site.page.press('Enter');
    await expect.poll(() => site.page.evaluate(() =>
      Object(globalThis).findAll('#fault')[0].textContent.trim())).toMatch(/^The formula breaks off/);
    expect((await site.state()).formula).toBe('x^2');
  });

  it('judges an answer', async () => {
    await site.openWidget('<nabla-exercise template="power-rule" difficulty="1"></nabla-exercise>');
    const nabla = await createNabla();
    const { template, difficulty, seed } = await site.state();
    const { answer } = nabla.exercise({ template, difficulty, seed });
    await site.focus('input[type=text]');
    await site.page.type(answer.text);
    await site.page.press('Enter');
    await expect.poll(() => site.page.evaluate(() =>
      Object(globalThis).findAll('.verdict')[0]?.textContent.trim())).toMatch(/^✓\s+Correct/);
  });

  it('remembers an answer after a reload', async () => {
    await site.open('/en/lessons/derivative/');
    /** Brings the exercise to life. */
    const find = () => site.page.evaluate(async () => {
      const exercise = document.querySelector('#e-secant');
      exercise?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await customElements.whenDefined('nabla-exercise');
      await Object(exercise).loaded;
      return Object(exercise).exercise.answer.text;
    });
    const right = await find();
    await site.page.evaluate(() => {
      const { shadowRoot } = Object(document.querySelector('#e-secant'));
      Object(globalThis).findAll('input[type=text]', shadowRoot)[0].focus();
    });
    await site.page.type(right);
    await site.page.press('Enter');
    const told = (/** @type {string} */ selector) => site.page.evaluate((wanted) =>
      Object(document.querySelector('#e-secant')).shadowRoot.querySelector(wanted)?.textContent.trim(),
    selector);
    await expect.poll(() => told('.verdict')).toMatch(/^✓\s+Correct/);
    await site.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1000); }));
    await site.open('/en/lessons/derivative/');
    await find();
    await expect.poll(() => told('.solved-before')).toMatch(/Solved on/);
  });
});
