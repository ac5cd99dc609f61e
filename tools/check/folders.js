/** Checks the order of the folders: each uses only those that stand before it. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { listFiles } from '../build/stamp.js';
import { projectFolder } from '../paths.js';
import { PlainError } from '../terminal.js';

/** Modules of the engine, each using only those before it. */
const ENGINE_ORDER = [
  'base', 'ops', 'expr', 'calculus', 'graph', 'optim', 'nn', 'judge', 'bindings',
];

/** Folders of the browser side and those that each may use besides itself. */
const WEB_USES = {
  engine: [],
  messages: [],
  player: ['messages'],
  charts: ['engine', 'messages', 'player'],
  widgets: ['engine', 'messages', 'player', 'charts'],
  embed: ['engine', 'messages', 'player', 'charts', 'widgets'],
  course: ['engine', 'messages', 'player', 'charts', 'widgets', 'embed'],
};

/** @type {Record<string, string[]>} folder → folders that it may use */
const ALLOWED = {
  ...Object.fromEntries(ENGINE_ORDER.map((name, index) =>
    [`wasm/${name}`, ENGINE_ORDER.slice(0, index).map((earlier) => `wasm/${earlier}`)])),
  ...Object.fromEntries(Object.entries(WEB_USES).map(([name, others]) =>
    [`web/${name}`, others.map((other) => `web/${other}`)])),
};

/** @param {string} path */
const folderOf = (path) => path.split('/').slice(0, 2).join('/');

/**
 * The project's files that a file names in `#include`, `import` or `@import`.
 * @param {string} file
 */
function usedBy(file) {
  const text = readFileSync(`${projectFolder}/${file}`, 'utf8');
  if (file.startsWith('wasm/')) {
    return [...text.matchAll(/^#include "([^"]+)"/gm)].map(([, name]) => `wasm/${name}`);
  }
  return [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|@import)\s*'(\.[^']+)'/g)]
    .map(([, name]) => posix.join(posix.dirname(file), name));
}

export async function checkFolders() {
  /** @type {string[]} */
  const problems = [];
  for (const file of await listFiles(Object.keys(ALLOWED))) {
    if (!/\.([ch]pp|def|js|css)$/.test(file)) continue;
    const own = folderOf(file);
    for (const used of usedBy(file)) {
      const folder = folderOf(used);
      if (folder !== own && folder in ALLOWED && !ALLOWED[own].includes(folder)) {
        problems.push(`${file} uses ${used}, and ${own} may use only `
          + `${ALLOWED[own].join(', ') || 'itself'}.`);
      }
    }
  }
  if (problems.length > 0) throw new PlainError(problems.join('\n'));
}
