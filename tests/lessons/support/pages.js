/** The site's pages, built without the bundle: what stands in for it has names only. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { buildPages } from '../../../tools/lessons/index.js';
import { pageFile } from '../../../tools/lessons/addresses.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const manifest = {
  'web/course/site.js': { file: 'assets/site-00000000.js', css: ['assets/site-00000000.css'] },
  ...Object.fromEntries(['text-latin', 'text-cyrillic', 'interface-latin'].map((name) =>
    [`web/course/fonts/${name}.woff2`, { file: `assets/${name}-00000000.woff2` }])),
};

/** @typedef {{ path: string, html: string, tree: import('hast').Root }} BuiltPage */

/**
 * @param {string} folder where they are written
 * @param {string} [siteUrl] the address that whole addresses begin with
 * @returns {Promise<BuiltPage[]>}
 */
export async function buildTestPages(folder, siteUrl) {
  const bundled = Object.values(manifest)
    .flatMap((entry) => [entry.file, ...('css' in entry ? entry.css : [])]);
  for (const file of [...bundled, 'embed/nabla.js']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  const paths = await buildPages({ root, out: folder, manifest, siteUrl });
  return paths.map((path) => {
    const html = readFileSync(join(folder, pageFile(path)), 'utf8');
    return { path, html, tree: fromHtml(html) };
  });
}
