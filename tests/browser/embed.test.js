/**
 * Widgets on other people's pages: another origin, a strict policy, styles and scripts of their
 * own.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { axeViolations } from './support/accessibility.js';
import { startHost } from './support/host-page.js';

const site = useBrowser();

/** @type {Awaited<ReturnType<typeof startHost>>} */
let host;

beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

/** What a careful host allows: the course's site, WebAssembly, and Lit's policy. */
const strictPolicy = () => {
  const { origin } = new URL(site.url);
  return [
    "default-src 'none'", `script-src ${origin} 'wasm-unsafe-eval'`, `connect-src ${origin}`,
    `font-src ${origin}`, "style-src 'nonce-host'", "img-src 'self'",
    "require-trusted-types-for 'script'", 'trusted-types lit-html',
  ].join('; ');
};

/**
 * @param {string} body
 * @param {{ head?: string, policy?: string, expected?: RegExp[], theme?: 'light' | 'dark' }}
 *     [options]
 */
async function openHost(body, { head = '', policy = strictPolicy(), expected, theme } = {}) {
  host.page = {
    policy,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A blog</title>${head}
      <script type="module" src="${site.url}embed/v1/nabla.js"></script>${body}</html>`,
  };
  return site.openPage(host.url, { expected, theme });
}

const DERIVATION = '<nabla-derivation formula="x^2">readable without scripts</nabla-derivation>';

/** Longer than two windows of 800 pixels. */
const LONG_TEXT = '<p>A long post.</p>'.repeat(120);

describe('under a strict policy on another origin', () => {
  it('a widget works', async () => {
    const page = await openHost(DERIVATION);
    const widget = page.locator('nabla-derivation');
    await widget.getByRole('button', { name: 'Step forward' }).click();
    await expect.poll(() => widget.locator('[aria-current]').textContent()).toContain('2');
  });

  it('a widget comes alive only when it nears the window, and costs little until then', async () => {
    /** @type {string[]} */
    const scripts = [];
    const page = await openHost('');
    page.on('request', (request) => scripts.push(request.url()));
    host.page.html = host.page.html.replace('</html>', LONG_TEXT + DERIVATION);
    await page.reload({ waitUntil: 'networkidle' });
    expect(scripts.filter((url) => /wasm|derivation/.test(url))).toEqual([]);
    const widget = page.locator('nabla-derivation');
    expect(await widget.evaluate((element) => element.shadowRoot)).toBeNull();

    await widget.scrollIntoViewIfNeeded();
    await widget.getByRole('button', { name: 'Share' }).waitFor();
    expect(scripts.some((url) => url.endsWith('.wasm'))).toBe(true);
  });

  it('eight widgets share one compiled module', async () => {
    /** @type {string[]} */
    const modules = [];
    const page = await openHost('');
    page.on('request', (request) => {
      if (request.url().endsWith('.wasm')) modules.push(request.url());
    });
    host.page.html = host.page.html.replace('</html>', `${DERIVATION.repeat(8)}</html>`);
    await page.reload();
    await page.locator('nabla-derivation').last().scrollIntoViewIfNeeded();
    await page.locator('nabla-derivation').last().getByRole('button', { name: 'Share' }).waitFor();
    expect(modules).toHaveLength(1);
  });

  it('an element that the page adds later comes alive too', async () => {
    const page = await openHost('<main></main>');
    await page.evaluate(() => {
      const widget = document.createElement('nabla-exercise');
      widget.setAttribute('template', 'power-rule');
      document.querySelector('main')?.append(widget);
    });
    const check = page.locator('nabla-exercise').getByRole('button', { name: 'Check' });
    await expect.poll(() => check.isVisible()).toBe(true);
  });
});

describe('on a page that does not allow it', () => {
  it('the readable contents stay', async () => {
    const policy = strictPolicy().replace('trusted-types lit-html', "trusted-types 'none'");
    const expected = [/trusted|TrustedTypePolic|createPolicy|could not be loaded/i];
    const page = await openHost(DERIVATION, { policy, expected });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('nabla-derivation').innerText()).toBe('readable without scripts');
  });

  it('the engine missing is said, and the readable contents stay', async () => {
    const policy = strictPolicy().replace(" 'wasm-unsafe-eval'", '');
    const page = await openHost(DERIVATION, { policy, expected: [/./] });
    const widget = page.locator('nabla-derivation');
    await widget.getByRole('alert').waitFor();
    await expect.poll(() => widget.innerText()).toContain('readable without scripts');
    expect(await widget.getByRole('alert').innerText()).toContain('did not load');
  });
});

describe('beside what is already on the page', () => {
  it('an element of the same name keeps its definition', async () => {
    const page = await openHost('');
    await page.evaluate(() => {
      customElements.define('nabla-derivation', class extends HTMLElement {
        connectedCallback() { this.textContent = 'mine'; }
      });
      document.body.append(document.createElement('nabla-derivation'));
    });
    await page.waitForTimeout(500);
    expect(await page.locator('nabla-derivation').innerText()).toBe('mine');
  });

  it('the script may stand there twice', async () => {
    const page = await openHost(DERIVATION, {
      head: `<script type="module" src="${site.url}embed/nabla.js"></script>
        <script type="module" src="${site.url}embed/v1/nabla.js?copy"></script>`,
    });
    const share = page.locator('nabla-derivation').getByRole('button', { name: 'Share' });
    await expect.poll(() => share.isVisible()).toBe(true);
  });

  it('styles leak neither in nor out', async () => {
    const own = '<button id="own">own</button><h3 id="title">own</h3>';
    const page = await openHost(DERIVATION + own, {
      head: `<style nonce="host">button { display: none; }
        * { text-transform: uppercase !important; } h3, p { font-size: 60px; } .frame, math { display:
        * none; }</style>`,
    });
    const widget = page.locator('nabla-derivation');
    await widget.getByRole('button', { name: 'Share' }).waitFor();
    const fontSize = (/** @type {Element} */ title) => getComputedStyle(title).fontSize;
    expect(await widget.locator('#heading').evaluate(fontSize)).not.toBe('60px');
    expect(await widget.locator('math').first().isVisible()).toBe(true);
    expect(await page.locator('#title').evaluate(fontSize)).toBe('60px');
    expect(await page.locator('#own').isVisible()).toBe(false);
  });

  it('a page may set its own colours, and a widget its own theme', async () => {
    const page = await openHost(`<nabla-derivation id="tinted" formula="x^2"></nabla-derivation>
      <nabla-derivation id="dark" formula="x^2" theme="dark"></nabla-derivation>`, {
      head: '<style nonce="host">#tinted { --nabla-ink: rgb(1, 2, 3); }</style>',
    });
    await page.locator('#dark').getByRole('button', { name: 'Share' }).waitFor();
    const colour = (/** @type {string} */ id) => page.locator(`${id} #heading`).evaluate((title) =>
      getComputedStyle(title).color);
    expect(await colour('#tinted')).toBe('rgb(1, 2, 3)');
    expect(await colour('#dark')).toBe('rgb(236, 232, 223)');
  });

  it.each(/** @type {const} */ ([
    ['a page that is always light', '', 'light'],
    ['a page that follows the system', '<meta name="color-scheme" content="light dark">', 'dark'],
    ['a page that is always dark', '<meta name="color-scheme" content="dark">', 'dark'],
    ['a page that paints itself dark',
      '<style nonce="host">body { background: #111; color: #eee }</style>', 'dark'],
  ]))('in the dark a widget is as %s', async (_, head, theme) => {
    const page = await openHost(`<main><h2>Blog</h2>${DERIVATION}</main>`, { head, theme: 'dark' });
    const widget = page.locator('nabla-derivation');
    await widget.getByRole('button', { name: 'Share' }).waitFor();
    expect(await widget.evaluate((element) => getComputedStyle(element).backgroundColor))
      .toBe(theme === 'dark' ? 'rgb(22, 21, 19)' : 'rgb(250, 248, 243)');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('a widget speaks the language of the text around it', async () => {
    const page = await openHost(`<article lang="ru-RU"><p>Пост.</p>${DERIVATION}</article>`);
    const share = page.locator('nabla-derivation').getByRole('button', { name: 'Поделиться' });
    await expect.poll(() => share.isVisible()).toBe(true);
  });
});
