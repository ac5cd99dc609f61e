/** The goal that a lesson can set: `rate:0` asks for a point other than 0 with that total rate. */

/** @typedef {{ rate: number }} Goal */

/** The total rate may be off by this much, and by this part of it. */
const TOLERANCE = 0.05;

/** Nearer to zero than this is at zero. */
const AT_ZERO = 0.1;

/**
 * @param {string} text the attribute
 * @returns {Goal | null}
 */
export function readGoal(text) {
  const [kind, number] = text.split(':');
  const rate = Number(number);
  return kind === 'rate' && number?.trim() && Number.isFinite(rate) ? { rate } : null;
}

/**
 * @param {Goal} goal
 * @param {number} point
 * @param {number} total rate at the point
 * @returns {{ reached: boolean, key: string }} a message key after `chain.goal.`
 */
export function judgeGoal({ rate }, point, total) {
  const off = Math.abs(total - rate);
  const near = off <= TOLERANCE * Math.max(1, Math.abs(rate));
  if (!near) return { reached: false, key: 'not-yet' };
  return Math.abs(point) < AT_ZERO ? { reached: false, key: 'at-zero' }
    : { reached: true, key: 'reached' };
}
