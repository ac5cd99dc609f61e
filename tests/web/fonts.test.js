/** The bundled fonts hold what the course writes, within their size. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFont } from '../../tools/fonts/sfnt.js';

const folder = new URL('../../web/course/fonts/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
const open = (/** @type {string} */ name) =>
  readFont(readFileSync(new URL(`${name}.woff2`, folder)));

/** Folders of lessons, those that are being written included. */
const lessons = readdirSync(new URL('../../lessons/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'pages').map(({ name }) => name);

/** @param {string} character */
const codeOf = (character) => /** @type {number} */ (character.codePointAt(0));

/**
 * @param {string[]} names
 * @returns {Promise<Set<number>>} the characters of several fonts together
 */
async function characters(names) {
  /** @type {Set<number>} */
  const known = new Set();
  // One after the other: the WOFF2 decoder cannot do two at once.
  for (const name of names) for (const code of (await open(name)).glyphs.keys()) known.add(code);
  return known;
}

it('weighs at most 200 KB, the math font included', () => {
  const bytes = files.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
  expect(bytes).toBeLessThan(200 * 1024);
});

it('carries a licence for every face', () => {
  const licences = readdirSync(folder).filter((name) => name.startsWith('LICENSE'));
  for (const name of ['Literata', 'Golos-Text', 'JetBrains-Mono', 'TeX-Gyre-Pagella-Math']) {
    expect(licences).toContain(`LICENSE-${name}.txt`);
  }
});

it('keeps the tables and glyphs that formulas need', async () => {
  const { tables, glyphs, advance } = await open('math');
  expect(tables).toContain('MATH');
  for (const sign of '√∑∫∂∇∞≤≈→′()[]{}|𝑥𝑓ℎ𝜃𝐰ℝ') expect(glyphs.has(codeOf(sign)), sign).toBe(true);
  expect(advance(0x2211)).toBeGreaterThan(0.5);
});

it('has the letters of formulas for sentences, under the codes of plain letters', async () => {
  const { glyphs, advance } = await open('letters');
  const math = await open('math');
  expect(glyphs.size).toBe(26 + 26 + 25);
  for (const [plain, slanted] of [['c', '𝑐'], ['h', 'ℎ'], ['W', '𝑊'], ['η', '𝜂']]) {
    expect(advance(codeOf(plain)), plain).toBe(math.advance(codeOf(slanted)));
  }
});

describe('texts', () => {
  it.each([
    ['ru', ['text-latin', 'text-cyrillic', 'math']], ['en', ['text-latin', 'math']],
    ['ru', ['interface-latin', 'interface-cyrillic', 'math']], ['en', ['interface-latin', 'math']],
  ])('%s can be set in %s', async (language, names) => {
    const known = await characters(names);
    const texts = [...lessons.map((slug) => `lessons/${slug}/${language}.md`),
      'lessons/glossary.json', `web/messages/site.${language}.js`,
      ...['about', 'privacy', 'embedding'].map((name) => `lessons/pages/${name}/${language}.md`)];
    const unknown = new Set(texts
      .flatMap((file) => [...readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')])
      .filter((character) => character >= ' ' && !known.has(codeOf(character))));
    // The names of the other language on the language switch are set in its own fonts.
    const missing = [...unknown]
      .filter((character) => language === 'ru' || !/\p{Script=Cyrillic}/u.test(character));
    expect(missing).toEqual([]);
  });
});

it('declares a face for each file, and swaps them in', () => {
  const css = readFileSync(new URL('fonts.css', folder), 'utf8');
  for (const name of files) expect(css).toContain(`url('./${name}')`);
  expect(css.match(/font-display: swap/g)?.length).toBe(files.length + 1);
});
