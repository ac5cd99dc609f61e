/** What every page has around it: head, header, footer. */
import { NO_BREAK_SPACE } from '../../web/messages/typography.js';
import { absoluteAddress, relativeAddress } from './addresses.js';
import { html, raw } from './html.js';
import { LANGUAGES } from './sources.js';

/** @typedef {import('./html.js').Markup} Markup */
/** @typedef {import('./speech.js').Language} Language */

/**
 * A page to be written.
 * @typedef {object} Page
 * @property {string} path from the site's root
 * @property {Markup | string} html
 */

/**
 * @typedef {object} PageContent
 * @property {string} path
 * @property {Language} language
 * @property {string} title
 * @property {string} description
 * @property {Markup} body goes between header and footer; holds `<main id="main">`
 * @property {Record<Language, string>} [twins] paths of this page in each language; without them it
 *     has none
 * @property {'article' | 'website'} [kind]
 * @property {boolean} [listed] false keeps it out of search engines
 */

/**
 * The icons of the theme switch, one for each state; style sheets show the present one.
 * @param {string} state
 * @param {string} shapes
 */
const icon = (state, shapes) => raw(
  `<svg class="for-${state}" viewBox="0 0 20 20" aria-hidden="true">${shapes}</svg>`);

const THEME_ICONS = [
  icon('auto', '<circle cx="10" cy="10" r="6.5"/>'
    + '<path class="filled" d="M10 3.5a6.5 6.5 0 0 1 0 13z"/>'),
  icon('light', '<circle cx="10" cy="10" r="3.5"/><path d="M10 1.5v2.5M10 16v2.5M1.5 10H4M16 10h2.5'
    + 'M4 4l1.75 1.75M14.25 14.25 16 16M16 4l-1.75 1.75M5.75 14.25 4 16"/>'),
  icon('dark', '<path d="M16.5 11.8A7 7 0 1 1 8.2 3.5a5.6 5.6 0 0 0 8.3 8.3z"/>'),
];

/**
 * The catalogue of a language as a function.
 * @param {import('./index.js').Site} site
 * @param {Language} language
 * @returns {(key: string, params?: Record<string, unknown>) => string}
 */
export const speaker = (site, language) => (key, params) => site.t(language, key, params);

/**
 * Links that need whole addresses: the page's own, and its twins in both languages.
 * @param {string | undefined} siteUrl
 * @param {PageContent} page
 */
function wholeAddresses(siteUrl, { path, twins, listed }) {
  if (!siteUrl || listed === false) return '';
  const address = (/** @type {string} */ target) => absoluteAddress(siteUrl, target);
  const alternates = twins ? LANGUAGES.map((language) => html`
<link rel="alternate" hreflang="${language}" href="${address(twins[language])}">`) : '';
  return html`
<link rel="canonical" href="${address(path)}">${alternates}
<meta property="og:url" content="${address(path)}">`;
}

/**
 * The head that all pages share, whatever their body.
 * @param {import('./index.js').Site} site
 * @param {PageContent} page
 * @param {Markup} [scripts]
 */
export function head(site, page, scripts = html``) {
  const { assets, siteUrl } = site;
  const { language } = page;
  // No line is broken here, and what reads it may show a no-break space.
  const [title, description] = [page.title, page.description]
    .map((text) => text.replaceAll(NO_BREAK_SPACE, ' '));
  const to = (/** @type {string} */ path) => relativeAddress(page.path, path);
  const hidden = page.listed === false ? html`
<meta name="robots" content="noindex">` : '';
  const fonts = assets.fonts[language].map((font) => html`
<link rel="preload" href="${to(font)}" as="font" type="font/woff2" crossorigin>`);
  const styles = assets.styles.map((style) => html`
<link rel="stylesheet" href="${to(style)}">`);
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">${hidden}
<meta name="color-scheme" content="light dark">
<script src="${to(assets.plain.theme)}"></script>${fonts}${styles}
<link rel="icon" href="${to(assets.plain.icon)}" type="image/svg+xml">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="${page.kind ?? 'website'}">
<meta property="og:locale" content="${language === 'ru' ? 'ru_RU' : 'en_GB'}">
<meta property="og:site_name" content="${site.t(language, 'site.name')}">${
  wholeAddresses(siteUrl, page)}
${scripts}</head>`;
}

/** @param {import('./index.js').Site} site @param {PageContent} page */
function header(site, { path, language, twins }) {
  const t = speaker(site, language);
  const other = language === 'ru' ? 'en' : 'ru';
  const home = relativeAddress(path, `${language}/`);
  const progress = relativeAddress(path, `${language}/progress/`);
  const twin = relativeAddress(path, twins?.[other] ?? `${other}/`);
  return html`<header class="site-header">
<a class="wordmark" href="${home}"><span class="sign" aria-hidden="true">∇</span>${
  t('site.name')}</a>
<nav aria-label="${t('site.nav')}">
<a href="${home}"${path === `${language}/` && html` aria-current="page"`}>${t('site.contents')}</a>
<a class="where-room" href="${progress}"${
  path === `${language}/progress/` && html` aria-current="page"`}>${t('keeping.nav')}</a>
<a href="${twin}" lang="${other}" hreflang="${other}" data-language-switch>${
  t('site.other-language')}</a>
<button type="button" class="theme-switch" hidden data-theme-switch
  data-label-auto="${t('site.theme.auto')}"
  data-label-light="${t('site.theme.light')}"
  data-label-dark="${t('site.theme.dark')}">${THEME_ICONS}</button>
</nav>
</header>`;
}

/** @param {import('./index.js').Site} site @param {PageContent} page */
function footer(site, { path, language }) {
  const t = speaker(site, language);
  const links = ['progress', 'glossary', 'embedding', 'about', 'privacy'].map((name) => {
    const target = `${language}/${name}/`;
    return html`<a href="${relativeAddress(path, target)}"${
      path === target && html` aria-current="page"`}>${t(`site.footer.${name}`)}</a>
`;
  });
  return html`<footer class="site-footer">
<nav aria-label="${t('site.footer')}">
${links}</nav>
<p>${t('site.footer.disclaimer')} ${t('site.footer.licence')}</p>
</footer>`;
}

/**
 * A whole page of the site.
 * @param {import('./index.js').Site} site
 * @param {PageContent} page
 * @returns {Page}
 */
export function sitePage(site, page) {
  const script = relativeAddress(page.path, site.assets.script);
  return {
    path: page.path,
    html: html`<!doctype html>
<html lang="${page.language}">
${head(site, page, html`<script type="module" src="${script}"></script>
`)}
<body>
<a class="skip" href="#main">${site.t(page.language, 'site.skip')}</a>
${header(site, page)}
${page.body}
${footer(site, page)}
</body>
</html>
`,
  };
}
