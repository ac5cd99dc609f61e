/**
 * Draws a surface over a grid from the far cells to the near ones, so that what is nearer covers
 * what is farther. Lines on the surface are drawn with the cells that they run through, and are
 * covered with them.
 */
import { SHADES, TINTS } from './colours.js';

/** @typedef {import('./camera.js').Camera} Camera */
/** @typedef {import('../palette.js').Palette} Palette */

/**
 * A line on the surface, or a line that nothing covers.
 * @typedef {object} SurfaceLine
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y
 * @property {ArrayLike<number>} z NaN breaks the line
 * @property {import('../scene.js').Role | 'ink'} role
 * @property {number} width in pixels
 * @property {boolean} [ontop] whether it is drawn over everything
 * @property {boolean} [through] whether it shines through what covers it
 * @property {boolean} [dashed]
 */

/**
 * @typedef {object} SurfaceScene
 * @property {import('../levels.js').Grid} grid
 * @property {import('./camera.js').Box} box
 * @property {Float64Array | null} plane heights of a plane on the same grid; NaN where it ends
 * @property {readonly SurfaceLine[]} lines
 * @property {readonly { x: number, y: number, z: number, role: import('../scene.js').Role }[]
 *   } points
 * @property {readonly { from: number[], to: number[], role: import('../scene.js').Role,
 *   label: string }[]} arrows
 * @property {readonly [string, string, string]} names of the three axes
 */

/** Opacity of the tangent plane. */
const PLANE = 0.55;

/** How strongly a slope changes the shade. */
const LIGHT = 1.6;

/** A place this near to the edge of a cell lies on it, in cells. */
const EDGE = 1e-6;

/** Opacity of level lines. */
const LEVEL_LINE = 0.6;

/** A cell reaches so far beyond its edges, which closes the seam to its neighbour, in pixels. */
const SEAM = 0.4;

/** Where two edges all but lie on one line, their corner is not moved farther than for this sine. */
const SHARPEST = 0.25;

/**
 * The same with cells twice as wide, to be drawn while it turns.
 * @param {SurfaceScene} scene whose grid has an even number of cells along each axis
 * @returns {SurfaceScene}
 */
export function roughen(scene) {
  const { grid: { x, y, values }, plane } = scene;
  const even = (/** @type {Float64Array} */ places) => places.filter((_, index) => index % 2 === 0);
  const corner = (/** @type {Float64Array} */ heights) => heights.filter((_, index) =>
    index % x.length % 2 === 0 && Math.floor(index / x.length) % 2 === 0);
  return {
    ...scene, grid: { x: even(x), y: even(y), values: corner(values) },
    plane: plane && corner(plane),
  };
}

/**
 * Where the corners of all cells are seen.
 * @param {SurfaceScene} scene
 * @param {Camera} camera
 * @param {Float64Array} heights
 */
function projectGrid({ grid: { x, y } }, camera, heights) {
  const left = new Float32Array(heights.length);
  const top = new Float32Array(heights.length);
  for (let row = 0, index = 0; row < y.length; row += 1) {
    for (let column = 0; column < x.length; column += 1, index += 1) {
      left[index] = camera.left(x[column], y[row]);
      top[index] = camera.top(x[column], y[row], heights[index]);
    }
  }
  return { left, top };
}

/**
 * The cell that a place lies in, in the order in which cells are drawn.
 * @param {SurfaceScene} scene
 * @param {Camera} camera
 * @param {number} px
 * @param {number} py
 * @returns {number} −1 outside the grid
 */
function orderOf({ grid: { x, y } }, camera, px, py) {
  const [across, along] = [x.length - 1, y.length - 1];
  /** @param {Float64Array} places @param {number} place @param {boolean} towards */
  const cell = (places, place, towards) => {
    const count = places.length - 1;
    const at = (place - places[0]) / (places[count] - places[0]) * count;
    if (!(at >= -EDGE && at <= count + EDGE)) return -1;
    // Between two cells a place belongs to the nearer one, which is drawn later.
    const index = towards ? Math.floor(at + EDGE) : Math.ceil(at - EDGE) - 1;
    return Math.min(Math.max(index, 0), count - 1);
  };
  const [column, row] = [cell(x, px, camera.towardsX), cell(y, py, camera.towardsY)];
  if (column < 0 || row < 0) return -1;
  const far = camera.towardsX ? column : across - 1 - column;
  return (camera.towardsY ? row : along - 1 - row) * across + far;
}

/**
 * The pieces of all lines by the cell with which they are drawn.
 * @param {SurfaceScene} scene
 * @param {Camera} camera
 */
function sortPieces(scene, camera) {
  /** @type {Map<number, [SurfaceLine, number][]>} */
  const pieces = new Map();
  for (const line of scene.lines) {
    if (line.ontop) continue;
    let before = orderOf(scene, camera, line.x[0], line.y[0]);
    for (let index = 1; index < line.x.length; index += 1) {
      const here = orderOf(scene, camera, line.x[index], line.y[index]);
      // With the later of its two cells, which would cover it otherwise.
      if (before >= 0 && here >= 0 && !Number.isNaN(line.z[index] + line.z[index - 1])) {
        const order = Math.max(before, here);
        const there = pieces.get(order);
        if (there) there.push([line, index]);
        else pieces.set(order, [[line, index]]);
      }
      before = here;
    }
  }
  return pieces;
}

/**
 * @param {Palette} palette
 * @param {SurfaceLine['role']} role
 */
export function lineColour(palette, role) {
  return role === 'ink' ? palette.ink : palette.roles[role];
}

/**
 * A cell a little wider than it is: each corner is moved outwards along the edges that meet there.
 * @param {CanvasRenderingContext2D} context
 * @param {{ left: Float32Array, top: Float32Array }} seen where corners are seen
 * @param {number} at its first corner
 * @param {number} width corners of a row
 */
function traceWide(context, { left, top }, at, width) {
  context.beginPath();
  for (let index = 0, corner = at, before = at + width; index < 4; index += 1) {
    const after = index === 0 ? at + 1 : index === 1 ? at + width + 1 : index === 2 ? at + width : at;
    // The two edges, towards the corner.
    const x = left[corner] - left[before];
    const y = top[corner] - top[before];
    const u = left[corner] - left[after];
    const v = top[corner] - top[after];
    const one = Math.sqrt(x * x + y * y) || 1;
    const other = Math.sqrt(u * u + v * v) || 1;
    const away = SEAM / Math.max(SHARPEST, Math.abs(x * v - y * u) / (one * other));
    const toLeft = left[corner] + away * (x / one + u / other);
    const toTop = top[corner] + away * (y / one + v / other);
    if (index === 0) context.moveTo(toLeft, toTop);
    else context.lineTo(toLeft, toTop);
    before = corner;
    corner = after;
  }
}

/**
 * The surface with its plane and the lines on it.
 * @param {CanvasRenderingContext2D} context
 * @param {SurfaceScene} scene
 * @param {Camera} camera
 * @param {Palette} palette
 * @param {string[][]} colours by tint and shade
 */
export function paintSurface(context, scene, camera, palette, colours) {
  const { grid: { x, y, values }, box: { z: [low, high] }, plane } = scene;
  const width = x.length;
  const [across, along] = [width - 1, y.length - 1];
  const seen = projectGrid(scene, camera, values);
  const planeSeen = plane && projectGrid(scene, camera, plane);
  const pieces = sortPieces(scene, camera);
  const steepness = LIGHT * across / (high - low || 1) / 4;
  context.lineJoin = 'round';
  context.lineCap = 'round';

  /** @param {{ left: Float32Array, top: Float32Array }} places @param {number} at */
  const trace = ({ left, top }, at) => {
    context.beginPath();
    context.moveTo(left[at], top[at]);
    context.lineTo(left[at + 1], top[at + 1]);
    context.lineTo(left[at + width + 1], top[at + width + 1]);
    context.lineTo(left[at + width], top[at + width]);
    context.closePath();
  };
  const paintCell = (/** @type {number} */ at) => {
    const [a, b, c, d] = [values[at], values[at + 1], values[at + width], values[at + width + 1]];
    const middle = (a + b + c + d) / 4;
    if (!(middle >= low - (high - low) * 0.02 && middle <= high + (high - low) * 0.02)) return;
    const tint = Math.floor((middle - low) / (high - low || 1) * TINTS);
    const light = 0.5 + (a + c - b - d + c + d - a - b) * steepness / 8;
    const shades = colours[Math.min(Math.max(tint, 0), TINTS - 1)];
    traceWide(context, seen, at, width);
    context.fillStyle = shades[Math.min(Math.max(Math.floor(light * SHADES), 0), SHADES - 1)];
    context.fill();
  };
  const paintPlane = (/** @type {number} */ at) => {
    if (!plane || !planeSeen || Number.isNaN(plane[at] + plane[at + width + 1])) return;
    trace(planeSeen, at);
    context.globalAlpha = PLANE;
    context.fillStyle = palette.roles.slope;
    context.fill();
    context.globalAlpha = 1;
  };

  for (let order = 0; order < across * along; order += 1) {
    const [far, row] = [order % across, Math.floor(order / across)];
    const column = camera.towardsX ? far : across - 1 - far;
    const at = (camera.towardsY ? row : along - 1 - row) * width + column;
    const planeAbove = plane !== null
      && plane[at] + plane[at + width + 1] > values[at] + values[at + width + 1];
    if (!planeAbove) paintPlane(at);
    paintCell(at);
    const here = pieces.get(order);
    if (here) strokePieces(context, camera, palette, here);
    if (planeAbove) paintPlane(at);
  }
}

/**
 * The pieces of lines in one cell. Those of one line that follow each other are one stroke.
 * @param {CanvasRenderingContext2D} context
 * @param {Camera} camera
 * @param {Palette} palette
 * @param {readonly [SurfaceLine, number][]} pieces each with the index of its end
 */
function strokePieces(context, camera, palette, pieces) {
  const placeOf = (/** @type {SurfaceLine} */ { x, y, z }, /** @type {number} */ index) =>
    /** @type {const} */ ([camera.left(x[index], y[index]), camera.top(x[index], y[index], z[index])]);
  let [present, last] = [pieces[0][0], -1];
  begin(present);
  for (const [line, index] of pieces) {
    if (line !== present) {
      context.stroke();
      begin(line);
    }
    if (line !== present || index !== last + 1) context.moveTo(...placeOf(line, index - 1));
    context.lineTo(...placeOf(line, index));
    [present, last] = [line, index];
  }
  context.stroke();
  context.globalAlpha = 1;

  /** @param {SurfaceLine} line */
  function begin({ role, width }) {
    context.strokeStyle = lineColour(palette, role);
    context.lineWidth = width;
    context.globalAlpha = role === 'ink' ? LEVEL_LINE : 1;
    context.beginPath();
  }
}
