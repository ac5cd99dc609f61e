/**
 * The pages as they are built: links that lead somewhere, nothing that the site's policy forbids.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { pageFile } from '../../tools/lessons/addresses.js';
import { buildTestPages } from './support/pages.js';

const out = mkdtempSync(join(tmpdir(), 'nabla-pages-'));

/** @typedef {import('./support/pages.js').BuiltPage} BuiltPage */
/** @type {BuiltPage[]} */
let pages = [];

/** @param {BuiltPage} page @param {(element: import('hast').Element) => void} look */
const eachElement = (page, look) => visit(page.tree, 'element', look);

/** @param {BuiltPage} page @param {string} tagName */
function elements(page, tagName) {
  /** @type {import('hast').Element[]} */
  const found = [];
  eachElement(page, (element) => { if (element.tagName === tagName) found.push(element); });
  return found;
}

beforeAll(async () => { pages = await buildTestPages(out); }, 120_000);
afterAll(() => rmSync(out, { recursive: true }));

it('builds every page in both languages', () => {
  const paths = pages.map(({ path }) => path);
  const wanted = ['', 'lessons/why/', 'lessons/derivative/', 'progress/', 'glossary/',
    'embedding/', 'about/', 'privacy/', 'lab/tangent/', '404.html'];
  for (const path of wanted) {
    expect(paths).toContain(`ru/${path}`);
    expect(paths).toContain(`en/${path}`);
  }
  expect(paths).toContain('');
  expect(paths).toContain('embed/tangent.html');
});

it('has no inline style, script or handler', () => {
  for (const page of pages) {
    eachElement(page, ({ tagName, properties, children }) => {
      expect(tagName, page.path).not.toBe('style');
      if (tagName === 'script') expect(children, page.path).toEqual([]);
      for (const name of Object.keys(properties)) {
        expect(name, page.path).not.toMatch(/^(style$|on[A-Z])/);
      }
    });
  }
});

it('leads no link astray', () => {
  const ids = new Map(pages.map((page) => {
    /** @type {Set<string>} */
    const found = new Set();
    eachElement(page, ({ properties }) => { if (properties.id) found.add(String(properties.id)); });
    return [pageFile(page.path), found];
  }));
  for (const page of pages) {
    eachElement(page, ({ properties }) => {
      for (const address of [properties.href, properties.src]) {
        if (typeof address !== 'string' || /^[a-z]+:/.test(address)) continue;
        const [path, id] = address.replace(/\?[^#]*/, '').split('#');
        const target = posix.join('/', dirname(`${pageFile(page.path)}`), path);
        const file = path === '' ? pageFile(page.path) : pageFile(target.slice(1));
        const there = statSync(join(out, file), { throwIfNoEntry: false })?.isFile();
        expect(there, `${page.path}: ${address}`).toBe(true);
        if (id) expect(ids.get(file)?.has(id), `${page.path}: ${address}`).toBe(true);
      }
    });
  }
});

it('gives every page a language, a title, a description, a heading and a main part', () => {
  for (const page of pages) {
    const [htmlElement] = elements(page, 'html');
    expect(htmlElement.properties.lang, page.path).toMatch(/^(ru|en)$/);
    expect(toString(elements(page, 'title')[0]), page.path).not.toBe('');
    const description = elements(page, 'meta')
      .find(({ properties }) => properties.name === 'description');
    expect(description?.properties.content, page.path).toMatch(/\S/);
    expect(elements(page, 'main'), page.path).toHaveLength(1);
    if (page.path.startsWith('embed/')) continue;
    expect(elements(page, 'h1').length, page.path).toBeGreaterThan(0);
  }
});

it('holds no id twice on a page', () => {
  for (const page of pages) {
    /** @type {unknown[]} */
    const ids = [];
    eachElement(page, ({ properties }) => { if (properties.id) ids.push(properties.id); });
    expect(new Set(ids).size, page.path).toBe(ids.length);
  }
});

it('gives every formula a spoken text', () => {
  for (const page of pages) {
    for (const { properties } of elements(page, 'math')) {
      expect(properties.ariaLabel, page.path).toMatch(/\S/);
    }
  }
});

it('can be read without JavaScript: each widget holds words of its own', () => {
  const wordless = pages.flatMap((page) => {
    /** @type {string[]} */
    const found = [];
    eachElement(page, (element) => {
      const { tagName } = element;
      const isWordless = tagName.startsWith('nabla-') && toString(element).trim() === '';
      if (isWordless) found.push(`${page.path} ${tagName}`);
    });
    return found;
  });
  expect(wordless).toEqual([]);
});

it('leaves no message key untranslated', () => {
  for (const { html, path } of pages) expect(html, path).not.toMatch(/\bsite\.[a-z]+[.a-z-]*[<"]/);
});

describe('whole addresses', () => {
  const absolute = (/** @type {BuiltPage} */ page) => elements(page, 'link')
    .filter(({ properties }) => /canonical|alternate/.test(String(properties.rel)));

  it('stand nowhere without SITE_URL', () => {
    for (const page of pages) expect(absolute(page), page.path).toEqual([]);
    expect(statSync(join(out, 'sitemap.xml'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('stand in canonical, hreflang and sitemap with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nabla-pages-'));
    try {
      const built = await buildTestPages(folder, 'https://example.org/course');
      const lesson = built.find(({ path }) => path === 'ru/lessons/derivative/');
      const links = absolute(/** @type {BuiltPage} */ (lesson));
      const targets = links.map(({ properties }) => [properties.hrefLang ?? null, properties.href]);
      expect(targets).toEqual([
        [null, 'https://example.org/course/ru/lessons/derivative/'],
        ['ru', 'https://example.org/course/ru/lessons/derivative/'],
        ['en', 'https://example.org/course/en/lessons/derivative/'],
      ]);
      const listed = readFileSync(join(folder, 'sitemap.xml'), 'utf8')
        .matchAll(/<loc>https:\/\/example\.org\/course\/([^<]*)/g);
      for (const [, path] of listed) expect(built.map((page) => page.path)).toContain(path);
      const missing = built.find(({ path }) => path === 'ru/404.html');
      expect(missing?.html).toContain('href="/course/ru/"');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
