/** Small services to a reader: code to copy, boxes that scroll, answers and refreshers to open. */
import { loadPageMessages, supportedLanguage, translate } from '../messages/index.js';
import { fitAcross } from '../widgets/fit-across.js';
import { makeReachable } from '../widgets/reachable.js';

/** How long a button says that it has copied, in milliseconds. */
const SAID = 2000;

/** @param {Document} page puts a button to each piece of code */
export async function startCopyButtons(page) {
  const pieces = page.querySelectorAll('pre[data-copy]');
  if (pieces.length === 0) return;
  const language = supportedLanguage(page.documentElement.lang);
  await loadPageMessages(language);
  for (const piece of pieces) {
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = translate(language, 'site.copy');
    button.addEventListener('click', async () => {
      const copied = await navigator.clipboard.writeText(piece.textContent ?? '')
        .then(() => true, () => false);
      button.textContent = translate(language, copied ? 'site.copied' : 'site.copy-failed');
      setTimeout(() => { button.textContent = translate(language, 'site.copy'); }, SAID);
    });
    const holder = page.createElement('div');
    holder.className = 'code';
    piece.replaceWith(holder);
    holder.append(piece, button);
  }
}

/** @param {Document} page writes the site's own address where the build did not know it */
export function fillSiteAddress(page) {
  const link = page.querySelector('link[rel=icon]');
  if (!(link instanceof HTMLLinkElement)) return;
  const root = new URL('..', link.href).href;
  for (const place of page.querySelectorAll('[data-site-root]')) place.textContent = root;
}

/**
 * Makes formulas that are a little wider than their boxes as small as those, and lets the keyboard
 * scroll what is wider still.
 * @param {ParentNode} page
 */
export function startScrollBoxes(page) {
  /** How wide each box was when it was looked at. @type {WeakMap<Element, number>} */
  const seen = new WeakMap();
  const observer = new ResizeObserver((entries) => {
    const boxes = entries.map(({ target }) => /** @type {HTMLElement} */ (target))
      .filter((box) => seen.get(box) !== box.clientWidth);
    if (boxes.length === 0) return;
    for (const box of boxes) seen.set(box, box.clientWidth);
    // In a turn of its own: sizes that change here would be news to the observer.
    requestAnimationFrame(() => {
      fitAcross(boxes.filter((box) => box.matches('.formula')));
      makeReachable(boxes);
    });
  });
  for (const box of page.querySelectorAll('.formula, .table, pre')) observer.observe(box);
}

/** @param {Document} page opens what a link leads into: a refresher, a box of further reading */
export function startOpening(page) {
  const open = () => {
    let target = page.getElementById(decodeURIComponent(location.hash.slice(1)));
    const goal = target;
    let opened = false;
    for (; target; target = target.parentElement) {
      if (target instanceof HTMLDetailsElement && !target.open) opened = target.open = true;
    }
    if (opened) goal?.scrollIntoView();
  };
  addEventListener('hashchange', open);
  // A second press on the same link changes nothing in the address.
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.hash && link.hash === location.hash && link.pathname === location.pathname) open();
  });
  open();
}
