import { createLayers, createMovingLayers } from './layers/index.js';
import { curveDataset } from './layers/curves.js';
import { axisTicks } from './layers/axes.js';
import { endRoaming } from './layers/roaming.js';
import { roomOutside } from './layers/outside-axes.js';
import { forgetWidths, formatTick } from './layers/text.js';
import { alongAxis, placeOnAxis } from './projection.js';

/** @typedef {import('./scene.js').Mark} Mark */
/** @typedef {import('./scene.js').Curve} Curve */

/**
 * @typedef {object} Scene
 * @property {import('./scene.js').Window} window
 * @property {import('./scene.js').Axes} axes
 * @property {readonly Curve[]} curves
 * @property {readonly Mark[]} marks
 * @property {string} language
 */

/** Curves and marks that are drawn together. @typedef {Pick<Scene, 'curves' | 'marks'>} Contents */

/** @type {Contents} */
const NOTHING = { curves: [], marks: [] };

/** Level lines and fields of arrows lie under everything, at rest or not. */
const isField = (/** @type {Mark} */ { kind }) => kind === 'contours' || kind === 'arrows';

/**
 * @template T
 * @param {readonly T[]} items
 * @param {readonly T[]} others
 */
const same = (items, others) => items.length === others.length
  && items.every((item, index) => item === others[index]);

/**
 * The picture of a scene, on two canvases: on the lower one all that stands still, and on the upper
 * one what moves, so that a frame of a drag draws no more than what the drag changes. A curve or a
 * mark stands still where it is the same object as in the scene before and its place is the same.
 *
 * The only place that speaks to Chart.js.
 */
export class Drawing {
  /** @type {import('chart.js').Chart<'line', { x: number, y: number }[]>} */
  #chart = /** @type {any} */ (null);
  /** @type {CanvasRenderingContext2D | null} of the upper canvas; null for a copy, which has none */
  #upper;
  #library;
  #scene;
  #palette;
  #still = NOTHING;
  #moving = NOTHING;
  /** What the lower canvas shows. */
  #drawn = NOTHING;
  #movingLayers;

  /**
   * @param {typeof import('./chartjs.js').Chart} Chart the lazily loaded Chart.js
   * @param {{ lower: HTMLCanvasElement, upper: HTMLCanvasElement | null }} canvases
   * @param {Scene} scene
   * @param {import('./palette.js').Palette} palette
   * @param {{ width: number, height: number, sharpness?: number }} size in CSS pixels, and how many
   *     pixels of the canvas there are for one; as many as the screen has unless given
   */
  constructor(Chart, { lower, upper }, scene, palette, { width, height, sharpness }) {
    this.#library = Chart;
    this.#scene = scene;
    this.#palette = palette;
    this.#upper = upper?.getContext('2d') ?? null;
    this.#sort(upper ? NOTHING : scene);
    this.#drawn = this.#still;
    const upperView = this.#viewOf(() => /** @type {CanvasRenderingContext2D} */ (this.#upper),
      () => this.#moving);
    this.#movingLayers = createMovingLayers(upperView);
    lower.width = width;
    lower.height = height;
    // The constructor draws, so the layers need the chart before they are handed it.
    const hold = {
      id: 'nabla-hold',
      beforeInit: (/** @type {any} */ chart) => { this.#chart = chart; },
    };
    const lowerView = this.#viewOf(() => this.#chart.ctx, () => this.#still);
    /** @type {import('chart.js').ChartConfiguration<'line', any>} */
    const configuration = {
      type: 'line',
      data: { datasets: this.#datasets() },
      options: {
        animation: false,
        responsive: false, // the element watches its own size
        maintainAspectRatio: false, // and may change its shape
        events: [], // and listens for itself
        parsing: false,
        devicePixelRatio: sharpness,
        layout: { autoPadding: false, padding: this.#room(lower.getContext('2d'), height) },
        scales: this.#scales(),
      },
      plugins: [hold, ...createLayers(lowerView)],
    };
    this.#chart = new Chart(lower, configuration);
    this.resize(width, height);
  }

  /**
   * What the layers of one canvas read.
   * @param {() => CanvasRenderingContext2D} context
   * @param {() => Contents} contents
   * @returns {import('./layers/frame.js').View}
   */
  #viewOf(context, contents) {
    const frameOn = () => ({ ...this.frame, context: context() });
    return {
      get frame() { return frameOn(); },
      get marks() { return contents().marks; },
      get curves() { return contents().curves; },
    };
  }

  /** @returns {import('./layers/frame.js').Frame} */
  get frame() {
    const { ctx, chartArea: area, width, height } = this.#chart;
    const { axes, window, language } = this.#scene;
    return {
      context: ctx,
      area,
      around: axes.outside ? { left: 0, top: 0, right: width, bottom: height } : undefined,
      toX: alongAxis(window.x, [area.left, area.right], axes.scaleX),
      toY: alongAxis(window.y, [area.bottom, area.top], axes.scaleY),
      palette: this.#palette,
      axes,
      window,
      language,
      format: (value) => formatTick(language, value),
    };
  }

  /**
   * The place in the plane that a pixel of the canvas shows.
   * @param {number} left in CSS pixels
   * @param {number} top
   */
  valueAt(left, top) {
    const { window, axes } = this.#scene;
    const { chartArea: area } = this.#chart;
    return {
      x: placeOnAxis(window.x, [area.left, area.right], axes.scaleX)(left),
      y: placeOnAxis(window.y, [area.bottom, area.top], axes.scaleY)(top),
    };
  }

  /** @param {Scene} scene */
  show(scene) {
    const former = this.#scene;
    this.#scene = scene;
    const framed = scene.window === former.window && scene.axes === former.axes
      && scene.language === former.language;
    this.#sort(framed ? former : NOTHING);
    this.#drawStill(!framed);
    this.#drawMoving();
  }

  /**
   * Parts what stands still from what moves.
   * @param {Contents} former what was seen before in the same place
   */
  #sort(former) {
    const { curves, marks } = this.#scene;
    const stands = { curves: new Set(former.curves), marks: new Set(former.marks) };
    this.#still = {
      curves: curves.filter((curve) => stands.curves.has(curve)),
      marks: marks.filter((mark) => stands.marks.has(mark) || isField(mark)),
    };
    this.#moving = {
      curves: curves.filter((curve) => !stands.curves.has(curve)),
      marks: marks.filter((mark) => !stands.marks.has(mark) && !isField(mark)),
    };
  }

  /**
   * Draws the lower canvas, if it is not as it should be.
   * @param {boolean} anew whether it is in any case
   */
  #drawStill(anew) {
    const { curves, marks } = this.#still;
    const sameCurves = same(curves, this.#drawn.curves) && !(anew && this.#scene.axes.outside);
    if (!anew && sameCurves && same(marks, this.#drawn.marks)) return;
    this.#drawn = this.#still;
    if (sameCurves && curves.length === 0) {
      // Chart.js has nothing to lay out: its scales are for the curves that it draws.
      this.#chart.draw();
      return;
    }
    this.#chart.data.datasets = this.#datasets();
    this.#chart.options.scales = this.#scales();
    this.#layOut(this.#chart.height);
    this.#chart.update('none');
  }

  #drawMoving() {
    const context = this.#upper;
    if (!context) return;
    const { width, height } = this.#chart;
    context.clearRect(0, 0, width, height);
    const { curves, marks } = this.#moving;
    if (curves.length > 0 || marks.length > 0) for (const draw of this.#movingLayers) draw();
  }

  /**
   * Other colours, or other fonts.
   * @param {import('./palette.js').Palette} palette
   */
  recolour(palette) {
    forgetWidths();
    this.#palette = palette;
    this.#drawn = NOTHING;
    this.#drawStill(true);
    this.#drawMoving();
  }

  /**
   * @param {number} width in CSS pixels
   * @param {number} height
   */
  resize(width, height) {
    this.#layOut(height);
    this.#chart.resize(width, height);
    if (!this.#upper) return;
    const { canvas } = this.#upper;
    const { canvas: lower, currentDevicePixelRatio: sharpness } = this.#chart;
    Object.assign(canvas, { width: lower.width, height: lower.height });
    Object.assign(canvas.style, { width: lower.style.width, height: lower.style.height });
    this.#upper.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    this.#drawMoving();
  }

  /**
   * The picture of a scene, as large as this one, on a canvas of its own.
   * @param {Scene} scene
   * @param {number} sharpness pixels of the canvas for one of the page
   * @returns {HTMLCanvasElement}
   */
  copy(scene, sharpness) {
    const lower = document.createElement('canvas');
    const { width, height } = this.#chart;
    const size = { width, height, sharpness };
    const drawing = new Drawing(this.#library, { lower, upper: null }, scene, this.#palette, size);
    const picture = document.createElement('canvas');
    Object.assign(picture, { width: lower.width, height: lower.height });
    picture.getContext('2d')?.drawImage(lower, 0, 0);
    drawing.destroy(); // empties its canvas
    return picture;
  }

  destroy() {
    endRoaming(this.#chart.canvas);
    this.#chart.destroy();
  }

  /**
   * The room that the axes want beside the picture.
   * @param {CanvasRenderingContext2D | null} context
   * @param {number} height of the canvas
   */
  #room(context, height) {
    const { axes, window, language } = this.#scene;
    if (!axes.outside || !context) return 0;
    const area = { left: 0, top: 0, right: 0, bottom: height };
    const format = (/** @type {number} */ value) => formatTick(language, value);
    return roomOutside({ context, palette: this.#palette, axes, format },
      axisTicks({ area, axes, window }).y);
  }

  /** @param {number} height of the canvas */
  #layOut(height) {
    const { options, ctx } = this.#chart;
    if (options.layout) options.layout.padding = this.#room(ctx, height);
  }

  #datasets() {
    return this.#still.curves.map((curve) => curveDataset(curve, this.#palette));
  }

  #scales() {
    const { axes, window } = this.#scene;
    // The axes are drawn by a layer of ours; Chart.js need not work out marks that nobody sees.
    const ticks = { display: false, autoSkip: false, maxTicksLimit: 2 };
    const [left, right] = window.x;
    const [bottom, top] = window.y;
    return {
      x: { type: axes.scaleX ?? 'linear', min: left, max: right, display: false, ticks },
      y: { type: axes.scaleY ?? 'linear', min: bottom, max: top, display: false, ticks },
    };
  }
}
