/**
 * Finds or installs what a purpose needs: `node tools/setup.js [build|quick|test|check|bench|fuzz]`.
 *
 * Nothing but Node is there when this runs, so it imports Node's own modules alone.
 */
import { setUpPackages } from './setup/packages.js';
import { requirementsFor } from './setup/requirements.js';
import { setUpSystem } from './setup/system.js';
import { PlainError, isMain, runMain } from './terminal.js';

/** The oldest Node on which the packages run. */
const OLDEST_NODE = [20, 19];

/** @typedef {import('./setup/requirements.js').Purpose} Purpose */

/**
 * @param {string | undefined} name
 * @returns {Purpose}
 */
function asPurpose(name = 'build') {
  const known = Object.keys(requirementsFor);
  if (known.includes(name)) return /** @type {Purpose} */ (name);
  throw new PlainError(`No such purpose: ${name}. There are ${known.join(', ')}.`);
}

/**
 * Sees to it that system packages and npm packages are there.
 * @param {Purpose} purpose
 */
export async function setUp(purpose) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new PlainError(`Node ${OLDEST_NODE.join('.')} or later is needed; this is `
      + `${process.versions.node}.`);
  }
  await setUpSystem(purpose);
  await setUpPackages();
}

if (isMain(import.meta.url)) {
  await runMain(() => setUp(asPurpose(process.argv[2])));
}
