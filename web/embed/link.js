/** Opens the share link by which a page was reached. */
import { isAlone, leadLinksHere, LONGEST_QUERY, optionsOf, readLink, readParameters }
  from '../widgets/share-link.js';

/** @typedef {import('../widgets/widget.js').NablaWidget} NablaWidget */

/**
 * Opens the share link by which a page was reached: the widget that it names, or the only one there
 * is, takes the state that it carries. A page for one widget alone also takes plain parameters, as
 * the author of an iframe writes them. From then on links to the page's widgets lead back to the
 * page.
 * @param {Document} page
 * @param {string} search the page's query
 * @returns {Promise<NablaWidget | null>} the widget that took a state from the address
 */
export async function openLink(page, search) {
  leadLinksHere();
  const parameters = new URLSearchParams(search.slice(0, LONGEST_QUERY));
  const id = parameters.get('widget');
  const element = id === null ? page.querySelector('[data-nabla-only]') : page.getElementById(id);
  if (!element?.localName.startsWith('nabla-')) return null;

  await customElements.whenDefined(element.localName);
  const widget = /** @type {NablaWidget} */ (element);
  await widget.loaded;
  const options = optionsOf(widget);
  const link = readLink(search, options);
  const reading = link ?? (isAlone(element) ? readParameters(parameters, options) : null);
  if (!reading) return null;
  widget.state = reading.state;
  for (const [subject, problem] of reading.problems) widget.report(subject, problem);
  await widget.updateComplete;
  if (link && link.problems.length === 0 && widget.problems.length > 0) {
    // What the widget can make nothing of is a fault of the link, too, which is void as a whole.
    const { problems } = widget;
    widget.reset();
    widget.report('link', { key: 'core.link.damaged', params: {} });
    for (const [index, problem] of problems.entries()) widget.report(`link-${index}`, problem);
  }
  return widget;
}
