/** What the records come to: how far a lesson is, where to go on, which mistakes come back. */
import { emptyLesson } from './records.js';

/** @typedef {import('./records.js').LessonRecord} LessonRecord */
/** @typedef {import('./records.js').AnswerRecord} AnswerRecord */
/** @typedef {import('./plan.js').Plan} Plan */

/**
 * So much of so much.
 * @typedef {{ done: number, all: number }} Part
 */

/**
 * @typedef {object} Progress
 * @property {Part} steps
 * @property {Part} predictions
 * @property {Part} exercises
 * @property {boolean} begun
 * @property {boolean} finished whether every step is read
 */

/**
 * How far a lesson is.
 * @param {LessonRecord | undefined} record
 * @param {Plan} plan
 * @returns {Progress}
 */
export function progressOf(record, plan) {
  const { steps, predictions, exercises } = record ?? emptyLesson(plan.lesson);
  /** @param {string[]} ids @param {object} entries @returns {Part} */
  const part = (ids, entries) =>
    ({ done: ids.filter((id) => Object.hasOwn(entries, id)).length, all: ids.length });
  const read = part(plan.steps, steps);
  return {
    steps: read,
    predictions: part(plan.predictions, predictions),
    exercises: part(plan.exercises, exercises),
    begun: [steps, predictions, exercises].some((entries) => Object.keys(entries).length > 0),
    finished: read.all > 0 && read.done === read.all,
  };
}

/**
 * Where to go on: at the place where the learner was last, or in the next lesson where that one is
 * read to its end.
 * @param {LessonRecord[]} records
 * @param {Plan[]} plans in the order of the course
 * @returns {{ lesson: string, step: string | null } | null} null where nothing has begun
 */
export function whereToGoOn(records, plans) {
  const last = records
    .filter(({ lesson, place }) => place && plans.some((plan) => plan.lesson === lesson))
    .sort((a, b) => (b.place?.time ?? 0) - (a.place?.time ?? 0))[0];
  if (!last?.place) return null;
  const index = plans.findIndex(({ lesson }) => lesson === last.lesson);
  const atEnd = plans[index].steps.at(-1) === last.place.step
    && progressOf(last, plans[index]).finished;
  const next = plans[index + 1];
  return atEnd && next ? { lesson: next.lesson, step: null }
    : { lesson: last.lesson, step: last.place.step };
}

/**
 * A mistake and how often it was made.
 * @typedef {{ mistake: string, count: number }} Frequency
 */

/**
 * Recognised mistakes, the most frequent first.
 * @param {AnswerRecord[]} answers
 * @returns {Frequency[]}
 */
export function mistakesOf(answers) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { mistake } of answers) {
    if (mistake) counts.set(mistake, (counts.get(mistake) ?? 0) + 1);
  }
  return [...counts].map(([mistake, count]) => ({ mistake, count }))
    .sort((a, b) => b.count - a.count);
}

/** Whether an answer is right; one that could be shorter is. @param {AnswerRecord} answer */
export const isRight = ({ verdict }) => verdict === 'correct' || verdict === 'unsimplified';

/**
 * What was done of one kind of exercise.
 * @typedef {object} TemplateHistory
 * @property {string} template
 * @property {AnswerRecord[]} answers the latest first
 * @property {number} questions how many different ones were answered
 * @property {number} solved how many of them were answered right
 * @property {number} atOnce how many of them with the first answer, without hint and solution
 * @property {Frequency[]} mistakes
 */

/**
 * @param {string} template
 * @param {AnswerRecord[]} answers in the order of time
 * @returns {TemplateHistory}
 */
function templateHistory(template, answers) {
  const question = (/** @type {AnswerRecord} */ { difficulty, seed }) => `${difficulty} ${seed}`;
  const right = answers.filter(isRight);
  const atOnce = right.filter(({ tries, hints, solution }) =>
    tries === 1 && hints === 0 && !solution);
  const different = (/** @type {AnswerRecord[]} */ some) => new Set(some.map(question)).size;
  return {
    template,
    answers: answers.toReversed(),
    questions: different(answers),
    solved: different(right),
    atOnce: different(atOnce),
    mistakes: mistakesOf(answers),
  };
}

/**
 * The history by kind of exercise; what was answered last comes first.
 * @param {AnswerRecord[]} answers in the order of time
 * @returns {TemplateHistory[]}
 */
export function historyByTemplate(answers) {
  /** @type {Map<string, AnswerRecord[]>} */
  const groups = new Map();
  for (const answer of answers) {
    const group = groups.get(answer.template);
    if (group) group.push(answer);
    else groups.set(answer.template, [answer]);
  }
  return [...groups].map(([template, group]) => templateHistory(template, group))
    .sort((a, b) => b.answers[0].time - a.answers[0].time);
}
