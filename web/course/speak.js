import { loadPageMessages, supportedLanguage, translate } from '../messages/index.js';

/** @typedef {(key: string, params?: Record<string, unknown>) => string} Speak */

/**
 * What the site's pages say in the page's language, as a function.
 * @param {Document} page
 * @returns {Promise<Speak>}
 */
export async function speakerOf(page) {
  const language = supportedLanguage(page.documentElement.lang);
  await loadPageMessages(language);
  return (key, params) => translate(language, key, params);
}
