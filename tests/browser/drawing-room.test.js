/**
 * The room that is kept for drawings: what the builder lays out is what the page draws. The
 * laboratories, in a window that leaves as much room across as a lesson, stand for the lessons.
 */
import { beforeAll, expect, it } from 'vitest';
import { drawingRoom } from '../../tools/lessons/drawing-room.js';
import { createNabla } from '../../web/engine/nabla.js';
import { useBrowser } from './support.js';

const site = useBrowser();

/** What may be missing of a widget's room, or too much, in pixels: about two lines of text. */
const TOLERANCE = 64;

/** @type {any} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

const neuron = '(sigmoid(w1*x1+w2*x2+b)-y)^2';

it.each(/** @type {[string, Record<string, string>][]} */ ([
  ['nabla-graph', { formula: 'x*y+sin(x)' }],
  ['nabla-graph', { formula: 'x*x', show: 'values adjoints' }],
  ['nabla-graph', { formula: neuron, show: 'values adjoints edges counter' }],
  ['nabla-graph', { formula: neuron, controls: 'none' }],
  ['nabla-graph', { formula: 'sin(exp(x)*y)', show: 'values', controls: 'formula' }],
  ['nabla-chain', { formula: 'sin(x^2)' }],
  ['nabla-chain', { formula: 'sin(x^2)', goal: 'rate:0', controls: 'point' }],
  ['nabla-chain', { formula: 'exp(sin(x^2)+1)', view: 'gears' }],
  ['nabla-chain', { rates: '2;-3;0.5', controls: 'rates change' }],
  ['nabla-chain', { rates: '2;-3;0.5', view: 'gears' }],
]))('%s %j', async (tag, attributes) => {
  const room = drawingRoom(tag, nabla, attributes);
  const { controls = null, ...rest } = attributes;
  const query = new URLSearchParams({ v: '1', ...rest });
  for (const language of /** @type {const} */ (['en', 'ru'])) {
    for (const [window, width] of /** @type {const} */ ([['wide', 968], ['narrow', 360]])) {
      const address = `/${language}/lab/${tag.replace('nabla-', '')}/?${query}`;
      const page = await site.openPage(address, { width });
      const widget = page.locator(tag);
      await widget.locator('#summary').waitFor();
      await page.waitForLoadState('networkidle');
      const height = await widget.evaluate(async (/** @type {any} */ element, names) => {
        if (names) element.controls = names;
        await element.updateComplete;
        await document.fonts.ready;
        return element.clientHeight;
      }, controls);
      const difference = height - (room?.[window] ?? 0) * 16;
      expect(Math.abs(difference), `${language}, ${window}: ${difference}`).toBeLessThan(TOLERANCE);
    }
  }
}, 30_000);
