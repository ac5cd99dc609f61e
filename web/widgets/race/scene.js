/** Both pictures of a race as plain data: paths over level lines, and the losses by iteration. */
import { Line } from '../descent/line.js';
import { raised, spanOf } from '../descent/run.js';
import { LANES } from './runners.js';

/** @typedef {import('../../charts/scene.js').Mark} Mark */
/** @typedef {import('../../charts/scene.js').Curve} Curve */
/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../../charts/scene.js').Axes} Axes */
/** @typedef {import('../descent/run.js').Run} Run */

/**
 * The paths up to an iteration; nothing of what is still to come.
 * @param {readonly (Run | null)[]} runs
 * @param {number} row
 * @returns {Mark[]}
 */
export function pathMarks(runs, row) {
  return runs.flatMap((run, lane) => {
    if (!run) return [];
    const { role, shape } = LANES[lane];
    return [{ kind: 'path', role, head: shape, ...run.line.until(Math.min(row, run.steps)) }];
  });
}

/**
 * @typedef {object} LossChart
 * @property {Window} window that of the whole race, whatever has been run of it
 * @property {Axes} axes
 * @property {(row: number) => Mark[]} marks
 * @property {Curve[]} table all losses
 */

/**
 * The losses of all runners.
 * @param {readonly (Run | null)[]} runs
 * @param {readonly string[]} names of the runners
 * @param {string} iteration name of the axis
 * @returns {LossChart}
 */
export function lossChart(runs, names, iteration) {
  const running = runs.filter((run) => run !== null);
  const logarithmic = running.length > 0 && running.every(({ positive }) => positive);
  const y = spanOf(running.map(({ trace }) => trace.loss), logarithmic);
  const losses = runs.map((run) => run && new Line({
    x: run.indices, y: logarithmic ? raised(run.trace.loss, y[0]) : run.trace.loss,
  }));
  return {
    axes: {
      x: iteration, y: '', scaleY: logarithmic ? 'logarithmic' : 'linear', outside: true,
    },
    window: { x: [0, Math.max(1, ...running.map(({ steps }) => steps))], y },
    marks: (row) => [
      { kind: 'guide', axis: 'x', at: row },
      ...runs.flatMap((run, lane) => {
        const line = losses[lane];
        if (!run || !line) return [];
        return /** @type {Mark[]} */ ([{
          kind: 'path', role: LANES[lane].role, head: LANES[lane].shape,
          ...line.grown(Math.min(row, run.steps)),
        }]);
      }),
    ],
    table: runs.flatMap((run, lane) => (run ? [{
      id: names[lane], role: LANES[lane].role, x: run.indices, y: run.trace.loss,
    }] : [])),
  };
}
