/** Semicolons outside parentheses part the presets: `max(0;x); x^2` are two formulas. */
const PRESET = /(?:\((?:[^()]|\([^()]*\))*\)|[^;()])+/g;

/**
 * The formulas of a widget's `presets`.
 * @param {string} presets
 * @returns {string[]}
 */
export function splitFormulas(presets) {
  return presets.match(PRESET)?.map((text) => text.trim()).filter(Boolean) ?? [];
}
