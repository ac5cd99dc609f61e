/** What of a descent can be taken along: a picture, the numbers, a program. */
import { chartPicture } from '../../charts/nabla-chart.js';
import { isWritable, writeDescent } from './program.js';
import { ruleValues } from './rule-values.js';
import { readSchedule } from './settings.js';

/** @typedef {import('../nabla-descent.js').NablaDescent} NablaDescent */
/** @typedef {import('../code/program.js').ProgramLanguage} ProgramLanguage */
/** @typedef {import('./run.js').Run} Run */

/**
 * The whole run as a table: a row for each step.
 * @param {readonly string[]} variables
 * @param {Run | null} run
 */
export function runTable(variables, run) {
  if (!run) return { columns: [], rows: [] };
  const { trace } = run;
  const states = Object.entries(trace.state);
  const named = (/** @type {string} */ of) => variables.map((name) => `${of}${name}`);
  return {
    columns: ['step', ...variables, 'loss', ...named('d/d'), 'rate',
      ...states.flatMap(([letter]) => named(`${letter} `))],
    rows: Array.from(run.indices, (row) => [
      row, ...run.point(row), trace.loss[row], ...run.gradient(row), trace.learningRate[row] ?? NaN,
      ...states.flatMap(([, rows]) => run.row(rows, row)),
    ]),
  };
}

/**
 * The present descent as a program; null where the language or these settings have none.
 * @param {NablaDescent} widget
 * @param {ProgramLanguage} language
 * @returns {string | null}
 */
export function descentProgram({ run, taken, landscape }, language) {
  if (!run || !taken) return null;
  const { variables, start, optimizer, rate, options, schedule } = taken;
  const values = ruleValues(optimizer, options);
  if (!isWritable(optimizer, values, readSchedule(schedule).name)) return null;
  return writeDescent(language, {
    variables, start, optimizer, rate, values, steps: run.steps,
    f: (each) => landscape.code(each), slopes: (each) => landscape.slopesCode(each),
    end: [...run.point(run.steps), run.trace.loss[run.steps]],
  });
}

/**
 * @param {NablaDescent} widget
 * @returns {import('../share-actions.js').Shareable}
 */
export function takeAlong(widget) {
  return {
    chart: chartPicture(widget.renderRoot),
    table: () => runTable(widget.variables, widget.run),
    code: (language) => descentProgram(widget, language) ?? widget.landscape.code(language),
    latex: () => widget.landscape.latex,
  };
}
