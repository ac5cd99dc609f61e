/** Layers whose tests are written with Catch2. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildPreset } from '../build/engine.js';
import { buildFolder, projectFolder } from '../paths.js';
import { run } from '../terminal.js';

/** @typedef {import('./layers.js').Count} Count */
/** @typedef {import('./layers.js').Progress} Progress */

const reports = `${buildFolder}/reports`;

/** Emscripten 3.1.6 takes Node's own fetch for a browser's; later Nodes may not know the flag. */
const NODE_FLAGS = process.allowedNodeEnvironmentFlags.has('--experimental-fetch')
  ? ['--no-experimental-fetch'] : [];

/**
 * Runs a test program and reads the totals from its XML report. Where a test fails, the program
 * runs once more for a report that people can read.
 * @param {string[]} command
 * @param {string} report the file to write
 * @returns {Promise<Count>}
 */
async function runCatch2([program, ...args], report) {
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  let crash = '';
  try {
    await run(program, [...args, '--reporter', 'xml', '--out', report], { cwd: projectFolder });
  } catch (error) {
    crash = error instanceof Error ? error.message : String(error);
  }
  const count = readTotals(report);
  if (!count) return { passed: 0, failed: 1, details: `The test program did not finish.\n${crash}` };
  if (count.failed === 0) {
    // Sanitizers and traps end the program after the last test too.
    return crash ? { ...count, failed: 1, details: crash } : count;
  }
  const details = await run(program, args, { cwd: projectFolder }).catch((error) => error.message);
  return { ...count, details };
}

/**
 * @param {string} report
 * @returns {Count | null}
 */
function readTotals(report) {
  try {
    const totals = readFileSync(report, 'utf8').match(/<OverallResultsCases [^>]*>/g)?.at(-1);
    if (!totals) return null;
    const read = (/** @type {string} */ name) =>
      Number(new RegExp(`${name}="(\\d+)"`).exec(totals)?.[1] ?? 0);
    return { passed: read('successes') + read('expectedFailures'), failed: read('failures') };
  } catch {
    return null;
  }
}

/** @param {Progress} progress */
export async function testNatively(progress) {
  await buildPreset('native', progress);
  progress('running');
  return runCatch2([`${buildFolder}/native/nabla_tests`], `${reports}/native.xml`);
}

/** @param {Progress} progress */
export async function testWithSanitizers(progress) {
  await buildPreset('sanitizer', progress);
  progress('running');
  return runCatch2([`${buildFolder}/sanitizer/nabla_tests`], `${reports}/sanitizer.xml`);
}

/** @param {Progress} progress */
export async function testInWebAssembly(progress) {
  await buildPreset('wasm-tests', progress);
  progress('running');
  const program = `${buildFolder}/wasm-tests/nabla_tests.js`;
  return runCatch2([process.execPath, ...NODE_FLAGS, program], `${reports}/wasm.xml`);
}
