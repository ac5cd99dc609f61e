/** What `nabla-gradcheck` says about the step h, from the errors that the engine measured. */

/** Within this factor of the best step neither kind of error has the upper hand. */
export const VALLEY = 10;

/**
 * The step with the least error.
 * @param {Float64Array} steps
 * @param {Float64Array} errors NaN where there is none
 * @returns {{ step: number, error: number } | null}
 */
export function bestStep(steps, errors) {
  let best = -1;
  errors.forEach((error, index) => {
    if (!Number.isNaN(error) && (best < 0 || error < errors[best])) best = index;
  });
  return best < 0 ? null : { step: steps[best], error: errors[best] };
}

/**
 * Why there is nothing to compare: no derivative, two slopes in place of one, or a difference that
 * reaches beyond where f is defined.
 * @param {import('../../engine/types.js').Look | null} look
 * @param {number} error NaN where there is none
 * @returns {'undefined' | 'corner' | 'outside' | null} null where there is something
 */
export function troubleAt(look, error) {
  if (look?.kind === 'corner') return 'corner';
  if (look?.kind !== 'smooth') return 'undefined';
  return Number.isNaN(error) ? 'outside' : null;
}

/**
 * Which error rules at this step.
 * @param {number} step
 * @param {number} error
 * @param {number | undefined} best
 * @returns {'undefined' | 'exact' | 'rounding' | 'truncation' | 'valley'}
 */
export function errorSide(step, error, best) {
  if (Number.isNaN(error) || best === undefined) return 'undefined';
  if (error === 0) return 'exact';
  if (step < best / VALLEY) return 'rounding';
  return step > best * VALLEY ? 'truncation' : 'valley';
}

/**
 * Where two numbers written in digits begin to differ: how many characters of the second agree with
 * the first.
 * @param {string} exact
 * @param {string} approximate
 */
export function agreeingLength(exact, approximate) {
  let length = 0;
  while (length < approximate.length && approximate[length] === exact[length]) length += 1;
  return length;
}
