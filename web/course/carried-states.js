/**
 * Carries the states of widgets over to the same page in the other language, and over a reload or
 * the way back to a page. They lie in the tab's own storage meanwhile.
 */
import { uncoverWidget } from './covers.js';

/** Under which name they lie that go to a page once, and those of a page that was left. */
const CARRIED = 'nabla-carried';
const LEFT = 'nabla-left:';

/**
 * A widget by its place among the page's widgets, which is the same in both languages.
 * @typedef {{ index: number, tag: string, state: Record<string, unknown> }} Carried
 */

/** @param {Document} page @returns {any[]} */
const widgetsOf = (page) => [...page.querySelectorAll('*')]
  .filter(({ localName }) => localName.startsWith('nabla-'));

/**
 * @param {Document} page
 * @param {Set<EventTarget | null>} touched widgets that are not as the page gave them
 * @returns {Carried[]}
 */
function statesOf(page, touched) {
  return widgetsOf(page).flatMap((widget, index) =>
    (touched.has(widget) ? [{ index, tag: widget.localName, state: widget.state }] : []));
}

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {boolean} false where storage is refused: the widgets begin anew
 */
function lay(name, value) {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @returns {any} what lies there; then it does no more */
function take(name) {
  try {
    const text = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/**
 * @param {Document} page
 * @param {string} path of the page in the other language
 * @param {Set<EventTarget | null>} touched widgets that are not as the page gave them
 * @returns {boolean} whether there is anything that goes along
 */
export function carryStates(page, path, touched) {
  const states = statesOf(page, touched);
  return states.length > 0 && lay(CARRIED, { path, states });
}

/**
 * When the page is left its states stay, for whoever reloads it or comes back.
 * @param {Document} page
 * @param {Set<EventTarget | null>} touched widgets that are not as the page gave them
 */
export function leaveStates(page, touched) {
  const states = statesOf(page, touched);
  if (states.length > 0) lay(LEFT + location.pathname + location.search, states);
}

/** Whether the reader has been on this page before, in this tab, and comes to it again. */
function isReturn() {
  const [navigation] = performance.getEntriesByType('navigation');
  return ['reload', 'back_forward'].includes(
    /** @type {PerformanceNavigationTiming | undefined} */ (navigation)?.type ?? '');
}

/**
 * Gives the page's widgets the states that were carried to it, or left here before.
 * @param {Document} page
 * @returns {boolean} whether there are any
 */
export function takeStates(page) {
  const carried = take(CARRIED);
  const left = take(LEFT + location.pathname + location.search);
  /** @type {unknown} */
  const states = carried?.path === location.pathname ? carried.states : isReturn() ? left : null;
  if (!Array.isArray(states)) return false;
  const widgets = widgetsOf(page);
  for (const { index, tag, state } of states) {
    const widget = widgets[index];
    if (widget?.localName !== tag) continue;
    // A reader who has moved it has seen it.
    uncoverWidget(widget);
    customElements.whenDefined(tag).then(() => widget.loaded).then(() => { widget.state = state; });
  }
  return true;
}
