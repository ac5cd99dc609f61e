/** Attributes and share links: what fits is shown, what does not is said, and nothing breaks. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

/** @param {string} html */
async function openFixture(html) {
  const page = await site.openPage(fixture(html));
  const widget = page.locator('[formula], [template], nabla-derivation').first();
  await widget.getByRole('button', { name: 'Share' }).waitFor();
  return { page, widget };
}

/**
 * @param {import('playwright-core').Locator} widget
 * @returns {Promise<Record<string, unknown>>} empty until it is there
 */
const stateOf = (widget) => widget.evaluate((/** @type {any} */ element) => element.state ?? {});

describe('an attribute that does not fit', () => {
  it.each([
    ['formula="sin(x"', /formula: “sin\(x”.*Using sin\(x\)\^2\/x/],
    ['formula="alert(1)"', /formula: “alert\(1\)”/],
    ['step="minus one"', /step: “minus one”.*whole number from 0.*Using 0/],
    ['step="-1"', /step: “-1”/],
    ['formula="x^2" variable="q"', /variable: “q”.*Using x/],
  ])('%s is said and the default shown', async (attributes, message) => {
    const { widget } = await openFixture(`<nabla-derivation ${attributes}></nabla-derivation>`);
    expect(await widget.locator('.problems').innerText()).toMatch(message);
    expect(await widget.locator('.line').count()).toBeGreaterThan(1);
  });

  it.each([
    ['template="no-such"', /no “no-such”.*Using power-rule/],
    ['difficulty="99"', /difficulty: “99”.*from 1 to 3/],
    ['seed="-5"', /seed: “-5”/],
  ])('of an exercise: %s', async (attributes, message) => {
    const { widget } = await openFixture(`<nabla-exercise ${attributes} formula></nabla-exercise>`);
    expect(await widget.locator('.problems').innerText()).toMatch(message);
    expect(await widget.locator('.function math').count()).toBe(1);
  });

  it('goes on being said only until it is mended', async () => {
    const { widget } = await openFixture('<nabla-derivation formula="sin(x"></nabla-derivation>');
    await widget.evaluate((element) => element.setAttribute('formula', 'x^3'));
    await expect.poll(() => widget.locator('.problems').count()).toBe(0);
    expect(await widget.locator('input[type=text]').first().inputValue()).toBe('x^3');
  });

  it('cannot bring markup in', async () => {
    const { page, widget } = await openFixture(
      '<nabla-derivation formula="&lt;img src=x onerror=document.title=1&gt;"></nabla-derivation>');
    expect(await widget.locator('.problems').innerText()).toContain('<img');
    expect(await page.title()).toBe('Fixture');
  });
});

it('a link starts from the defaults and not from the attributes that the page gave', async () => {
  const page = await site.openPage('/en/lab/tangent/?v=1&formula=x^3');
  const widget = page.locator('nabla-tangent');
  await widget.getByRole('button', { name: 'Share' }).waitFor();
  await expect.poll(() => stateOf(widget)).toMatchObject({
    formula: 'x^3', point: 1, h: 1, range: [-4, 4],
  });
});

describe('properties and methods', () => {
  it('state goes out as it came in, and reset() brings back what the page gave', async () => {
    const { page } = await openFixture(
      '<nabla-derivation formula="x^3" step="1"></nabla-derivation>');
    const states = await page.evaluate(async () => {
      const widget = /** @type {any} */ (document.querySelector('nabla-derivation'));
      /** @type {object[]} */
      const changes = [];
      widget.addEventListener('nabla-change',
        (/** @type {CustomEvent} */ event) => changes.push(event.detail));
      widget.state = { formula: 'sin(x)', position: 1, unknown: 5 };
      await widget.updateComplete;
      const assigned = widget.state;
      widget.reset();
      await widget.updateComplete;
      return { assigned, reset: widget.state, changes };
    });
    expect(states.assigned).toMatchObject({ formula: 'sin(x)', position: 1 });
    expect(states.assigned).not.toHaveProperty('unknown');
    expect(states.reset).toMatchObject({ formula: 'x^3', position: 1 });
    expect(states.changes).toHaveLength(2);
  });

  it('step() and seek() move the player and tell of it', async () => {
    const { page, widget } = await openFixture(
      '<nabla-derivation formula="x^3+x"></nabla-derivation>');
    const steps = await page.evaluate(async () => {
      const element = /** @type {any} */ (document.querySelector('nabla-derivation'));
      /** @type {number[]} */
      const seen = [];
      element.addEventListener('nabla-step',
        (/** @type {CustomEvent} */ event) => seen.push(event.detail.index));
      element.step();
      element.seek(1000);
      element.seek(0);
      await element.updateComplete;
      return seen;
    });
    expect(steps[0]).toBe(1);
    expect(steps[1]).toBe(await widget.locator('.line').count() - 1);
    expect(steps[2]).toBe(0);
  });
});

describe('a share link', () => {
  it('opens the lesson at the widget in the state that it carries', async () => {
    const page = await site.openPage(
      '/en/lessons/derivative/?v=1&widget=d-product&formula=x^2*cos(x)&step=1#d-product');
    const widget = page.locator('#d-product');
    await expect.poll(() => widget.locator('input[type=text]').first().inputValue().catch(() => ''))
      .toBe('x^2*cos(x)');
    expect(await widget.locator('[aria-current]').textContent()).toContain('=');
  });

  it('is what the menu copies, and brings the state back', async () => {
    const page = await site.openPage('/en/lessons/derivative/#d-product');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const widget = page.locator('#d-product');
    await widget.getByRole('button', { name: 'Share' }).waitFor();
    await widget.evaluate((/** @type {any} */ element) => {
      element.state = { formula: 'x*exp(x)', position: 2 };
    });
    await widget.getByRole('button', { name: 'Share' }).click();
    await widget.getByRole('menuitem', { name: 'Copy the link' }).click();
    await widget.getByText('Copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('v=1&widget=d-product&formula=x*exp(x)');

    const other = await site.openPage(link);
    await expect.poll(() => stateOf(other.locator('#d-product'))).toMatchObject({ position: 2 });
    expect(await stateOf(other.locator('#d-product'))).toMatchObject({ formula: 'x*exp(x)' });
  });

  it.each([
    ['cut off', 'v=1&widget=d-product&formula=%E0%A4', /link is damaged/],
    ['a formula that breaks off', 'v=1&widget=d-product&formula=sin(', /link is damaged/],
    ['a step that is none', 'v=1&widget=d-product&step=1e99', /link is damaged/],
    ['of another version', 'v=7&widget=d-product&step=1', /another version/],
    ['with a formula that is none', 'v=1&widget=d-product&formula=%3Cscript%3E',
      /cannot be read as a formula/],
  ])('%s leaves the widget as it was and says so', async (_, query, message) => {
    const page = await site.openPage(`/en/lessons/derivative/?${query}#d-product`);
    const widget = page.locator('#d-product');
    await expect.poll(() => widget.locator('.problems').innerText().catch(() => ''))
      .toMatch(message);
    expect(await widget.locator('.line').count()).toBeGreaterThan(1);
  });

  it('that names no widget of the page does nothing', async () => {
    const page = await site.openPage(
      '/en/lessons/derivative/?v=1&widget=__proto__&formula=x#d-product');
    await page.locator('#d-product').getByRole('button', { name: 'Share' }).waitFor();
    expect(await page.locator('.problems').count()).toBe(0);
  });
});

describe("a widget's own page", () => {
  it('takes language, theme and state from its address', async () => {
    const page = await site.openPage('/embed/derivation.html?lang=ru&theme=dark&formula=x^5');
    const widget = page.locator('nabla-derivation');
    await expect.poll(() => widget.locator('input[type=text]').first().inputValue().catch(() => ''))
      .toBe('x^5');
    expect(await widget.locator('#heading').innerText())
      .toMatch(/^Производная по\sшагам$/);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('of the course is the target of its link', async () => {
    const page = await site.openPage('/en/lab/derivation/?v=1&formula=x^5-x&step=2');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const widget = page.locator('nabla-derivation');
    await expect.poll(() => stateOf(widget)).toMatchObject({ position: 2 });
    await widget.getByRole('button', { name: 'Share' }).click();
    await widget.getByRole('menuitem', { name: 'Copy the link' }).click();
    await widget.getByText('Copied').waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.pathname + link.search).toBe('/en/lab/derivation/?v=1&formula=x^5-x&step=2');
  });

  it('says which of its parameters does not fit', async () => {
    const page = await site.openPage('/embed/derivation.html?lang=en&formula=x^5&step=two');
    await expect.poll(() => page.locator('nabla-derivation .problems').innerText().catch(() => ''))
      .toMatch(/step: “two”/);
  });
});
