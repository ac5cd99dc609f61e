/** Compresses the files of the site beforehand, so that the server needs only to send them. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { buildFolder } from '../paths.js';

/** Files of these kinds shrink; pictures and woff2 fonts are compressed already. */
const COMPRESSIBLE = new Set([
  '.html', '.js', '.css', '.wasm', '.json', '.svg', '.txt', '.xml', '.webmanifest', '.map', '.ttf',
]);

/** Below this size, in bytes, a compressed file saves no packet. */
const SMALLEST = 512;

/** @type {Record<'br' | 'gz', (content: Buffer) => Promise<Buffer>>} */
const encoders = {
  br: (content) => promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }),
  gz: (content) => promisify(gzip)(content, { level: 9 }),
};

/**
 * Puts `name.br` and `name.gz` beside each file of a folder that gains by it. What was compressed
 * once is kept in build/compressed by its content.
 * @param {string} folder
 * @param {(name: string) => void} progress
 */
export async function compressFolder(folder, progress) {
  const cache = `${buildFolder}/compressed`;
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(folder, { recursive: true })) {
    const file = `${folder}/${name}`;
    if (!COMPRESSIBLE.has(extname(name)) || !(await stat(file)).isFile()) continue;
    const content = await readFile(file);
    if (content.length < SMALLEST) continue;
    progress(name);
    const digest = createHash('sha256').update(content).digest('hex');
    for (const [extension, encode] of Object.entries(encoders)) {
      const kept = `${cache}/${digest}.${extension}`;
      try {
        await copyFile(kept, `${file}.${extension}`);
      } catch {
        await writeFile(kept, await encode(content));
        await copyFile(kept, `${file}.${extension}`);
      }
    }
  }
}
