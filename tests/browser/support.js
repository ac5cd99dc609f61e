/**
 * What the tests in a browser share: one Chromium and one server a file, and pages that keep count
 * of everything that should not happen.
 *
 *     const { openPage } = useBrowser();
 *     test('…', async () => { const page = await openPage('/ru/', { width: 360 }); … });
 */
import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFailed } from 'vitest';
import { launchChromium } from '../../tools/browser/chromium.js';
import { buildFolder } from '../../tools/paths.js';
import { startServer } from '../../tools/serve.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Browser} Browser */

/**
 * @typedef {object} PageOptions
 * @property {number} [width] of the window, in CSS pixels
 * @property {number} [height]
 * @property {'light' | 'dark'} [theme] what the system prefers
 * @property {string} [language] what the browser asks for, a BCP 47 tag
 * @property {boolean} [reducedMotion] true unless a test looks at motion
 * @property {boolean} [scripts] false for a browser without JavaScript
 * @property {RegExp[]} [expected] messages of the console that belong to the test
 */

const failuresFolder = `${buildFolder}/failures`;

/**
 * Records violations of a page's policy as it loads; runs in the page.
 */
function recordViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} `
      + `${event.sourceFile}:${event.lineNumber} ${event.sample}`);
  });
}

/**
 * @param {Page} page
 * @param {string[]} complaints filled with whatever should not happen
 * @param {RegExp[]} expected
 */
function listen(page, complaints, expected) {
  const complain = (/** @type {string} */ text) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  page.on('console', (message) => complain(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complain(`error: ${error.stack || error}`));
  page.on('requestfailed', (request) =>
    complain(`request failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.status()} ${response.url()}`);
  });
}

/**
 * Gives the tests of a file a browser and a server of the built site. After each test its pages are
 * closed, and the test fails when a page wrote to the console, threw, broke its policy or asked for
 * something that is not there. A failing test leaves pictures in build/failures.
 * @param {Omit<NonNullable<Parameters<typeof startServer>[0]>, 'port'>} [serverOptions]
 */
export function useBrowser(serverOptions = {}) {
  /** @type {Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startServer>>} */
  let server;
  /** @type {Page[]} */
  let pages = [];
  /** @type {string[]} */
  let complaints = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServer(serverOptions)]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(({ task }) => {
    pages = [];
    complaints = [];
    onTestFailed(() => takePictures(pages, task.name));
  });
  afterEach(async ({ task }) => {
    if (complaints.length > 0) await takePictures(pages, task.name);
    const found = complaints;
    await Promise.all(pages.map((page) => page.context().close()));
    expect(found).toEqual([]);
  });

  return {
    /** The browser, for tests that need more than pages. */
    get browser() {
      return browser;
    },
    /** The address of the site, with a slash at its end. */
    get url() {
      return server.url;
    },
    /**
     * Opens a page of the site, or of an address in full.
     * @param {string} path '/ru/lessons/derivative/'
     * @param {PageOptions} [options]
     * @returns {Promise<Page>}
     */
    async openPage(path, {
      width = 1280, height = 800, theme = 'light', language = 'en', reducedMotion = true,
      scripts = true, expected = [],
    } = {}) {
      const context = await browser.newContext({
        viewport: { width, height }, colorScheme: theme, locale: language,
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference', javaScriptEnabled: scripts,
      });
      const page = await context.newPage();
      pages.push(page);
      if (scripts) await page.addInitScript(recordViolations);
      listen(page, complaints, expected);
      await page.goto(new URL(path.replace(/^\//, ''), server.url).href);
      return page;
    },
  };
}

/**
 * @param {Page[]} pages
 * @param {string} name the test's
 */
async function takePictures(pages, name) {
  mkdirSync(failuresFolder, { recursive: true });
  const file = name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80);
  await Promise.all(pages.map(async (page, index) => {
    if (page.isClosed()) return;
    await page.screenshot({ path: `${failuresFolder}/${file}-${index}.png`, fullPage: true })
      .catch(() => {});
  }));
}
