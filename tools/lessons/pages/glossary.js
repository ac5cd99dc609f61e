/** The glossary: every term with its explanation and its name in the other language. */
import { typeset } from '../../../web/messages/typography.js';
import { html } from '../html.js';
import { sitePage } from '../shell.js';

/** @param {import('../index.js').Site} site @param {import('../speech.js').Language} language */
export function glossaryPage(site, language) {
  const title = site.t(language, 'site.glossary.title');
  const other = language === 'ru' ? 'en' : 'ru';
  const terms = Object.entries(site.sources.glossary)
    .sort(([, a], [, b]) => a[language].term.localeCompare(b[language].term, language));
  return sitePage(site, {
    path: `${language}/glossary/`,
    language,
    title: `${title} · ${site.t(language, 'site.name')}`,
    description: site.t(language, 'site.glossary.description'),
    twins: { ru: 'ru/glossary/', en: 'en/glossary/' },
    body: html`<main id="main" class="prose glossary">
<h1>${title}</h1>
<dl>
${terms.map(([id, term]) => html`<div id="${id}">
<dt>${typeset(term[language].term, language)} <span class="other" lang="${other}">${
  term[other].term}</span></dt>
<dd>${typeset(term[language].text, language)}</dd>
</div>
`)}</dl>
</main>`,
  });
}
