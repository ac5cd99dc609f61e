/** What a drawing looks like by its style sheets, which a document on its own lacks. */
const STYLES = [
  'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin',
  'paint-order', 'font-family', 'font-size', 'font-style', 'font-weight', 'font-variant-numeric',
  'visibility',
];

/** Paper around the drawing, in its own units. */
const MARGIN = 16;

const NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * A drawing as a document on its own.
 * @typedef {object} SvgDocument
 * @property {string} text
 * @property {number} width in CSS pixels
 * @property {number} height
 */

/**
 * A drawing of the page as an SVG document that looks the same on its own: its styles written out,
 * on the paper it lies on.
 * @param {SVGSVGElement} svg
 * @param {string} paper a CSS colour
 * @param {string} fontFaces `@font-face` rules for its letters, which refer to nothing outside
 * @returns {SvgDocument}
 */
export function svgDocument(svg, paper, fontFaces) {
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
  removeComments(copy);

  // Its own units, whatever the size of the letters on the page.
  const { x, y, width, height } = svg.viewBox.baseVal;
  const box = {
    x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN,
  };
  copy.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  for (const side of /** @type {const} */ (['width', 'height'])) {
    copy.setAttribute(side, String(box[side]));
  }
  const ground = document.createElementNS(NAMESPACE, 'rect');
  for (const [name, value] of Object.entries({ ...box, fill: paper })) {
    ground.setAttribute(name, String(value));
  }
  copy.prepend(ground);
  if (fontFaces) {
    const style = document.createElementNS(NAMESPACE, 'style');
    style.textContent = fontFaces;
    copy.prepend(style);
  }
  return {
    text: new XMLSerializer().serializeToString(copy), width: box.width, height: box.height,
  };
}

/** @param {Element} element whose comments, Lit's markers, mean nothing elsewhere */
function removeComments(element) {
  const comments = document.createTreeWalker(element, NodeFilter.SHOW_COMMENT);
  const markers = [];
  while (comments.nextNode()) markers.push(comments.currentNode);
  for (const marker of markers) /** @type {Comment} */ (marker).remove();
}
