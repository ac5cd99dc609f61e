/**
 * Carries the states of widgets over to the same page in the other language. They lie in the tab's
 * own storage between the two pages, and no longer.
 */
import { uncoverWidget } from './covers.js';

const NAME = 'nabla-carried';

/**
 * A widget by its place among the page's widgets, which is the same in both languages.
 * @typedef {{ index: number, tag: string, state: Record<string, unknown> }} Carried
 */

/** @param {Document} page @returns {any[]} */
const widgetsOf = (page) => [...page.querySelectorAll('*')]
  .filter(({ localName }) => localName.startsWith('nabla-'));

/**
 * @param {Document} page
 * @param {string} path of the page in the other language
 * @param {Set<EventTarget | null>} touched widgets that are not as the page gave them
 * @returns {boolean} whether there is anything that goes along
 */
export function carryStates(page, path, touched) {
  const states = widgetsOf(page).flatMap((widget, index) =>
    (touched.has(widget) ? [{ index, tag: widget.localName, state: widget.state }] : []));
  if (states.length === 0) return false;
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ path, states }));
    return true;
  } catch {
    // Refused: the widgets begin anew.
    return false;
  }
}

/** @returns {{ path?: string, states?: Carried[] }} what lies there; then it does no more */
function take() {
  try {
    const text = sessionStorage.getItem(NAME);
    sessionStorage.removeItem(NAME);
    return JSON.parse(text ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** @param {Document} page gives its widgets the states that were carried to it */
export function takeStates(page) {
  const { path, states } = take();
  if (path !== location.pathname || !Array.isArray(states)) return;
  const widgets = widgetsOf(page);
  for (const { index, tag, state } of states) {
    const widget = widgets[index];
    if (widget?.localName !== tag) continue;
    // A reader who has moved it has seen it.
    uncoverWidget(widget);
    customElements.whenDefined(tag).then(() => widget.loaded).then(() => { widget.state = state; });
  }
}
