// @vitest-environment happy-dom
/** The builder's table of elements agrees with the widgets, and with what the loader loads. */
import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../tools/lessons/elements.js';
// oxlint-disable-next-line import/default -- Vite gives the file's text.
import loader from '../../web/embed/loader.js?raw';
import { attributeName } from '../../web/widgets/options.js';

describe.each(Object.entries(ELEMENTS))('%s', (tag, { attributes, formulas = [], lab = {} }) => {
  it('has the attributes that the widget reads', async () => {
    await import(`../../web/widgets/${tag}.js`);
    const { options } = /** @type {any} */ (customElements.get(tag));
    const names = Object.entries(options)
      .map(([name, option]) => attributeName(name, /** @type {any} */ (option)));
    expect([...attributes].sort()).toEqual(names.sort());
    for (const name of formulas) expect(options[name].type).toBe('formula');
  });

  it('uses only its own attributes in the laboratory', () => {
    for (const name of Object.keys(lab)) expect(attributes).toContain(name);
  });

  it('is loaded by the loader', () => {
    expect(loader).toContain(`'${tag}': () => import('../widgets/${tag}.js')`);
  });
});
