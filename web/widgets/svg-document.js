/** What a drawing looks like by its style sheets, which a document on its own lacks. */
const STYLES = [
  'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order',
  'font-family', 'font-size', 'font-style', 'font-weight', 'visibility',
];

/**
 * A drawing of the page as an SVG document that looks the same on its own.
 * @param {SVGSVGElement} svg
 * @returns {string}
 */
export function svgDocument(svg) {
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
  const copies = [...copy.querySelectorAll('*')];
  for (const [index, element] of [...svg.querySelectorAll('*')].entries()) {
    const computed = getComputedStyle(element);
    for (const name of STYLES) {
      const value = computed.getPropertyValue(name);
      if (value) copies[index].setAttribute(name, value);
    }
    copies[index].removeAttribute('class');
  }
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const markers = [];
  while (comments.nextNode()) markers.push(comments.currentNode);
  for (const marker of markers) /** @type {Comment} */ (marker).remove();
  return new XMLSerializer().serializeToString(copy);
}
