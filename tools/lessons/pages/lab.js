/** `/ru/lab/<widget>/`: one widget over the whole width, to try things in and to link to. */
import { relativeAddress } from '../addresses.js';
import { ELEMENTS, LABS } from '../elements.js';
import { html } from '../html.js';
import { sitePage, speaker } from '../shell.js';

/** @param {import('../index.js').Site} site @param {import('../speech.js').Language} language */
export function labPages(site, language) {
  const t = speaker(site, language);
  return LABS.map((name) => {
    const path = `${language}/lab/${name}/`;
    const title = t(`site.lab.${name}.title`);
    const { lab = {} } = ELEMENTS[`nabla-${name}`];
    const attributes = Object.entries(lab).map(([key, value]) => html` ${key}="${value}"`);
    const fallback = t(`site.fallback.${name}`, { formula: lab.formula });
    return sitePage(site, {
      path,
      language,
      title: `${title} · ${t('site.name')}`,
      description: t(`site.lab.${name}.text`),
      twins: { ru: `ru/lab/${name}/`, en: `en/lab/${name}/` },
      body: html`<main id="main" class="lab">
<h1>${title}</h1>
<p class="lede">${t(`site.lab.${name}.text`)}</p>
<figure class="widget widget-${name}"><nabla-${name} data-nabla-only${attributes}>
<p class="widget-fallback">${fallback}</p>
</nabla-${name}></figure>
<p class="note"><a href="${relativeAddress(path, `${language}/embedding/`)}">${
  t('site.lab.embed')}</a></p>
</main>`,
    });
  });
}
