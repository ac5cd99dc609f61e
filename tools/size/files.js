/** Sizes that can be read off the built files. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildFolder, siteFolder } from '../paths.js';

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} value
 * @property {'KB' | 's' | 'ms' | ''} unit KB: 1,000 bytes, gzipped
 * @property {number} budget at most
 */

/** @param {string} file */
const gzippedSize = (file) => gzipSync(readFileSync(file), { level: 9 }).length / 1000;

/**
 * A source with everything that it imports at once (not what it imports later), as built files.
 * @param {import('vite').Manifest} manifest
 * @param {string} source
 * @param {Set<string>} [seen]
 */
function filesOf(manifest, source, seen = new Set()) {
  const { file, imports = [], css = [] } = manifest[source];
  if (seen.has(file)) return seen;
  for (const each of [file, ...css]) seen.add(each);
  for (const imported of imports) filesOf(manifest, imported, seen);
  return seen;
}

/** @returns {Row[]} */
export function measureFiles() {
  /** @type {import('vite').Manifest} */
  const manifest =
    JSON.parse(readFileSync(`${buildFolder}/bundle-production/manifest.json`, 'utf8'));
  const engine = ['nabla.js', 'nabla.wasm'].map((name) => `${buildFolder}/wasm/${name}`);
  const embed = [...filesOf(manifest, 'web/embed/nabla.js')].map((name) => `${siteFolder}/${name}`);
  const sum = (/** @type {string[]} */ files) =>
    files.reduce((total, file) => total + gzippedSize(file), 0);
  const widgets = Object.keys(manifest)
    .filter((source) => /^web\/widgets\/nabla-[\w-]+\.js$/.test(source))
    .map((source) => /** @type {Row} */ ({
      name: `${source.slice('web/widgets/'.length, -'.js'.length)}, its own code`,
      value: gzippedSize(`${siteFolder}/${manifest[source].file}`), unit: 'KB', budget: 12,
    }));
  return [
    { name: 'engine: WebAssembly and glue', value: sum(engine), unit: 'KB', budget: 95 },
    { name: 'embed script before a widget is near', value: sum(embed), unit: 'KB', budget: 12 },
    ...widgets,
  ];
}
