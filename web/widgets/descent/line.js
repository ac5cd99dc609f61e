/** @typedef {{ x: Float64Array, y: Float64Array }} Points */
/** @typedef {Points & { until: { x: number, y: number } }} Grown */

/** A line with more points than this is drawn through fewer: a picture has no more pixels. */
const MOST = 4000;

/** A long line is parted into so many stretches. */
const STRETCHES = 800;

/**
 * The rows of a long line that its picture needs: of each stretch those with the least and the
 * greatest x and y, so that no spike and no swing is lost.
 * @param {Points} points
 * @returns {Int32Array} ascending
 */
function neededRows({ x, y }) {
  const stretch = Math.ceil(x.length / STRETCHES);
  /** @type {number[]} */
  const rows = [];
  for (let from = 0; from < x.length; from += stretch) {
    const to = Math.min(from + stretch, x.length);
    const extreme = [from, from, from, from];
    for (let row = from; row < to; row += 1) {
      if (!(x[row] >= x[extreme[0]])) extreme[0] = row;
      if (!(x[row] <= x[extreme[1]])) extreme[1] = row;
      if (!(y[row] >= y[extreme[2]])) extreme[2] = row;
      if (!(y[row] <= y[extreme[3]])) extreme[3] = row;
    }
    rows.push(...[...new Set(extreme)].sort((a, b) => a - b));
  }
  return Int32Array.from(rows);
}

/**
 * A line that grows row by row, however long: all of it and what is there up to a row are ready to
 * be drawn in a time that does not depend on its length.
 */
export class Line {
  #points;
  #rows;
  /** @type {Points | null} */
  #whole = null;

  /** @param {Points} points */
  constructor(points) {
    this.#points = points;
    this.#rows = points.x.length > MOST ? neededRows(points) : null;
  }

  /** All of it, the same object each time. @returns {Points} */
  get whole() { return this.#whole ??= this.until(this.#points.x.length - 1); }

  /**
   * All of it, for a picture that shows it up to a row. For lines that run to the right.
   * @param {number} row
   * @returns {Grown}
   */
  grown(row) {
    const { x, y } = this.#points;
    return { ...this.whole, until: { x: x[row], y: y[row] } };
  }

  /** @param {number} row @returns {Points} */
  until(row) {
    const { x, y } = this.#points;
    if (!this.#rows) return { x: x.subarray(0, row + 1), y: y.subarray(0, row + 1) };
    const rows = this.#rows.filter((each) => each < row);
    const along = (/** @type {Float64Array} */ values) => {
      const drawn = new Float64Array(rows.length + 1);
      rows.forEach((each, index) => { drawn[index] = values[each]; });
      drawn[rows.length] = values[row];
      return drawn;
    };
    return { x: along(x), y: along(y) };
  }
}
