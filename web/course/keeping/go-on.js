/** The link that leads back to where the learner was: into the lesson, to its step. */
import { whereToGoOn } from './summary.js';

/** @typedef {import('./records.js').LessonRecord} LessonRecord */
/** @typedef {import('./plan.js').Plan} Plan */

/**
 * Points the page's link on, in the language that the page is in.
 * @param {Document} page
 * @param {import('../speak.js').Speak} speak
 * @param {LessonRecord[]} records
 * @param {{ plan: Plan, link: HTMLAnchorElement }[]} lessons as the page lists them
 * @returns {boolean} whether there is a place to go on from
 */
export function pointOn(page, speak, records, lessons) {
  const link = page.querySelector('[data-continue]');
  const step = page.querySelector('[data-continue-step]');
  const place = whereToGoOn(records, lessons.map(({ plan }) => plan));
  const lesson = lessons.find(({ plan }) => plan.lesson === place?.lesson);
  if (!(link instanceof HTMLAnchorElement) || !step || !place || !lesson) return false;
  const address = new URL(lesson.link.href);
  address.hash = place.step ?? '';
  link.href = address.href;
  link.textContent = speak(place.step ? 'keeping.continue' : 'keeping.continue.next',
    { title: lesson.link.textContent });
  const number = lesson.plan.steps.indexOf(place.step ?? '') + 1;
  step.textContent = number > 0
    ? speak('keeping.continue.step', { number, all: lesson.plan.steps.length }) : '';
  return true;
}
