/** The room that a page keeps for its widgets: little moves when they come alive. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';

const site = useBrowser();

/** What may be missing of a widget's room, or too much, in pixels: about two lines of text. */
const TOLERANCE = 64;

describe.each([
  'ru/lessons/why', 'en/lessons/why', 'ru/lessons/derivative', 'en/lessons/derivative',
])('the lesson %s', (path) => {
  it.each([1280, 360])('keeps room for its widgets, %i pixels wide', async (width) => {
    const page = await site.openPage(`/${path}/`, { width });
    const misfits = await page.evaluate(async (tolerance) => {
      const widgets = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(
        'nabla-tangent, nabla-derivation, nabla-gradcheck, nabla-exercise, nabla-predict, '
        + 'nabla-fit, nabla-descent')]);
      // Widgets near the top may be alive by now; those in a closed box wait until it opens.
      const waiting = widgets.filter((widget) =>
        !widget.hasAttribute('data-ready') && widget.checkVisibility());
      const rooms = waiting.map((widget) => widget.offsetHeight);
      const found = [];
      for (const [index, widget] of waiting.entries()) {
        widget.scrollIntoView({ block: 'center' });
        await customElements.whenDefined(widget.localName);
        await Object(widget).loaded;
        await new Promise((resolve) => { setTimeout(resolve, 100); });
        widget.classList.add('measured');
        const style = new CSSStyleSheet();
        style.replaceSync('.measured { min-height: 0 !important; }');
        document.adoptedStyleSheets = [style];
        const difference = widget.offsetHeight - rooms[index];
        document.adoptedStyleSheets = [];
        widget.classList.remove('measured');
        if (Math.abs(difference) > tolerance) found.push(`${widget.id}: ${difference} px`);
      }
      return waiting.length > 10 ? found : ['too few widgets were waiting'];
    }, TOLERANCE);
    expect(misfits).toEqual([]);
  });
});

it('a question does not shrink while its engine is on the way', async () => {
  const page = await site.openPage('/en/about/');
  await page.waitForLoadState('networkidle');
  let release = () => {};
  const gate = new Promise((resolve) => { release = () => resolve(undefined); });
  await page.route('**/*.wasm', async (route) => { await gate; await route.continue(); });
  await page.goto(`${site.url}en/lessons/derivative/`);
  const question = page.locator('nabla-predict:not([kind=draw])').first();
  const height = () => question.evaluate((element) => element.clientHeight);
  await page.evaluate(() => customElements.whenDefined('nabla-predict'));
  const waiting = await height();
  expect(await question.getAttribute('data-ready')).toBeNull();
  release();
  await page.locator('nabla-predict[data-ready]').first().waitFor();
  expect(Math.abs(await height() - waiting)).toBeLessThan(TOLERANCE);
});
