/**
 * What a widget's own page tells the page that holds it in an iframe. Each message is an object
 * `{ nabla: 1, type, … }`, 1 being the version of this form:
 *
 * - `hello`, to whoever holds the frame: the widget is there and painted. It carries nothing else.
 * - after the holder has answered with a `hello` of its own, and to its origin alone:
 *   `height` { height } in CSS pixels, `change` { state }, `step` { index, count },
 *   `goal` { goal }.
 */

/** @typedef {import('../widgets/widget.js').NablaWidget} NablaWidget */

const VERSION = 1;

/** What of an event's detail is sent on. @type {Record<string, (detail: any) => object>} */
const EVENTS = {
  change: (state) => ({ state }),
  step: ({ index, count }) => ({ index, count }),
  goal: ({ goal }) => ({ goal }),
};

/** Resolves when what has been rendered by now is on the screen. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}

/**
 * Speaks with the page around this one, if there is any.
 * @param {Element} element the widget that the page is there for
 */
export async function talkToHost(element) {
  const host = window.parent;
  if (host === window) return;
  await customElements.whenDefined(element.localName);
  await /** @type {NablaWidget} */ (element).loaded;
  await painted();

  /** Origin of a page that has said hello. @type {string | null} */
  let origin = null;
  let height = 0;
  /** @param {string} type @param {object} contents */
  const send = (type, contents) => {
    if (origin) host.postMessage({ nabla: VERSION, type, ...contents }, origin);
  };
  new ResizeObserver(() => {
    height = Math.ceil(document.body.getBoundingClientRect().height);
    send('height', { height });
  }).observe(document.body);
  for (const [type, contents] of Object.entries(EVENTS)) {
    element.addEventListener(`nabla-${type}`, (event) =>
      send(type, contents(/** @type {CustomEvent} */ (event).detail)));
  }
  addEventListener('message', (event) => {
    const { source, data } = event;
    if (source !== host || data?.nabla !== VERSION || data.type !== 'hello') return;
    // A page without an origin, as from a file, can be addressed in no other way.
    origin = event.origin === 'null' ? '*' : event.origin;
    send('height', { height });
  });
  host.postMessage({ nabla: VERSION, type: 'hello' }, '*');
}
