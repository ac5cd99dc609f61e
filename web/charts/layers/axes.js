import { linearTicks, logarithmicTicks } from '../ticks.js';
import { crisp, strokeLine } from './frame.js';
import { drawOutsideAxes, tickFormat } from './outside-axes.js';
import { drawText, textWidth } from './text.js';

/** Room that one number along an axis wants, in pixels. */
const ROOM_X = 60;
const ROOM_Y = 44;

const ARROW = 7;
const LABEL_SIZE = 12;

/**
 * The places of the numbers along both axes.
 * @param {Pick<import('./frame.js').Frame, 'area' | 'axes' | 'window'>} frame
 * @returns {{ x: number[], y: number[] }}
 */
export function axisTicks({ area, axes, window }) {
  const alongX = axes.scaleX === 'logarithmic' ? logarithmicTicks : linearTicks;
  const alongY = axes.scaleY === 'logarithmic' ? logarithmicTicks : linearTicks;
  return {
    x: alongX(window.x, (area.right - area.left) / ROOM_X),
    y: alongY(window.y, (area.bottom - area.top) / ROOM_Y),
  };
}

/**
 * Where an axis lies: through zero where zero is seen and the scale has one, else nowhere.
 * @param {'linear' | 'logarithmic' | undefined} scale
 * @param {import('../scene.js').Span} span
 */
function throughZero(scale, [from, to]) {
  return scale !== 'logarithmic' && from < 0 && to > 0;
}

/**
 * @param {import('./frame.js').Frame} frame
 * @param {{ x: number[], y: number[] }} at
 */
function drawGrid({ context, area, palette, toX, toY }, at) {
  context.strokeStyle = palette.grid;
  context.lineWidth = 1;
  for (const x of at.x.map((value) => crisp(toX(value)))) {
    strokeLine(context, x, area.top, x, area.bottom);
  }
  for (const y of at.y.map((value) => crisp(toY(value)))) {
    strokeLine(context, area.left, y, area.right, y);
  }
}

/**
 * An arrow head whose tip is at (x, y).
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {'right' | 'up'} direction
 */
function drawArrowHead(context, x, y, direction) {
  const [alongX, alongY] = direction === 'right' ? [-ARROW, 0] : [0, ARROW];
  const [acrossX, acrossY] = direction === 'right' ? [0, ARROW / 2] : [ARROW / 2, 0];
  context.beginPath();
  context.moveTo(x + alongX + acrossX, y + alongY + acrossY);
  context.lineTo(x, y);
  context.lineTo(x + alongX - acrossX, y + alongY - acrossY);
  context.stroke();
}

/**
 * A quiet grid, axes with arrow heads through the origin, numbers beside them inside the picture.
 * Where the origin is out of sight the numbers stand along the edges.
 * @param {import('./frame.js').Frame} frame
 * @param {() => void} [drawField] what lies between the grid and the axes
 */
export function drawAxes(frame, drawField = () => {}) {
  const { context, area, around = area, axes, palette, toX, toY, window, format } = frame;
  const at = axisTicks(frame);
  const horizontal = throughZero(axes.scaleY, window.y);
  const vertical = throughZero(axes.scaleX, window.x);
  // The ground is painted too, so that a saved picture has it.
  context.fillStyle = palette.surface;
  context.fillRect(around.left, around.top, around.right - around.left,
    around.bottom - around.top);
  drawGrid(frame, at);
  drawField();
  if (axes.outside) {
    drawOutsideAxes(frame, at);
    return;
  }

  context.strokeStyle = palette.inkFaint;
  context.lineWidth = 1;
  context.lineJoin = 'round';
  const axisY = horizontal ? crisp(toY(0)) : area.bottom;
  const axisX = vertical ? crisp(toX(0)) : area.left;
  if (horizontal) {
    strokeLine(context, area.left, axisY, area.right - 1, axisY);
    drawArrowHead(context, area.right - 1, axisY, 'right');
  }
  if (vertical) {
    strokeLine(context, axisX, area.bottom, axisX, area.top + 1);
    drawArrowHead(context, axisX, area.top + 1, 'up');
  }

  const number = { colour: palette.inkSoft, size: LABEL_SIZE };
  const [formatX, formatY] = [tickFormat(frame, axes.scaleX), tickFormat(frame, axes.scaleY)];
  const name = { colour: palette.inkSoft, size: 15, italic: true };
  const lastX = area.right - 20 - textWidth(frame, axes.x, name); // from here on stands the name
  const firstY = area.top + 26;
  for (const value of at.x) {
    const x = toX(value);
    if ((vertical && value === 0) || x > lastX || x < area.left + LABEL_SIZE) continue;
    drawText(frame, formatX(value), x, axisY + 5, { ...number, align: 'center', baseline: 'top' });
  }
  for (const value of at.y) {
    const y = toY(value);
    if ((horizontal && value === 0) || y < firstY || y > area.bottom - LABEL_SIZE) continue;
    const inside = axisX - area.left > 40; // else there is no room for a number left of the axis
    drawText(frame, formatY(value), inside ? axisX - 6 : axisX + 6, y,
      { ...number, align: inside ? 'right' : 'left', baseline: 'middle' });
  }
  if (horizontal && vertical) {
    drawText(frame, format(0), axisX - 6, axisY + 5,
      { ...number, align: 'right', baseline: 'top' });
  }
  drawText(frame, axes.x, area.right - 8, axisY - 8, { ...name, align: 'right' });
  drawText(frame, axes.y, axisX + 9, area.top + 4, { ...name, baseline: 'top' });
}
