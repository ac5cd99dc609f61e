import { css, html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { lettered } from '../charts/lettered.js';
import { inTurn } from '../charts/turns.js';
import { translate } from '../messages/index.js';
import { define } from './define.js';
import { NUMBERS } from './follower.js';
import { frameStyle } from './frame-style.js';
import { sharedEngine } from './shared-engine.js';
import { parseNumber, printNumber, readNumber } from './typed-number.js';

/**
 * A field for one number with a stepper on each side: the alternative to a drag. The number may be
 * worked out, `pi/2`; a text that is none stays to be mended, and the last number holds meanwhile.
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
    typed: { state: true },
  };

  static styles = [frameStyle, css`
    :host { display: inline-block; container-type: normal; }
    .fault { max-width: 16rem; margin-block-start: 0.25rem; color: var(--nabla-wrong); }
    .fault:empty { display: none; }
    .field { display: inline-flex; align-items: center; gap: 0; }
    label { margin-inline-end: 0.5em; white-space: nowrap; }
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
    /** Which numbers fit, in words, where the bounds do not say it all. */
    this.allowed = '';
    /** What is wrong with the number for another reason. */
    this.fault = '';
    /** What is wrong with the text in the field. @type {'' | 'unread' | 'unfit'} */
    this.wrong = '';
    /** The text that was not taken. */
    this.typed = '';
  }

  scheduleUpdate() {
    return inTurn(this, () => super.scheduleUpdate(), NUMBERS);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('value')) this.restore();
  }

  /** Puts the number that holds back into the field. */
  restore() {
    this.wrong = '';
    this.typed = '';
  }

  /** @param {string} text as typed */
  async #read(text) {
    let value = parseNumber(text);
    // The engine is there as soon as the widget is.
    if (Number.isNaN(value)) value = readNumber(await sharedEngine(), text, this.language);
    this.#take(value, text);
  }

  /** @param {number} value @param {string} [text] that it was read from */
  #take(value, text = '') {
    const fits = value >= this.min && value <= this.max && (!this.whole || Number.isInteger(value));
    if (!fits || !Number.isFinite(value)) {
      this.wrong = Number.isNaN(value) || fits ? 'unread' : 'unfit';
      this.typed = text;
      return;
    }
    this.restore();
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
    const inside = Math.min(Math.max(value, this.min), this.max);
    // A bound that is only approached, 0.9999999999999999, is no place to step to.
    if (inside === Number(inside.toPrecision(12))) this.#take(inside);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'ArrowUp') this.#stepBy(1);
    else if (event.key === 'ArrowDown') this.#stepBy(-1);
    else return;
    event.preventDefault();
  }

  /** @param {string} key @param {Record<string, unknown>} [params] */
  #t(key, params) { return translate(this.language, `core.number.${key}`, params); }

  /** Which numbers fit. */
  get #bounds() {
    const { min, max, whole } = this;
    const ends = `${min > -Infinity ? 'from' : ''}${max < Infinity ? 'to' : ''}`;
    return this.#t(`${whole ? 'whole' : 'any'}${ends && `.${ends}`}`, { min, max });
  }

  /** What is wrong, and which number holds. */
  get #complaint() {
    if (!this.wrong) return this.fault;
    const what = this.wrong === 'unread' ? this.#t('unread') : this.allowed || this.#bounds;
    return `${what} ${this.#t('kept', { value: printNumber(this.value, this.language) })}`;
  }

  render() {
    const name = this.spoken || this.label;
    return html`<span class="field">
      <label for="number"><span aria-hidden="true">${lettered(this.label)}</span><span
        class="visually-hidden">${name}</span></label>
      <button type="button" aria-label=${this.less} ?disabled=${this.disabled}
        @click=${() => this.#stepBy(-1)}>−</button>
      <input id="number" type="text" inputmode=${this.min < 0 ? 'text' : 'decimal'} autocomplete="off"
        .value=${live(this.wrong ? this.typed : printNumber(this.value, this.language))}
        aria-invalid=${this.wrong || this.fault ? 'true' : 'false'} aria-describedby="fault"
        ?readonly=${this.steppersOnly} ?disabled=${this.disabled}
        @change=${(/** @type {Event} */ event) =>
          this.#read(/** @type {HTMLInputElement} */ (event.target).value)}
        @keydown=${this.#onKey}>
      <button type="button" aria-label=${this.more} ?disabled=${this.disabled}
        @click=${() => this.#stepBy(1)}>+</button>
    </span>
    <div class="fault" id="fault" role="status">${this.#complaint}</div>`;
  }
}

define('nabla-number-field', NumberField);
