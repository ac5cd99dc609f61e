/**
 * How a surface is seen: from far away, from a direction that is given by two angles. The box of
 * the picture is a square plate, twice as wide as one unit, and HEIGHT units tall above and below
 * its middle.
 */

/** @typedef {import('../scene.js').Window} Window */
/** @typedef {import('../scene.js').Span} Span */

/**
 * What is seen: a part of the plane and the heights over it.
 * @typedef {{ x: Span, y: Span, z: Span }} Box
 */

/**
 * The picture's size in CSS pixels, and the direction that the eye is in: `azimuth` around the
 * plate from the x axis, `elevation` above it from 0 to 90, in degrees. `beside` is the room that
 * the numbers left of the plate want, in pixels.
 * @typedef {{ width: number, height: number, azimuth: number, elevation: number,
 *     beside?: number }} View
 */

/** Half the height of the box beside half its width. */
const HEIGHT = 0.58;

/** Units that fit into the width and the height of the picture, with room for the numbers. */
const ACROSS = 3.15;
const UP = 2.9;

/** The plate's diagonal, and the room that its corner keeps from the right edge, in pixels. */
const DIAGONAL = 2 * Math.SQRT2;
const EDGE = 8;

/**
 * The way from numbers to pixels.
 * @param {Box} box
 * @param {View} view
 */
export function createCamera({ x, y, z }, { width, height, azimuth, elevation, beside = 0 }) {
  const [turn, tilt] = [azimuth * Math.PI / 180, elevation * Math.PI / 180];
  const scale = Math.min(width / ACROSS, height / UP, (width - beside - EDGE) / DIAGONAL);
  // In the middle, and as far to the right as its left corner has to be, however it is turned.
  const middle = Math.max(width / 2, beside + scale * DIAGONAL / 2);
  // Both axes of the plate have one scale, so that right angles on it are right.
  const half = Math.max(x[1] - x[0], y[1] - y[0]) / 2;
  const [middleX, middleY, middleZ] = [x, y, z].map(([from, to]) => (from + to) / 2);
  const [plate, pillar] = [scale / half, scale * HEIGHT / ((z[1] - z[0]) / 2 || 1)];
  const [rightX, rightY] = [-Math.sin(turn) * plate, Math.cos(turn) * plate];
  const sine = Math.sin(tilt);
  const [upX, upY] = [-sine * Math.cos(turn) * plate, -sine * Math.sin(turn) * plate];
  const upZ = Math.cos(tilt) * pillar;
  return {
    /** Whether the eye is on the side where x, or y, grows. */
    towardsX: Math.cos(turn) >= 0,
    towardsY: Math.sin(turn) >= 0,
    /** @param {number} px @param {number} py */
    left: (px, py) => middle + (px - middleX) * rightX + (py - middleY) * rightY,
    /** @param {number} px @param {number} py @param {number} pz */
    top: (px, py, pz) =>
      height / 2 - (px - middleX) * upX - (py - middleY) * upY - (pz - middleZ) * upZ,
  };
}

/** @typedef {ReturnType<typeof createCamera>} Camera */
