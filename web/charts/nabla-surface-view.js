import { css, html, LitElement, nothing } from 'lit';
import { supportedLanguage, translate } from '../messages/index.js';
import { chartStyles } from './chart-styles.js';
import { formatTick } from './layers/text.js';
import { OnceAFrame } from './once-a-frame.js';
import { paper, readPalette } from './palette.js';
import { drawOntop, drawPlate, roomBeside } from './surface/box.js';
import { createCamera } from './surface/camera.js';
import { surfaceColours } from './surface/colours.js';
import { Pace } from './surface/pace.js';
import { paintSurface, roughen } from './surface/painter.js';
import { renderTable } from './table.js';
import { renderTools } from './tools.js';
import { lead, standStill } from './turns.js';

/** When it has not been turned for so long it is at rest and is drawn finely, in milliseconds. */
const REST_TIME = 150;

/** While it turns its cells are twice as wide, or four times: their number can be halved so often. */
const ROUGHEST = 2;

/** Degrees for one pixel of a drag, and for one press of an arrow key. */
const DRAG_TURN = 0.5;
const KEY_TURN = 5;

/** Shift makes a key's turn so many times larger, Alt so many times smaller. */
const COARSE = 5;

/** The eye goes from the edge of the plate to straight above it. */
const HIGHEST = 90;

/**
 * A surface that a person turns. It draws what it is given and computes nothing of the function: a
 * widget listens to how it is turned and brings the angles back.
 *
 * @element nabla-surface-view
 * @fires nabla-turn a person turns it; `detail` is { azimuth, elevation } in degrees
 */
export class NablaSurfaceView extends LitElement {
  static properties = {
    scene: { attribute: false },
    azimuth: { type: Number },
    elevation: { type: Number },
    summary: { type: String },
    label: { type: String },
    text: { type: String },
    lang: { type: String },
    tabled: { attribute: false },
    tableOpen: { state: true },
  };

  static styles = [chartStyles, css`
    .stage {
      height: auto;
      aspect-ratio: var(--chart-aspect, 4 / 3);
      border-radius: var(--nabla-radius);
      background: var(--nabla-surface);
    }
    .turn {
      position: absolute;
      inset: 0;
      border-radius: inherit;
      touch-action: pan-y; /* a finger that goes up or down scrolls the page */
      user-select: none;
      cursor: grab;
    }
    .turn:active { cursor: grabbing; }
    .turn:focus-visible { outline: 2px solid var(--nabla-focus); outline-offset: 2px; }
    canvas { width: 100%; height: 100%; }
    @media print { .stage { border: 1px solid var(--nabla-line); } }
  `];

  #palette = /** @type {import('./palette.js').Palette | null} */ (null);
  /** @type {string[][]} */
  #colours = [];
  #resizes = /** @type {ResizeObserver | null} */ (null);
  #moves = new OnceAFrame((/** @type {PointerEvent} */ event) => this.#follow(event));
  /** Where the pointer was, while it turns the surface. */
  #hold = /** @type {{ pointer: number, left: number, top: number } | null} */ (null);

  /**
   * The scene while it turns, by roughness, made when it is first needed.
   * @type {import('./surface/painter.js').SurfaceScene[]}
   */
  #rough = [];
  #pace = new Pace(ROUGHEST);
  /** Runs while it turns. */
  #rest = /** @type {ReturnType<typeof setTimeout> | null} */ (null);

  constructor() {
    super();
    /** @type {import('./surface/painter.js').SurfaceScene | null} */
    this.scene = null;
    this.azimuth = -50;
    this.elevation = 30;
    /** What the picture shows, in words. */
    this.summary = '';
    /** What turning is called, and the present direction in words. */
    this.label = '';
    this.text = '';
    this.lang = '';
    /**
     * Rows of the surface for the table: heights along x, one column for each y.
     * @type {readonly import('./scene.js').Curve[]}
     */
    this.tabled = [];
    this.tableOpen = false;
  }

  /** @returns {HTMLCanvasElement | null} */
  get canvas() { return this.renderRoot.querySelector('canvas'); }

  connectedCallback() {
    super.connectedCallback();
    paper?.addEventListener('change', this.#recolour);
    if (this.hasUpdated) this.#watch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    paper?.removeEventListener('change', this.#recolour);
    this.#resizes?.disconnect();
    this.#moves.forget();
    this.#stand();
    this.#letGo();
  }

  firstUpdated() { this.#watch(); }

  #watch() {
    this.#recolour();
    this.#resizes = new ResizeObserver(() => this.#draw());
    this.#resizes.observe(/** @type {Element} */ (this.renderRoot.querySelector('.stage')));
    void document.fonts?.ready.then(this.#recolour);
  }

  #recolour = () => {
    this.#palette = readPalette(this);
    this.#colours = surfaceColours(this.#palette);
    this.#draw();
  };

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('scene')) this.#rough = [];
    this.#draw();
  }

  #draw() {
    const { canvas, scene } = this;
    if (!canvas || !scene) return;
    this.#paint(canvas, this.#rest ? this.#roughened(scene) : scene, devicePixelRatio);
  }

  /** @param {import('./surface/painter.js').SurfaceScene} scene */
  #roughened(scene) {
    const rough = this.#rough;
    const { roughness } = this.#pace;
    while (rough.length < roughness) rough.push(roughen(rough.at(-1) ?? scene));
    return rough[roughness - 1];
  }

  /**
   * @param {HTMLCanvasElement} canvas to paint on
   * @param {import('./surface/painter.js').SurfaceScene} scene
   * @param {number} sharpness pixels of the canvas for one of the page
   */
  #paint(canvas, scene, sharpness) {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.canvas ?? {};
    const palette = this.#palette;
    const context = canvas.getContext('2d');
    if (!context || !palette || width === 0 || height === 0) return;
    const [across, down] = [width, height].map((size) => Math.round(size * sharpness));
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across;
      canvas.height = down;
    }
    context.setTransform(across / width, 0, 0, down / height, 0, 0);
    context.fillStyle = palette.surface;
    context.fillRect(0, 0, width, height);
    const { azimuth, elevation } = this;
    const language = supportedLanguage(this.lang);
    const format = (/** @type {number} */ value) => formatTick(language, value);
    const beside = roomBeside({ context, palette, format }, scene.box);
    const camera = createCamera(scene.box, { width, height, azimuth, elevation, beside });
    const pen = { context, camera, palette, format };
    drawPlate(pen, scene);
    paintSurface(context, scene, camera, palette, this.#colours);
    drawOntop(pen, scene);
  }

  /**
   * The picture painted once more.
   * @param {number} sharpness pixels for one of the page
   * @returns {HTMLCanvasElement}
   */
  picture(sharpness) {
    const canvas = document.createElement('canvas');
    if (this.scene) this.#paint(canvas, this.scene, sharpness);
    return canvas;
  }

  /**
   * @param {number} azimuth by so many degrees
   * @param {number} elevation
   */
  #turn(azimuth, elevation) {
    const turned = this.azimuth + azimuth;
    const detail = {
      azimuth: Number((turned - 360 * Math.ceil((turned - 180) / 360)).toFixed(1)),
      elevation: Number(Math.min(Math.max(this.elevation + elevation, 0), HIGHEST)
        .toFixed(1)),
    };
    this.dispatchEvent(new CustomEvent('nabla-turn', { detail, bubbles: true, composed: true }));
  }

  #onDown(/** @type {PointerEvent} */ event) {
    if (event.button !== 0) return;
    this.#pace.begin();
    this.#hold = { pointer: event.pointerId, left: event.clientX, top: event.clientY };
    /** @type {HTMLElement} */ (event.currentTarget).setPointerCapture(event.pointerId);
    lead(this);
  }

  #onMove(/** @type {PointerEvent} */ event) {
    if (event.pointerId === this.#hold?.pointer) this.#moves.say(event);
  }

  /** @param {PointerEvent} event */
  #follow({ clientX: left, clientY: top }) {
    const hold = this.#hold;
    if (!hold) return;
    if (left === hold.left && top === hold.top) return;
    this.#hold = { ...hold, left, top };
    this.#pace.watch();
    this.#stand();
    this.#rest = setTimeout(() => {
      this.#stand();
      this.#draw();
    }, REST_TIME);
    this.#turn((hold.left - left) * DRAG_TURN, (top - hold.top) * DRAG_TURN);
  }

  /** It does not turn now. */
  #stand() {
    if (this.#rest) clearTimeout(this.#rest);
    this.#rest = null;
  }

  #onUp() {
    this.#moves.finish();
    this.#letGo();
  }

  #letGo() {
    this.#pace.end();
    this.#hold = null;
    standStill(this);
  }

  #onKey(/** @type {KeyboardEvent} */ event) {
    if (event.ctrlKey || event.metaKey) return;
    const step = KEY_TURN * (event.shiftKey ? COARSE : event.altKey ? 1 / COARSE : 1);
    const turns = /** @type {Record<string, [number, number]>} */ ({
      ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step],
    });
    const turn = turns[event.key];
    if (!turn) return;
    event.preventDefault();
    this.#turn(...turn);
  }

  render() {
    const language = supportedLanguage(this.lang);
    const t = (/** @type {string} */ key) => translate(language, key);
    const { scene } = this;
    return html`<div class="stage">
      <canvas role="img" aria-label=${this.summary || nothing}></canvas>
      <div class="turn" role="slider" tabindex="0" aria-label=${this.label || nothing}
        aria-valuetext=${this.text} aria-valuenow=${this.azimuth} aria-valuemin="-180"
        aria-valuemax="180" @pointerdown=${this.#onDown} @pointermove=${this.#onMove}
        @pointerup=${this.#onUp} @pointercancel=${this.#onUp} @keydown=${this.#onKey}></div>
      <i class="colours" @transitionend=${this.#recolour}></i>
    </div>
    ${renderTools('table', t, { tableOpen: this.tableOpen, sounding: false }, {
      table: () => { this.tableOpen = !this.tableOpen; },
    })}
    ${this.tableOpen && scene ? renderTable(this.tabled, { x: scene.names[0], y: scene.names[2] },
      { x: scene.box.x, y: scene.box.z }, language) : nothing}`;
  }
}

if (!customElements.get('nabla-surface-view')) {
  customElements.define('nabla-surface-view', NablaSurfaceView);
}
