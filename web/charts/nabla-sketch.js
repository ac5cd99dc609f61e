import { LitElement, css, html } from 'lit';
import { roundStep } from './ticks.js';

/** @typedef {import('./nabla-chart.js').NablaChart} NablaChart */

/** An arrow key goes so many columns, with Shift so many times farther. */
const KEY_COLUMNS = 2;
const COARSE = 4;

/** An arrow key raises a column by about this part of the window, with Shift COARSE times that. */
const KEY_PART = 1 / 40;

/**
 * A sheet over a chart on which a person draws a function, column by column: with a pointer, or
 * with arrow keys (left and right choose a column, up and down its height; what lies between two
 * chosen columns is joined by a straight line).
 *
 * @element nabla-sketch
 * @fires nabla-sketch when the drawing changes, or the column that the keyboard is at; `detail` is
 *     { values, column, keyboard }
 */
export class NablaSketch extends LitElement {
  static properties = {
    columns: { attribute: false },
    values: { attribute: false },
    column: { type: Number },
    label: { type: String },
    describe: { attribute: false },
    disabled: { type: Boolean, reflect: true },
  };

  static styles = css`
    :host { position: absolute; inset: 0; }
    :host([disabled]) { pointer-events: none; }
    .sheet {
      width: 100%;
      height: 100%;
      border-radius: var(--nabla-radius);
      cursor: crosshair;
      touch-action: none; /* a finger on the sheet draws; beside it the page scrolls */
      user-select: none;
      -webkit-tap-highlight-color: transparent;
    }
    .sheet:focus-visible { outline: 2px solid var(--nabla-focus); outline-offset: -2px; }
  `;

  /** The column that the pointer was over last in this stroke, or −1 between strokes. */
  #last = -1;
  /** The column that up and down are setting, or −1. */
  #setting = -1;
  /** The column that they set before: the line to the present one begins there. */
  #anchor = -1;

  constructor() {
    super();
    /** Where the columns stand, ascending. */
    this.columns = new Float64Array();
    /**
     * The drawing: a height for each column, NaN where nothing is drawn yet.
     * @type {Float64Array}
     */
    this.values = new Float64Array();
    /** The column that the keyboard is at. */
    this.column = 0;
    this.label = '';
    /** A column and its height in words. @type {(column: number) => string} */
    this.describe = () => '';
    this.disabled = false;
  }

  /** The chart that this sheet lies on. @returns {NablaChart} */
  get #chart() {
    return /** @type {NablaChart} */ (this.closest('nabla-chart'));
  }

  /**
   * Sets the columns from one to another to heights on the straight line between two.
   * @param {number} from
   * @param {number} start
   * @param {number} to
   * @param {number} end
   */
  #draw(from, start, to, end) {
    const [bottom, top] = this.#chart.window.y;
    const values = Float64Array.from(this.values);
    const count = Math.abs(to - from);
    for (let step = 0; step <= count; step += 1) {
      const share = count === 0 ? 1 : step / count;
      const height = start + (end - start) * share;
      values[from + Math.sign(to - from) * step] = Math.min(Math.max(height, bottom), top);
    }
    this.#change(values, to);
  }

  /**
   * @param {Float64Array} values
   * @param {number} column
   */
  #change(values, column) {
    this.values = values;
    this.column = column;
    const detail = { values, column, keyboard: this.#last < 0 };
    this.dispatchEvent(new CustomEvent('nabla-sketch', { detail, bubbles: true, composed: true }));
  }

  /** @param {PointerEvent} event */
  #place(event) {
    const { x, y } = this.#chart.valueAt(event.clientX, event.clientY);
    const first = this.columns[0];
    const width = this.columns[this.columns.length - 1] - first;
    const column = Math.round((x - first) / width * (this.columns.length - 1));
    return { column: Math.min(Math.max(column, 0), this.columns.length - 1), y };
  }

  /** @param {PointerEvent} event */
  #onDown(event) {
    if (this.disabled || event.button !== 0) return;
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    const { column, y } = this.#place(event);
    this.#last = column;
    this.#anchor = -1;
    this.#draw(column, y, column, y);
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    if (this.#last < 0) return;
    const { column, y } = this.#place(event);
    const start = this.values[this.#last];
    this.#draw(this.#last, Number.isNaN(start) ? y : start, column, y);
    this.#last = column;
  }

  #onUp() {
    this.#last = -1;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (this.disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    const reach = event.shiftKey ? COARSE : 1;
    const last = this.columns.length - 1;
    const go = (/** @type {number} */ column) =>
      this.#change(this.values, Math.min(Math.max(column, 0), last));
    const raise = (/** @type {number} */ direction) => {
      const [bottom, top] = this.#chart.window.y;
      const step = roundStep((top - bottom) * KEY_PART);
      const { column, values } = this;
      const anchored = this.#anchor >= 0 && this.#anchor !== column;
      const start = anchored ? values[this.#anchor] : 0;
      const present = Number.isNaN(values[column]) ? start : values[column];
      const steps = Math.round(present / step) + direction * reach;
      const height = Number((steps * step).toPrecision(12));
      if (anchored) this.#draw(this.#anchor, values[this.#anchor], column, height);
      else this.#draw(column, height, column, height);
      this.#setting = column;
    };
    switch (event.key) {
      case 'ArrowRight': this.#leave(); go(this.column + KEY_COLUMNS * reach); break;
      case 'ArrowLeft': this.#leave(); go(this.column - KEY_COLUMNS * reach); break;
      case 'ArrowUp': raise(1); break;
      case 'ArrowDown': raise(-1); break;
      case 'Home': this.#leave(); go(0); break;
      case 'End': this.#leave(); go(last); break;
      default: return;
    }
    event.preventDefault();
  }

  /** Left and right have chosen another column: the one set before becomes the line's beginning. */
  #leave() {
    if (this.#setting >= 0) this.#anchor = this.#setting;
    this.#setting = -1;
  }

  render() {
    const height = this.values[this.column];
    const [bottom, top] = this.#chart?.window.y ?? [0, 0];
    return html`<div class="sheet" role="slider" tabindex=${this.disabled ? -1 : 0}
      aria-label=${this.label} aria-orientation="vertical"
      aria-valuemin=${bottom} aria-valuemax=${top}
      aria-valuenow=${Number.isNaN(height) || height === undefined ? 0 : height}
      aria-valuetext=${this.describe(this.column)} aria-disabled=${this.disabled}
      @pointerdown=${this.#onDown} @pointermove=${this.#onMove} @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp} @keydown=${this.#onKey}></div>`;
  }
}

if (!customElements.get('nabla-sketch')) customElements.define('nabla-sketch', NablaSketch);
