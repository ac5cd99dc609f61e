/**
 * The file in which a learner takes their records along: JSON of a named form and version. Reading
 * it trusts nothing.
 */
import { readAnswer, readLesson } from './records.js';

/** @typedef {import('./records.js').Records} Records */
/** @typedef {{ theme?: string, language?: string }} Settings */

/** What the file says that it is. */
const FORMAT = 'nabla-progress';

/** The version of the form. */
const VERSION = 1;

/** The longest file that is looked at, in bytes: years of exercises are a tenth of it. */
export const LONGEST_FILE = 20_000_000;

/** Why a file was not taken: a message key after `keeping.import.`. */
export class FileProblem extends Error {
  /** @param {'not-ours' | 'newer' | 'damaged' | 'too-long'} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * @param {Records} records
 * @param {{ settings: Settings, time: number }} circumstances the settings go along for the
 *     reader's information: a file does not change how a page looks
 * @returns {string}
 */
export function writeFile({ lessons, answers }, { settings, time }) {
  const file = {
    format: FORMAT, version: VERSION, saved: new Date(time).toISOString(), settings,
    lessons, answers,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** @param {string} text @returns {any} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    // A file that was ours and has lost its end, or is no JSON at all.
    throw new FileProblem(text.includes(`"${FORMAT}"`) ? 'damaged' : 'not-ours');
  }
}

/**
 * Reads a file's text.
 * @param {string} text
 * @returns {Records & { damaged: number }} and how many entries were left out
 * @throws {FileProblem}
 */
export function readFile(text) {
  if (text.length > LONGEST_FILE) throw new FileProblem('too-long');
  const file = parse(text);
  if (file?.format !== FORMAT) throw new FileProblem('not-ours');
  const { version, lessons, answers } = file;
  if (!Number.isInteger(version) || version < 1) throw new FileProblem('damaged');
  if (version > VERSION) throw new FileProblem('newer');
  if (!Array.isArray(lessons) || !Array.isArray(answers)) throw new FileProblem('damaged');

  const readLessons = lessons.map(readLesson);
  const goodLessons = readLessons.flatMap(({ record }) => record ?? []);
  const goodAnswers = answers.flatMap((raw) => readAnswer(raw) ?? []);
  const given = lessons.length + answers.length;
  if (given > 0 && goodLessons.length + goodAnswers.length === 0) throw new FileProblem('damaged');
  return {
    lessons: goodLessons,
    answers: goodAnswers,
    damaged: readLessons.reduce((sum, { damaged }) => sum + damaged, 0)
      + answers.length - goodAnswers.length,
  };
}
