/**
 * `npm run screenshots -- PATH…`: pictures of pages of dist/site in build/screenshots, in both
 * languages, light and dark, wide and narrow.
 *
 * A path such as `/lessons/derivative/` is taken in each language; one that names a language, such
 * as `/ru/about/`, or stands outside of them, such as `/embed/tangent.html`, as it is. Without a
 * path: the contents page. `--screen` takes only what is seen at first, not the whole page.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchChromium } from './browser/chromium.js';
import { buildFolder } from './paths.js';
import { startServer } from './serve.js';
import { runMain, say } from './terminal.js';

const folder = `${buildFolder}/screenshots`;
const LANGUAGES = ['ru', 'en'];
const THEMES = /** @type {const} */ (['light', 'dark']);
/** Width and height of the window, in CSS pixels. */
const WINDOWS = [[1280, 800], [360, 740]];

/** @param {string} path */
function inEachLanguage(path) {
  const absolute = path.startsWith('/') ? path : `/${path}`;
  if (/^\/(ru|en|embed)\//.test(absolute)) return [absolute];
  return LANGUAGES.map((language) => `/${language}${absolute}`);
}

/** @param {string} path */
function fileName(path) {
  return path.replace(/[?#].*/, '').replace(/\.html$/, '').split('/').filter(Boolean).join('-');
}

/**
 * Walks down the page, so that whatever waits until it is near the screen has its turn.
 * @param {import('playwright-core').Page} page
 */
async function settle(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 600) {
    await page.evaluate((y) => scrollTo(0, y), top);
    await page.waitForTimeout(60);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(400);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ theme: 'light' | 'dark', window: number[], file: string, fullPage: boolean }} picture
 */
async function takePicture(browser, url, { theme, window: [width, height], file, fullPage }) {
  const page = await browser.newPage({
    viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce',
    deviceScaleFactor: width < 500 ? 2 : 1,
  });
  page.on('console', (message) => say(`    ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => say(`    ${error.stack || String(error)}`));
  await page.goto(url, { waitUntil: 'networkidle' });
  if (fullPage) await settle(page);
  await page.screenshot({ path: file, fullPage });
  await page.close();
}

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true, options: { screen: { type: 'boolean', default: false } },
  });
  mkdirSync(folder, { recursive: true });
  const server = await startServer();
  const browser = await launchChromium();
  try {
    for (const path of (positionals.length ? positionals : ['/']).flatMap(inEachLanguage)) {
      for (const theme of THEMES) {
        for (const window of WINDOWS) {
          const file = `${folder}/${fileName(path)}-${theme}-${window[0]}.png`;
          say(file.slice(buildFolder.length + 1 - 'build/'.length));
          await takePicture(browser, new URL(path.slice(1), server.url).href, {
            theme, window, file, fullPage: !values.screen,
          });
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
