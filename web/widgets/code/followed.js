/** What a program is written about: the function of another widget, and its point. */

/** Where there is no point in the other widget's state, this coordinate is taken. */
const COORDINATE = 1;

/**
 * @typedef {object} Subject
 * @property {string} formula
 * @property {string[] | undefined} variables undefined where the widget leaves them to the formula
 * @property {number[]} point as many coordinates as are known
 */

/** @param {unknown} value @returns {string[]} an attribute's list, or a state's */
function list(value) {
  if (Array.isArray(value)) return value.map(String);
  return String(value ?? '').split(';').map((part) => part.trim()).filter(Boolean);
}

/** @param {string} text @returns {number} of `1,5` and of `x = 1.5` */
const coordinate = (text) => Number(text.replace(/^.*=/, '').replace(',', '.').trim());

/**
 * Reads a widget's state, or its attributes as long as it is not alive.
 * @param {Record<string, any>} state
 * @returns {Subject | null} null where the widget has no formula
 */
export function readSubject({ formula, variable, variables, point }) {
  if (!formula) return null;
  const names = list(variables ?? variable);
  const coordinates = list(point).map(coordinate);
  return {
    formula,
    variables: names.length > 0 ? names : undefined,
    point: coordinates.every(Number.isFinite) ? coordinates : [],
  };
}

/**
 * A point with a coordinate for each variable.
 * @param {number[]} point
 * @param {number} count
 */
export function completePoint(point, count) {
  return Array.from({ length: count }, (_, i) => point[i] ?? COORDINATE);
}
