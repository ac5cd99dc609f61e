/** Bundles the browser side with Vite, into a folder for each mode. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { buildFolder, projectFolder } from '../paths.js';
import { PlainError, stage } from '../terminal.js';
import { withLock } from './lock.js';
import { fingerprint, readStamp, writeStamp } from './stamp.js';

/** @typedef {'production' | 'development'} Mode */

/** What the bundle is made from, besides the packages that the lock file names. */
export const BUNDLE_SOURCES = [
  'web', 'build/wasm/nabla.js', 'build/wasm/nabla.wasm', 'tools/vite.config.js',
  'tools/build/bundle.js', 'package-lock.json',
];

/**
 * Bundles where something has changed.
 * @param {Mode} mode
 * @returns {Promise<{ folder: string, manifest: import('vite').Manifest }>} where the files are,
 *   and Vite's manifest: by source path, the file it became and the style sheets that go with it
 */
export async function bundle(mode) {
  const folder = `${buildFolder}/bundle-${mode}`;
  const name = `bundle-${mode}`;
  await withLock(name, async () => {
    const stamp = await fingerprint(BUNDLE_SOURCES);
    if (readStamp(name) === stamp && existsSync(`${folder}/manifest.json`)) return;
    await stage('Scripts and styles', () => makeBundle(folder, mode));
    writeStamp(name, stamp);
  });
  return { folder, manifest: JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) };
}

/**
 * @param {string} folder
 * @param {Mode} mode
 */
async function makeBundle(folder, mode) {
  const { build } = await import('vite');
  await build({
    configFile: `${projectFolder}/tools/vite.config.js`, mode, build: { outDir: folder },
  }).catch((error) => { throw new PlainError(error.message); });
  await refuseDynamicCode(folder);
  addFirstVersion(folder);
}

/**
 * The addresses of version 1 of the scripts for other pages, which will outlive a version 2.
 * @param {string} folder
 */
function addFirstVersion(folder) {
  mkdirSync(`${folder}/embed/v1`, { recursive: true });
  for (const name of ['nabla', 'frames']) {
    writeFileSync(`${folder}/embed/v1/${name}.js`, `export * from '../${name}.js';\n`);
  }
}

/**
 * The policy of the site forbids code made from text: better to find it here than in a page.
 * @param {string} folder
 */
async function refuseDynamicCode(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const found = /\bnew Function\(|\bFunction\(\s*["'`]|\beval\(/.exec(
      readFileSync(`${folder}/${name}`, 'utf8'));
    if (found) throw new PlainError(`${name} makes code from text: ${found[0]}`);
  }
}
