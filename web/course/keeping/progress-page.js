/** Fills in the page of one's own progress: lessons, exercises, and the controls below them. */
import { nothing, render } from 'lit';
import { loadMessages, supportedLanguage } from '../../messages/index.js';
import { startScrollBoxes } from '../reading.js';
import { speakerOf } from '../speak.js';
import { keep } from '../storage.js';
import { startControls } from './controls.js';
import { pointOn } from './go-on.js';
import { renderHistory } from './history.js';
import { sharedKeeping } from './keeping.js';
import { announceDamage } from './notice.js';
import { readPlan } from './plan.js';
import { progressOf } from './summary.js';

/** @typedef {import('./records.js').Records} Records */
/** @typedef {import('../speak.js').Speak} Speak */

/**
 * @param {Document} page
 * @param {Speak} speak
 * @param {Records['lessons']} records
 */
function showLessons(page, speak, records) {
  const lessons = [...page.querySelectorAll('tr[data-lesson]')].map((row) => ({
    row,
    plan: readPlan(/** @type {HTMLElement} */ (row)),
    link: /** @type {HTMLAnchorElement} */ (row.querySelector('a')),
  }));
  for (const { row, plan } of lessons) {
    const progress = progressOf(records.find(({ lesson }) => lesson === plan.lesson), plan);
    for (const place of row.querySelectorAll('[data-of]')) {
      const of = /** @type {'steps' | 'predictions' | 'exercises'} */ (
        place.getAttribute('data-of'));
      const { done, all } = progress[of];
      place.textContent = all > 0 ? speak('keeping.cell', { done, all }) : '—';
      place.classList.toggle('all', all > 0 && done === all);
    }
  }
  return pointOn(page, speak, records, lessons);
}

/** @param {Document} page */
export async function startProgressPage(page) {
  const keeping = sharedKeeping();
  const language = supportedLanguage(page.documentElement.lang);
  // What is said to a mistake is said by widgets.
  const [speak] = await Promise.all([speakerOf(page), loadMessages(language)]);
  const trouble = /** @type {HTMLElement} */ (page.querySelector('[data-keeping-trouble]'));
  const history = /** @type {HTMLElement} */ (page.querySelector('[data-history]'));
  const empty = /** @type {HTMLElement} */ (page.querySelector('[data-no-history]'));
  const begin = page.querySelector('[data-continue]')?.cloneNode(true);

  const show = async () => {
    const { lessons, answers } = await keeping.read();
    if (!showLessons(page, speak, lessons) && begin) {
      // Erased: the invitation is again the one to begin.
      page.querySelector('[data-continue]')?.replaceWith(begin.cloneNode(true));
      page.querySelector('[data-continue-step]')?.replaceChildren();
    }
    empty.hidden = answers.length > 0;
    render(answers.length > 0 ? renderHistory(speak, language, answers) : nothing, history);
    startScrollBoxes(history);
    trouble.hidden = keeping.trouble === null;
    trouble.textContent = keeping.trouble ? speak(`keeping.trouble.${keeping.trouble}`) : '';
    if (!keeping.trouble) keep('begun', lessons.length + answers.length > 0 ? '1' : null);
  };
  announceDamage(page, speak, keeping);
  startControls(page, speak, keeping, show);
  await show();
  page.addEventListener('visibilitychange', () => { if (!page.hidden) show(); });
  addEventListener('pageshow', ({ persisted }) => { if (persisted) show(); });
}
