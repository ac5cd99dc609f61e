/**
 * What holds for every page of the site, whatever is on it: it loads without a word in the console
 * and within its policy, axe-core finds nothing, it fits a narrow window, and it can be read without
 * JavaScript.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteFolder } from '../../tools/paths.js';
import { useBrowser } from './support.js';
import { axeViolations } from './support/accessibility.js';

/** Every page, as an address within the site. */
const paths = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`)
  .sort();

const { openPage } = useBrowser();

/**
 * Goes through the page, so that everything that waits to be near comes alive, and waits until all
 * widgets have.
 * @param {import('playwright-core').Page} page
 */
async function bringToLife(page) {
  await page.evaluate(async () => {
    const widgets = [...document.querySelectorAll('*')]
      // Those in a closed box wait until it opens.
      .filter((element) => element.localName.startsWith('nabla-') && element.checkVisibility());
    for (const widget of widgets) {
      widget.scrollIntoView({ block: 'center' });
      await customElements.whenDefined(widget.localName);
      await Object(widget).loaded;
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
}

test('there are pages', () => {
  expect(paths).toContain('/');
  expect(paths).toContain('/ru/lessons/derivative/');
  expect(paths).toContain('/en/lessons/derivative/');
});

describe.each(paths)('%s', (path) => {
  test.each(/** @type {const} */ (['light', 'dark']))('axe-core is silent, %s', async (theme) => {
    const page = await openPage(path, { theme });
    await bringToLife(page);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('fits a window of 320 pixels', async () => {
    const page = await openPage(path, { width: 320, height: 640 });
    await bringToLife(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('can be read without JavaScript', async () => {
    const page = await openPage(path, { scripts: false });
    expect(await page.locator('body').innerText()).toMatch(/\p{L}{3}/u);
  });
});
