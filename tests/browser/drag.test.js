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
