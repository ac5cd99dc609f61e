/** Layers whose tests are written with Vitest: the projects of tools/vitest.config.js. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildFolder, projectFolder } from '../paths.js';
import { run } from '../terminal.js';

/** @typedef {import('./layers.js').Count} Count */

/**
 * @typedef {object} Report as Vitest's reporter writes it, as far as it is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, name: string, assertionResults: unknown[] }[]} testResults
 */

/**
 * @param {'web' | 'lessons' | 'browser' | 'other-browsers'} project
 * @param {(line: string) => void} progress
 * @returns {Promise<Count>}
 */
export async function runVitest(project, progress) {
  const file = `${buildFolder}/reports/${project}.json`;
  mkdirSync(`${buildFolder}/reports`, { recursive: true });
  rmSync(file, { force: true });
  let output = '';
  try {
    await run(process.execPath, [
      `${projectFolder}/node_modules/vitest/vitest.mjs`, 'run',
      '--config', 'tools/vitest.config.js', '--project', project,
      '--reporter', 'default', '--reporter', 'json', '--outputFile.json', file,
    ], {
      cwd: projectFolder,
      onLine: progress,
      // A build in this process has set it to production, in which tests find no `node:` modules.
      env: { NODE_ENV: 'test' },
    });
  } catch (error) {
    output = error instanceof Error ? error.message : String(error);
  }
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, details: output };
  // A file that could not even be loaded has no tests to fail.
  const broken = report.testResults.filter(({ status, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    // An error outside of any test makes the run fail though no test did.
    failed: failed === 0 && output ? 1 : failed,
    details: output || undefined,
  };
}

/**
 * @param {string} file
 * @returns {Report | null}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
