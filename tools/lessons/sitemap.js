/** sitemap.xml and robots.txt, which need whole addresses: without SITE_URL there are none. */
import { absoluteAddress } from './addresses.js';
import { LABS } from './elements.js';
import { html } from './html.js';
import { LANGUAGES, PROSE_PAGES } from './sources.js';

/**
 * @param {import('./index.js').Site} site
 * @returns {{ path: string, text: string }[]}
 */
export function sitemap({ siteUrl, sources }) {
  if (!siteUrl) return [];
  const paths = [
    '', ...[...sources.lessons.keys()].map((slug) => `lessons/${slug}/`),
    'progress/', 'glossary/', ...PROSE_PAGES.map((name) => `${name}/`),
    ...LABS.map((name) => `lab/${name}/`),
  ];
  const address = (/** @type {string} */ path) => absoluteAddress(siteUrl, path);
  const entry = (/** @type {string} */ path, /** @type {string} */ language) => html`<url>
<loc>${address(`${language}/${path}`)}</loc>${LANGUAGES.map((other) => html`
<xhtml:link rel="alternate" hreflang="${other}" href="${address(`${other}/${path}`)}"/>`)}
</url>
`;
  return [
    {
      path: 'sitemap.xml',
      text: String(html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:xhtml="http://www.w3.org/1999/xhtml">
${paths.flatMap((path) => LANGUAGES.map((language) => entry(path, language)))}</urlset>
`),
    },
    { path: 'robots.txt', text: `User-agent: *\nAllow: /\nSitemap: ${address('sitemap.xml')}\n` },
  ];
}
