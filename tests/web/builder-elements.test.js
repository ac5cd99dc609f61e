// @vitest-environment happy-dom
/** The builder's table of elements agrees with the widgets, and with what the loader loads. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../tools/lessons/elements.js';
// oxlint-disable-next-line import/default -- Vite gives the file's text.
import loader from '../../web/embed/loader.js?raw';
import { hasMessage, LANGUAGES, loadAllMessages } from '../../web/messages/index.js';
import { attributeName } from '../../web/widgets/options.js';

beforeAll(() => Promise.all(LANGUAGES.map(loadAllMessages)));

describe.each(Object.entries(ELEMENTS))('%s', (tag, description) => {
  const { attributes, formulas = [], lab = {}, examples = {} } = description;

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

  it('has a title and a sentence for each example, and its own attributes in it', () => {
    for (const [example, values] of Object.entries(examples)) {
      for (const name of Object.keys(values)) expect(attributes).toContain(name);
      const key = `site.lab.${tag.replace('nabla-', '')}.preset.${example}`;
      for (const language of LANGUAGES) {
        expect(hasMessage(language, key), `${language} ${key}`).toBe(true);
        expect(hasMessage(language, `${key}.text`), `${language} ${key}.text`).toBe(true);
      }
    }
  });

  it('is loaded by the loader', () => {
    expect(loader).toContain(`'${tag}': () => import('../widgets/${tag}.js')`);
  });
});
