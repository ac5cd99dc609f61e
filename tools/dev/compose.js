/**
 * One build for `npm run dev`, in a process of its own, so that it sees the present state of the
 * tools too: `node tools/dev/compose.js FOLDER` puts the site into FOLDER, with the script that
 * reloads its pages.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { buildEngine } from '../build/engine.js';
import { composeSite } from '../build/site.js';
import { runMain } from '../terminal.js';

const RELOAD = '<script type="module" src="/dev/reload.js"></script>';

await runMain(async () => {
  const out = process.argv[2];
  await buildEngine();
  await composeSite(out, 'development');
  for (const name of await readdir(out, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const html = await readFile(`${out}/${name}`, 'utf8');
    await writeFile(`${out}/${name}`, html.replace('</head>', `${RELOAD}</head>`));
  }
});
