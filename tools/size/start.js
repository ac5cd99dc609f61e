/** How a lesson starts, measured in Chromium: what is loaded, and how fast on a slow line. */
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../browser/chromium.js';
import { startServer } from '../serve.js';

/** @typedef {import('./files.js').Row} Row */
/** @typedef {import('playwright-core').Page} Page */

const LESSON = 'en/lessons/derivative/';

/** A slow phone: a processor at a quarter of its speed, 1.6 Mbit/s, 150 ms. */
const CPU_SLOWDOWN = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1e5 };

/**
 * Waits until the first widget of the page answers, and says when that was, in seconds since the
 * page was asked for.
 * @param {Page} page
 */
function firstWidgetReady(page) {
  return page.evaluate(async () => {
    const widget = [...document.querySelectorAll('*')]
      .find(({ localName }) => localName.startsWith('nabla-'));
    if (!widget) throw new Error('no widget on the page');
    widget.scrollIntoView({ block: 'center' });
    await customElements.whenDefined(widget.localName);
    await Object(widget).loaded;
    return performance.now() / 1000;
  });
}

/**
 * What the page loads until its first widget answers.
 * @param {Page} page
 * @param {string} url
 * @returns {Promise<Row[]>}
 */
async function measureTransfer(page, url) {
  /** @type {Promise<{ font: boolean, size: number }>[]} */
  const loads = [];
  let counting = true;
  page.on('response', (response) => {
    if (!counting || response.status() !== 200) return;
    const font = response.request().resourceType() === 'font';
    loads.push(response.body().then((body) => ({
      font, size: (font ? body : gzipSync(body, { level: 9 })).length / 1000,
    })));
  });
  await page.goto(url);
  await firstWidgetReady(page);
  counting = false;
  const sizes = await Promise.all(loads);
  const sum = (/** @type {boolean} */ fonts) =>
    sizes.filter(({ font }) => font === fonts).reduce((total, { size }) => total + size, 0);
  return [
    { name: 'lesson until its first widget answers', value: sum(false), unit: 'KB', budget: 190 },
    { name: 'fonts besides', value: sum(true), unit: 'KB', budget: 200 },
  ];
}

/**
 * @param {Page} page
 * @param {string} url
 * @returns {Promise<Row[]>}
 */
async function measureTimes(page, url) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(url);
  const ready = await firstWidgetReady(page);
  const { paint, shift } = await page.evaluate(() => {
    const shifts = /** @type {Promise<number>} */ (new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, entry) => {
        const { hadRecentInput, value } = Object(entry);
        return hadRecentInput ? sum : sum + value;
      }, 0))).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(0), 500);
    }));
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return shifts.then((sum) => ({ paint: first.startTime / 1000, shift: sum }));
  });
  return [
    { name: 'slow line: first paint', value: paint, unit: 's', budget: 1.5 },
    { name: 'slow line: first live widget', value: ready, unit: 's', budget: 3 },
    { name: 'slow line: layout shift', value: shift, unit: '', budget: 0.02 },
  ];
}

/** @returns {Promise<Row[]>} */
export async function measureStart() {
  const [server, browser] = await Promise.all([startServer(), launchChromium()]);
  try {
    const url = server.url + LESSON;
    return [
      ...await measureTransfer(await browser.newPage(), url),
      ...await measureTimes(await browser.newPage(), url),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
