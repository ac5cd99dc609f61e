import { stepBeingRead, stepsOf, watchScrolling } from './steps.js';

/**
 * The outline of a lesson: open where there is room for it, and marks the step that is being read.
 */

/** From this width on, as in layout.css, the outline stands beside the text. */
const WIDE = matchMedia('(min-width: 72rem)');

/** @param {Document} page */
export function startOutline(page) {
  const outline = page.querySelector('[data-outline]');
  if (!(outline instanceof HTMLDetailsElement)) return;
  const fit = () => { outline.open = WIDE.matches; };
  WIDE.addEventListener('change', fit);
  fit();
  outline.addEventListener('click', (event) => {
    const { target } = event;
    if (!WIDE.matches && target instanceof Element && target.closest('a')) outline.open = false;
  });

  const links = new Map(
    [...outline.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const steps = stepsOf(page);
  watchScrolling(() => {
    const step = stepBeingRead(steps);
    for (const [id, link] of links) {
      if (id === step?.id) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
  });
}
