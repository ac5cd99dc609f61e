/** The link to the other language leads to the same place in it, and the choice is remembered. */
import { keep } from './storage.js';

/** @param {Document} page */
export function startLanguageSwitch(page) {
  keep('language', page.documentElement.lang);
  const link = page.querySelector('[data-language-switch]');
  if (!(link instanceof HTMLAnchorElement)) return;
  link.addEventListener('click', () => {
    keep('language', link.hreflang);
    // Steps have the same ids in both languages, and widgets take the same state.
    const step = page.querySelector('[data-outline] [aria-current]')?.getAttribute('href');
    link.hash = step ?? location.hash;
    link.search = location.search;
  });
}
