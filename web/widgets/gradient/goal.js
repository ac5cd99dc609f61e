/**
 * Goals that a lesson can set: `rate:0.5` asks for a direction in which the function changes half
 * as fast as along the gradient, `rate:0` for one along the level line, `saddle:0;0` for a function
 * with a saddle there though both slices through it are valleys.
 */

/** @typedef {import('./study.js').Look} Look */
/** @typedef {import('./study.js').Study} Study */
/** @typedef {import('../plane/plane.js').Point} Point */

/** @typedef {{ kind: 'rate', share: number }} RateGoal */
/** @typedef {{ kind: 'saddle', at: Point }} SaddleGoal */
/** @typedef {RateGoal | SaddleGoal} Goal */

/**
 * How a goal stands: a message key after `gradient.goal.` and what goes into its text.
 * @typedef {{ reached: boolean, key: string, params: Record<string, unknown> }} Standing
 */

/** A direction this near to a right one, in degrees, is right: some whole degree always is. */
const TOLERANCE = 0.5;

/** A rate under this is zero up to rounding. */
const ROUNDING = 1e-9;

/**
 * @param {string} text the attribute
 * @returns {Goal | null}
 */
export function readGoal(text) {
  const [kind, rest = ''] = text.split(':');
  const numbers = rest.split(';').map((number) => (number.trim() ? Number(number) : NaN));
  const [first, second] = numbers;
  if (kind === 'rate' && Math.abs(first) <= 1) return { kind, share: first };
  return kind === 'saddle' && numbers.length === 2 && numbers.every(Number.isFinite)
    ? { kind, at: [first, second] } : null;
}

/**
 * @param {Goal} goal
 * @param {Look} look in the direction of the compass
 * @param {Study} study
 * @returns {Standing}
 */
export function judgeGoal(goal, look, study) {
  return goal.kind === 'rate' ? judgeRate(goal, look, study) : judgeSaddle(goal, study);
}

/** @param {RateGoal} goal @param {Look} look @param {Study} study @returns {Standing} */
function judgeRate({ share: wished }, { share, between, rate, norm }, { directions }) {
  if (Number.isNaN(share)) return { reached: false, key: 'level', params: {} };
  const params = { rate, share, greatest: norm, wished: wished * norm };
  const reached = Math.abs(between - directions.between(wished)) <= TOLERANCE;
  const key = wished === 0 ? 'along' : 'found';
  if (reached) return { reached, key, params };
  return { reached, key: share > wished ? 'more' : 'less', params };
}

/**
 * The direction that a turn of the compass asks for. The compass turns by whole degrees, and a
 * right direction seldom is one: the whole degree next to it stands for it, so that its numbers are
 * those that the goal speaks of.
 * @param {Goal | null} goal
 * @param {number} angle in degrees
 * @param {number} steepest angle of the gradient; NaN where there is none
 * @param {Study['directions']} directions
 * @returns {number}
 */
export function rightTurn(goal, angle, steepest, directions) {
  if (goal?.kind !== 'rate' || !Number.isInteger(angle)) return angle;
  const between = directions.between(goal.share);
  const rights = [steepest + between, steepest - between]
    .map((right) => right + 360 * Math.round((angle - right) / 360));
  return rights.find((right) => Math.abs(right - angle) <= TOLERANCE) ?? angle;
}

/** @param {SaddleGoal} goal @param {Study} study @returns {Standing} */
function judgeSaddle({ at }, study) {
  const { gradient, norm } = study.look(at, 0);
  const bend = study.curvature(at, 1);
  if (!bend || !(norm < Infinity)) return { reached: false, key: 'saddle.none', params: {} };
  const steep = gradient.findIndex((rate) => Math.abs(rate) > ROUNDING);
  if (steep >= 0) {
    const params = { variable: study.names[steep], rate: gradient[steep] };
    return { reached: false, key: 'saddle.steep', params };
  }
  const flat = [bend.hessian[0], bend.hessian[3]].findIndex((second) => !(second > 0));
  if (flat >= 0) {
    return { reached: false, key: 'saddle.slice', params: { variable: study.names[flat] } };
  }
  const reached = bend.shape === 'saddle';
  return { reached, key: `saddle.${bend.shape}`, params: { determinant: bend.determinant } };
}

/**
 * What the reader is asked to do: a message key and what goes into its text.
 * @param {Goal} goal
 */
export function taskOf(goal) {
  if (goal.kind === 'saddle') {
    return { key: 'gradient.goal.saddle', params: { x: goal.at[0], y: goal.at[1] } };
  }
  const { share } = goal;
  return { key: share === 0 ? 'gradient.goal.rate.zero' : 'gradient.goal.rate', params: { share } };
}
