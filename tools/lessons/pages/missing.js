/** The pages for addresses that lead nowhere: one in each language, and one that speaks both. */
import { absoluteAddress, relativeAddress } from '../addresses.js';
import { html } from '../html.js';
import { head, sitePage } from '../shell.js';
import { LANGUAGES } from '../sources.js';

/**
 * @param {import('../index.js').Site} site
 * @param {import('../speech.js').Language} language
 * @param {string} path
 */
function words(site, language, path) {
  return html`<h1>${site.t(language, 'site.missing.title')}</h1>
<p>${site.t(language, 'site.missing.text')}</p>
<p><a class="start" href="${relativeAddress(path, `${language}/`)}">${
  site.t(language, 'site.missing.contents')}</a></p>`;
}

/**
 * A host shows these pages in place of addresses at any depth, so that relative links go astray.
 * Where the site knows its address, they are made to begin at its root.
 * @param {import('../index.js').Site} site
 * @param {import('../shell.js').Page} page
 * @returns {import('../shell.js').Page}
 */
function anchored({ siteUrl }, page) {
  const base = absoluteAddress(siteUrl, page.path);
  if (!base) return page;
  return {
    path: page.path,
    html: String(page.html).replace(/ (href|src)="(\.[^"]*)"/g, (_, attribute, address) =>
      ` ${attribute}="${new URL(address, base).pathname}"`),
  };
}

/** @param {import('../index.js').Site} site @returns {import('../shell.js').Page[]} */
export function missingPages(site) {
  const both = {
    path: '404.html',
    language: /** @type {const} */ ('en'),
    title: LANGUAGES.map((language) => site.t(language, 'site.missing.title')).join(' · '),
    description: site.t('en', 'site.missing.text'),
    body: html``,
    listed: false,
  };
  return [
    ...LANGUAGES.map((language) => {
      const path = `${language}/404.html`;
      return sitePage(site, {
        path,
        language,
        title: site.t(language, 'site.missing.title'),
        description: site.t(language, 'site.missing.text'),
        listed: false,
        body: html`<main id="main" class="prose">${words(site, language, path)}</main>`,
      });
    }),
    {
      path: both.path,
      html: html`<!doctype html>
<html lang="en">
${head(site, both)}
<body class="home">
<main id="main">
${LANGUAGES.map((language) => html`<section lang="${language}">
${words(site, language, both.path)}
</section>
`)}</main>
</body>
</html>
`,
    },
  ].map((page) => anchored(site, page));
}
