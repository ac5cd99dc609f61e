/** Where a reader is in a lesson: its steps, the one being read, the ones whose end is in sight. */

/** A step is being read once its beginning has come above this part of the window's height. */
const READING_LINE = 0.35;

/** @param {ParentNode} page @returns {HTMLElement[]} in their order */
export function stepsOf(page) {
  return [...page.querySelectorAll('[data-step]')].map((step) => /** @type {HTMLElement} */ (step));
}

/** @param {HTMLElement[]} steps @returns {HTMLElement | null} null above the first */
export function stepBeingRead(steps) {
  const line = innerHeight * READING_LINE;
  return steps.findLast((step) => step.getBoundingClientRect().top <= line) ?? null;
}

/** @param {HTMLElement[]} steps */
export function stepsEndingInSight(steps) {
  return steps.filter((step) => {
    const { bottom } = step.getBoundingClientRect();
    return bottom > 0 && bottom <= innerHeight;
  });
}

/**
 * Calls at once, and then whenever the page may have moved under the window; at most once a frame.
 * @param {() => void} look
 */
export function watchScrolling(look) {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      look();
    });
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask, { passive: true });
  // Widgets come alive and boxes open: the text moves without being scrolled.
  new ResizeObserver(ask).observe(document.body);
  look();
}
