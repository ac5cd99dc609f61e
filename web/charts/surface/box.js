/** What stands around and on a surface: the plate with its numbers, lines, points, arrows. */
import { strokeArrow } from '../layers/arrows.js';
import { strokeLine } from '../layers/frame.js';
import { linearTicks } from '../ticks.js';
import { lineColour } from './painter.js';

/** @typedef {import('./camera.js').Camera} Camera */
/** @typedef {import('./painter.js').SurfaceScene} SurfaceScene */
/** @typedef {import('../palette.js').Palette} Palette */

/** About so many numbers along an edge. */
const TICKS = 5;

/** Numbers stand so far outside the plate, names farther, as a part of its width. */
const NUMBER_AWAY = 0.055;
const NAME_AWAY = 0.14;

const NUMBER_SIZE = 12;
const NAME_SIZE = 16;
const RADIUS = 6;
const HEAD = 14;
const DASH = [6, 4];

/** Opacity of what shines through the surface. */
const THROUGH_PLANE = 0.14;
const THROUGH_LINE = 0.35;

/**
 * What the plate is drawn with.
 * @typedef {object} Pen
 * @property {CanvasRenderingContext2D} context
 * @property {Camera} camera
 * @property {Palette} palette
 * @property {(value: number) => string} format
 */

/**
 * A text with a rim of the ground's colour.
 * @param {Pen} pen
 * @param {string} text
 * @param {number} left
 * @param {number} top
 * @param {{ colour: string, size: number, italic?: boolean, align?: CanvasTextAlign }} style
 */
function write({ context, palette }, text, left, top, { colour, size, italic, align = 'center' }) {
  context.font = `${italic ? 'italic ' : ''}${size}px ${
    italic ? palette.textFont : palette.interfaceFont}`;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.surface;
  context.strokeText(text, left, top);
  context.fillStyle = colour;
  context.fillText(text, left, top);
}

/** Between the scale of heights and its numbers, and from these to the edge, in pixels. */
const BESIDE = 7;
const MARGIN = 4;

/**
 * The room that the numbers of heights want, in pixels.
 * @param {Omit<Pen, 'camera'>} pen
 * @param {import('./camera.js').Box} box
 */
export function roomBeside({ context, palette, format }, { z }) {
  context.font = `${NUMBER_SIZE}px ${palette.interfaceFont}`;
  const widths = linearTicks(z, TICKS).map((tick) => context.measureText(format(tick)).width);
  return Math.ceil(Math.max(0, ...widths)) + BESIDE + MARGIN;
}

/**
 * The plate under the surface, with a grid and numbers on its near edges, and a scale of heights at
 * its left corner. It is drawn first: the surface stands on it.
 * @param {Pen} pen
 * @param {SurfaceScene} scene
 */
export function drawPlate(pen, { box: { x, y, z }, names }) {
  const { context, camera, palette, format } = pen;
  const floor = z[0];
  const line = (/** @type {number[]} */ from, /** @type {number[]} */ to) => strokeLine(context,
    camera.left(from[0], from[1]), camera.top(from[0], from[1], from[2]),
    camera.left(to[0], to[1]), camera.top(to[0], to[1], to[2]));
  const number = { colour: palette.inkSoft, size: NUMBER_SIZE };
  const name = { colour: palette.inkSoft, size: NAME_SIZE, italic: true };
  const at = (/** @type {string} */ text, /** @type {number} */ px, /** @type {number} */ py,
    /** @type {typeof name | typeof number} */ style) =>
    write(pen, text, camera.left(px, py), camera.top(px, py, floor), style);

  const wide = Math.max(x[1] - x[0], y[1] - y[0]);
  const [nearX, nearY] = [camera.towardsX ? x[1] : x[0], camera.towardsY ? y[1] : y[0]];
  const [outX, outY] = [camera.towardsX ? wide : -wide, camera.towardsY ? wide : -wide];
  context.lineWidth = 1;
  context.strokeStyle = palette.grid;
  for (const tick of linearTicks(x, TICKS)) {
    line([tick, y[0], floor], [tick, y[1], floor]);
  }
  for (const tick of linearTicks(y, TICKS)) line([x[0], tick, floor], [x[1], tick, floor]);
  context.strokeStyle = palette.inkFaint;
  for (const [from, to] of [
    [[x[0], y[0]], [x[1], y[0]]], [[x[1], y[0]], [x[1], y[1]]],
    [[x[1], y[1]], [x[0], y[1]]], [[x[0], y[1]], [x[0], y[0]]],
  ]) line([...from, floor], [...to, floor]);

  for (const tick of linearTicks(x, TICKS)) {
    if (tick > x[0] && tick < x[1]) at(format(tick), tick, nearY + outY * NUMBER_AWAY, number);
  }
  for (const tick of linearTicks(y, TICKS)) {
    if (tick > y[0] && tick < y[1]) at(format(tick), nearX + outX * NUMBER_AWAY, tick, number);
  }
  at(names[0], (x[0] + x[1]) / 2, nearY + outY * NAME_AWAY, name);
  at(names[1], nearX + outX * NAME_AWAY, (y[0] + y[1]) / 2, name);

  // The corner that is seen farthest to the left.
  const corners = [[x[0], y[0]], [x[1], y[0]], [x[1], y[1]], [x[0], y[1]]];
  const [cornerX, cornerY] = corners.reduce((best, corner) =>
    (camera.left(corner[0], corner[1]) < camera.left(best[0], best[1]) ? corner : best));
  context.lineWidth = 1;
  context.strokeStyle = palette.inkFaint;
  line([cornerX, cornerY, z[0]], [cornerX, cornerY, z[1]]);
  const left = camera.left(cornerX, cornerY);
  let above = Infinity;
  for (const tick of linearTicks(z, TICKS)) {
    const top = camera.top(cornerX, cornerY, tick);
    if (above - top < NUMBER_SIZE + 2) continue;
    above = top;
    context.lineWidth = 1;
    context.strokeStyle = palette.inkFaint;
    strokeLine(context, left - 4, top, left, top);
    write(pen, format(tick), left - BESIDE, top, { ...number, align: 'right' });
  }
  write(pen, names[2], left, camera.top(cornerX, cornerY, z[1]) - NAME_SIZE, name);
}

/**
 * @param {Pen} pen
 * @param {import('./painter.js').SurfaceLine} line
 */
function strokeWhole({ context, camera, palette }, { x, y, z, role, width, dashed }) {
  context.strokeStyle = lineColour(palette, role);
  context.lineWidth = width;
  context.setLineDash(dashed ? DASH : []);
  context.beginPath();
  let drawn = false;
  for (let index = 0; index < x.length; index += 1) {
    const [left, top] = [camera.left(x[index], y[index]), camera.top(x[index], y[index], z[index])];
    const here = Number.isFinite(left + top);
    if (here && drawn) context.lineTo(left, top);
    else if (here) context.moveTo(left, top);
    drawn = here;
  }
  context.stroke();
  context.setLineDash([]);
}

/**
 * The edge of the tangent plane, and a breath of its colour where the surface covers it: a plane
 * that touches a hollow from below would not be seen from above.
 * @param {Pen} pen
 * @param {SurfaceScene} scene
 */
function drawPlaneThrough({ context, camera, palette }, { grid: { x, y }, plane }) {
  if (!plane) return;
  const first = plane.findIndex((height) => !Number.isNaN(height));
  const last = plane.findLastIndex((height) => !Number.isNaN(height));
  if (first < 0) return;
  const [left, right] = [first % x.length, last % x.length];
  const [bottom, top] = [Math.floor(first / x.length), Math.floor(last / x.length)];
  context.beginPath();
  for (const [column, row] of [[left, bottom], [right, bottom], [right, top], [left, top]]) {
    const height = plane[row * x.length + column];
    context.lineTo(camera.left(x[column], y[row]), camera.top(x[column], y[row], height));
  }
  context.closePath();
  context.fillStyle = palette.roles.slope;
  context.globalAlpha = THROUGH_PLANE;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = palette.roles.slope;
  context.lineWidth = 1.25;
  context.setLineDash(DASH);
  context.stroke();
  context.setLineDash([]);
}

/**
 * What is drawn over everything: lines that nothing covers, what shines through, points, arrows.
 * @param {Pen} pen
 * @param {SurfaceScene} scene
 */
export function drawOntop(pen, scene) {
  const { context, camera, palette } = pen;
  const { lines, points, arrows } = scene;
  drawPlaneThrough(pen, scene);
  for (const line of lines) {
    if (!line.ontop && !line.through) continue;
    context.globalAlpha = line.through ? THROUGH_LINE : 1;
    strokeWhole(pen, line);
  }
  context.globalAlpha = 1;
  for (const { from, to, role, label } of arrows) {
    const [left, top] = [camera.left(from[0], from[1]), camera.top(from[0], from[1], from[2])];
    const [right, bottom] = [camera.left(to[0], to[1]), camera.top(to[0], to[1], to[2])];
    context.strokeStyle = palette.roles[role];
    context.fillStyle = palette.roles[role];
    context.lineWidth = 3;
    strokeArrow(context, left, top, right, bottom, HEAD);
    const length = Math.hypot(right - left, bottom - top) || 1;
    write(pen, label, right + (right - left) / length * HEAD, bottom + (bottom - top) / length
      * HEAD, { colour: palette.roles[role], size: NAME_SIZE - 1, italic: true });
  }
  for (const { x, y, z, role } of points) {
    context.beginPath();
    context.arc(camera.left(x, y), camera.top(x, y, z), RADIUS, 0, 2 * Math.PI);
    context.fillStyle = palette.roles[role];
    context.fill();
    context.lineWidth = 2.5;
    context.strokeStyle = palette.surface;
    context.stroke();
  }
}
