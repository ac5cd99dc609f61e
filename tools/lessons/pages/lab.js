/** `/ru/lab/<widget>/`: one widget over the whole width, to try things in and to link to. */
import { relativeAddress } from '../addresses.js';
import { drawingRoom } from '../drawing-room.js';
import { ELEMENTS, LABS } from '../elements.js';
import { html } from '../html.js';
import { sitePage, speaker } from '../shell.js';

/**
 * What there is to try: each a link that sets the widget, with a sentence.
 * @param {string} name of the widget
 * @param {(key: string) => string} t
 */
function exampleList(name, t) {
  const { examples } = ELEMENTS[`nabla-${name}`];
  if (!examples) return '';
  const items = Object.entries(examples).map(([example, attributes]) => {
    const key = `site.lab.${name}.preset.${example}`;
    const query = new URLSearchParams({ v: '1', ...attributes });
    return html`<li><a href="?${query}">${t(key)}</a>
<p>${t(`${key}.text`)}</p></li>`;
  });
  return html`<section class="examples"><h2>${t('site.lab.examples')}</h2>
<ul>${items}</ul></section>`;
}

/** Room across for a widget in its laboratory, in sixteenths of a rem. */
const ACROSS = 1192;

/**
 * Blanks of the height that the widget's drawing will have.
 * @param {string} name of the widget
 * @param {any} nabla
 */
function blanks(name, nabla) {
  const tag = `nabla-${name}`;
  const room = drawingRoom(tag, nabla, ELEMENTS[tag].lab ?? {}, ACROSS);
  return Object.entries(room ?? {}).map(([window, height]) =>
    html`<svg class="room room-${window}" width="1" height="${height.toFixed(1)}rem"
aria-hidden="true"></svg>`);
}

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
<p class="widget-fallback">${fallback}</p>${blanks(name, site.nabla)}
</nabla-${name}></figure>
${exampleList(name, t)}
<p class="note"><a href="${relativeAddress(path, `${language}/embedding/`)}">${
  t('site.lab.embed')}</a></p>
</main>`,
    });
  });
}
