/** Puts the site together: bundle, pages, compressed twins, and at last all of it in its place. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildFolder, projectFolder, siteFolder } from '../paths.js';
import { stage } from '../terminal.js';
import { BUNDLE_SOURCES, bundle } from './bundle.js';
import { compressFolder } from './compress.js';
import { withLock } from './lock.js';
import { fingerprint, readStamp, removeStamp, writeStamp } from './stamp.js';

/** What the site is made from. */
export const SITE_SOURCES = [...BUNDLE_SOURCES, 'lessons', 'tools/lessons', 'tools/build'];

/**
 * Builds the site into a folder that does not exist yet.
 * @param {string} out
 * @param {import('./bundle.js').Mode} mode
 */
export async function composeSite(out, mode) {
  const { folder, manifest } = await bundle(mode);
  mkdirSync(out, { recursive: true });
  cpSync(folder, out, { recursive: true });
  rmSync(`${out}/manifest.json`);
  await stage('Pages', async () => {
    const { buildPages } = await import('../lessons/index.js');
    await buildPages({ root: projectFolder, out, manifest, siteUrl: process.env.SITE_URL });
  });
}

/** Builds dist/site where something has changed; a failed build leaves the site as it was. */
export async function buildSite() {
  await withLock('site', async () => {
    const stamp = await fingerprint(SITE_SOURCES, process.env.SITE_URL);
    if (readStamp('site') === stamp && existsSync(`${siteFolder}/index.html`)) return;
    const next = `${buildFolder}/site-next`;
    rmSync(next, { recursive: true, force: true });
    await composeSite(next, 'production');
    await stage('Compression', (progress) => compressFolder(next, progress));
    removeStamp('site');
    rmSync(siteFolder, { recursive: true, force: true });
    mkdirSync(dirname(siteFolder), { recursive: true });
    renameSync(next, siteFolder);
    writeStamp('site', stamp);
  });
}
