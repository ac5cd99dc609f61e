/**
 * Stamps: a part of the build is done again only when a file that it reads has changed. A stamp is
 * a digest of the names, sizes and times of change of those files.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { buildFolder, projectFolder } from '../paths.js';

/**
 * All files at or below the given paths, as paths within the project, sorted. A path that does not
 * exist gives none.
 * @param {readonly string[]} paths files or folders, within the project
 * @returns {Promise<string[]>}
 */
export async function listFiles(paths) {
  const files = await Promise.all(paths.map(async (path) => {
    const stats = statSync(`${projectFolder}/${path}`, { throwIfNoEntry: false });
    if (!stats) return [];
    if (stats.isFile()) return [path];
    const entries = await readdir(`${projectFolder}/${path}`, {
      recursive: true, withFileTypes: true,
    });
    return entries.filter((entry) => entry.isFile()).map((entry) => {
      const folder = entry.parentPath.slice(projectFolder.length + 1);
      return `${folder}/${entry.name}`;
    });
  }));
  return files.flat().sort();
}

/**
 * @param {readonly string[]} paths files or folders, within the project
 * @param {unknown} [settings] anything else that the result depends on
 * @returns {Promise<string>}
 */
export async function fingerprint(paths, settings) {
  const hash = createHash('sha256').update(JSON.stringify(settings ?? null));
  for (const file of await listFiles(paths)) {
    const { size, mtimeMs } = statSync(`${projectFolder}/${file}`);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} name */
const stampFile = (name) => `${buildFolder}/stamps/${name}`;

/**
 * The stamp kept under a name, or an empty text.
 * @param {string} name
 */
export function readStamp(name) {
  try {
    return readFileSync(stampFile(name), 'utf8');
  } catch {
    return '';
  }
}

/**
 * @param {string} name
 * @param {string} stamp
 */
export function writeStamp(name, stamp) {
  mkdirSync(`${buildFolder}/stamps`, { recursive: true });
  writeFileSync(stampFile(name), stamp);
}

/** @param {string} name */
export function removeStamp(name) {
  rmSync(stampFile(name), { force: true });
}
