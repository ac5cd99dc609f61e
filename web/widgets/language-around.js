import { supportedLanguage } from '../messages/index.js';

/**
 * The language of an element's own or of what it stands in, also across the edge of a shadow.
 * @param {HTMLElement} element
 * @returns {import('../messages/index.js').Language}
 */
export function languageAround(element) {
  const { host } = /** @type {ShadowRoot} */ (element.getRootNode());
  const around = element.parentElement?.closest('[lang]') ?? host?.closest('[lang]')
    ?? document.documentElement;
  return supportedLanguage(element.lang || around.getAttribute('lang'));
}
