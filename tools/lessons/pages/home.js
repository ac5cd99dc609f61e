/**
 * `/`: the choice of a language. A reader who has chosen is led on by a script; links do it
 * without.
 */
import { relativeAddress } from '../addresses.js';
import { html } from '../html.js';
import { head } from '../shell.js';
import { LANGUAGES } from '../sources.js';

/** @param {import('../index.js').Site} site @returns {import('../shell.js').Page} */
export function homePage(site) {
  const page = {
    path: '',
    language: /** @type {const} */ ('en'),
    title: site.t('en', 'site.home.title'),
    description: `${site.t('en', 'site.home.lede')} ${site.t('ru', 'site.home.lede')}`,
    body: html``,
    twins: { ru: 'ru/', en: 'en/' },
  };
  const redirect = html`<script src="${relativeAddress('', site.assets.plain.home)}"></script>\n`;
  return {
    path: '',
    html: html`<!doctype html>
<html lang="en">
${head(site, page, redirect)}
<body class="home">
<main id="main">
<h1><span class="sign" aria-hidden="true">∇</span>
<span lang="ru">${site.t('ru', 'site.name')}</span>
<span lang="en">${site.t('en', 'site.name')}</span></h1>
${LANGUAGES.map((language) => html`<section lang="${language}">
<p>${site.t(language, 'site.home.lede')}</p>
<p><a class="start" href="./${language}/" hreflang="${language}">${
  site.t(language, 'site.home.open')}</a></p>
</section>
`)}</main>
</body>
</html>
`,
  };
}
