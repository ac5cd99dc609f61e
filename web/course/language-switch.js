/**
 * The link to the other language leads to the same place in it, widgets come along as they are, and
 * the choice is remembered.
 */
import { carryStates } from './carried-states.js';
import { placeIn, stepsOf, watchLasting } from './steps.js';
import { keep } from './storage.js';

/**
 * @param {Document} page
 * @param {Set<EventTarget | null>} touched widgets that are not as the page gave them
 */
export function startLanguageSwitch(page, touched) {
  keep('language', page.documentElement.lang);
  const link = page.querySelector('[data-language-switch]');
  if (!(link instanceof HTMLAnchorElement)) return;

  // The link stands at the top: whoever goes up to it has been reading farther down.
  const steps = stepsOf(page);
  /** @type {string | null} */
  let place = null;
  if (steps.length > 0) {
    watchLasting(() => [placeIn(steps) ?? []].flat(), (step) => { place = step; });
  }

  link.addEventListener('click', () => {
    keep('language', link.hreflang);
    // Steps have the same ids in both languages, and widgets take the same state.
    link.hash = placeIn(steps) ?? place ?? location.hash;
    // A share link sets a widget anew: what came of it since goes along instead.
    const carried = carryStates(page, link.pathname, touched);
    link.search = carried ? '' : location.search;
  });
}
