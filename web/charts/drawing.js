import { createLayers } from './layers/index.js';
import { curveDataset } from './layers/curves.js';
import { formatTick } from './layers/text.js';

/**
 * @typedef {object} Scene
 * @property {import('./scene.js').Window} window
 * @property {import('./scene.js').Axes} axes
 * @property {readonly import('./scene.js').Curve[]} curves
 * @property {readonly import('./scene.js').Mark[]} marks
 * @property {string} language
 */

/** The picture of a scene on one canvas: the only place that speaks to Chart.js. */
export class Drawing {
  /** @type {import('chart.js').Chart<'line', { x: number, y: number }[]>} */
  #chart = /** @type {any} */ (null);
  #library;
  #scene;
  #palette;

  /**
   * @param {typeof import('./chartjs.js').Chart} Chart the lazily loaded Chart.js
   * @param {HTMLCanvasElement} canvas
   * @param {Scene} scene
   * @param {import('./palette.js').Palette} palette
   * @param {{ width: number, height: number, sharpness?: number }} size in CSS pixels, and how many
   *     pixels of the canvas there are for one; as many as the screen has unless given
   */
  constructor(Chart, canvas, scene, palette, { width, height, sharpness }) {
    this.#library = Chart;
    this.#scene = scene;
    this.#palette = palette;
    canvas.width = width;
    canvas.height = height;
    // The constructor draws, so the layers need the chart before they are handed it.
    const hold = {
      id: 'nabla-hold',
      beforeInit: (/** @type {any} */ chart) => { this.#chart = chart; },
    };
    /** @type {import('chart.js').ChartConfiguration<'line', any>} */
    const configuration = {
      type: 'line',
      data: { datasets: this.#datasets() },
      options: {
        animation: false,
        responsive: false, // the element watches its own size
        events: [], // and listens for itself
        parsing: false,
        devicePixelRatio: sharpness,
        layout: { autoPadding: false },
        scales: this.#scales(),
      },
      plugins: [hold, ...createLayers(this)],
    };
    this.#chart = new Chart(canvas, configuration);
    this.#chart.resize(width, height);
  }

  get marks() { return this.#scene.marks; }

  get curves() { return this.#scene.curves; }

  /** @returns {import('./layers/frame.js').Frame} */
  get frame() {
    const { ctx, chartArea, scales } = this.#chart;
    return {
      context: ctx,
      area: chartArea,
      toX: (value) => scales.x.getPixelForValue(value),
      toY: (value) => scales.y.getPixelForValue(value),
      palette: this.#palette,
      axes: this.#scene.axes,
      window: this.#scene.window,
      language: this.#scene.language,
      format: (value) => formatTick(this.#scene.language, value),
    };
  }

  /**
   * The place in the plane that a pixel of the canvas shows.
   * @param {number} left in CSS pixels
   * @param {number} top
   */
  valueAt(left, top) {
    const { x, y } = this.#chart.scales;
    return { x: x.getValueForPixel(left) ?? NaN, y: y.getValueForPixel(top) ?? NaN };
  }

  /**
   * Shows a scene. Where only marks have changed nothing is laid out anew, which is what keeps a
   * drag within a frame.
   * @param {Scene} scene
   */
  show(scene) {
    const former = this.#scene;
    this.#scene = scene;
    const laidOut = scene.curves === former.curves && scene.window === former.window
      && scene.axes === former.axes;
    if (laidOut) {
      this.#chart.draw();
      return;
    }
    if (scene.curves !== former.curves) this.#chart.data.datasets = this.#datasets();
    this.#chart.options.scales = this.#scales();
    this.#chart.update('none');
  }

  /** @param {import('./palette.js').Palette} palette */
  recolour(palette) {
    this.#palette = palette;
    this.#chart.data.datasets = this.#datasets();
    this.#chart.update('none');
  }

  /**
   * @param {number} width in CSS pixels
   * @param {number} height
   */
  resize(width, height) {
    this.#chart.resize(width, height);
  }

  /**
   * The picture of a scene, as large as this one, on a canvas of its own.
   * @param {Scene} scene
   * @param {number} sharpness pixels of the canvas for one of the page
   * @returns {HTMLCanvasElement}
   */
  copy(scene, sharpness) {
    const canvas = document.createElement('canvas');
    const { width, height } = this.#chart;
    const size = { width, height, sharpness };
    const drawing = new Drawing(this.#library, canvas, scene, this.#palette, size);
    const picture = document.createElement('canvas');
    Object.assign(picture, { width: canvas.width, height: canvas.height });
    picture.getContext('2d')?.drawImage(canvas, 0, 0);
    drawing.destroy(); // empties its canvas
    return picture;
  }

  destroy() {
    this.#chart.destroy();
  }

  #datasets() {
    return this.#scene.curves.map((curve) => curveDataset(curve, this.#palette));
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
