/**
 * What a layer draws with: the canvas, the plot area, and the way from numbers to pixels.
 * @typedef {object} Frame
 * @property {CanvasRenderingContext2D} context
 * @property {{ left: number, top: number, right: number, bottom: number }} area in CSS pixels
 * @property {Frame['area']} [middle] of an area that is larger than what is seen, the part that is
 *     seen longest
 * @property {Frame['area']} [around] the whole canvas, where the axes have room beside the area
 * @property {(value: number) => number} toX
 * @property {(value: number) => number} toY
 * @property {import('../palette.js').Palette} palette
 * @property {import('../scene.js').Axes} axes
 * @property {import('../scene.js').Window} window
 * @property {string} language the reader's
 * @property {(value: number) => string} format a number in that language
 */

/**
 * What a layer reads at every drawing.
 * @typedef {object} View
 * @property {Frame} frame
 * @property {readonly import('../scene.js').Mark[]} marks
 * @property {readonly import('../scene.js').Curve[]} curves
 */

/** @typedef {import('chart.js').Plugin<'line'>} Layer */

/**
 * A layer for one kind of mark, as a Chart.js plugin.
 * @template {import('../scene.js').Mark['kind']} Kind
 * @param {Kind} kind
 * @param {(frame: Frame, mark: Extract<import('../scene.js').Mark, { kind: Kind }>) => void} draw
 * @param {'below' | 'above'} [place] whether it lies below the curves or above them
 * @returns {(view: View) => Layer}
 */
export function markLayer(kind, draw, place = 'above') {
  return (view) => {
    const drawAll = () => {
      const marks = view.marks.filter((mark) => mark.kind === kind);
      if (marks.length === 0) return;
      const { frame } = view;
      for (const mark of marks) {
        frame.context.save();
        draw(frame, /** @type {any} */ (mark));
        frame.context.restore();
      }
    };
    const moment = place === 'below' ? 'beforeDatasetsDraw' : 'afterDatasetsDraw';
    return { id: `nabla-${kind}`, [moment]: drawAll };
  };
}

/**
 * Keeps the drawing that follows inside the plot area.
 * @param {Frame} frame
 */
export function clipToArea({ context, area }) {
  context.beginPath();
  context.rect(area.left, area.top, area.right - area.left, area.bottom - area.top);
  context.clip();
}

/**
 * Whether a pixel lies in the plot area or at its very edge.
 * @param {Frame} frame
 * @param {number} x
 * @param {number} y
 */
export function inArea({ area }, x, y) {
  return x >= area.left - 1 && x <= area.right + 1 && y >= area.top - 1 && y <= area.bottom + 1;
}

/** A line less wide than this is drawn one pixel wide, in pixels of the screen. */
const FINE = 1.5;

/**
 * Makes the strokes that follow fine ones. Where a pixel of the page is one of the screen they are
 * one pixel wide, which browsers draw several times as fast as a little more, and as much stronger.
 * @param {CanvasRenderingContext2D} context
 * @param {number} width in pixels of the page
 * @param {number} strength opacity
 */
export function setFine(context, width, strength) {
  const pixel = 1 / context.getTransform().a;
  context.lineWidth = width < FINE * pixel ? pixel : width;
  context.globalAlpha = Math.min(1, strength * width / context.lineWidth);
}

/**
 * One straight line.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 */
export function strokeLine(context, x1, y1, x2, y2) {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

/**
 * The whole line through two pixels, from edge to edge of the plot area: what lies outside would be
 * cut into dashes for nothing.
 * @param {Frame} frame
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 */
export function strokeThrough({ context, area }, x1, y1, x2, y2) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [-Infinity, Infinity];
  for (const [start, along, low, high] of [[x1, dx, area.left, area.right],
    [y1, dy, area.top, area.bottom]]) {
    const [one, other] = [(low - start) / along, (high - start) / along];
    if (along !== 0) {
      from = Math.max(from, Math.min(one, other));
      to = Math.min(to, Math.max(one, other));
    } else if (start < low || start > high) return;
  }
  if (from < to && to - from < Infinity) {
    strokeLine(context, x1 + from * dx, y1 + from * dy, x1 + to * dx, y1 + to * dy);
  }
}

/**
 * The middle of the nearest device-independent pixel, where a line of one pixel is crisp.
 * @param {number} value
 */
export function crisp(value) {
  return Math.round(value - 0.5) + 0.5;
}
