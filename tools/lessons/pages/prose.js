/** Pages of plain prose, written in Markdown: about the course, privacy, embedding. */
import { typeset } from '../../../web/messages/typography.js';
import { html } from '../html.js';
import { sitePage } from '../shell.js';

/** @param {import('../index.js').Site} site @param {import('../speech.js').Language} language */
export function prosePages(site, language) {
  return [...site.sources.prose].map(([name, documents]) => {
    const path = `${language}/${name}/`;
    const document = documents[language];
    const { title, description } = /** @type {Record<string, string>} */ (document.frontMatter);
    const { intro, steps } = site.compile(document, language, path);
    return sitePage(site, {
      path,
      language,
      title: `${title} · ${site.t(language, 'site.name')}`,
      description,
      twins: { ru: `ru/${name}/`, en: `en/${name}/` },
      body: html`<main id="main" class="prose">
<h1>${typeset(title, language)}</h1>
${intro}
${steps.map(({ id, heading, content }) => html`<section${id ? html` id="${id}"` : ''}>
<h2>${heading}</h2>
${content}
</section>
`)}</main>`,
    });
  });
}
