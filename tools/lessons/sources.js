/** Reads what the site is written in: the course's order, lessons, glossary and other pages. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMarkdown } from './markdown.js';

/** @typedef {import('./speech.js').Language} Language */
/** @typedef {Record<Language, string>} Both a text in both languages */

/** @type {Language[]} */
export const LANGUAGES = ['ru', 'en'];

/** Numbers of the course's parts. */
export const PART_NUMERALS = ['I', 'II', 'III', 'IV'];

/** Pages written in Markdown, besides the lessons: the folder in lessons/pages, and the address. */
export const PROSE_PAGES = ['about', 'privacy', 'embedding'];

/**
 * A lesson as course.json lists it.
 * @typedef {object} LessonEntry
 * @property {string} slug
 * @property {boolean} ready
 * @property {Both} title
 * @property {Both} question
 */

/** @typedef {{ id: string, title: Both, lessons: LessonEntry[] }} Part */
/** @typedef {{ parts: Part[] }} Course */
/** @typedef {Record<string, Record<Language, { term: string, text: string }>>} Glossary */

/**
 * What lesson.json says of a lesson; a test holds both languages to it.
 * @typedef {object} LessonPlan
 * @property {string} slug
 * @property {number} part
 * @property {{ id: string, kind: string, widgets: string[], exercises: string[] }[]} steps
 * @property {{ id: string, template: string, difficulty: number }[]} exercises
 * @property {string[]} glossary
 * @property {string[]} refreshers
 */

/**
 * @typedef {object} Sources
 * @property {Course} course
 * @property {Glossary} glossary
 * @property {Map<string, Record<Language, import('./markdown.js').Document>>} lessons by slug,
 *     those that are ready
 * @property {Map<string, LessonPlan>} plans by slug
 * @property {Map<string, Record<Language, import('./markdown.js').Document>>} prose by name
 */

/**
 * @param {string} root the project's folder
 * @param {(problem: import('./problems.js').Problem) => void} report
 * @returns {Promise<Sources>}
 */
export async function readSources(root, report) {
  const json = async (/** @type {string} */ file) =>
    JSON.parse(await readFile(join(root, file), 'utf8'));

  /** @param {string} folder @returns {Promise<any>} */
  const documents = async (folder) => {
    const found = await Promise.all(LANGUAGES.map(async (language) => {
      const file = `${folder}/${language}.md`;
      if (existsSync(join(root, file))) {
        return [language, readMarkdown(await readFile(join(root, file), 'utf8'), file, report)];
      }
      report({
        file, message: 'the file is missing', advice: 'Every page is written in both languages.',
      });
      return [language, readMarkdown('', file, report)];
    }));
    return Object.fromEntries(found);
  };

  /** @type {Course} */
  const course = await json('lessons/course.json');
  const ready = course.parts.flatMap(({ lessons }) => lessons).filter((lesson) => lesson.ready);
  /** @type {Sources} */
  const sources = {
    course,
    glossary: await json('lessons/glossary.json'),
    lessons: new Map(),
    plans: new Map(),
    prose: new Map(),
  };
  for (const { slug } of ready) {
    sources.lessons.set(slug, await documents(`lessons/${slug}`));
    sources.plans.set(slug, await json(`lessons/${slug}/lesson.json`));
  }
  for (const name of PROSE_PAGES) sources.prose.set(name, await documents(`lessons/pages/${name}`));
  return sources;
}
