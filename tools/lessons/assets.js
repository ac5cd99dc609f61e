/**
 * What pages load: the bundle's files by their hashed names, and small files that need no bundling.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** Scripts that run before the first paint, and the icon: taken as they are. */
const PLAIN = {
  theme: 'web/course/before-paint/theme.js',
  home: 'web/course/before-paint/home.js',
  frame: 'web/course/before-paint/frame.js',
  icon: 'web/course/icon.svg',
};

/** Fonts that every page of a language begins with. */
const PRELOADED = {
  ru: ['text-latin', 'text-cyrillic'],
  en: ['text-latin', 'interface-latin'],
};

/**
 * @typedef {object} Assets
 * @property {string} script path of the site's script
 * @property {string[]} styles paths of its style sheets
 * @property {Record<keyof typeof PLAIN, string>} plain paths
 * @property {Record<import('./speech.js').Language, string[]>} fonts paths of fonts to preload
 */

/**
 * @param {Record<string, { file: string, css?: string[], imports?: string[], src?: string }>}
 *     manifest Vite's
 * @param {string} source
 * @returns {string} path of what became of a source file
 */
function built(manifest, source) {
  const entry = manifest[source];
  if (!entry) throw new Error(`the bundle's manifest has no ${source}`);
  return entry.file;
}

/**
 * The style sheets of a script and of what it imports at once.
 * @param {Record<string, { css?: string[], imports?: string[] }>} manifest
 * @param {string} source
 * @returns {string[]}
 */
function stylesOf(manifest, source) {
  const { css = [], imports = [] } = manifest[source];
  return [...new Set([...imports.flatMap((name) => stylesOf(manifest, name)), ...css])];
}

/**
 * Copies the plain files under hashed names and finds the rest in the bundle's manifest.
 * @param {object} options
 * @param {string} options.root the project's folder
 * @param {string} options.out the site's folder
 * @param {Record<string, any>} options.manifest
 * @returns {Promise<Assets>}
 */
export async function collectAssets({ root, out, manifest }) {
  await mkdir(join(out, 'assets'), { recursive: true });
  /** @type {Record<string, string>} */
  const plain = {};
  for (const [name, source] of Object.entries(PLAIN)) {
    const content = await readFile(join(root, source));
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
    const extension = extname(source);
    plain[name] = `assets/${basename(source, extension)}-${hash}${extension}`;
    await writeFile(join(out, plain[name]), content);
  }
  const script = 'web/course/site.js';
  const font = (/** @type {string} */ name) => built(manifest, `web/course/fonts/${name}.woff2`);
  return {
    script: built(manifest, script),
    styles: stylesOf(manifest, script),
    plain: /** @type {Assets['plain']} */ (plain),
    fonts: { ru: PRELOADED.ru.map(font), en: PRELOADED.en.map(font) },
  };
}
