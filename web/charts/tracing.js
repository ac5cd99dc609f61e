/**
 * Level lines of a function of two variables, traced through the squares of a grid ("marching
 * squares"). One pass over the grid finds the squares of all levels, and each line is followed from
 * square to square: the time it takes grows with the lines and hardly with the grid.
 *
 *     const grid = { x: xs, y: ys, values: formula.grid('x', xs, 'y', ys) };
 *     const levels = traceContours(grid, [1, 2, 5]);
 *     chart.marks = [{ kind: 'contours', levels, role: 'loss' }, …];
 *
 * The lines are in the units of the plane, so a window that pans or zooms can show them before the
 * next grid is there. Keep the mark object for as long as it says the same: its picture is kept as
 * pixels, and a drag over it costs nothing. For level lines and gradients to meet at right angles
 * both axes need one scale: see `equalWindow` in view-window.js.
 */
import { atOnce } from './errand.js';

/** @typedef {import('./levels.js').Grid} Grid */

/** @typedef {{ x: Float64Array, y: Float64Array }} Line */

/**
 * One level.
 * @typedef {object} Level
 * @property {number} value
 * @property {Line[]} lines where f has this value; a closed line ends where it begins
 * @property {Line[]} rings around the parts of the grid where f is at least so high
 */

/** The sides of a square; the one across is two farther. */
const [LEFT, TOP, RIGHT, BOTTOM] = [0, 1, 2, 3];
const NONE = 4;

/**
 * Where a line leaves a square, for each side that it comes in by. A square is known by which of its
 * corners are high, at the lower row left 1, right 2, at the higher row right 4, left 8. High ground
 * lies on one and the same hand of whoever follows the line; two high corners across from each other
 * are apart.
 */
const WAYS = [
  [], [[BOTTOM, LEFT]], [[RIGHT, BOTTOM]], [[RIGHT, LEFT]], [[TOP, RIGHT]],
  [[BOTTOM, LEFT], [TOP, RIGHT]], [[TOP, BOTTOM]], [[TOP, LEFT]], [[LEFT, TOP]], [[BOTTOM, TOP]],
  [[LEFT, TOP], [RIGHT, BOTTOM]], [[RIGHT, TOP]], [[LEFT, RIGHT]], [[BOTTOM, RIGHT]],
  [[LEFT, BOTTOM]], [],
].map((ways) => {
  const exits = [NONE, NONE, NONE, NONE];
  for (const [entry, exit] of ways) exits[entry] = exit;
  return exits;
});

/** @param {Float64Array} one @param {Float64Array} other */
function joined(one, other) {
  const both = new Float64Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/**
 * A row or a column of places with one more at each end, where the grid ends.
 * @param {Float64Array} places
 */
function bordered(places) {
  return joined(joined(places.subarray(0, 1), places), places.subarray(-1));
}

/**
 * How many of some numbers a value reaches.
 * @param {readonly number[]} levels ascending
 * @param {number} value NaN reaches none
 */
function rankOf(levels, value) {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= levels[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places of one line in the making: an array that grows. */
class Trail {
  #x = new Float64Array(256);
  #y = new Float64Array(256);
  /** Places at which f does not have the level's value: along the edge of the grid or the domain. */
  #unreal = /** @type {number[]} */ ([]);
  #length = 0;

  /** @param {number} x @param {number} y @param {boolean} real */
  push(x, y, real) {
    if (this.#length === this.#x.length) {
      const more = new Float64Array(this.#length);
      [this.#x, this.#y] = [joined(this.#x, more), joined(this.#y, more)];
    }
    if (!real) this.#unreal.push(this.#length);
    this.#x[this.#length] = x;
    this.#y[this.#length] = y;
    this.#length += 1;
  }

  /** @param {number} from @param {number} to @returns {Line} */
  #part(from, to) {
    return { x: this.#x.slice(from, to), y: this.#y.slice(from, to) };
  }

  /**
   * The ring, and the parts of it that are level lines. The trail is empty afterwards.
   * @returns {{ ring: Line, lines: Line[] }}
   */
  close() {
    this.push(this.#x[0], this.#y[0], this.#unreal[0] !== 0);
    const length = this.#length;
    const unreal = this.#unreal;
    const ring = this.#part(0, length);
    this.#length = 0;
    this.#unreal = [];
    if (unreal.length === 0) return { ring, lines: [ring] };
    /** @type {Line[]} */
    const lines = [];
    for (let index = 0; index + 1 < unreal.length; index += 1) {
      if (unreal[index + 1] - unreal[index] > 2) {
        lines.push(this.#part(unreal[index] + 1, unreal[index + 1]));
      }
    }
    // From the last such place over the beginning to the first one.
    const [first, last] = [unreal[0], unreal[unreal.length - 1]];
    if (first > 0 && first + length - 1 - last > 2) {
      const [end, start] = [this.#part(last + 1, length - 1), this.#part(0, first)];
      lines.push({ x: joined(end.x, start.x), y: joined(end.y, start.y) });
    }
    return { ring, lines };
  }
}

/** A grid with a border of one sample around it that is lower than all levels. */
class Terrain {
  #x;
  #y;
  /** Of the grid alone. */
  #values;
  /** Samples of a row with its border. */
  #width;
  /** How many levels each sample reaches. */
  #ranks;
  #levels;
  #trail = new Trail();
  /** By pair of samples side by side, the left one of each: the last level traced between them. */
  #traced;
  /** By level: pairs of samples side by side that it lies between. @type {number[][]} */
  #pairs;

  /**
   * @param {Grid} grid
   * @param {readonly number[]} levels ascending
   */
  constructor({ x, y, values }, levels) {
    const [columns, rows] = [x.length, y.length];
    this.#x = bordered(x);
    this.#y = bordered(y);
    this.#width = columns + 2;
    this.#values = values;
    this.#levels = levels;
    const size = this.#width * (rows + 2);
    this.#ranks = new Uint16Array(size);
    this.#traced = new Int32Array(size).fill(-1);
    this.#pairs = levels.map(() => []);
    for (let row = 0, from = 0; row < rows; row += 1) {
      let at = (row + 1) * this.#width + 1;
      for (const end = from + columns; from < end; from += 1, at += 1) {
        this.#ranks[at] = rankOf(levels, values[from]);
      }
    }
    this.#findPairs(rows);
  }

  /** @param {number} rows of the grid */
  #findPairs(rows) {
    const ranks = this.#ranks;
    for (let at = this.#width, end = this.#width * (rows + 1); at < end; at += 1) {
      const [one, other] = [ranks[at], ranks[at + 1]];
      for (let level = Math.min(one, other); level < Math.max(one, other); level += 1) {
        this.#pairs[level].push(at);
      }
    }
  }

  /**
   * @param {number} level its index
   * @returns {Level}
   */
  trace(level) {
    /** @type {Line[]} */
    const lines = [];
    /** @type {Line[]} */
    const rings = [];
    // Each ring passes between two samples side by side somewhere.
    for (const at of this.#pairs[level]) {
      if (this.#traced[at] === level) continue;
      this.#follow(level, at);
      const { ring, lines: parts } = this.#trail.close();
      rings.push(ring);
      lines.push(...parts);
    }
    return { value: this.#levels[level], lines, rings };
  }

  /**
   * Follows a ring once around.
   * @param {number} level its index
   * @param {number} start the left one of two samples that it passes between
   */
  #follow(level, start) {
    const ranks = this.#ranks;
    const width = this.#width;
    // Squares are known by their first corner. Down where the right one is high, up otherwise.
    const [entry, first] = ranks[start + 1] > level ? [TOP, start] : [BOTTOM, start - width];
    let [side, square] = [entry, first];
    do {
      this.#pass(level, square, side);
      const corners = Number(ranks[square + width] > level)
        | Number(ranks[square + width + 1] > level) << 1
        | Number(ranks[square + 1] > level) << 2 | Number(ranks[square] > level) << 3;
      const exit = WAYS[corners][side];
      square += exit === LEFT ? -1 : exit === RIGHT ? 1 : exit === TOP ? -width : width;
      side = exit ^ 2;
    } while (square !== first || side !== entry);
  }

  /**
   * The value of a sample, NaN in the border.
   * @param {number} column
   * @param {number} row
   */
  #valueAt(column, row) {
    const columns = this.#width - 2;
    const inside = column > 0 && column <= columns && row > 0 && row < this.#y.length - 1;
    return inside ? this.#values[(row - 1) * columns + column - 1] : NaN;
  }

  /**
   * Notes the place at which a ring comes into a square.
   * @param {number} level its index
   * @param {number} square
   * @param {number} side
   */
  #pass(level, square, side) {
    const width = this.#width;
    const one = side === RIGHT ? square + 1 : side === BOTTOM ? square + width : square;
    const across = side === TOP || side === BOTTOM;
    if (across) this.#traced[one] = level;
    const row = Math.floor(one / width);
    const column = one - row * width;
    const before = this.#valueAt(column, row);
    const after = across ? this.#valueAt(column + 1, row) : this.#valueAt(column, row + 1);
    const value = this.#levels[level];
    const real = Number.isFinite(before) && Number.isFinite(after);
    // Beside a sample without a value the ring goes along the other one.
    const share = real ? (value - before) / (after - before) : Number(!(before >= value));
    const [x, y] = [this.#x[column], this.#y[row]];
    if (across) this.#trail.push(x + (this.#x[column + 1] - x) * share, y, real);
    else this.#trail.push(x, y + (this.#y[row + 1] - y) * share, real);
  }
}

/**
 * The level lines of a function, level after level.
 * @param {Grid} grid
 * @param {readonly number[]} levels ascending
 * @returns {Generator<void, Level[]>} a pause before each
 */
export function* tracingContours(grid, levels) {
  const terrain = new Terrain(grid, levels);
  /** @type {Level[]} */
  const traced = [];
  for (const index of levels.keys()) {
    yield;
    traced.push(terrain.trace(index));
  }
  return traced;
}

/**
 * The level lines of a function.
 * @param {Grid} grid
 * @param {readonly number[]} levels ascending
 */
export function traceContours(grid, levels) {
  return atOnce(tracingContours(grid, levels));
}
