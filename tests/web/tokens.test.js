/**
 * The palette keeps its promises: contrast, and colours that stay apart for every kind of sight.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, dichromacies, difference } from './support/colour.js';

const css = readFileSync(new URL('../../web/widgets/tokens.css', import.meta.url), 'utf8');

/**
 * The colours declared in the first rule whose selector list holds this selector.
 * @param {string} selector
 * @returns {Record<string, string>} name without `--nabla-` → `#rrggbb`
 */
function colours(selector) {
  const start = css.indexOf('{', css.indexOf(`${selector} {`));
  const block = css.slice(start, css.indexOf('}', start));
  const found = [...block.matchAll(/--nabla-([\w-]+):\s*(#[0-9a-f]{6})/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name, value]));
}

const light = colours(':host');
const dark = colours(":host([data-theme='dark'])");
const darkBySystem = colours(":host(:not([data-theme='light']))");

const backgrounds = ['paper', 'surface', 'sunken'];
const judgements = ['right', 'wrong'];
const mathematics = ['function', 'slope', 'loss', 'parameter-1', 'parameter-2', 'guess'];
const texts = ['ink', 'ink-soft', 'ink-faint', 'accent', ...mathematics, ...judgements];

it('declares the same dark colours for the attribute and for the system setting', () => {
  expect(darkBySystem).toEqual(dark);
});

it('declares the same names in light and dark', () => {
  expect(Object.keys(dark)).toEqual(Object.keys(light));
  expect(Object.keys(light)).toHaveLength(21);
});

describe.each([['light', light], ['dark', dark]])('%s', (_theme, palette) => {
  it.each(texts)('%s is readable as text on every background', (name) => {
    for (const background of backgrounds) {
      expect(contrast(palette[name], palette[background]), background).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['ink', 'ink-soft', ...mathematics])('%s is readable on a marked part', (name) => {
    expect(contrast(palette[name], palette.mark)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus'])('%s is visible as an outline', (name) => {
    for (const background of backgrounds) {
      expect(contrast(palette[name], palette[background]), background).toBeGreaterThanOrEqual(3);
    }
  });

  it('prints readable text on the accent', () => {
    expect(contrast(palette['on-accent'], palette.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.paper, palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps the colours of mathematics, and ink, apart', () => {
    const names = ['ink', ...mathematics];
    for (const [i, one] of names.entries()) {
      for (const other of names.slice(i + 1)) {
        expect(difference(palette[one], palette[other]), `${one}, ${other}`).toBeGreaterThan(12);
        for (const sight of dichromacies) {
          expect(difference(palette[one], palette[other], sight), `${one}, ${other}, ${sight}`)
            .toBeGreaterThan(7);
        }
      }
    }
  });

  it('keeps right and wrong apart', () => {
    expect(difference(palette.right, palette.wrong)).toBeGreaterThan(20);
    for (const sight of dichromacies) {
      expect(difference(palette.right, palette.wrong, sight), sight).toBeGreaterThan(10);
    }
  });
});

describe('the measure itself', () => {
  it('knows the contrasts that WCAG states', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('sees red and green draw together for a deuteranope, and grey stay as it is', () => {
    const apart = difference('#c03030', '#30a030');
    expect(difference('#c03030', '#30a030', 'deuteranopia')).toBeLessThan(apart / 2);
    for (const sight of dichromacies) expect(difference('#808080', '#909090', sight)).toBeCloseTo(
      difference('#808080', '#909090'), 0);
  });
});
