/**
 * The one way in which widgets come into a page, the course's own or another's: each element waits
 * with its readable contents until it nears the window, then its code is loaded and it comes alive.
 */

/** @type {Record<string, () => Promise<unknown>>} tag → its module, which defines the element */
const WIDGETS = {
  'nabla-chain': () => import('../widgets/nabla-chain.js'),
  'nabla-code': () => import('../widgets/nabla-code.js'),
  'nabla-derivation': () => import('../widgets/nabla-derivation.js'),
  'nabla-descent': () => import('../widgets/nabla-descent.js'),
  'nabla-exercise': () => import('../widgets/nabla-exercise.js'),
  'nabla-fit': () => import('../widgets/nabla-fit.js'),
  'nabla-gradcheck': () => import('../widgets/nabla-gradcheck.js'),
  'nabla-gradient': () => import('../widgets/nabla-gradient.js'),
  'nabla-graph': () => import('../widgets/nabla-graph.js'),
  'nabla-predict': () => import('../widgets/nabla-predict.js'),
  'nabla-race': () => import('../widgets/nabla-race.js'),
  'nabla-surface': () => import('../widgets/nabla-surface.js'),
  'nabla-tangent': () => import('../widgets/nabla-tangent.js'),
};

const SELECTOR = Object.keys(WIDGETS).join(',');

/** How far from the window loading begins: one window's height. */
const AHEAD = '100%';

/**
 * Present on the page's global object once a loader runs, whichever copy of the script it came
 * from.
 */
const RUNNING = Symbol.for('nabla.loader');

/**
 * Loads the code of one kind of widget; a failed load is tried again when the next one comes near.
 * @param {string} tag
 */
function load(tag) {
  if (customElements.get(tag)) return;
  WIDGETS[tag]().catch((error) => {
    // The element goes on showing its readable contents; the page's author learns why.
    console.error(`${tag} could not be loaded`, error);
  });
}

/**
 * Watches a page for widgets, those there and those to come. Does nothing where it is watched
 * already.
 * @param {Document} page
 */
export function watchPage(page) {
  const flags = /** @type {Record<symbol, boolean>} */ (/** @type {unknown} */ (globalThis));
  if (flags[RUNNING]) return;
  flags[RUNNING] = true;

  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      load(target.localName);
      // Code is written by the widget that it is about, which may be far up the page.
      const source = page.getElementById(target.getAttribute('for') ?? '')?.localName ?? '';
      if (Object.hasOwn(WIDGETS, source)) load(source);
    }
  }, { rootMargin: `${AHEAD} 0px` });

  /** @param {ParentNode} root */
  const watch = (root) => {
    for (const element of root.querySelectorAll(SELECTOR)) near.observe(element);
  };

  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(SELECTOR)) near.observe(node);
        watch(node);
      }
    }
  }).observe(page, { childList: true, subtree: true });
  watch(page);
}
