/** Widgets in iframes: what a frame says, to whom, and what the script for heights makes of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { startHost } from './support/host-page.js';

const site = useBrowser();

/** @type {Awaited<ReturnType<typeof startHost>>} */
let host;

beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

const frameOf = (attributes = '') => `<iframe title="Tangent" width="600" height="150" ${attributes}
  src="${site.url}embed/tangent.html?lang=en&formula=x^2"></iframe>`;

const helper = () => `<script type="module" src="${site.url}embed/v1/frames.js"></script>`;

/** @param {string} body */
async function openHost(body) {
  const { origin } = new URL(site.url);
  host.page = {
    policy: `default-src 'none'; frame-src ${origin}; script-src ${origin} 'nonce-host'`,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A blog</title>
      <script nonce="host">
        window.heard = [];
        addEventListener('message', ({ data }) => heard.push(data));
      </script>${body}</html>`,
  };
  return site.openPage(host.url);
}

/**
 * The height that the frame was given, once nothing in it moves any more.
 * @param {import('playwright-core').Page} page
 */
async function settledHeight(page) {
  const frame = page.locator('iframe');
  await expect.poll(() => frame.getAttribute('height')).not.toBe('150');
  /** @type {string | null} */
  let last = null;
  await expect.poll(async () => {
    const before = last;
    last = await frame.getAttribute('height');
    return last === before;
  }, { interval: 500 }).toBe(true);
  return last;
}

describe('a page that has the script', () => {
  it('shows the frame as tall as its widget', async () => {
    const page = await openHost(frameOf() + helper());
    const share = page.frameLocator('iframe').getByRole('button', { name: 'Share' });
    await share.waitFor();
    const height = () => page.locator('iframe').evaluate((frame) => frame.clientHeight);
    await expect.poll(height).toBeGreaterThan(600);
    const tall = await height();
    const frame = /** @type {import('playwright-core').Frame} */ (page.frames()[1]);
    expect(await frame.evaluate(() => document.documentElement.scrollHeight))
      .toBeLessThanOrEqual(tall);

    await frame.locator('nabla-tangent').evaluate((widget) => {
      widget.setAttribute('show', 'tangent');
    });
    await expect.poll(height).toBeLessThan(tall - 200);
  });

  it('hears what happens in the widget', async () => {
    const page = await openHost(`${frameOf()}${helper()}<script nonce="host">
      window.states = [];
      addEventListener('nabla-change', ({ detail }) => states.push(detail.state.point));
    </script>`);
    await expect.poll(() => page.locator('iframe').getAttribute('height')).not.toBe('150');
    await page.frames()[1].locator('nabla-tangent').evaluate((widget) => {
      widget.setAttribute('point', '2.5');
    });
    await expect.poll(() => page.evaluate(() => Object(window).states)).toContain(2.5);
  });

  it('believes no one but the frame', async () => {
    const page = await openHost(frameOf() + helper());
    const height = await settledHeight(page);
    await page.evaluate(() => {
      window.postMessage({ nabla: 1, type: 'height', height: 9 }, '*');
    });
    await page.frames()[1].evaluate(() => {
      window.parent.postMessage({ nabla: 2, type: 'height', height: 9 }, '*');
      window.parent.postMessage({ nabla: 1, type: 'height', height: 1e9 }, '*');
      window.parent.postMessage(null, '*');
    });
    await page.waitForTimeout(300);
    expect(await page.locator('iframe').getAttribute('height')).toBe(height);
  });
});

it('a frame says hello, and nothing more to a page that does not answer', async () => {
  const page = await openHost(frameOf());
  const heard = () => page.evaluate(() => Object(window).heard);
  await expect.poll(heard).toEqual([{ nabla: 1, type: 'hello' }]);
  await page.frames()[1].locator('nabla-tangent').evaluate((widget) => {
    widget.setAttribute('point', '2.5');
  });
  await page.waitForTimeout(300);
  expect(await heard()).toHaveLength(1);
});
