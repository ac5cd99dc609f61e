/**
 * What is kept of a learner's work, and how it is read back. Nothing that comes out of a database
 * or a file is trusted: what does not fit is left out and counted, the rest lives.
 *
 * Two states of the same record become one by `mergeLessons`, in whatever order and however often:
 * two tabs, or a device and a file, cannot lose each other's work.
 */

/**
 * A guess, the first that was made.
 * @typedef {object} Guess
 * @property {number} time
 * @property {number} choice the chosen one, from 1; 0 where the guess was drawn
 * @property {boolean} right
 */

/**
 * What was done in one lesson. Times are milliseconds since 1970, each of the first time.
 * @typedef {object} LessonRecord
 * @property {string} lesson its slug
 * @property {Record<string, number>} steps id → when it was read
 * @property {Record<string, Guess>} predictions by id
 * @property {Record<string, number>} exercises id → when it was solved; also goals of widgets
 * @property {{ step: string, time: number } | null} place where the learner was last
 */

/**
 * One checked answer. What is no formula is never checked, and so is none.
 * @typedef {object} AnswerRecord
 * @property {number} time
 * @property {string} lesson slug of the lesson that it was given in; empty outside of lessons
 * @property {string} exercise id of the exercise in it; empty outside of lessons
 * @property {string} template
 * @property {number} difficulty 1 to 3
 * @property {number} seed
 * @property {'correct' | 'unsimplified' | 'wrong' | 'undecided'} verdict
 * @property {string | null} mistake name of the recognised mistake
 * @property {number} tries how many answers the question has got, this one included
 * @property {number} hints how many were shown by then
 * @property {boolean} solution whether the solution was shown by then
 */

/** @typedef {{ lessons: LessonRecord[], answers: AnswerRecord[] }} Records */

const NAME = /^[a-z][a-z0-9-]{0,63}$/;
const VERDICTS = new Set(['correct', 'unsimplified', 'wrong', 'undecided']);

/** The last moment that a Date can hold. */
const LATEST = 8.64e15;
const LARGEST_SEED = 2 ** 32 - 1;

/** What makes two answers the same: key in the database. */
export const ANSWER_KEY = ['time', 'template', 'difficulty', 'seed', 'tries'];

/** @param {unknown} value @param {number} from @param {number} to */
const isWhole = (value, from, to) =>
  Number.isInteger(value) && Number(value) >= from && Number(value) <= to;

/** @param {unknown} value @returns {value is number} */
const isTime = (value) => isWhole(value, 0, LATEST);

/** @param {unknown} value @returns {value is string} */
const isName = (value) => typeof value === 'string' && NAME.test(value);

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value @returns {Guess | null} */
function readGuess(value) {
  if (!isObject(value) || !isTime(value.time) || !isWhole(value.choice, 0, 99)
    || typeof value.right !== 'boolean') return null;
  return { time: value.time, choice: value.choice, right: value.right };
}

/** @param {unknown} value @returns {LessonRecord['place']} */
function readPlace(value) {
  return isObject(value) && isName(value.step) && isTime(value.time)
    ? { step: value.step, time: value.time } : null;
}

/** @param {string} lesson @returns {LessonRecord} */
export function emptyLesson(lesson) {
  return { lesson, steps: {}, predictions: {}, exercises: {}, place: null };
}

/**
 * Reads what should be a lesson's record.
 * @param {unknown} raw
 * @returns {{ record: LessonRecord | null, damaged: number }} null where nothing can be made of it,
 *     and how many entries were left out
 */
export function readLesson(raw) {
  if (!isObject(raw) || !isName(raw.lesson)) return { record: null, damaged: 1 };
  let damaged = 0;
  /**
   * @template T
   * @param {unknown} part
   * @param {(value: unknown) => T | null} read
   * @returns {Record<string, T>}
   */
  const entries = (part, read) => {
    if (!isObject(part)) {
      damaged += 1;
      return {};
    }
    const good = Object.entries(part).flatMap(([id, value]) => {
      const entry = isName(id) ? read(value) : null;
      return entry === null ? [] : [/** @type {const} */ ([id, entry])];
    });
    damaged += Object.keys(part).length - good.length;
    return Object.fromEntries(good);
  };
  const time = (/** @type {unknown} */ value) => (isTime(value) ? value : null);
  const record = {
    lesson: raw.lesson,
    steps: entries(raw.steps, time),
    predictions: entries(raw.predictions, readGuess),
    exercises: entries(raw.exercises, time),
    place: readPlace(raw.place),
  };
  if (raw.place !== null && !record.place) damaged += 1;
  return { record, damaged };
}

/**
 * Reads what should be an answer.
 * @param {unknown} raw
 * @returns {AnswerRecord | null}
 */
export function readAnswer(raw) {
  if (!isObject(raw)) return null;
  const { time, lesson, exercise, template, difficulty, seed, verdict, mistake, tries, hints,
    solution } = raw;
  const good = isTime(time) && (lesson === '' || isName(lesson))
    && (exercise === '' || isName(exercise)) && isName(template) && isWhole(difficulty, 1, 3)
    && isWhole(seed, 0, LARGEST_SEED) && VERDICTS.has(verdict)
    && (mistake === null || isName(mistake)) && isWhole(tries, 1, 1e6) && isWhole(hints, 0, 99)
    && typeof solution === 'boolean';
  return good ? { time, lesson, exercise, template, difficulty, seed, verdict, mistake, tries,
    hints, solution } : null;
}

/**
 * The entries of both; where both have one, the better.
 * @template T
 * @param {Record<string, T>} one
 * @param {Record<string, T>} other
 * @param {(a: T, b: T) => T} better
 * @returns {Record<string, T>}
 */
function mergeEntries(one, other, better) {
  const merged = { ...one };
  for (const [id, entry] of Object.entries(other)) {
    merged[id] = Object.hasOwn(one, id) ? better(one[id], entry) : entry;
  }
  return merged;
}

/** The order of things that have no order of their own. @param {object} value */
const rank = (value) => JSON.stringify(value);

/**
 * The one with the smaller time; of two at the same time always the same one.
 * @template {{ time: number }} T
 * @param {T} a
 * @param {T} b
 */
function earlier(a, b) {
  if (a.time !== b.time) return a.time < b.time ? a : b;
  return rank(a) <= rank(b) ? a : b;
}

/** @param {LessonRecord['place']} a @param {LessonRecord['place']} b */
function later(a, b) {
  if (!a || !b) return a ?? b;
  return earlier(a, b) === a ? b : a;
}

/**
 * What two records of one lesson say together: everything is done that is done in one of them.
 * @param {LessonRecord} one
 * @param {LessonRecord} other
 * @returns {LessonRecord}
 */
export function mergeLessons(one, other) {
  return {
    lesson: one.lesson,
    steps: mergeEntries(one.steps, other.steps, Math.min),
    predictions: mergeEntries(one.predictions, other.predictions, earlier),
    exercises: mergeEntries(one.exercises, other.exercises, Math.min),
    place: later(one.place, other.place),
  };
}

/** The key of an answer, as one text. @param {AnswerRecord} answer */
export const answerKey = (answer) =>
  ANSWER_KEY.map((name) => Object(answer)[name]).join(' ');

/**
 * Two sets of records as one; each answer stands in it once, in the order of time.
 * @param {Records} one
 * @param {Records} other
 * @returns {Records}
 */
export function mergeRecords(one, other) {
  /** @type {Map<string, LessonRecord>} */
  const lessons = new Map();
  for (const record of [...one.lessons, ...other.lessons]) {
    const before = lessons.get(record.lesson);
    lessons.set(record.lesson, before ? mergeLessons(before, record) : record);
  }
  const answers = new Map([...one.answers, ...other.answers]
    .map((answer) => [answerKey(answer), answer]));
  return {
    lessons: [...lessons.values()],
    answers: [...answers.values()].sort((a, b) => a.time - b.time),
  };
}
