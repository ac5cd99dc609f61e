import { loadMessages, supportedLanguage, translate } from '../messages/index.js';

/** @typedef {(key: string, params?: Record<string, unknown>) => string} Speak */

/**
 * The catalogue of the page's language, as a function.
 * @param {Document} page
 * @returns {Promise<Speak>}
 */
export async function speakerOf(page) {
  const language = supportedLanguage(page.documentElement.lang);
  await loadMessages(language);
  return (key, params) => translate(language, key, params);
}
