/** The layer that gives the fuzz targets every input that was ever worth keeping. */
import { readdirSync } from 'node:fs';
import { buildPreset } from '../build/engine.js';
import { buildFolder, projectFolder } from '../paths.js';
import { CommandError, run } from '../terminal.js';

const corpusFolder = `${projectFolder}/tests/fuzz/corpus`;

/**
 * Each input is a test: the sanitizer build, which has been built for an earlier layer, reads it.
 * @param {import('./layers.js').Progress} progress
 * @returns {Promise<import('./layers.js').Count>}
 */
export async function replayFuzzCorpus(progress) {
  await buildPreset('sanitizer', progress);
  const count = { passed: 0, failed: 0, details: '' };
  for (const target of readdirSync(corpusFolder)) {
    for (const input of readdirSync(`${corpusFolder}/${target}`)) {
      progress(`${target}/${input}`);
      try {
        await run(`${buildFolder}/sanitizer/replay_${target}`,
          [`${corpusFolder}/${target}/${input}`]);
        count.passed += 1;
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        count.failed += 1;
        count.details += `${target}/${input}\n${error.message}\n`;
      }
    }
  }
  return count;
}
