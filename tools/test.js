/**
 * `npm test`: installs what is missing, builds, and runs all layers of tests. A layer that fails
 * does not keep the next from running. The last line is `N passed, N failed`.
 *
 * `npm run test:quick` (`--quick`) runs the layers that take less than a minute together.
 */
import { setUp } from './setup.js';
import { PlainError, bad, bold, faint, good, runMain, say, stage } from './terminal.js';

/** @typedef {import('./test/layers.js').Count} Count */
/** @typedef {import('./test/layers.js').Layer} Layer */

/**
 * @param {Layer} layer
 * @returns {Promise<Count>}
 */
async function runLayer({ title, test }) {
  try {
    const count = await stage(title, test);
    if (count.passed + count.failed > 0) return count;
    return { passed: 0, failed: 1, details: 'No test was run.' };
  } catch (error) {
    return { passed: 0, failed: 1, details: error instanceof PlainError
      ? error.message : String(Object(error).stack ?? error) };
  }
}

/**
 * @param {boolean} quick
 * @returns {Promise<Count>} of all layers together
 */
async function runLayers(quick) {
  const { LAYERS } = await import('./test/layers.js');
  const total = { passed: 0, failed: 0 };
  for (const layer of LAYERS.filter((each) => each.quick || !quick)) {
    const { passed, failed, details } = await runLayer(layer);
    total.passed += passed;
    total.failed += failed;
    if (details) say(`\n${details.trimEnd()}\n`);
    const color = failed ? bad : good;
    say(`  ${color(failed ? `${failed} of ${passed + failed} failed` : `${passed} passed`)}`
      + faint(`  ${layer.title}`));
  }
  return total;
}

/** @param {boolean} quick */
async function build(quick) {
  if (quick) {
    const { buildEngine } = await import('./build/engine.js');
    await buildEngine();
  } else {
    const { buildAll } = await import('./build.js');
    await buildAll();
  }
}

/**
 * Counts a failure to build as a failed test; the layers that do not need it go on.
 * @param {boolean} quick
 * @returns {Promise<Count>}
 */
async function buildOrCount(quick) {
  try {
    await build(quick);
    return { passed: 0, failed: 0 };
  } catch (error) {
    return { passed: 0, failed: 1, details: error instanceof Error ? error.message : '' };
  }
}

await runMain(async () => {
  const quick = process.argv.includes('--quick');
  await setUp(quick ? 'quick' : 'test');
  const built = await buildOrCount(quick);
  if (built.details) say(`\n${built.details}\n`);
  const { passed, failed } = await runLayers(quick);
  if (failed + built.failed > 0) process.exitCode = 1;
  say(bold('\nAll layers together'));
  say(`${passed} passed, ${failed + built.failed} failed`);
});
