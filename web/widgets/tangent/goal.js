/**
 * Goals that a lesson can set: `corner-at:2` asks for a continuous function with a corner at 2.
 * Whether it is reached, and what is missing, follows from the engine's facts.
 */

/** @typedef {import('./study.js').Facts} Facts */
/** @typedef {import('./study.js').Look} Look */

/** @typedef {{ kind: 'corner-at', at: number }} Goal */

/**
 * How a goal stands: a message key after `tangent.goal.` and what goes into its text.
 * @typedef {{ reached: boolean, key: string, params: Record<string, unknown> }} Standing
 */

/**
 * @param {string} text the attribute
 * @returns {Goal | null}
 */
export function readGoal(text) {
  const [kind, place] = text.split(':');
  const at = Number(place);
  return kind === 'corner-at' && place?.trim() && Number.isFinite(at) ? { kind, at } : null;
}

/** Kinds of points at which a function is not continuous, or has no value to be so. */
const BROKEN = new Set(['jump', 'pole', 'hole', 'edge', 'undefined']);

/**
 * What breaks the function in sight, as the engine found it, or null.
 * @param {Facts} facts
 */
function firstBreak({ breaks, gaps }) {
  if (gaps.length > 0) return { key: 'gap', params: { from: gaps[0][0], to: gaps[0][1] } };
  const broken = breaks.find(({ kind }) => BROKEN.has(kind));
  return broken ? { key: broken.kind, params: { x: broken.x } } : null;
}

/**
 * @param {Goal} goal
 * @param {Facts} facts of the function in the range that is shown at first
 * @param {Look} there a look at the goal's place
 * @returns {Standing}
 */
export function judgeGoal({ at }, facts, there) {
  const broken = firstBreak(facts);
  if (broken) return { reached: false, ...broken };
  const { kind, left, right, slope } = there;
  if (kind === 'corner') {
    return { reached: true, key: 'reached', params: { at, left: left.slope, right: right.slope } };
  }
  if (kind === 'cusp' || kind === 'vertical') return { reached: false, key: kind, params: { at } };
  const elsewhere = facts.breaks.find((place) => place.kind === 'corner');
  if (elsewhere) return { reached: false, key: 'elsewhere', params: { at, x: elsewhere.x } };
  return { reached: false, key: 'smooth', params: { at, slope } };
}
