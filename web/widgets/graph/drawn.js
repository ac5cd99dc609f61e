/** What is done to the drawn graph: fields put into place, tokens moved, the present node shown. */

/** @typedef {import('./layout.js').Layout} Layout */
/** @typedef {import('./model.js').GraphStep} GraphStep */

/** Where the field lies within the card of an input, in sixteenths of a rem. */
const FIELD = { left: 34, right: 5, top: 5, height: 28 };

/** No field is lower: it must be hit with a finger. */
const LOWEST = 24;

/** @param {number} length */
const rem = (length) => `${length / 16}rem`;

/**
 * Puts the fields of the inputs over their nodes.
 * @param {ParentNode} root
 * @param {Layout} layout
 */
export function placeFields(root, { cards, scale }) {
  for (const field of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('.input'))) {
    const card = cards.find(({ node }) => String(node.id) === field.dataset.node);
    if (!card) continue;
    field.style.left = rem((card.x + FIELD.left) * scale);
    field.style.top = rem((card.y + FIELD.top) * scale);
    field.style.width = rem((card.width - FIELD.left - FIELD.right) * scale);
    field.style.height = rem(Math.max(LOWEST, FIELD.height * scale));
  }
}

/**
 * Scrolls the graph, and nothing but the graph, to the node that the step is about.
 * @param {ParentNode} root
 */
export function keepInSight(root) {
  const scroller = root.querySelector('.scroller');
  const node = scroller?.querySelector('.node.present rect');
  if (!scroller || !node) return;
  const outer = scroller.getBoundingClientRect();
  const inner = node.getBoundingClientRect();
  if (inner.right > outer.right) scroller.scrollLeft += inner.right - outer.right + 8;
  else if (inner.left < outer.left) scroller.scrollLeft -= outer.left - inner.left + 8;
  if (inner.bottom > outer.bottom) scroller.scrollTop += inner.bottom - outer.bottom + 8;
  else if (inner.top < outer.top) scroller.scrollTop -= outer.top - inner.top + 8;
}

/**
 * Sends a token along every edge that the step goes over: values forward, adjoints back.
 * @param {ParentNode} root
 * @param {(draw: (progress: number) => void) => () => void} run the movement
 */
export function moveTokens(root, run) {
  const edges = [...root.querySelectorAll('.edge.present')].map((edge) => ({
    path: /** @type {SVGPathElement} */ (edge.querySelector('.line')),
    token: /** @type {SVGElement} */ (edge.querySelector('.token')),
    back: edge.classList.contains('backward'),
  }));
  for (const { token } of edges) token.setAttribute('visibility', 'visible');
  return run((progress) => {
    for (const { path, token, back } of edges) {
      const way = back ? 1 - progress : progress;
      const { x, y } = path.getPointAtLength(way * path.getTotalLength());
      token.setAttribute('cx', String(x));
      token.setAttribute('cy', String(y));
      if (progress === 1) token.setAttribute('visibility', 'hidden');
    }
  });
}

/**
 * Lights up the part of the formula that the present node is, wherever it stands.
 * @param {ParentNode} root
 * @param {GraphStep} step
 * @param {string | null} expression the part's number
 */
export function lightFormula(root, step, expression) {
  for (const part of root.querySelectorAll('.formula-line [data-node]')) {
    const lit = expression !== null && part.getAttribute('data-node') === expression;
    part.classList.toggle('lit', lit);
    part.classList.toggle('forward', lit && step.kind === 'forward');
    part.classList.toggle('backward', lit && step.kind !== 'forward');
  }
}
