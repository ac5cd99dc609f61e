/**
 * `npm run bench [-- NAME…]`: runs the benchmarks of tests/bench, prints their table and writes
 * build/bench.json. Times differ from machine to machine, so each row compares two things measured
 * in the same run. Benchmarks report; they do not fail.
 *
 * A benchmark is a module of tests/bench that exports `async run()` and gives back rows, measured
 * with bench/measure.js; this file works out `ratio` and `met`.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildEngine } from './build/engine.js';
import { buildFolder, projectFolder } from './paths.js';
import { setUp } from './setup.js';
import { bold, isMain, runMain, say, stage } from './terminal.js';
import { table } from './table.js';

/**
 * @typedef {object} Measured
 * @property {string} name of the workload
 * @property {string} size what of: '1,000 values'
 * @property {'native' | 'wasm' | 'browser'} where
 * @property {number} ours median, in `unit`
 * @property {number} peer median, in `unit`
 * @property {string} peerName what we are measured against
 * @property {string} unit 'ms'
 * @property {number} goal of the ratio
 * @property {'at-least' | 'at-most'} direction at-least: the ratio is how many times faster we are
 *   (peer / ours); at-most: how many times as long we take (ours / peer)
 */

/** @typedef {Measured & { ratio: number, met: boolean }} Row */

const benchFolder = `${projectFolder}/tests/bench`;

/**
 * @param {Measured} measured
 * @returns {Row}
 */
function judge(measured) {
  const { ours, peer, goal, direction } = measured;
  const ratio = direction === 'at-least' ? peer / ours : ours / peer;
  return { ...measured, ratio, met: direction === 'at-least' ? ratio >= goal : ratio <= goal };
}

/** @param {Row} row */
function cells({ name, size, where, ours, peer, peerName, unit, ratio, goal, direction, met }) {
  return [
    name, size, where, `${ours.toPrecision(3)} ${unit}`, `${peer.toPrecision(3)} ${unit}`, peerName,
    `${ratio.toPrecision(3)}×`, `${direction === 'at-least' ? '≥' : '≤'} ${goal}×`,
    met ? 'met' : 'not met',
  ];
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    const { positionals } = parseArgs({ allowPositionals: true });
    await setUp('bench');
    await buildEngine();
    const names = readdirSync(benchFolder).filter((file) => file.endsWith('.js'))
      .map((file) => file.slice(0, -3))
      .filter((name) => positionals.length === 0 || positionals.includes(name));
    /** @type {Row[]} */
    const rows = [];
    for (const name of names) {
      const { run } = await import(`${benchFolder}/${name}.js`);
      /** @type {Measured[]} */
      const measured = await stage(name, () => run());
      rows.push(...measured.map(judge));
    }
    say(`\n${table(
      ['workload', 'size', 'where', 'ours', 'peer', '', bold('ratio'), 'goal', ''],
      rows.map(cells))}`);
    mkdirSync(buildFolder, { recursive: true });
    writeFileSync(`${buildFolder}/bench.json`, `${JSON.stringify(rows, null, 2)}\n`);
    say('\nThe same in build/bench.json');
  });
}
