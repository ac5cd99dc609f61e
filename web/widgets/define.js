/**
 * Defines a custom element if its name is still free, so that a page that loads the course's script
 * twice, or has an element of that name, keeps what it has.
 * @param {string} tag
 * @param {CustomElementConstructor} element
 */
export function define(tag, element) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
