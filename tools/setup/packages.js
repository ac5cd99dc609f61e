/** Installs the npm packages that package-lock.json names. */
import { readFileSync } from 'node:fs';
import { projectFolder } from '../paths.js';
import { PlainError, run, say } from '../terminal.js';

/** @typedef {{ packages: Record<string, { version: string, optional?: boolean }> }} Lock */

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether node_modules holds exactly what package-lock.json names; npm keeps its own record. */
export function packagesAreInstalled() {
  const wanted = readLock(`${projectFolder}/package-lock.json`);
  const installed = readLock(`${projectFolder}/node_modules/.package-lock.json`);
  if (!wanted) throw new PlainError('package-lock.json cannot be read.');
  if (!installed) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    // Packages for other systems are named by the lock and not installed.
    return found ? found.version === version : optional === true;
  });
}

/** Installs them where they are missing or the lock has changed. */
export async function setUpPackages() {
  if (packagesAreInstalled()) return;
  say('Installing the npm packages that package-lock.json names:\n$ npm ci');
  const npm = process.env.npm_execpath;
  const [program, ...args] = npm ? [process.execPath, npm] : ['npm'];
  await run(program, [...args, 'ci', '--no-audit', '--no-fund'], {
    cwd: projectFolder, attached: true,
  });
}
