/** Keeps two builds, of two terminals, from writing the same files at once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildFolder } from '../paths.js';

/** How often a waiting build looks again, in milliseconds. */
const INTERVAL = 200;

/**
 * Whether the process that wrote a lock still runs.
 * @param {string} file
 */
function isHeld(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Does a piece of work while no other process does the piece of the same name.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const file = `${buildFolder}/locks/${name}`;
  mkdirSync(`${buildFolder}/locks`, { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      // A process that was killed leaves its lock behind.
      if (!isHeld(file)) rmSync(file, { force: true });
      else await sleep(INTERVAL);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
