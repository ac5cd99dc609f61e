import { clipToArea, inArea, markLayer } from './frame.js';
import { strokeUntil } from './growing.js';
import { tracePolyline } from './polyline.js';

/** Widths of a path, in pixels: what is shown, and what is still to come. */
const STRONG = 2;
const FAINT = 1;

const RADIUS = 3;

/** Points closer together than this, in pixels on average, are not drawn as dots. */
const ROOM = 5;

/**
 * A path that swings from one side of the picture to the other would cover it in the end: all but
 * so many of its latest sweeps are drawn thinly. A sweep is longer than this part of the picture and
 * leaves it.
 */
const FRESH_SWEEPS = 6;
const SWEEP = 0.4;
const SWEPT = 0.2;

/**
 * The path without its earlier sweeps, and these alone.
 * @param {import('./frame.js').Frame} frame
 * @param {{ x: ArrayLike<number>, y: ArrayLike<number> }} path
 * @returns {{ x: number[], y: number[] }[]} none where there are few sweeps, else both
 */
export function partSweeps(frame, { x, y }) {
  const { area, toX, toY } = frame;
  const long = SWEEP * Math.min(area.right - area.left, area.bottom - area.top);
  /** Ends of sweeps. @type {number[]} */
  const sweeps = [];
  for (let index = 1; index < x.length; index += 1) {
    const [fromX, fromY, left, top] = [toX(x[index - 1]), toY(y[index - 1]), toX(x[index]),
      toY(y[index])];
    if (Math.hypot(left - fromX, top - fromY) > long
      && !(inArea(frame, fromX, fromY) && inArea(frame, left, top))) sweeps.push(index);
  }
  const old = new Set(sweeps.slice(0, -FRESH_SWEEPS));
  if (old.size === 0) return [];
  return [false, true].map((swept) => {
    const line = { x: /** @type {number[]} */ ([]), y: /** @type {number[]} */ ([]) };
    for (let index = 0; index < x.length; index += 1) {
      if (index > 0 && old.has(index) !== swept) {
        line.x.push(NaN);
        line.y.push(NaN);
      }
      line.x.push(x[index]);
      line.y.push(y[index]);
    }
    return line;
  });
}

/**
 * The places that something came through, one after another: a dot for each and straight lines
 * between them, broken where a place is missing.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').PathMark} mark
 */
export function drawPath(frame, { x, y, role, faint = false, dotted = false, until }) {
  const { context, area, palette, toX, toY } = frame;
  clipToArea(frame);
  context.strokeStyle = palette.roles[role];
  context.fillStyle = palette.roles[role];
  context.globalAlpha = faint ? 0.45 : 1;
  context.lineWidth = faint ? FAINT : STRONG;
  if (until) {
    strokeUntil(frame, { x, y }, until);
    return;
  }
  const [rest = { x, y }, swept] = partSweeps(frame, { x, y });
  context.beginPath();
  tracePolyline(frame, rest.x, rest.y);
  context.stroke();
  if (swept) {
    const { globalAlpha, lineWidth } = context;
    context.globalAlpha = SWEPT;
    context.lineWidth = FAINT;
    context.beginPath();
    tracePolyline(frame, swept.x, swept.y);
    context.stroke();
    Object.assign(context, { globalAlpha, lineWidth });
  }
  if (!dotted || x.length * ROOM > area.right - area.left + area.bottom - area.top) return;
  for (let index = 0; index < x.length; index += 1) {
    const [left, top] = [toX(x[index]), toY(y[index])];
    if (!inArea(frame, left, top)) continue;
    context.beginPath();
    context.arc(left, top, RADIUS, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Half the width of a shape at a path's end, in pixels. */
const HEAD = 6;

/** Corners of the shapes, in half widths. @type {Record<string, [number, number][]>} */
const CORNERS = {
  square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  triangle: [[0, -1.2], [1.1, 0.8], [-1.1, 0.8]],
  diamond: [[0, -1.3], [1.1, 0], [0, 1.3], [-1.1, 0]],
  cross: [[-1, -0.4], [-0.4, -0.4], [-0.4, -1], [0.4, -1], [0.4, -0.4], [1, -0.4], [1, 0.4],
    [0.4, 0.4], [0.4, 1], [-0.4, 1], [-0.4, 0.4], [-1, 0.4]],
};

/**
 * The shape at the end of a path, where it has one.
 * @param {import('./frame.js').Frame} frame
 * @param {import('../scene.js').PathMark} mark
 */
export function drawHead(frame, { x, y, role, head, until }) {
  const { context, palette, toX, toY } = frame;
  const end = until ?? { x: x[x.length - 1], y: y[y.length - 1] };
  const [left, top] = [toX(end.x), toY(end.y)];
  if (!head || !inArea(frame, left, top)) return;
  context.beginPath();
  const corners = CORNERS[head];
  if (corners) {
    for (const [across, along] of corners) context.lineTo(left + across * HEAD, top + along * HEAD);
    context.closePath();
  } else {
    context.arc(left, top, HEAD - 1, 0, 2 * Math.PI);
  }
  const hollow = head === 'ring';
  context.lineJoin = 'round';
  context.lineWidth = hollow ? 3 : 2;
  context.strokeStyle = hollow ? palette.roles[role] : palette.surface;
  context.fillStyle = hollow ? palette.surface : palette.roles[role];
  context.fill();
  context.stroke();
}

export const pathLayer = markLayer('path', drawPath);

/** @param {import('./frame.js').View} view */
export function headLayer(view) {
  return {
    id: 'nabla-path-heads',
    afterDatasetsDraw() {
      for (const mark of view.marks) if (mark.kind === 'path') drawHead(view.frame, mark);
    },
  };
}
