/**
 * `npm run dev`: builds, serves, and at every change in the engine, the browser side or a lesson
 * builds again and reloads the pages. While a build fails, the last good one stays.
 */
import { createReadStream, existsSync, mkdirSync, rmSync, watch } from 'node:fs';
import { headersFor } from './serve/headers.js';
import { buildFolder, projectFolder } from './paths.js';
import { startServerFromEnvironment } from './serve.js';
import { setUp } from './setup.js';
import { CommandError, bad, bold, faint, run, runMain, say } from './terminal.js';

/** What is watched. */
const SOURCES = ['wasm', 'web', 'lessons', 'tools'];

/** Editors save in several steps: a build waits for this long a silence, in milliseconds. */
const SILENCE = 100;

const devFolder = `${buildFolder}/dev`;

/** @type {Set<import('node:http').ServerResponse>} the pages that are open */
const pages = new Set();
let builds = 0;
let currentFolder = '';

/** @param {'built' | 'failed'} event */
function tellPages(event) {
  for (const page of pages) page.write(`event: ${event}\ndata:\n\n`);
}

/** Builds into a new folder, and serves from it when that went well. */
async function build() {
  const folder = `${devFolder}/${++builds}`;
  try {
    await run(process.execPath, [`${projectFolder}/tools/dev/compose.js`, folder], {
      attached: true,
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    rmSync(folder, { recursive: true, force: true });
    say(bad('The build failed. Pages stay as they were.'));
    tellPages('failed');
    return;
  }
  const previous = currentFolder;
  currentFolder = folder;
  if (previous) rmSync(previous, { recursive: true, force: true });
  tellPages('built');
}

/** @type {import('./serve.js').Route} */
function devRoute(request, response) {
  if (request.url === '/dev/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('\n');
    pages.add(response);
    response.once('close', () => pages.delete(response));
    return true;
  }
  if (request.url === '/dev/reload.js') {
    response.writeHead(200, headersFor('/dev/reload.js'));
    createReadStream(`${projectFolder}/tools/dev/reload.js`).pipe(response);
    return true;
  }
  return false;
}

/** Calls `build` after changes, one build at a time. */
function buildOnChange() {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let building = false;
  let again = false;
  const start = async () => {
    if (building) {
      again = true;
      return;
    }
    building = true;
    do {
      again = false;
      await build();
    } while (again);
    building = false;
  };
  for (const source of SOURCES) {
    watch(`${projectFolder}/${source}`, { recursive: true }, (_, name) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        say(faint(`\n${source}/${name} has changed`));
        start();
      }, SILENCE);
    });
  }
}

await runMain(async () => {
  await setUp('build');
  rmSync(devFolder, { recursive: true, force: true });
  mkdirSync(devFolder, { recursive: true });
  await build();
  if (!existsSync(currentFolder)) currentFolder = devFolder;
  const { url } = await startServerFromEnvironment({
    root: () => currentFolder, route: devRoute,
  });
  buildOnChange();
  say(`\nNabla is at ${bold(url)}   (it follows your changes; Ctrl+C stops it)`);
});
