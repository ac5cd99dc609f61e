/** What the tests in other browsers share: one browser and one server a file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFailed } from 'vitest';
import { buildFolder } from '../../../tools/paths.js';
import { startServer } from '../../../tools/serve.js';
import { fixture } from '../../browser/support/fixture.js';
import { serveWatched } from './watched.js';

/** @typedef {import('./browsers.js').OtherPage} OtherPage */

const failuresFolder = `${buildFolder}/failures`;

/**
 * Gives the tests of a block a browser with one page, and a server of the built site. A test fails
 * when its last page wrote to the console, threw, broke its policy or missed something. A failing
 * test leaves a picture in build/failures.
 * @param {string} name the browser's
 * @param {() => Promise<OtherPage>} start
 */
export function useSite(name, start) {
  /** @type {OtherPage} */
  let page;
  /** @type {Awaited<ReturnType<typeof startServer>>} */
  let server;

  beforeAll(async () => {
    [page, server] = await Promise.all([start(), startServer({ route: serveWatched })]);
  });
  afterAll(async () => {
    await page?.close();
    await server?.close();
  });
  beforeEach(({ task }) => {
    onTestFailed(async () => {
      mkdirSync(failuresFolder, { recursive: true });
      const file = `${name} ${task.name}`.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80);
      writeFileSync(`${failuresFolder}/${file}.png`, await page.picture());
    });
  });
  afterEach(async () => {
    expect(await page.evaluate(() => Object(globalThis).complaints)).toEqual([]);
  });

  const site = {
    get page() { return page; },

    /** @param {string} path of the site */
    open: (path) => page.goto(new URL(path.replace(/^\//, ''), server.url).href),

    /** Goes through the page until all widgets have come alive. @returns how many there are */
    bringToLife: () => page.evaluate(async () => {
      const widgets = [...document.querySelectorAll('*')].filter((element) =>
        element.localName.startsWith('nabla-') && element.checkVisibility());
      for (const widget of widgets) {
        widget.scrollIntoView({ block: 'center', behavior: 'instant' });
        await customElements.whenDefined(widget.localName);
        await Object(widget).loaded;
      }
      return widgets.length;
    }),

    /**
     * A widget on a page of its own, drawn.
     * @param {string} html
     */
    async openWidget(html) {
      await site.open(fixture(html));
      await site.bringToLife();
      await expect.poll(() => page.evaluate(() => Object(globalThis).findAll('nabla-chart')
        .every((/** @type {any} */ chart) => chart.drawn))).toBe(true);
    },

    /** @returns {Promise<any>} what the widget's link would say */
    state: () => page.evaluate(() => Object(document.querySelector('body > *:not(script)')).state),

    /**
     * Where the middle of something is in the window.
     * @param {string} selector reaches into shadow roots
     */
    placeOf: (selector) => page.evaluate((wanted) => {
      const [element] = Object(globalThis).findAll(wanted);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, width, height };
    }, selector),

    /** @param {string} selector reaches into shadow roots */
    focus: (selector) => page.evaluate((wanted) => {
      Object(globalThis).findAll(wanted)[0].focus();
    }, selector),
  };
  return site;
}
