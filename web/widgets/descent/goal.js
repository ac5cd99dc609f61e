/**
 * The goal that a lesson can set: `loss-below:0.001` asks for a loss under that within the steps
 * that the page gave, on its function and from its start.
 */

/** @typedef {import('./run.js').Run} Run */

/** @typedef {{ below: number }} Goal */

/**
 * What the reader has to leave as it is.
 * @typedef {{ formula: string, start: number[], steps: number }} Task
 */

/** @typedef {{ reached: boolean, key: string, params: Record<string, unknown> }} Standing */

/**
 * @param {string} text the attribute
 * @returns {Goal | null}
 */
export function readGoal(text) {
  const [kind, bound] = text.split(':');
  const below = Number(bound);
  return kind === 'loss-below' && bound?.trim() && Number.isFinite(below) ? { below } : null;
}

/**
 * @param {Goal} goal
 * @param {Task} task as the page set it
 * @param {Task} present
 * @param {Run | null} run
 * @returns {Standing}
 */
export function judgeGoal({ below }, task, present, run) {
  const same = present.formula === task.formula && String(present.start) === String(task.start)
    && present.steps <= task.steps;
  if (!same) return { reached: false, key: 'elsewhere', params: {} };
  if (!run) return { reached: false, key: 'none', params: {} };
  const { loss } = run.trace;
  const step = loss.findIndex((value) => value < below);
  if (step >= 0) return { reached: true, key: 'reached', params: { step, loss: loss[step] } };
  const key = run.diverged ? 'diverged' : 'above';
  return { reached: false, key, params: { count: run.steps, loss: loss[run.steps] } };
}
