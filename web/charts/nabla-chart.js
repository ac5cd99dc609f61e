import { LitElement, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { supportedLanguage, translate } from '../messages/index.js';
import { chartStyles } from './chart-styles.js';
import { Drawing } from './drawing.js';
import { Gestures } from './gestures.js';
import { HandleDrag } from './handle-drag.js';
import { renderHandles } from './handles.js';
import { paper, readPalette } from './palette.js';
import { CurveSound } from './sound.js';
import { renderTable } from './table.js';
import { renderTools } from './tools.js';
import { inTurn, lead, standStill } from './turns.js';
import { zoomByButton } from './view-window.js';

/** @typedef {import('./scene.js').Handle} Handle */
/** @typedef {import('./scene.js').Window} Window */

/** The buttons zoom by this much. */
const BUTTON_ZOOM = 2;

/** What the canvases show; the rest stands around them. */
const DRAWN = ['window', 'axes', 'curves', 'marks', 'lang'];

/** Chart.js, once for the page, when the first chart needs it. */
const chartLibrary = () => import('./chartjs.js');

/**
 * A picture of curves and marks in a window of the plane, with handles to move. It draws what it is
 * given and computes nothing: a widget listens to what a person wants and brings new numbers.
 *
 * @element nabla-chart
 * @fires nabla-window a person zoomed or panned; `detail` is the wished window, null for the first
 * @fires nabla-handle a person moves a handle; `detail` is { id, value, phase }, with x and y in
 *     place of the value where the handle goes anywhere, the phase one of 'start', 'move', 'end'
 */
export class NablaChart extends LitElement {
  static properties = {
    window: { attribute: false },
    axes: { attribute: false },
    curves: { attribute: false },
    marks: { attribute: false },
    handles: { attribute: false },
    tabled: { attribute: false },
    summary: { type: String },
    lang: { type: String },
    tools: { type: String },
    tableOpen: { state: true },
    engaged: { state: true },
    drawn: { state: true },
  };

  static styles = chartStyles;

  /** @type {Drawing | null} */
  #drawing = null;
  /** @type {Gestures | null} */
  #gestures = null;
  #sound = new CurveSound(() => this.requestUpdate());
  #dragging = new HandleDrag({
    handle: (id) => this.handles.find((handle) => handle.id === id),
    valueAt: (left, top) => this.valueAt(left, top),
    scene: () => this,
    size: () => this.#size,
    move: (id, wish, phase) => this.#moveHandle(id, wish, phase),
  });
  #resizes = /** @type {ResizeObserver | null} */ (null);
  #pixelRatio = /** @type {MediaQueryList | null} */ (null);

  constructor() {
    super();
    /** @type {Window} the part of the plane that is seen */
    this.window = { x: [-1, 1], y: [-1, 1] };
    /** @type {import('./scene.js').Axes} */
    this.axes = { x: 'x', y: 'y' };
    /** @type {readonly import('./scene.js').Curve[]} */
    this.curves = [];
    /** @type {readonly import('./scene.js').Mark[]} */
    this.marks = [];
    /** @type {readonly Handle[]} */
    this.handles = [];
    /**
     * Curves that the table and the sound are about, where they are others than those drawn.
     * @type {readonly import('./scene.js').Curve[] | null}
     */
    this.tabled = null;
    /** What the picture shows, in words: its text alternative. */
    this.summary = '';
    this.lang = '';
    /** Which tools are shown: any of zoom, table, sound. */
    this.tools = 'zoom table sound';
    this.tableOpen = false;
    this.engaged = false;
    /** Whether there is a picture, and with it places for the handles. */
    this.drawn = false;
  }

  get language() {
    return supportedLanguage(this.lang || this.closest('[lang]')?.getAttribute('lang'));
  }

  /** The canvas that a person points at. @returns {HTMLCanvasElement | null} */
  get canvas() { return this.renderRoot.querySelector('canvas'); }

  /**
   * The picture drawn once more, with its handles as dots.
   * @param {number} sharpness pixels for one of the page
   * @returns {HTMLCanvasElement}
   */
  picture(sharpness) {
    const dots = this.handles.map(({ x, y, role }) =>
      ({ kind: /** @type {const} */ ('point'), x, y, role }));
    const scene = { ...this.#scene(), marks: [...this.marks, ...dots] };
    return /** @type {Drawing} */ (this.#drawing).copy(scene, sharpness);
  }

  connectedCallback() {
    super.connectedCallback();
    paper?.addEventListener('change', this.#recolour);
    if (this.hasUpdated) void this.#start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    paper?.removeEventListener('change', this.#recolour);
    this.#resizes?.disconnect();
    this.#pixelRatio?.removeEventListener('change', this.#onPixelRatio);
    this.#gestures?.release();
    this.#dragging.release();
    standStill(this);
    this.#sound.stop();
    this.#drawing?.destroy();
    this.#drawing = null;
    this.drawn = false;
  }

  firstUpdated() {
    this.#gestures = new Gestures(/** @type {HTMLCanvasElement} */ (this.canvas), {
      window: () => this.window,
      valueAt: (left, top) => this.valueAt(left, top),
      changeWindow: (wished) => this.#wishWindow(wished),
      engage: (engaged) => { this.engaged = engaged; },
      hold: (held) => (held ? lead : standStill)(this),
    });
    void this.#start();
  }

  /** Loads Chart.js and draws for the first time. */
  async #start() {
    const { Chart } = await chartLibrary();
    const [lower, upper] = this.renderRoot.querySelectorAll('canvas');
    const stage = this.renderRoot.querySelector('.stage');
    if (!this.isConnected || this.#drawing || !upper || !stage) return;
    const { width, height } = stage.getBoundingClientRect();
    this.#drawing = new Drawing(Chart, { lower, upper }, this.#scene(), readPalette(this),
      { width: Math.max(1, width), height: Math.max(1, height) });
    this.drawn = true;
    this.#placeHandles();
    this.#watch(stage);
    // Names on the canvas want the page's fonts, which may still be on their way.
    void document.fonts?.ready.then(this.#recolour);
  }

  /** @param {Element} stage */
  #watch(stage) {
    this.#resizes = new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width < 1 || contentRect.height < 1) return;
      this.#drawing?.resize(contentRect.width, contentRect.height);
      this.#placeHandles();
    });
    this.#resizes.observe(stage);
    this.#onPixelRatio();
  }

  /** A window moved to another screen has other pixels in the same size. */
  #onPixelRatio = () => {
    this.#pixelRatio?.removeEventListener('change', this.#onPixelRatio);
    this.#pixelRatio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#pixelRatio.addEventListener('change', this.#onPixelRatio);
    const stage = this.renderRoot.querySelector('.stage');
    if (stage) this.#drawing?.resize(stage.clientWidth, stage.clientHeight);
  };

  /** What the table and the sound are about. */
  get #data() { return this.tabled ?? this.curves; }

  #recolour = () => {
    this.#drawing?.recolour(readPalette(this));
  };

  #scene() {
    const { window, axes, curves, marks, language } = this;
    return { window, axes, curves, marks, language };
  }

  scheduleUpdate() {
    return inTurn(this, () => super.scheduleUpdate());
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (DRAWN.some((name) => changed.has(name))) this.#drawing?.show(this.#scene());
    this.#placeHandles();
  }

  /** Puts the handles where their numbers are; one that is out of sight waits at the edge. */
  #placeHandles() {
    if (!this.#drawing) return;
    const { area, toX, toY } = this.#drawing.frame;
    for (const handle of this.handles) {
      const element = this.#handleElement(handle.id);
      if (!element) continue;
      const [x, y] = [toX(handle.x), toY(Number.isFinite(handle.y) ? handle.y : 0)];
      const left = Math.min(Math.max(x, area.left), area.right);
      const top = Math.min(Math.max(y, area.top), area.bottom);
      element.style.transform = `translate(${left}px, ${top}px)`;
      element.classList.toggle('away', left !== x || top !== y);
      element.classList.toggle('nowhere', !Number.isFinite(handle.y));
    }
  }

  /** @param {string} id @returns {HTMLElement | null} */
  #handleElement(id) {
    return this.renderRoot.querySelector(`.handle[data-id="${CSS.escape(id)}"]`);
  }

  /**
   * The place in the plane under a pixel of the page.
   * @param {number} left
   * @param {number} top
   * @returns {{ x: number, y: number }}
   */
  valueAt(left, top) {
    const box = /** @type {HTMLCanvasElement} */ (this.canvas).getBoundingClientRect();
    return this.#drawing?.valueAt(left - box.left, top - box.top) ?? { x: NaN, y: NaN };
  }

  /** Lengths of the axes on the screen, in pixels. */
  get #size() {
    const { area } = /** @type {Drawing} */ (this.#drawing).frame;
    return { x: area.right - area.left, y: area.bottom - area.top };
  }

  /** @param {Window | null} wished */
  #wishWindow(wished) {
    this.dispatchEvent(new CustomEvent('nabla-window',
      { detail: wished, bubbles: true, composed: true }));
  }

  /** @param {number} factor */
  #zoomBy(factor) {
    this.#wishWindow(zoomByButton(this.window, factor, this.handles[0]));
  }

  /**
   * @param {string} id
   * @param {import('./handles.js').Wish} wish
   * @param {'start' | 'move' | 'end'} phase
   */
  #moveHandle(id, wish, phase) {
    const detail = { id, ...wish, phase };
    if (phase === 'start') lead(this);
    this.dispatchEvent(new CustomEvent('nabla-handle', { detail, bubbles: true, composed: true }));
    if (phase === 'end') standStill(this);
  }

  render() {
    const { language } = this;
    const t = (/** @type {string} */ key) => translate(language, key);
    return html`
      <div class="stage ${this.engaged ? 'engaged' : ''} ${this.drawn ? '' : 'waiting'}"
        @pointermove=${this.#dragging.onMove} @pointerup=${this.#dragging.onUp}
        @pointercancel=${this.#dragging.onUp}>
        <canvas role="img" aria-label=${this.summary || nothing}></canvas>
        <canvas class="moving" aria-hidden="true"></canvas>
        ${renderHandles(this.handles, this.window, this.#dragging)}
        <slot></slot>
        <i class="colours" @transitionend=${this.#recolour}></i>
      </div>
      ${guard([this.tools, language, this.tableOpen, this.#sound.playing], () => renderTools(
        this.tools, t, { tableOpen: this.tableOpen, sounding: this.#sound.playing }, {
          zoomIn: () => this.#zoomBy(1 / BUTTON_ZOOM),
          zoomOut: () => this.#zoomBy(BUTTON_ZOOM),
          zoomReset: () => this.#wishWindow(null),
          table: () => { this.tableOpen = !this.tableOpen; },
          sound: () => this.#sound.toggle(this.#data[0], this.window),
        }))}
      ${this.tableOpen ? renderTable(this.#data, this.axes, this.window, language) : nothing}`;
  }
}

/**
 * Draws the first chart in a widget once more, to be taken along.
 * @param {ParentNode} root
 * @returns {(sharpness: number) => HTMLCanvasElement}
 */
export function chartPicture(root) {
  const chart = /** @type {NablaChart} */ (root.querySelector('nabla-chart'));
  return (sharpness) => chart.picture(sharpness);
}

if (!customElements.get('nabla-chart')) customElements.define('nabla-chart', NablaChart);
