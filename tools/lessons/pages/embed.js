/**
 * `/embed/<widget>.html`: a widget alone, for an iframe. Its language and state are in the address;
 * what the address leaves out is as by default, so that the element has no attributes of its own.
 */
import { relativeAddress } from '../addresses.js';
import { LABS } from '../elements.js';
import { html } from '../html.js';
import { head } from '../shell.js';
import { LANGUAGES } from '../sources.js';

/** @param {import('../index.js').Site} site @returns {import('../shell.js').Page[]} */
export function embedPages(site) {
  return LABS.map((name) => {
    const path = `embed/${name}.html`;
    const page = {
      path,
      language: /** @type {const} */ ('en'),
      title: `${site.t('en', `site.lab.${name}.title`)} · ${site.t('en', 'site.name')}`,
      description: site.t('en', `site.lab.${name}.text`),
      body: html``,
      listed: false,
    };
    const scripts = html`<script src="${relativeAddress(path, site.assets.plain.frame)}"></script>
<script type="module" src="./nabla.js"></script>
`;
    const fallback = LANGUAGES.map((language) => html`
<p class="widget-fallback" lang="${language}">${
  site.t(language, `site.fallback.${name}`, { formula: 'f' })}</p>`);
    return {
      path,
      html: html`<!doctype html>
<html lang="en">
${head(site, page, scripts)}
<body class="frame">
${LANGUAGES.map((language) => html`<h1 class="visually-hidden" lang="${language}">${
  site.t(language, `site.lab.${name}.title`)}</h1>
`)}<main class="widget widget-${name}"><nabla-${name} data-nabla-only>${fallback}
</nabla-${name}></main>
</body>
</html>
`,
    };
  });
}
