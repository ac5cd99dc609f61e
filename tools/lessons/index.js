/**
 * The lesson builder: writes every HTML page of the site from the lessons, the glossary and the
 * message catalogues. Pages are static and readable without JavaScript.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatNumber, loadAllMessages, translate } from '../../web/messages/index.js';
import { lessonPath, pageFile, relativeAddress } from './addresses.js';
import { collectAssets } from './assets.js';
import { compile } from './compile.js';
import { prosePages } from './pages/prose.js';
import { contentsPage } from './pages/contents.js';
import { embedPages } from './pages/embed.js';
import { glossaryPage } from './pages/glossary.js';
import { homePage } from './pages/home.js';
import { labPages } from './pages/lab.js';
import { lessonPages } from './pages/lesson.js';
import { missingPages } from './pages/missing.js';
import { progressPage } from './pages/progress.js';
import { checkParity } from './parity.js';
import { LessonError } from './problems.js';
import { sitemap } from './sitemap.js';
import { LANGUAGES, readSources } from './sources.js';

/** @typedef {import('./speech.js').Language} Language */

/**
 * What the makers of pages share.
 * @typedef {object} Site
 * @property {import('./sources.js').Sources} sources
 * @property {import('./assets.js').Assets} assets
 * @property {string | undefined} siteUrl
 * @property {any} nabla the engine, or null
 * @property {(language: Language, key: string, params?: Record<string, unknown>) => string} t
 * @property {(document: import('./markdown.js').Document, language: Language, path: string) =>
 *     import('./compile.js').Compiled} compile
 *     a document as a part of the page at a path; once for each document
 * @property {Map<string, Record<Language, import('./compile.js').Compiled>>} lessons by slug
 */

/**
 * The engine, where it is built. A site of lessons without computed numbers can do without it.
 * @returns {Promise<{ nabla: any, noEngine: string }>} what went wrong, where there is none
 */
async function loadEngine() {
  try {
    const { createNabla } = await import('../../web/engine/nabla.js');
    return { nabla: await createNabla(), noEngine: '' };
  } catch (error) {
    return { nabla: null, noEngine: /** @type {Error} */ (error).message };
  }
}

/**
 * Writes all pages into a folder.
 * @param {object} options
 * @param {string} options.root the project's folder
 * @param {string} options.out the folder of the site, which holds the bundle already
 * @param {Record<string, any>} options.manifest Vite's manifest of the bundle
 * @param {string} [options.siteUrl] where the site will stand, for the few addresses that must be
 *     absolute
 * @param {any} [options.nabla] the engine, for numbers in the text; loaded here unless given
 * @returns {Promise<string[]>} paths of the pages
 * @throws {LessonError} with everything that is wrong with the lessons
 */
export async function buildPages({ root, out, manifest, siteUrl, nabla }) {
  /** @type {import('./problems.js').Problem[]} */
  const problems = [];
  const report = (/** @type {typeof problems[number]} */ problem) => { problems.push(problem); };
  await Promise.all(LANGUAGES.map(loadAllMessages));
  const engine = nabla ? { nabla, noEngine: '' } : await loadEngine();
  const sources = await readSources(root, report);

  /** @type {Site} */
  const site = {
    sources,
    assets: await collectAssets({ root, out, manifest }),
    siteUrl,
    nabla: engine.nabla,
    t: translate,
    compile: (document, language, path) => compile(document, {
      language,
      glossary: sources.glossary,
      siteUrl,
      t: (key, params) => translate(language, key, params),
      link: (target) => relativeAddress(path, `${language}/${target}`),
      number: (value, significant) => formatNumber(language, value, { significant }),
      ...engine,
      report,
    }),
    lessons: new Map(),
  };
  for (const [slug, documents] of sources.lessons) {
    const inLanguage = (/** @type {Language} */ language) =>
      site.compile(documents[language], language, lessonPath(language, slug));
    const compiled = { ru: inLanguage('ru'), en: inLanguage('en') };
    site.lessons.set(slug, compiled);
    checkParity(slug, compiled, sources, report);
  }

  const pages = [
    homePage(site),
    ...LANGUAGES.flatMap((language) => [
      contentsPage(site, language),
      progressPage(site, language),
      ...lessonPages(site, language),
      ...prosePages(site, language),
      glossaryPage(site, language),
      ...labPages(site, language),
    ]),
    ...embedPages(site),
    ...missingPages(site),
  ];
  if (problems.length > 0) throw new LessonError(problems);

  for (const page of pages) {
    const file = join(out, pageFile(page.path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, String(page.html));
  }
  for (const { path, text } of sitemap(site)) await writeFile(join(out, path), text);
  return pages.map(({ path }) => path);
}
