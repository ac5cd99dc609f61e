/**
 * Every word that a reader meets, on the pages and in the widgets, stands in a dictionary of its
 * language or among the words of this course (words.en.txt, words.ru.txt beside this file;
 * `виджет/пакет` there: has the endings of the second word).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nspell from 'nspell';
import { SKIP, visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import widgetsEnglish from '../../web/messages/en.js';
import pagesEnglish from '../../web/messages/pages.en.js';
import pagesRussian from '../../web/messages/pages.ru.js';
import widgetsRussian from '../../web/messages/ru.js';
import { buildTestPages } from './support/pages.js';

const out = mkdtempSync(join(tmpdir(), 'nabla-spelling-'));

/** @type {import('./support/pages.js').BuiltPage[]} */
let pages = [];

beforeAll(async () => { pages = await buildTestPages(out); }, 120_000);
afterAll(() => rmSync(out, { recursive: true }));

/** @param {string} path beside this file */
const read = (path) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

/** Elements whose text is not prose. */
const WITHOUT_WORDS = new Set(['code', 'pre', 'math', 'kbd', 'script', 'style', 'svg', 'nabla-code']);

/** @param {string} text @param {'en' | 'ru'} language */
function wordsOf(text, language) {
  const letters = language === 'ru'
    ? /[а-яё]+(?:-[а-яё]+)*/giu
    : /[a-z]+(?:'[a-z]+)*/giu;
  // A soft hyphen and a stress mark belong to the word that they stand in.
  return text.replace(/\u00ad|\u0301/g, '').replaceAll('’', '\'').match(letters) ?? [];
}

/** @param {import('./support/pages.js').BuiltPage} page */
function proseOf(page) {
  /** @type {string[]} */
  const prose = [];
  const language = page.path.split('/')[0];
  visit(page.tree, (node) => {
    if (node.type === 'text') prose.push(node.value);
    if (node.type !== 'element') return undefined;
    const { lang, alt, title, ariaLabel } = node.properties;
    for (const text of [alt, title, ariaLabel]) if (typeof text === 'string') prose.push(text);
    const foreign = typeof lang === 'string' && lang !== language;
    return WITHOUT_WORDS.has(node.tagName) || foreign ? SKIP : undefined;
  });
  return prose.join(' ');
}

/** @param {Record<string, unknown>} catalogue */
function proseOfMessages(catalogue) {
  return Object.values(catalogue)
    .flatMap((message) => typeof message === 'object' && message ? Object.values(message) : [message])
    .map((message) => String(message).replace(/\{[^}]*\}/g, ' '))
    .join(' ');
}

describe.each(/** @type {const} */ ([
  ['en', 'en-gb', { ...widgetsEnglish, ...pagesEnglish }],
  ['ru', 'ru', { ...widgetsRussian, ...pagesRussian }],
]))('spelling (%s)', (language, dictionary, catalogue) => {
  it('knows every word', () => {
    const file = (/** @type {string} */ ending) =>
      read(`../../node_modules/dictionary-${dictionary}/index.${ending}`);
    const speller = nspell(file('aff'), file('dic'));
    speller.personal(read(`./words.${language}.txt`));
    const known = (/** @type {string} */ word) =>
      speller.correct(word) || speller.correct(word.toLowerCase());
    const texts = [
      ...pages.filter(({ path }) => path.startsWith(`${language}/`))
        .map((page) => ({ where: page.path, text: proseOf(page) })),
      { where: 'messages', text: proseOfMessages(catalogue) },
    ];
    /** @type {Map<string, string>} */
    const unknown = new Map();
    for (const { where, text } of texts) {
      for (const word of wordsOf(text, language)) {
        if (word.length < 3 || known(word) || word.split('-').every(known)) continue;
        unknown.set(word, where);
      }
    }
    expect(Object.fromEntries(unknown)).toEqual({});
  }, 60_000);
});
