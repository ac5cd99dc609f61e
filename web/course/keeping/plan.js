/**
 * What there is to do in a lesson, as the page says it: the builder writes it into the attributes
 * of the element that stands for the lesson.
 */

/**
 * Ids in their order; what can be skipped is not among them.
 * @typedef {object} Plan
 * @property {string} lesson slug
 * @property {string[]} steps
 * @property {string[]} predictions
 * @property {string[]} exercises goals of widgets among them
 */

/** @param {string | undefined} text */
const ids = (text) => text?.split(' ').filter(Boolean) ?? [];

/**
 * @param {HTMLElement} element one with `data-lesson`
 * @returns {Plan}
 */
export function readPlan({ dataset }) {
  return {
    lesson: dataset.lesson ?? '',
    steps: ids(dataset.steps),
    predictions: ids(dataset.predictions),
    exercises: ids(dataset.exercises),
  };
}
