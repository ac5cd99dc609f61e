/** Room that a page keeps for widgets whose height depends on what they compute. */

/** A line with a fraction in it is so many times as tall as one without. */
const FRACTION = 1.38;

/** A longer derivation scrolls within its sheet. */
const MOST_LINES = 10;

/**
 * How many plain lines a derivation is as tall as.
 * @param {any} nabla the engine, if it is there
 * @param {Record<string, string>} attributes of the widget
 * @returns {number | null} null where it cannot be known
 */
export function derivationRoom(nabla, { formula, variable }) {
  if (!nabla || !formula) return null;
  try {
    const parsed = nabla.formula(formula, variable ? { variables: [variable] } : {});
    const { steps } = parsed.derivation(variable || parsed.variables[0]);
    parsed.dispose();
    const heights = [...steps, ...steps.slice(-1)].map((/** @type {any} */ { line }) =>
      (line.mathml.includes('<mfrac') ? FRACTION : 1));
    const lines = Math.floor(heights.reduce((sum, height) => sum + height, 0));
    return Math.min(lines, MOST_LINES);
  } catch {
    return null; // what is wrong with the formula has been reported
  }
}
