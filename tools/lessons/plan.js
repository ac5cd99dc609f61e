/** What there is to do in a lesson, for the script that keeps a learner's progress. */
import { html } from './html.js';

/**
 * @typedef {object} Plan
 * @property {string[]} steps ids
 * @property {string[]} predictions
 * @property {string[]} exercises goals of widgets among them
 */

/**
 * Everything that is not marked as going further or as a reminder.
 * @param {import('./compile.js').Compiled} compiled
 * @returns {Plan}
 */
export function planOf({ steps }) {
  const core = steps.filter(({ kind }) => kind !== 'further');
  const widgets = core.flatMap((step) => step.widgets.filter(({ optional }) => !optional));
  const ids = (/** @type {typeof widgets} */ some) => some.map(({ id }) => id ?? '');
  return {
    steps: core.map(({ id }) => id ?? ''),
    predictions: ids(widgets.filter(({ tag }) => tag === 'nabla-predict')),
    exercises: ids(widgets.filter(({ tag, attributes }) =>
      tag === 'nabla-exercise' || attributes.goal)),
  };
}

/**
 * The same as attributes of the element that stands for the lesson.
 * @param {string} slug
 * @param {import('./compile.js').Compiled} compiled
 */
export function planAttributes(slug, compiled) {
  const { steps, predictions, exercises } = planOf(compiled);
  return html`data-lesson="${slug}" data-steps="${steps.join(' ')}" data-predictions="${
    predictions.join(' ')}" data-exercises="${exercises.join(' ')}"`;
}
