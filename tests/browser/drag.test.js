/** What follows a dragged handle: never a stale number once the pointer rests or lets go. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { fixture, serveFixture } from './support/fixture.js';

const { openPage } = useBrowser({ route: serveFixture });

const MARKUP = '<nabla-tangent formula="x^2" point="1" range="-4;4"></nabla-tangent>';

/** The widget's point, and what its readout and its field say of it; runs in the page. */
const said = (/** @type {any} */ widget) => {
  const root = widget.renderRoot;
  const field = root.querySelector('nabla-number-field').renderRoot.querySelector('input');
  const number = (/** @type {string} */ text) => Number(text.replace('−', '-'));
  return {
    point: Number(widget.point.toPrecision(4)),
    slope: number(root.querySelector('.readout .slope dd').textContent) / 2,
    field: number(field.value),
  };
};

describe('numbers beside a dragged handle', () => {
  it('are complete while the pointer rests, and when it lets go', async () => {
    const page = await openPage(fixture(MARKUP), {});
    const widget = page.locator('nabla-tangent[data-ready]');
    const handle = widget.locator('.handle').first();
    await handle.waitFor(); // until there is a picture it is hidden
    const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (
      await handle.boundingBox());
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 6 });
    await page.waitForTimeout(200);
    const held = await widget.evaluate(said);
    expect(held.point).toBeGreaterThan(1);
    expect(held.slope).toBeCloseTo(held.point, 2);
    expect(held.field).toBeCloseTo(held.point, 2);

    await page.mouse.move(x - 40, y, { steps: 6 });
    await page.mouse.up();
    await widget.evaluate((/** @type {any} */ element) => element.updateComplete);
    const released = await widget.evaluate(said);
    expect(released.point).toBeLessThan(1);
    expect(released.slope).toBeCloseTo(released.point, 2);
    expect(released.field).toBeCloseTo(released.point, 2);
  });

  it('are complete after a key', async () => {
    const page = await openPage(fixture(MARKUP), {});
    const widget = page.locator('nabla-tangent[data-ready]');
    const handle = widget.locator('.handle').first();
    await handle.waitFor();
    await handle.press('ArrowRight');
    const { point, slope, field } = await widget.evaluate(said);
    expect(point).toBeGreaterThan(1);
    expect(slope).toBeCloseTo(point, 2);
    expect(field).toBeCloseTo(point, 2);
  });
});

describe('a dragged handle', () => {
  it('is followed once a frame, however often the pointer moves', async () => {
    const page = await openPage(fixture(MARKUP), {});
    const handle = page.locator('nabla-tangent[data-ready] .handle').first();
    await handle.waitFor();
    const { moves, last } = await handle.evaluate(async (element) => {
      const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
      const { left, top, width } = element.getBoundingClientRect();
      const send = (/** @type {string} */ type, /** @type {number} */ away) =>
        element.dispatchEvent(new PointerEvent(type, {
          bubbles: true, composed: true, pointerId: 1, button: 0,
          clientX: left + width / 2 + away, clientY: top + width / 2,
        }));
      element.setPointerCapture = () => {}; // there is no such pointer
      let told = 0;
      addEventListener('nabla-handle', (event) => {
        if (/** @type {CustomEvent} */ (event).detail.phase === 'move') told += 1;
      });
      const widget = /** @type {any} */ (document.querySelector('nabla-tangent'));
      send('pointerdown', 0);
      for (const away of [10, 20, 30, 40]) send('pointermove', away);
      const before = told;
      await frame();
      await frame();
      for (const away of [50, 60]) send('pointermove', away);
      send('pointerup', 60); // what has not been followed yet is
      return { moves: [before, told], last: widget.point };
    });
    expect(moves).toEqual([0, 2]);
    expect(last).toBeGreaterThan(1);
  });

  it('leads its own picture where that would follow another', async () => {
    const page = await openPage(fixture(`<nabla-gradient formula="x^2+3y^2" point="1;1"
      show="contours gradient values slices"></nabla-gradient>`), {});
    const widget = page.locator('nabla-gradient[data-ready]');
    const handle = widget.locator('.slice .handle').first();
    await handle.waitFor();
    await handle.hover(); // waits until it stands still
    // Who waits for a turn waits for ever.
    await page.evaluate(() => { globalThis.requestIdleCallback = () => 0; });
    await page.mouse.down();
    const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (
      await handle.boundingBox());
    await page.mouse.move(box.x + box.width / 2 + 40, box.y + box.height / 2);
    await expect.poll(async () => ((await handle.boundingBox())?.x ?? 0) - box.x)
      .toBeCloseTo(40, -1);
    await page.mouse.up();
    const [point] = await widget.evaluate((/** @type {any} */ element) => element.point);
    expect(point).toBeGreaterThan(1);
  });
});

describe('a map', () => {
  it.each([
    '<nabla-gradient formula="x^2+3y^2" point="1;1"></nabla-gradient>',
    '<nabla-descent formula="x^2+10y^2" start="3;1" rate="0.09"></nabla-descent>',
  ])('is of its window again when all has come to rest: %s', async (markup) => {
    const page = await openPage(fixture(markup), {});
    const chart = page.locator('nabla-chart').first();
    const handle = chart.locator('.handle').first();
    await handle.waitFor();
    /** Whether the level lines are those of a window in motion. */
    const roams = () => chart.evaluate((/** @type {any} */ element) => element.marks
      .some((/** @type {any} */ mark) => mark.kind === 'contours' && mark.area !== undefined));
    expect(await roams()).toBe(false);
    const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (
      await chart.boundingBox());
    await page.mouse.move(box.x + box.width / 4, box.y + box.height / 4);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await expect.poll(roams).toBe(true);
    await handle.press('ArrowRight'); // and now the handle is what has moved last
    await expect.poll(roams).toBe(false);
  });

  /** Opens a map with nothing on it but level lines. */
  async function openMap() {
    const page = await openPage(fixture(
      '<nabla-gradient formula="x^2+3y^2" point="1;1" show="contours"></nabla-gradient>'), {});
    const chart = page.locator('nabla-chart').first();
    await chart.locator('.handle').first().waitFor();
    const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (
      await chart.boundingBox());
    /**
     * The share of pixels that are level lines.
     * @param {number} [from] of the picture's width
     * @param {number} [to]
     * @returns {Promise<number>}
     */
    const lines = (from = 0, to = 1) => chart.evaluate((/** @type {any} */ element, [left, right]) => {
      const { width, height } = element.canvas;
      const copy = /** @type {OffscreenCanvasRenderingContext2D} */ (
        new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true }));
      copy.drawImage(element.canvas, 0, 0);
      const { data } = copy.getImageData(left * width, 0, (right - left) * width, height);
      let blue = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at + 2] - data[at] > 100) blue += 1;
      return blue / (data.length / 4);
    }, [from, to]);
    return { page, chart, box, lines };
  }

  it('shows the same level lines while it is panned as at rest', async () => {
    const { page, chart, box, lines } = await openMap();
    const still = await lines();
    expect(still).toBeGreaterThan(0.01);
    const [x, y] = [box.x + box.width / 4, box.y + box.height / 4];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 5 });
    await page.mouse.move(x, y, { steps: 5 });
    const roams = await chart.evaluate((/** @type {any} */ element) => element.marks
      .some((/** @type {any} */ mark) => mark.area !== undefined));
    expect(roams).toBe(true);
    expect(await lines() / still).toBeCloseTo(1, 0);
    await page.mouse.up();
  });

  it('has level lines up to its edges wherever it is panned', async () => {
    const { page, chart, box, lines } = await openMap();
    await chart.evaluate((/** @type {any} */ element) => {
      const maps = new Set();
      Object.assign(globalThis, { maps });
      new MutationObserver(() => maps.add(element.marks.find(
        (/** @type {any} */ { kind }) => kind === 'contours')))
        .observe(element.renderRoot, { subtree: true, attributes: true });
    });
    const [y, start] = [box.y + box.height * 0.3, box.x + box.width * 0.05];
    await page.mouse.move(start, y);
    await page.mouse.down();
    const steps = 70;
    for (let step = 1; step <= steps; step += 1) {
      await page.mouse.move(start + (box.width * 0.9 * step) / steps, y);
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(resolve); }));
      expect(await lines(0, 0.1), `on the left after ${step} moves`).toBeGreaterThan(0);
      expect(await lines(0.9, 1), `on the right after ${step} moves`).toBeGreaterThan(0);
    }
    // Those of several parts of the plane, one after the other.
    expect(await page.evaluate(() => Object(globalThis).maps.size)).toBeGreaterThan(2);
    await page.mouse.up();
  });
});
