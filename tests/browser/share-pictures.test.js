/**
 * Pictures that are taken along: each file is opened by itself, in a browser that knows nothing of
 * the page it comes from.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

/** @typedef {import('playwright-core').Page} Page */

/**
 * Takes a picture along by the share menu.
 * @param {Page} page
 * @param {'PNG' | 'SVG'} kind
 */
async function download(page, kind) {
  await page.locator('nabla-share-menu button').first().click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[role=menuitem]', { hasText: kind }).click(),
  ]);
  return readFileSync(/** @type {string} */ (await file.path()));
}

/**
 * What a file shows when it is opened alone: its size, and how many colours and how much ink.
 * @param {Buffer} file
 * @param {string} type
 * @param {number} [scale] that it is drawn at
 */
async function look(file, type, scale = 1) {
  const page = await site.browser.newPage();
  /** @type {string[]} */
  const requests = [];
  page.on('request', ({ url }) => { if (!url().startsWith('data:')) requests.push(url()); });
  try {
    const seen = await page.evaluate(async ({ address, times }) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = Math.ceil(image.naturalWidth * times);
      canvas.height = Math.ceil(image.naturalHeight * times);
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const ground = Array.from(data.slice(0, 4));
      const colours = new Set();
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) {
        const pixel = [data[at], data[at + 1], data[at + 2]];
        if (pixel.some((channel, index) => Math.abs(channel - ground[index]) > 24)) ink += 1;
        colours.add(pixel.join());
      }
      return {
        width: canvas.width, height: canvas.height, ground: ground.join(),
        ink: ink / (canvas.width * canvas.height), colours: colours.size,
      };
    }, { address: `data:${type};base64,${file.toString('base64')}`, times: scale });
    return { ...seen, requests };
  } finally {
    await page.close();
  }
}

/** Paper of the two themes. */
const PAPER = { light: '250,248,243,255', dark: '22,21,19,255' };

const DRAWINGS = {
  chain: '<nabla-chain formula="sin(x^2)"></nabla-chain>',
  gears: '<nabla-chain rates="2;-3;0.5" view="gears"></nabla-chain>',
  graph: '<nabla-graph formula="x*y+sin(x)" point="x=2; y=3" step="9"></nabla-graph>',
};

describe.each(/** @type {const} */ (['light', 'dark']))('%s', (theme) => {
  it.each(Object.entries(DRAWINGS))('a drawing: %s', async (_, html) => {
    const page = await site.openPage(fixture(`<main>${html}</main>`, 'ru'), { theme });
    const svg = page.locator('.drawing svg, .stage svg').first();
    await svg.waitFor();
    const box = await svg.evaluate((/** @type {SVGSVGElement} */ drawing) => {
      const { width, height } = drawing.viewBox.baseVal;
      return { width: width + 32, height: height + 32 };
    });
    const png = await look(await download(page, 'PNG'), 'image/png');
    expect(png).toMatchObject({
      width: Math.ceil(box.width * 2), height: Math.ceil(box.height * 2), ground: PAPER[theme],
    });
    expect(png.ink).toBeGreaterThan(0.01);
    expect(png.colours).toBeGreaterThan(20);

    const file = await download(page, 'SVG');
    const alone = await look(file, 'image/svg+xml', 2);
    expect(alone).toMatchObject({ ground: PAPER[theme], requests: [] });
    expect(Math.abs(alone.width - png.width)).toBeLessThanOrEqual(2);
    expect(Math.abs(alone.ink / png.ink - 1)).toBeLessThan(0.05);

    const text = file.toString();
    expect(text).not.toMatch(/class=|<!--|var\(|href=|https?:(?!\/\/www\.w3\.org\/2000\/)/);
    expect(text).toMatch(/<text[^>]* fill="rgb\(/);
  });

  it('a chart, with its handles', async () => {
    const html = '<main><nabla-fit></nabla-fit></main>';
    const page = await site.openPage(fixture(html), { theme });
    const canvas = page.locator('canvas').first();
    await canvas.waitFor();
    await expect.poll(() => canvas.evaluate((/** @type {HTMLCanvasElement} */ { width }) => width))
      .toBeGreaterThan(300);
    const box = /** @type {{ width: number, height: number }} */ (await canvas.boundingBox());
    const png = await look(await download(page, 'PNG'), 'image/png');
    expect(Math.abs(png.width - 2 * box.width)).toBeLessThanOrEqual(2);
    expect(Math.abs(png.height - 2 * box.height)).toBeLessThanOrEqual(2);
    expect(png.colours).toBeGreaterThan(50);
  });

  it('a surface', async () => {
    const page = await site.openPage(fixture('<main><nabla-surface></nabla-surface></main>'),
      { theme });
    const canvas = page.locator('canvas').first();
    await canvas.waitFor();
    const box = /** @type {{ width: number, height: number }} */ (await canvas.boundingBox());
    const png = await look(await download(page, 'PNG'), 'image/png');
    expect(Math.abs(png.width - 2 * box.width)).toBeLessThanOrEqual(2);
    expect(png.colours).toBeGreaterThan(200);
  });
});

it('letters of a drawing on the course\'s own pages keep their fonts', async () => {
  const page = await site.openPage('/ru/lab/chain/');
  await page.locator('.drawing svg').first().waitFor();
  const text = (await download(page, 'SVG')).toString();
  expect(text).toMatch(/@font-face[^}]*Golos Text[^}]*data:font\/woff2;base64,/);
  expect(text).toMatch(/@font-face[^}]*Nabla Letters[^}]*italic[^}]*data:font\/woff2;base64,/);
  expect(text.match(/url\((?!["']?data:)/)).toBeNull();
});
