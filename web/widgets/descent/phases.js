/**
 * Descent in four phases: start, compute the gradient, update, repeat. The player goes through
 * whole steps, or stops at each phase; a position of the player is then a row of the trace and a
 * phase.
 */

/** @typedef {'start' | 'gradient' | 'update' | 'repeat'} Phase */

/**
 * @typedef {object} Place
 * @property {number} row of the trace: where the point is seen
 * @property {number} step the step that is spoken of, counted from 1; 0 at the start
 * @property {Phase} phase
 */

/** @type {readonly Phase[]} */
export const PHASES = ['start', 'gradient', 'update', 'repeat'];

/** Phases that every step has. */
const EACH = PHASES.length - 1;

/**
 * How many positions the player has.
 * @param {number} steps
 * @param {boolean} phased
 */
export const positionCount = (steps, phased) => 1 + steps * (phased ? EACH : 1);

/**
 * @param {number} position of the player
 * @param {boolean} phased
 * @returns {Place}
 */
export function placeAt(position, phased) {
  if (position === 0) return { row: 0, step: 0, phase: 'start' };
  if (!phased) return { row: position, step: position, phase: 'update' };
  const step = Math.ceil(position / EACH);
  const phase = PHASES[(position - 1) % EACH + 1];
  return { row: phase === 'gradient' ? step - 1 : step, step, phase };
}

/**
 * The player's position after whole steps.
 * @param {number} row
 * @param {boolean} phased
 */
export const positionOf = (row, phased) => row * (phased ? EACH : 1);
