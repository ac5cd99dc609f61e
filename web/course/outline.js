/**
 * The outline of a lesson: open where there is room for it, and marks the step that is being read.
 */

/** From this width on, as in layout.css, the outline stands beside the text. */
const WIDE = matchMedia('(min-width: 72rem)');

/** A step is being read once its beginning has come above this part of the window's height. */
const READING_LINE = 0.35;

/**
 * @param {HTMLElement[]} steps in their order
 * @param {(step: HTMLElement | null) => void} mark
 */
function watchReading(steps, mark) {
  let asked = false;
  const update = () => {
    asked = false;
    const line = innerHeight * READING_LINE;
    mark(steps.findLast((step) => step.getBoundingClientRect().top <= line) ?? null);
  };
  const ask = () => {
    if (!asked) requestAnimationFrame(update);
    asked = true;
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask, { passive: true });
  update();
}

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
  const steps = /** @type {HTMLElement[]} */ ([...page.querySelectorAll('[data-step]')]);
  watchReading(steps, (step) => {
    for (const [id, link] of links) {
      if (id === step?.id) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
  });
}
