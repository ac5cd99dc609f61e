/**
 * Message catalogues: every visible string of the widgets and of the site, in two languages.
 *
 * A catalogue is a flat object, key → text. A text may hold placeholders in braces,
 * `{name}`; numbers put into them are written in the language's own way. A text that depends on a
 * number has one entry for each plural form of its language (`player.steps.one`, `.few`, `.many`,
 * `.other`) and is asked for by the key before the suffix, with the number as `count`.
 *
 * A language is loaded once, when the first widget in it appears; what only the site's own pages
 * say is a chunk of its own.
 */
import { formatNumber } from './numbers.js';
import { typeset } from './typography.js';

export { formatNumber };

/** @typedef {'ru' | 'en'} Language */
/** @typedef {Record<string, string>} Catalogue */

/** The languages that the course speaks, in the order in which it offers them. */
export const LANGUAGES = /** @type {const} */ (['ru', 'en']);

/**
 * How the books of a language name functions: tan or tg. The engine prints either.
 * @param {Language} language
 * @returns {'international' | 'russian'}
 */
export function notationOf(language) {
  return language === 'ru' ? 'russian' : 'international';
}

/** @typedef {'widgets' | 'pages'} Part what a chunk speaks for */

/** @type {Record<Part, Record<Language, () => Promise<{ default: Catalogue }>>>} */
const sources = {
  widgets: { ru: () => import('./ru.js'), en: () => import('./en.js') },
  pages: { ru: () => import('./pages.ru.js'), en: () => import('./pages.en.js') },
};

/** What can be said by now. @type {Map<Language, Catalogue>} */
const loaded = new Map();

/** Languages of which the widgets' part is there. @type {Set<Language>} */
const spoken = new Set();

/** By part and language. @type {Map<string, Promise<Catalogue>>} */
const loading = new Map();

/**
 * The course's language nearest to a BCP 47 tag: `ru-RU` gives `ru`, anything unknown gives `en`.
 * @param {string | null | undefined} tag
 * @returns {Language}
 */
export function supportedLanguage(tag) {
  const primary = (tag ?? '').toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/**
 * @param {Part} part
 * @param {Language} language
 * @returns {Promise<Catalogue>}
 */
function load(part, language) {
  const key = `${part} ${language}`;
  let promise = loading.get(key);
  if (!promise) {
    promise = sources[part][language]().then((module) => {
      loaded.set(language, { ...loaded.get(language), ...module.default });
      if (part === 'widgets') spoken.add(language);
      return module.default;
    });
    promise.catch(() => loading.delete(key));
    loading.set(key, promise);
  }
  return promise;
}

/**
 * Loads what widgets say in a language; afterwards `translate` can use it. A failed load may be
 * tried again.
 * @param {Language} language
 */
export const loadMessages = (language) => load('widgets', language);

/**
 * Loads what the pages of the site say in a language: widgets do not wait for it.
 * @param {Language} language
 */
export const loadPageMessages = (language) => load('pages', language);

/**
 * Loads everything that is said in a language: for the builder, whose pages speak of widgets.
 * @param {Language} language
 */
export const loadAllMessages = (language) =>
  Promise.all([loadMessages(language), loadPageMessages(language)]);

/**
 * Whether `translate` can already speak a language for widgets.
 * @param {Language} language
 */
export function hasMessages(language) {
  return spoken.has(language);
}

/** @type {Map<Language, Intl.PluralRules>} */
const pluralRules = new Map();

/**
 * @param {Language} language
 * @param {number} count
 */
function pluralForm(language, count) {
  let rules = pluralRules.get(language);
  if (!rules) pluralRules.set(language, rules = new Intl.PluralRules(language));
  return rules.select(count);
}

/**
 * @param {Catalogue} catalogue
 * @param {Language} language
 * @param {string} key
 * @param {Record<string, unknown>} params
 * @returns {string | undefined}
 */
function findText(catalogue, language, key, params) {
  if (Object.hasOwn(catalogue, key)) return catalogue[key];
  if (typeof params.count !== 'number') return undefined;
  return catalogue[`${key}.${pluralForm(language, params.count)}`] ?? catalogue[`${key}.other`];
}

/**
 * Russian texts with their no-break spaces, by the text of the catalogue.
 * @type {Map<string, string>}
 */
const russian = new Map();

/**
 * A text of a catalogue as it is shown. It is worked out once: widgets ask again in every frame.
 * @param {Language} language
 * @param {string} text
 */
function printed(language, text) {
  if (language !== 'ru') return text;
  let shown = russian.get(text);
  if (shown === undefined) russian.set(text, shown = typeset(text, language));
  return shown;
}

/**
 * The text of a key in a loaded language, with its placeholders filled in. A key that the catalogue
 * lacks comes back as it is, so that a gap is seen and not hidden.
 * @param {Language} language
 * @param {string} key
 * @param {Record<string, unknown>} [params] numbers are formatted, anything else is printed as it
 *     is
 * @returns {string}
 */
export function translate(language, key, params = {}) {
  const text = findText(loaded.get(language) ?? {}, language, key, params);
  if (text === undefined) return key;
  return printed(language, text).replace(/\{(\w+)\}/g, (placeholder, name) => {
    const value = params[name];
    if (value === undefined || value === null) return placeholder;
    return typeof value === 'number' ? formatNumber(language, value) : String(value);
  });
}

/**
 * Whether a loaded language has a text for this key: for texts that exist only for some codes.
 * @param {Language} language
 * @param {string} key
 */
export function hasMessage(language, key) {
  return Object.hasOwn(loaded.get(language) ?? {}, key);
}
