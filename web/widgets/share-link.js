/**
 * Share links: the state of a widget as plain, readable query parameters,
 * `?v=1&formula=sin(x)&point=2`. A link comes from anywhere, so that it is read strictly: what does
 * not fit leaves the widget as the page made it, and the reader is told.
 */
import { attributeName, isWorthWriting, readOption, writeOption } from './options.js';

/** @typedef {import('./options.js').Options} Options */
/** @typedef {import('./options.js').Problem} Problem */
/** @typedef {import('./widget.js').NablaWidget} NablaWidget */

/** Version of the link's form; a link of another version is not guessed at. */
const VERSION = '1';

/** A query longer than this is not read; the longest formula, percent-encoded, fits in. */
export const LONGEST_QUERY = 16_000;

/**
 * Whether this page reads links for the widgets on it; otherwise links go to the widgets' own
 * pages.
 */
let pageReadsLinks = false;

/** Lets links to the widgets of this page lead back to it: somebody on it reads them. */
export function leadLinksHere() {
  pageReadsLinks = true;
}

/**
 * The options that a widget's class states.
 * @param {NablaWidget} widget
 * @returns {Options}
 */
export function optionsOf(widget) {
  const { constructor } = widget;
  return /** @type {typeof import('./widget.js').NablaWidget} */ (constructor).options;
}

/**
 * Parameters for a state. What is as by default is left out, save formulas, and what a reader can
 * keep in plain sight is not encoded.
 * @param {Options} options
 * @param {Record<string, any>} state
 * @param {Record<string, string>} [others] further parameters, put first
 * @returns {string} `v=1&formula=x^2`
 */
export function writeQuery(options, state, others = {}) {
  const pairs = [['v', VERSION], ...Object.entries(others)];
  for (const [name, option] of Object.entries(options)) {
    if (isWorthWriting(option, state[name])) {
      pairs.push([attributeName(name, option), writeOption(option, state[name])]);
    }
  }
  return pairs.map(([name, text]) => `${encodeURIComponent(name)}=${encodeReadably(text)}`)
    .join('&');
}

/**
 * Percent-encoding that spares the signs of a formula which a query may hold as they are.
 * @param {string} text
 */
function encodeReadably(text) {
  return encodeURIComponent(text).replace(/%(?:2F|3B|2C|3A|3D|5E|7C)/g, decodeURIComponent);
}

/**
 * What a query says about a widget's state.
 * @typedef {object} Reading
 * @property {Record<string, any>} state of a link the whole state: what it leaves out is as by
 *     default, whatever the page's own attributes say; empty where the link is damaged
 * @property {[string, Problem][]} problems what could not be used, each under the name it is
 *     reported by
 */

/**
 * Reads a share link. One fault makes the whole of it void: half a state would be shown as if it
 * were what somebody meant.
 * @param {string} search `?v=1&…`
 * @param {Options} options what the widget understands; other parameters are none of its business
 * @returns {Reading | null} null where the address is no share link
 */
export function readLink(search, options) {
  /** @param {string} fault @returns {Reading} */
  const refuse = (fault) => ({
    state: {}, problems: [['link', { key: `core.link.${fault}`, params: {} }]],
  });
  const parameters = new URLSearchParams(search.slice(0, LONGEST_QUERY));
  if (!parameters.has('v')) return null;
  if (search.length > LONGEST_QUERY) return refuse('damaged');
  if (parameters.getAll('v').join() !== VERSION) return refuse('version');

  const repeated = Object.entries(options).some(([name, option]) =>
    parameters.getAll(attributeName(name, option)).length > 1);
  const { state, problems } = readParameters(parameters, options);
  // U+FFFD is what a cut or forged percent-encoding decodes to.
  const forged = Object.values(state).some((value) => String(value).includes('\ufffd'));
  if (repeated || forged || problems.length > 0) return refuse('damaged');
  return { state: { ...defaultsOf(options), ...state }, problems };
}

/** @param {Options} options @returns {Record<string, any>} what a link leaves out */
function defaultsOf(options) {
  return Object.fromEntries(Object.entries(options)
    .filter(([, option]) => option.shared !== false)
    .map(([name, option]) => [name, option.default]));
}

/**
 * Reads parameters as if they were attributes: each on its own, the unusable ones reported.
 * @param {URLSearchParams} parameters
 * @param {Options} options
 * @returns {Reading}
 */
export function readParameters(parameters, options) {
  /** @type {Reading} */
  const reading = { state: {}, problems: [] };
  for (const [name, option] of Object.entries(options)) {
    const text = parameters.get(attributeName(name, option));
    if (text === null || option.shared === false) continue;
    const { value, problem } = readOption(name, option, text);
    if (problem) reading.problems.push([name, problem]);
    else reading.state[name] = value;
  }
  return reading;
}

/**
 * The link to a widget in its present state: to the page it stands on where that reads links, or to
 * the widget's own page.
 * @param {NablaWidget} widget
 * @param {string | null} widgetPage address of the widget's own page, if it has one
 * @returns {string | null} null where no page could open the link
 */
export function linkTo(widget, widgetPage) {
  const options = optionsOf(widget);
  if (pageReadsLinks && (widget.id || isAlone(widget))) {
    const query = writeQuery(options, widget.state, isAlone(widget) ? {} : { widget: widget.id });
    const hash = widget.id ? `#${encodeURIComponent(widget.id)}` : '';
    return `${location.origin}${location.pathname}?${query}${hash}`;
  }
  if (!widgetPage) return null;
  return `${widgetPage}?${writeQuery(options, widget.state, { lang: widget.language })}`;
}

/**
 * Whether a widget is the one for which its page is there: such a page's address is the widget's.
 * @param {Element} element
 */
export function isAlone(element) {
  return element.hasAttribute('data-nabla-only');
}
