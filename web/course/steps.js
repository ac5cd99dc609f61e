/** Where a reader is in a lesson: its steps, the one being read, the ones whose end is in sight. */

/** A step is being read once its beginning has come above this part of the window's height. */
const READING_LINE = 0.35;

/**
 * At the top of the page the header is looked at, not the first step: whoever goes up to a link
 * there has not left their place.
 */
const TOP = 48;

/** How long something stays in sight until it counts, in milliseconds. */
const DWELL = 1000;

/** @param {ParentNode} page @returns {HTMLElement[]} in their order */
export function stepsOf(page) {
  return [...page.querySelectorAll('[data-step]')].map((step) => /** @type {HTMLElement} */ (step));
}

/** @param {HTMLElement[]} steps @returns {HTMLElement | null} null above the first */
export function stepBeingRead(steps) {
  const line = innerHeight * READING_LINE;
  return steps.findLast((step) => step.getBoundingClientRect().top <= line) ?? null;
}

/**
 * The id of the step that a reader would come back to.
 * @param {HTMLElement[]} steps
 * @returns {string | null} null at the top of the page
 */
export function placeIn(steps) {
  return scrollY > TOP ? stepBeingRead(steps)?.id ?? null : null;
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

/**
 * Calls when something has been so for long enough while the page was seen.
 * @param {() => string[]} present what is so now
 * @param {(id: string) => void} lasted
 */
export function watchLasting(present, lasted) {
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  const timers = new Map();
  const look = () => {
    const now = document.hidden ? [] : present();
    for (const [id, timer] of timers) {
      if (now.includes(id)) continue;
      clearTimeout(timer);
      timers.delete(id);
    }
    for (const id of now) {
      if (!timers.has(id)) timers.set(id, setTimeout(() => lasted(id), DWELL));
    }
  };
  document.addEventListener('visibilitychange', look);
  watchScrolling(look);
}
