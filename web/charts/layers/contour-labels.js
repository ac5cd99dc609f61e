/** Where the values of level lines stand: along their lines, apart from each other and the axes. */

/** @typedef {import('./frame.js').Frame} Frame */

/** @typedef {{ text: string, left: number, top: number, angle: number }} Label angle in radians */
/** @typedef {{ left: number, top: number }} Place in pixels */

/** Two values are at least so far apart, in pixels. */
const APART = 58;

/** So far from the edge of the picture, and from the axes; to the left of one stand its numbers. */
const MARGIN = 22;
const AXIS = 26;
const NUMBERS = 46;

/** Farther than this from its neighbours a line is free, and more room is no better, in pixels. */
const FREE = 26;

/** So much worse is a place for each pixel that it lies outside of what is seen longest. */
const OUTSIDE = 0.2;

/** A value is tried at places so far apart along its line, in pixels. */
const EVERY = 9;

/** A line that turns more than this under its value is too bent for it, in radians. */
const BENT = 0.6;

/**
 * Places along a line, in pixels and evenly spaced.
 * @param {Frame} frame
 * @param {import('../tracing.js').Line} line
 */
function walk({ toX, toY }, { x, y }) {
  /** @type {{ left: number, top: number }[]} */
  const places = [];
  let [left, top] = [toX(x[0]), toY(y[0])];
  let ahead = 0;
  for (let index = 1; index < x.length; index += 1) {
    const [right, bottom] = [toX(x[index]), toY(y[index])];
    const length = Math.hypot(right - left, bottom - top);
    let done = 0;
    while (length - done >= ahead) {
      done += ahead;
      ahead = EVERY;
      const share = done / length || 0;
      places.push({ left: left + (right - left) * share, top: top + (bottom - top) * share });
    }
    ahead -= length - done;
    [left, top] = [right, bottom];
  }
  return places;
}

/**
 * The direction from one place to another as text is read: from left to right.
 * @param {{ left: number, top: number }} from
 * @param {{ left: number, top: number }} to
 */
function readingAngle(from, to) {
  const angle = Math.atan2(to.top - from.top, to.left - from.left);
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

/**
 * @param {Frame} frame
 * @param {number} left
 * @param {number} top
 */
function hasRoom({ area, toX, toY }, left, top) {
  return left > area.left + MARGIN && left < area.right - MARGIN
    && top > area.top + MARGIN && top < area.bottom - MARGIN
    && (left > toX(0) + AXIS || left < toX(0) - NUMBERS) && Math.abs(top - toY(0)) > AXIS;
}

/**
 * How far a place lies outside of an area, in pixels.
 * @param {Frame['area']} area
 * @param {number} left
 * @param {number} top
 */
function outside(area, left, top) {
  return Math.max(0, area.left - left, left - area.right, area.top - top, top - area.bottom);
}

/**
 * How far the nearest of some places is, `most` at most. In squares: Math.hypot() is slow, and this
 * is asked for each place of each line.
 * @param {readonly Place[]} places
 * @param {number} left
 * @param {number} top
 * @param {number} most
 */
function distanceTo(places, left, top, most) {
  let least = most * most;
  for (const place of places) {
    const square = (place.left - left) ** 2 + (place.top - top) ** 2;
    if (square < least) least = square;
  }
  return Math.sqrt(least);
}

/** Places by the square of the picture that they lie in, each as wide as a line is to be free. */
class Squares {
  /** @type {Map<number, Place[]>} */
  #places = new Map();

  /** @param {readonly Place[]} places */
  constructor(places) {
    for (const place of places) {
      const key = keyOf(Math.floor(place.left / FREE), Math.floor(place.top / FREE));
      const there = this.#places.get(key);
      if (there) there.push(place);
      else this.#places.set(key, [place]);
    }
  }

  /** How far the nearest is, FREE at most. @param {number} left @param {number} top */
  distanceTo(left, top) {
    const [column, row] = [Math.floor(left / FREE), Math.floor(top / FREE)];
    let least = FREE;
    for (let across = column - 1; across <= column + 1; across += 1) {
      for (let down = row - 1; down <= row + 1; down += 1) {
        const there = this.#places.get(keyOf(across, down));
        if (there) least = distanceTo(there, left, top, least);
      }
    }
    return least;
  }
}

/** @param {number} column @param {number} row */
function keyOf(column, row) {
  return column * 65536 + row;
}

/**
 * One value for each level that has room for it, where its line is freest of the others.
 * @param {Frame} frame
 * @param {readonly import('../tracing.js').Level[]} levels
 * @param {(value: number) => string} format
 * @param {(text: string) => number} widthOf
 * @yields {Label | null} for each level, null where there is no room
 * @returns {Generator<Label | null, void>}
 */
export function* placeLabels(frame, levels, format, widthOf) {
  const { middle = frame.area } = frame;
  /** Along the lines of each level. @type {Place[][][]} */
  const walks = [];
  const walksOf = (/** @type {number} */ index) => {
    walks[index] ??= levels[index].lines.map((line) => walk(frame, line));
    return walks[index];
  };
  /** @type {Label[]} */
  const labels = [];
  for (const [index, { value }] of levels.entries()) {
    const text = format(value);
    const half = Math.max(1, Math.round(widthOf(text) / 2 / EVERY));
    const neighbours = [index - 1, index + 1].filter((near) => near in levels);
    const others = new Squares(neighbours.flatMap((near) => walksOf(near).flat()));
    /** @type {(Label & { score: number }) | null} */
    let best = null;
    for (const places of walksOf(index)) {
      for (let at = half; at < places.length - half; at += 1) {
        const { left, top } = places[at];
        if (!hasRoom(frame, left, top)) continue;
        const [before, after] = [places[at - half], places[at + half]];
        const turn = Math.abs(readingAngle(before, places[at]) - readingAngle(places[at], after));
        if (Math.min(turn, Math.PI - turn) > BENT) continue;
        const apart = distanceTo(labels, left, top, Infinity);
        if (apart < APART) continue;
        const angle = readingAngle(before, after);
        // Free of its neighbours, near the last value as on a ladder, easy to read, and in sight.
        const score = others.distanceTo(left, top) - Math.min(apart, 400) / 40
          - 6 * Math.abs(angle) - OUTSIDE * outside(middle, left, top);
        if (!best || score > best.score) best = { text, left, top, angle, score };
      }
    }
    if (best) labels.push(best);
    yield best;
  }
}
