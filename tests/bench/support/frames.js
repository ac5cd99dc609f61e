/** How busy a page in Chromium is in each frame, from the frame's start until it is painted. */
import { launchChromium } from '../../../tools/browser/chromium.js';
import { buildSite } from '../../../tools/build/site.js';
import { startServer } from '../../../tools/serve.js';
import { fixture, serveFixture } from '../../browser/support/fixture.js';

/** Milliseconds between two pictures of a screen that shows sixty in a second. */
export const FRAME = 1000 / 60;

/**
 * Opens pages that hold one widget each, for as long as `use` takes.
 * @param {(open: (markup: string) => Promise<import('playwright-core').Page>) => Promise<void>} use
 */
export async function withPages(use) {
  await buildSite();
  const [browser, server] = await Promise.all(
    [launchChromium(), startServer({ port: 0, route: serveFixture })]);
  try {
    await use(async (markup) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(new URL(fixture(markup), server.url).href);
      return page;
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * A row for the slowest of so many frames in a hundred.
 * @param {number[]} times milliseconds
 * @param {{ name: string, size: string, share: number }} options `share` 0.99: the slowest of 100
 * @returns {import('../../../tools/bench.js').Measured}
 */
export function frameRow(times, { name, size, share }) {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    name, size, where: 'browser', unit: 'ms', goal: 1, direction: 'at-most',
    ours: sorted[Math.floor(share * sorted.length)], peer: FRAME, peerName: 'a frame',
  };
}
