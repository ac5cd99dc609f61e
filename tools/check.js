/**
 * `npm run check`: everything that can be said of the code without running it. `--fix` lays out the
 * C++ files and mends what oxlint can mend; names after it choose checks: `npm run check -- types`.
 */
import { checkFolders } from './check/folders.js';
import { checkFormat, checkTidy } from './check/cpp.js';
import { buildPreset } from './build/engine.js';
import { projectFolder } from './paths.js';
import { setUp } from './setup.js';
import { bad, good, run, runMain, say, stage } from './terminal.js';

const fix = process.argv.includes('--fix');

/** @type {Record<string, { title: string, check: (progress: (text: string) => void) => unknown }>} */
const CHECKS = {
  format: { title: 'Layout of C++ (clang-format)', check: checkFormat },
  tidy: { title: 'Faults in C++ (clang-tidy)', check: checkTidy },
  lint: { title: 'Faults in JavaScript (oxlint)', check: () => runTool('oxlint', 'bin/oxlint',
    ['--deny-warnings', ...(fix ? ['--fix'] : []), 'web', 'tools', 'tests']) },
  types: { title: 'Types in JavaScript (tsc)', check: checkTypes },
  folders: { title: 'Order of the folders', check: checkFolders },
};

/**
 * Runs a program of an npm package.
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 */
function runTool(name, program, args) {
  return run(process.execPath, [`${projectFolder}/node_modules/${name}/${program}`, ...args], {
    cwd: projectFolder,
  });
}

/** @param {(text: string) => void} progress */
async function checkTypes(progress) {
  // The engine's glue is imported: its types come with the build.
  await buildPreset('wasm', progress);
  await runTool('typescript', 'bin/tsc', ['--project', projectFolder, '--pretty', 'false']);
}

await runMain(async () => {
  await setUp('check');
  const chosen = process.argv.slice(2).filter((name) => name in CHECKS);
  let failed = 0;
  for (const name of chosen.length > 0 ? chosen : Object.keys(CHECKS)) {
    const { title, check } = CHECKS[name];
    try {
      await stage(title, check);
    } catch (error) {
      failed += 1;
      say(error instanceof Error ? error.message : String(error));
    }
  }
  say(failed === 0 ? good('\nAll is well.') : bad(`\n${failed} of the checks found something.`));
  if (failed > 0) process.exitCode = 1;
});
