/**
 * Real data, fetched when first asked for.
 */

/**
 * Where data come from, and under which licence.
 * @typedef {object} Source
 * @property {string} title
 * @property {string} authors
 * @property {string} address
 * @property {string} licence of the data
 * @property {string} package that carried them, with its own licence
 */

/**
 * Examples in two parts, which are the same in every run: `inputs`, `targets` and `validation` are
 * what a network's setData() takes for cross-entropy.
 * @typedef {object} Collection
 * @property {Float32Array} inputs rows × columns
 * @property {Float32Array} targets the index of each row's class
 * @property {{ inputs: Float32Array, targets: Float32Array }} validation
 * @property {number} columns inputs of an example
 * @property {number} classes
 * @property {string[]} names of the columns; empty for pictures
 * @property {string[]} labels of the classes
 * @property {Source} source
 */

/** The collections by name. */
export const collections = {
  /**
   * 150 flowers of three kinds by four measures in centimetres, 30 of them for validation.
   * @returns {Promise<Collection>}
   */
  async iris() {
    const { loadIris } = await import('./iris.js');
    return loadIris();
  },

  /**
   * 6,000 handwritten digits of 28 × 28 pixels from 0, paper, to 1, ink, row by row of the picture;
   * 1,000 of them for validation. Some 570 KB to fetch.
   * @returns {Promise<Collection>}
   */
  async digits() {
    const { loadDigits } = await import('./digits.js');
    return loadDigits();
  },
};
