/**
 * The goal that a lesson can set: `nudges:12` asks for a line whose loss is within five per cent of
 * the least, with the landscape hidden, in at most so many turns of the knobs.
 */

/** A loss at most so many times the least will do. */
const NEAR = 1.05;

/** Rounding of a loss whose least value is zero. */
const ROUNDING = 1e-9;

/** @typedef {{ kind: 'nudges', most: number }} Goal */

/**
 * How a goal stands: a message key after `fit.goal.` and what goes into its text.
 * @typedef {{ reached: boolean, spent: boolean, key: string, params: Record<string, unknown> }}
 *     Standing
 */

/**
 * @param {string} text the attribute
 * @returns {Goal | null}
 */
export function readGoal(text) {
  const [kind, count] = text.split(':');
  const most = Number(count);
  return kind === 'nudges' && Number.isInteger(most) && most > 0 ? { kind, most } : null;
}

/**
 * @param {Goal} goal
 * @param {number} used turns of the knobs so far
 * @param {number} loss of the present line
 * @param {number} least loss of any line
 * @returns {Standing}
 */
export function judgeGoal({ most }, used, loss, least) {
  const left = most - used;
  if (loss <= NEAR * least + ROUNDING && left >= 0) {
    return { reached: true, spent: false, key: 'reached', params: { count: used, loss, least } };
  }
  if (left <= 0) return { reached: false, spent: true, key: 'spent', params: { loss } };
  return { reached: false, spent: false, key: 'left', params: { count: left, loss } };
}

/** An attempt at a goal: the turns that were taken. Once reached, a goal stays so. */
export class Attempt {
  /** @type {Standing | null} */
  #won = null;

  /**
   * @param {Goal} goal
   * @param {{ a: number, b: number }} line that it begins with
   */
  constructor(goal, { a, b }) {
    this.goal = goal;
    /** Where the knobs have been: a and b. @type {(readonly [number, number])[]} */
    this.path = [[a, b]];
  }

  /** @param {{ a: number, b: number }} line where the knobs are after one turn more */
  take({ a, b }) {
    this.path.push([a, b]);
  }

  /**
   * @param {number} loss
   * @param {number} least
   */
  standing(loss, least) {
    const now = this.#won ?? judgeGoal(this.goal, this.path.length - 1, loss, least);
    if (now.reached) this.#won = now;
    return now;
  }
}
