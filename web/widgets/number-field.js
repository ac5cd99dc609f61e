import { css, html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { define } from './define.js';
import { frameStyle } from './frame-style.js';

/** Digits of a number in the field: no noise of the last bits. */
const DIGITS = 12;

/** The signs that a person may type for a minus, and the comma that many languages write. */
const NUMBER = /^[+−–-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+−–-]?\d+)?$/i;

/**
 * The number that a text stands for; NaN where it stands for none. Decimal comma and point, any
 * minus.
 * @param {string} text
 */
export function parseNumber(text) {
  const compact = text.replace(/[\s\u202f\u00a0]/g, '');
  return NUMBER.test(compact) ? Number(compact.replace(',', '.').replace(/[−–]/g, '-')) : NaN;
}

/**
 * A number as a person would type it: `0,5`, `1e-6`. It can be read back.
 * @param {number} value
 * @param {import('../messages/index.js').Language} language
 */
export function printNumber(value, language) {
  const magnitude = Math.abs(value);
  const rounded = Number(value.toPrecision(DIGITS));
  const short = magnitude === 0 || (magnitude >= 1e-4 && magnitude < 1e7);
  const text = short ? String(rounded) : rounded.toExponential().replace('e+', 'e');
  return (language === 'ru' ? text.replace('.', ',') : text).replace(/^-/, '−');
}

/**
 * A field for one number with a stepper on each side: the alternative to a drag.
 *
 * @fires nabla-number when another number is typed or stepped to; `detail` is { value }
 */
export class NumberField extends LitElement {
  static properties = {
    label: { type: String },
    spoken: { type: String },
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    logarithmic: { type: Boolean },
    steppersOnly: { type: Boolean, attribute: 'steppers-only' },
    disabled: { type: Boolean },
    whole: { type: Boolean },
    language: { type: String },
    less: { type: String },
    more: { type: String },
    allowed: { type: String },
    fault: { type: String },
    wrong: { state: true },
  };

  static styles = [frameStyle, css`
    :host { display: inline-block; container-type: normal; }
    .fault { max-width: 16rem; margin-block-start: 0.25rem; color: var(--nabla-wrong); }
    .fault:empty { display: none; }
    .field { display: inline-flex; align-items: center; gap: 0; }
    label { margin-inline-end: 0.5em; white-space: nowrap; }
    .name { font: italic 1.15em var(--nabla-font-text); }
    input {
      width: 5.5rem;
      border-radius: 0;
      text-align: center;
    }
    input[aria-invalid='true'] {
      border-color: var(--nabla-wrong);
      box-shadow: inset 0 0 0 1px var(--nabla-wrong);
    }
    button { width: 2.25rem; padding: 0; color: var(--nabla-ink-soft); }
    button:first-of-type {
      border-inline-end: 0;
      border-radius: var(--nabla-radius) 0 0 var(--nabla-radius);
    }
    button:last-of-type {
      border-inline-start: 0;
      border-radius: 0 var(--nabla-radius) var(--nabla-radius) 0;
    }
    button, input { border-color: var(--nabla-edge); }
    @media (pointer: coarse) {
      button, input { min-height: 44px; }
      button { width: 44px; }
    }
  `];

  constructor() {
    super();
    /** The name of the quantity, in italics: `x`. */
    this.label = '';
    /** The same for a screen reader: «point x». */
    this.spoken = '';
    this.value = 0;
    this.min = -Infinity;
    this.max = Infinity;
    this.step = 0.1;
    /** Whether the steppers multiply and divide by ten. */
    this.logarithmic = false;
    /** Whether the number can be stepped but not typed, where steps are counted. */
    this.steppersOnly = false;
    this.disabled = false;
    /** Whether it takes whole numbers only. */
    this.whole = false;
    /** @type {import('../messages/index.js').Language} */
    this.language = 'en';
    /** Names of the two steppers. */
    this.less = '';
    this.more = '';
    /** What may be typed, in words: said when something else is. */
    this.allowed = '';
    /** What is wrong with the number for another reason. */
    this.fault = '';
    this.wrong = false;
  }

  /** @param {number} value */
  #take(value) {
    if (!(value >= this.min && value <= this.max) || (this.whole && !Number.isInteger(value))) {
      this.wrong = true;
      return;
    }
    this.wrong = false;
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new CustomEvent('nabla-number',
      { detail: { value }, bubbles: true, composed: true }));
  }

  /** @param {number} by steps */
  #stepBy(by) {
    if (this.logarithmic) {
      const power = Number((this.value * 10 ** by).toPrecision(12));
      this.#take(Math.min(Math.max(power, this.min), this.max));
      return;
    }
    // Onto the grid of the step, so that a dragged 1.37 goes to 1.4 and not to 1.47.
    const grid = this.value / this.step;
    const target = by > 0 ? Math.floor(grid + 1e-9) + 1 : Math.ceil(grid - 1e-9) - 1;
    const value = Number((target * this.step).toPrecision(12));
    this.#take(Math.min(Math.max(value, this.min), this.max));
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'ArrowUp') this.#stepBy(1);
    else if (event.key === 'ArrowDown') this.#stepBy(-1);
    else return;
    event.preventDefault();
  }

  render() {
    const name = this.spoken || this.label;
    return html`<span class="field">
      <label for="number"><span class="name" aria-hidden="true">${this.label}</span><span
        class="visually-hidden">${name}</span></label>
      <button type="button" aria-label=${this.less} ?disabled=${this.disabled}
        @click=${() => this.#stepBy(-1)}>−</button>
      <input id="number" type="text" inputmode="decimal" autocomplete="off"
        .value=${live(printNumber(this.value, this.language))}
        aria-invalid=${this.wrong || this.fault ? 'true' : 'false'} aria-describedby="fault"
        ?readonly=${this.steppersOnly} ?disabled=${this.disabled}
        @change=${(/** @type {Event} */ event) =>
          this.#take(parseNumber(/** @type {HTMLInputElement} */ (event.target).value))}
        @keydown=${this.#onKey}>
      <button type="button" aria-label=${this.more} ?disabled=${this.disabled}
        @click=${() => this.#stepBy(1)}>+</button>
    </span>
    <div class="fault" id="fault" role="status">${
      this.wrong && this.allowed ? this.allowed : this.fault}</div>`;
  }
}

define('nabla-number-field', NumberField);
