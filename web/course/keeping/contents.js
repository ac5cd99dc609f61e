/** Shows on the contents how far each lesson is, and where to go on. */
import { html, nothing, render } from 'lit';
import { speakerOf } from '../speak.js';
import { keep } from '../storage.js';
import { pointOn } from './go-on.js';
import { sharedKeeping } from './keeping.js';
import { announceTrouble } from './notice.js';
import { readPlan } from './plan.js';
import { progressOf } from './summary.js';

/** @typedef {import('./summary.js').Progress} Progress */
/** @typedef {import('./plan.js').Plan} Plan */
/** @typedef {import('./records.js').LessonRecord} LessonRecord */

/**
 * How far a lesson is: in words, and as a row of its steps for the eye.
 * @param {import('../speak.js').Speak} speak
 * @param {Progress} progress
 * @param {Plan} plan
 * @param {LessonRecord | undefined} record
 */
function renderProgress(speak, { begun, finished, steps }, plan, record) {
  if (!begun) return nothing;
  const words = finished ? speak('keeping.steps.all')
    : speak('keeping.steps', { done: steps.done, count: steps.all });
  return html`<span class="words">${words}</span>
    <span class="track" aria-hidden="true">${plan.steps.map((id) =>
      html`<span class=${Object.hasOwn(record?.steps ?? {}, id) ? 'read' : ''}></span>`)}</span>`;
}

/** @param {Document} page */
export async function startContents(page) {
  const keeping = sharedKeeping();
  const speak = await speakerOf(page);
  const lessons = [...page.querySelectorAll('li[data-lesson]')].map((item) => {
    const place = page.createElement('p');
    place.className = 'progress';
    item.append(place);
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector('a'));
    return { plan: readPlan(/** @type {HTMLElement} */ (item)), link, place };
  });
  const show = async () => {
    const { lessons: records } = await keeping.read({ answers: false });
    for (const { plan, place } of lessons) {
      const record = records.find(({ lesson }) => lesson === plan.lesson);
      render(renderProgress(speak, progressOf(record, plan), plan, record), place);
    }
    const returning = pointOn(page, speak, records, lessons);
    page.documentElement.classList.toggle('returning', returning);
    page.querySelector('.continue')?.classList.toggle('known', returning);
    if (keeping.trouble === null) keep('begun', returning ? '1' : null);
  };
  announceTrouble(page, speak, keeping);
  await show();
  // Back from a lesson, here or in another tab.
  page.addEventListener('visibilitychange', () => { if (!page.hidden) show(); });
  addEventListener('pageshow', ({ persisted }) => { if (persisted) show(); });
}
