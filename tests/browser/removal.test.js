/**
 * A widget that is taken out of a page leaves nothing behind: no listener on what outlives it, no
 * observer, timer, frame or worker, no object in the engine, no node in memory.
 */
import { expect, it } from 'vitest';
import { ELEMENTS } from '../../tools/lessons/elements.js';
import { useBrowser } from './support.js';
import { countLeftovers } from './support/leftovers.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

/** Rounds of which the first ones load code, fonts and messages that stay. */
const ROUNDS = 20;
const WARM_UP = 4;

/** @typedef {{ tag: string, attributes: Record<string, string> }} Part */

/**
 * Each widget with what it shows in its laboratory, or what it needs to show anything.
 * @type {Record<string, Part[]>}
 */
const PARTS = Object.fromEntries(Object.entries(ELEMENTS)
  .map(([tag, { lab = {} }]) => [tag, [{ tag, attributes: lab }]]));
PARTS['nabla-exercise'][0].attributes = { template: 'chain-rule' };
PARTS['nabla-predict'][0].attributes = { kind: 'draw', formula: 'x^2' };
PARTS['nabla-code'][0].attributes = { for: 'other' };
PARTS['nabla-code'].unshift(
  { tag: 'nabla-derivation', attributes: { id: 'other', formula: 'x^2' } });

/**
 * Shows a widget for a while, lets it work, and takes it away.
 * @param {import('playwright-core').Page} page
 * @param {Part[]} parts
 */
function playRound(page, parts) {
  return page.evaluate(async (described) => {
    const host = /** @type {HTMLElement} */ (document.querySelector('main'));
    const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
    const widgets = described.map(({ tag, attributes }) => {
      const element = /** @type {any} */ (document.createElement(tag));
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return element;
    });
    host.append(...widgets);
    await Promise.all(widgets.map(({ localName }) => customElements.whenDefined(localName)));
    for (const widget of widgets) {
      await widget.loaded;
      await widget.updateComplete;
      Object(globalThis).engine ??= widget.engine;
    }
    await frame();
    await frame();
    for (const widget of widgets) {
      widget.play();
      const { formula } = widget;
      widget.formula = 'x^3';
      await widget.updateComplete;
      widget.formula = formula;
      await frame();
    }
    host.replaceChildren();
    await frame();
  }, parts);
}

it.each(Object.entries(PARTS))('%s', async (tag, parts) => {
  const page = await site.openPage(fixture('<main></main>'));
  await page.addInitScript(countLeftovers);
  await page.reload();
  const devtools = await page.context().newCDPSession(page);
  const measure = async () => {
    // Before the garbage is collected: what is given back only then was not given back.
    const { kept, memory } = await page.evaluate(() => {
      const { leftovers, engine } = Object(globalThis);
      return { kept: { ...leftovers(), objects: engine.objects }, memory: engine.memory };
    });
    await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    return { kept, memory, nodes, listeners: jsEventListeners };
  };

  for (let round = 0; round < WARM_UP; round += 1) await playRound(page, parts);
  const before = await measure();
  for (let round = WARM_UP; round < ROUNDS; round += 1) await playRound(page, parts);
  const after = await measure();

  expect(after.kept).toEqual(before.kept);
  expect(after.kept).toMatchObject({ objects: 0, workers: 0, frames: 0, timers: 0, intervals: 0 });
  expect(after.memory).toBe(before.memory);
  expect(after.nodes, tag).toBeLessThanOrEqual(before.nodes);
  expect(after.listeners, tag).toBeLessThanOrEqual(before.listeners);
}, 120_000);

it('a widget that is moved to another place goes on where it was', async () => {
  const page = await site.openPage(fixture('<main></main><aside></aside>'));
  const seen = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.createElement('nabla-tangent'));
    document.querySelector('main')?.append(widget);
    await customElements.whenDefined('nabla-tangent');
    await widget.loaded;
    widget.remove();
    widget.point = 3;
    const asleep = widget.engine.objects;
    document.querySelector('aside')?.append(widget);
    await widget.updateComplete;
    return { asleep, slope: widget.seen.slope, awake: widget.engine.objects > 0 };
  });
  expect(seen).toEqual({ asleep: 0, slope: 6, awake: true });
});
