/**
 * `npm run size`: what the pages weigh and how fast they start, against their budgets. Prints a
 * table, writes build/size.json, and fails when a budget is exceeded in bytes (times depend on the
 * machine, and only report).
 */
import { writeFileSync } from 'node:fs';
import { buildAll } from './build.js';
import { buildFolder } from './paths.js';
import { setUp } from './setup.js';
import { bad, good, runMain, say } from './terminal.js';
import { table } from './table.js';

await runMain(async () => {
  await setUp('test');
  await buildAll();
  const { measureFiles } = await import('./size/files.js');
  const { measureStart } = await import('./size/start.js');
  const rows = [...measureFiles(), ...await measureStart()]
    .map((row) => ({ ...row, met: row.value <= row.budget }));
  say(`\n${table(['', 'is', 'at most', ''], rows.map(({ name, value, unit, budget, met }) => [
    name, `${value.toFixed(unit === 'KB' ? 1 : 2)} ${unit}`, `${budget} ${unit}`,
    met ? good('met') : bad('not met'),
  ]))}`);
  writeFileSync(`${buildFolder}/size.json`, `${JSON.stringify(rows, null, 2)}\n`);
  say('\nThe same in build/size.json');
  if (rows.some(({ unit, met }) => unit === 'KB' && !met)) process.exitCode = 1;
});
