/**
 * `npm run fuzz -- --minutes N [TARGET…]`: lets libFuzzer make up inputs for the targets of
 * tests/fuzz, N minutes for all of them together (1 where nothing is said). New inputs that reach
 * new code are kept in build/fuzz-corpus; an input that breaks something is named at the end, and
 * belongs into tests/fuzz/corpus once the fault is mended.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildPreset } from './build/engine.js';
import { buildFolder, projectFolder } from './paths.js';
import { setUp } from './setup.js';
import { PlainError, run, runMain, stage } from './terminal.js';

const targetsFolder = `${projectFolder}/tests/fuzz`;

/**
 * An input that takes longer is a hang, in seconds. Checks and coverage make the engine some 27 times
 * as slow: this is less than 100 ms of the product's time, for all that a target does with an input.
 */
const HANG = 2;

/**
 * @param {string} target
 * @param {number} seconds
 */
async function fuzz(target, seconds) {
  const found = `${buildFolder}/fuzz-corpus/${target}`;
  mkdirSync(found, { recursive: true });
  await stage(`${target}, ${seconds} s`, (progress) => run(`${buildFolder}/fuzz/fuzz_${target}`, [
    found, `${targetsFolder}/corpus/${target}`,
    `-max_total_time=${seconds}`, `-timeout=${HANG}`, '-max_len=4000', '-print_final_stats=1',
    `-artifact_prefix=${buildFolder}/fuzz/`,
  ], { onLine: progress }));
}

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true, options: { minutes: { type: 'string', default: '1' } },
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new PlainError(`--minutes ${values.minutes} is not a time.`);
  await setUp('fuzz');
  await stage('Fuzz targets', (progress) => buildPreset('fuzz', progress));
  const targets = positionals.length > 0 ? positionals : readdirSync(`${targetsFolder}/corpus`);
  for (const target of targets) {
    await fuzz(target, Math.max(1, Math.round(minutes * 60 / targets.length)));
  }
});
