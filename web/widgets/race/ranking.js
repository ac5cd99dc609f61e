/** Who is ahead in a race: the order of the losses at an iteration, and what became of a guess. */

import { OPTIMIZERS } from '../descent/optimizers.js';

/** @typedef {import('../descent/run.js').Run} Run */

/** @param {Run} run @param {number} row @returns {number} the loss there, or where the run ended */
export const lossAt = (run, row) => run.trace.loss[Math.min(row, run.steps)];

/**
 * The runners from the first to the last: by their loss, and who has diverged comes last.
 * @param {readonly (Run | null)[]} runs
 * @param {number} row
 * @returns {number[]} indices of the runners
 */
export function ranking(runs, row) {
  const standing = runs.map((run) => {
    if (!run) return Infinity;
    const loss = lossAt(run, row);
    return (run.diverged && row >= run.steps) || Number.isNaN(loss) ? Infinity : loss;
  });
  return runs.map((_, index) => index).sort((a, b) => {
    if (standing[a] === standing[b]) return a - b;
    return standing[a] < standing[b] ? -1 : 1;
  });
}

/**
 * The places of some runners in their order: who has the same loss shares a place.
 * @param {readonly (Run | null)[]} runs
 * @param {number} row
 * @param {readonly number[]} order indices of the runners, from the first to the last
 * @returns {number[]} from 1 on
 */
export function places(runs, row, order) {
  const losses = order.map((lane) => {
    const run = runs[lane];
    return run ? lossAt(run, row) : NaN;
  });
  return losses.map((loss, at) => {
    const first = losses.indexOf(loss);
    return 1 + (first < 0 ? at : first);
  });
}

/**
 * Whether nobody else has so low a loss.
 * @param {readonly (Run | null)[]} runs
 * @param {number} row
 */
export function isTie(runs, row) {
  const [first, second] = ranking(runs, row).map((index) => runs[index]);
  return Boolean(first && second && lossAt(first, row) === lossAt(second, row));
}

/** @typedef {{ kind: 'wins' | 'loses', optimizer: string }} Goal */

/**
 * `wins:custom` or `loses:adam`.
 * @param {string} text the attribute
 * @returns {Goal | null}
 */
export function readGoal(text) {
  const [kind, optimizer] = text.split(':').map((part) => part.trim());
  return (kind === 'wins' || kind === 'loses') && Object.hasOwn(OPTIMIZERS, optimizer ?? '')
    ? { kind, optimizer } : null;
}

/**
 * How a goal stands at the end of a race.
 * @param {Goal} goal
 * @param {readonly string[]} optimizers of the runners
 * @param {readonly (Run | null)[]} runs
 * @param {number} last the last iteration
 * @returns {'absent' | 'alone' | 'reached' | 'missed'}
 */
export function judgeGoal({ kind, optimizer }, optimizers, runs, last) {
  const index = optimizers.indexOf(optimizer);
  if (index < 0 || !runs[index]) return 'absent';
  if (optimizers.length < 2) return 'alone';
  const leads = ranking(runs, last)[0] === index;
  // Level with the leader is neither ahead nor behind.
  const least = Math.min(...runs.map((run) => (run ? lossAt(run, last) : Infinity)));
  const level = leads ? isTie(runs, last) : lossAt(runs[index], last) === least;
  return !level && leads === (kind === 'wins') ? 'reached' : 'missed';
}
