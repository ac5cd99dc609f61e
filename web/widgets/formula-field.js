import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { lettered } from '../charts/lettered.js';
import { hasMessage, translate } from '../messages/index.js';
import { define } from './define.js';
import { describeError } from './describe-error.js';
import { FormulaExamples } from './formula-examples.js';
import { formulaFieldStyle } from './formula-field-style.js';
import { renderKeypad, typeAtCaret } from './formula-keypad.js';
import { renderMirror } from './formula-mirror.js';
import { frameStyle } from './frame-style.js';
import { mathml } from './mathml.js';
import { readFormula } from './read-formula.js';

/**
 * What the field accepts, handed to the engine as it is.
 * @typedef {{ variables?: string[], parameters?: Record<string, number> }} FormulaSettings
 */

/**
 * An error appears when the typing rests this long, in milliseconds: not at every half-typed word.
 */
const PATIENCE = 600;

/**
 * Whether plain data says something else: a widget makes it anew at every frame of a drag.
 * @param {unknown} value
 * @param {unknown} former
 */
function differs(value, former) {
  return JSON.stringify(value) !== JSON.stringify(former);
}

/**
 * A field for a formula: read while it is typed, shown as it will be understood, and told apart
 * from what is no formula with the wrong place underlined and the way out one click away.
 *
 * @fires nabla-formula when the text becomes another formula that is understood; `detail` is
 *     { text, mathml }, the text as typed
 * @fires nabla-submit when Enter is pressed; `detail` is { text, good }
 * @fires nabla-fault when an error appears beside the field
 */
export class FormulaField extends LitElement {
  static properties = {
    engine: { attribute: false },
    language: { type: String },
    label: { type: String },
    labelMarkup: { attribute: false },
    value: { type: String },
    settings: { attribute: false, hasChanged: differs },
    examples: { attribute: false, hasChanged: differs },
    disabled: { type: Boolean },
    preview: { type: Boolean },
    answers: { type: Boolean },
    keys: { attribute: false },
    explain: { attribute: false },
    typed: { state: true },
    fault: { state: true },
    faultShown: { state: true },
    keypad: { state: true },
  };

  static styles = [frameStyle, formulaFieldStyle];

  static shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;

  #examples = new FormulaExamples(this);

  constructor() {
    super();
    /** The engine that reads the formulas. @type {any} */
    this.engine = null;
    /** @type {import('../messages/index.js').Language} */
    this.language = 'en';
    /** What is asked for, in words: `f(x) =`. */
    this.label = '';
    /** The same as MathML, to be seen in place of the words. */
    this.labelMarkup = '';
    /** The last formula that was understood; assigning it puts it into the field. */
    this.value = '';
    /** @type {FormulaSettings} */
    this.settings = {};
    /** Formulas to choose from. @type {(string | import('./presets.js').Preset)[]} */
    this.examples = [];
    this.disabled = false;
    /** Whether to show what is typed as it will be understood. */
    this.preview = true;
    /** Whether the formula may be named, as in an answer: `x = 3` is read as 3. */
    this.answers = false;
    /** Names that have a key on the keypad; those of the settings, unless given. @type {string[] | null} */
    this.keys = null;
    /**
     * What to say of a name that the engine does not know and the asker does; null for the usual.
     * @type {((name: string) => string | null) | null}
     */
    this.explain = null;
    /** The text in the field, understood or not. */
    this.typed = '';
    /** @type {any} the engine's error about `typed` */
    this.fault = null;
    this.faultShown = false;
    /**
     * What the engine read otherwise than one may think.
     * @type {{ code: string, from: number, to: number }[]}
     */
    this.notices = [];
    this.keypad = false;
    /** MathML of the last formula that was understood. */
    this.mathml = '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
  }

  /** @returns {HTMLInputElement} */
  get #input() {
    return /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input'));
  }

  /** Whether the text in the field is a formula. */
  get good() { return this.fault === null && this.typed.trim() !== ''; }

  /** Shows the error, if there is one, without waiting for the typing to rest. */
  insist() {
    clearTimeout(this.#patience);
    this.faultShown = true;
    if (this.fault) {
      this.dispatchEvent(new CustomEvent('nabla-fault', { bubbles: true, composed: true }));
    }
  }

  /** Puts the last formula that was understood back into the field. */
  restore() {
    this.#read(this.value);
  }

  /** Empties the field: for a new question. */
  clear() {
    this.#read('');
    this.value = '';
    this.faultShown = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const assigned = changed.has('value') && this.value !== this.typed;
    if (assigned) this.#read(this.value);
    else if (this.typed && ['engine', 'settings', 'language'].some((name) => changed.has(name))) {
      this.#read(this.typed);
    }
    if (assigned && this.fault) this.faultShown = true;
  }

  updated() {
    const { scrollLeft } = this.#input;
    const mirror = this.renderRoot.querySelector('.mirror');
    if (mirror) mirror.scrollLeft = scrollLeft;
  }

  /**
   * Reads a text; keeps what was understood last where this one is no formula.
   * @param {string} text
   * @param {boolean} [emptyIsWrong] an empty field is no error until it is handed in
   */
  #read(text, emptyIsWrong = false) {
    this.typed = text;
    this.fault = null;
    this.notices = [];
    if (!this.engine || (text.trim() === '' && !emptyIsWrong)) return;
    const { language, settings, answers } = this;
    const reading = readFormula(this.engine, text, { language, settings, answers });
    this.fault = reading.fault;
    this.notices = reading.notices;
    if (!this.fault) this.mathml = reading.mathml;
  }

  /** @param {string} text */
  #type(text) {
    clearTimeout(this.#patience);
    this.#read(text);
    if (this.fault) {
      // An error that is on the page already follows the typing; a new one waits.
      if (!this.faultShown) this.#patience = setTimeout(() => this.insist(), PATIENCE);
      return;
    }
    this.faultShown = false;
    if (!this.good || text === this.value) return;
    this.value = text;
    this.dispatchEvent(new CustomEvent('nabla-formula',
      { detail: { text, mathml: this.mathml }, bubbles: true, composed: true }));
  }

  /** @param {string} keys */
  #press(keys) {
    typeAtCaret(this.#input, keys);
    this.#type(this.#input.value);
  }

  /** Puts the engine's suggestion in the place of what it could not read. */
  #acceptSuggestion() {
    const { from, to, suggestion } = this.fault;
    const caret = from + suggestion.length;
    const text = this.typed.slice(0, from) + suggestion + this.typed.slice(to);
    this.#type(text);
    this.updateComplete.then(() => {
      this.#input.focus();
      this.#input.setSelectionRange(caret, caret);
    });
  }

  /** @param {string} text */
  #choose(text) {
    this.#type(text);
    this.updateComplete.then(() => this.#input.focus());
  }

  /** @param {KeyboardEvent} event */
  #onKeydown(event) {
    if (event.key !== 'Enter' || event.isComposing) return;
    this.submit();
  }

  /** Hands in what is in the field: what Enter does. An empty field is an error then. */
  submit() {
    this.#read(this.typed, true);
    this.insist();
    this.dispatchEvent(new CustomEvent('nabla-submit',
      { detail: { text: this.typed, good: this.good }, bubbles: true, composed: true }));
  }

  /** @param {string} key @param {Record<string, unknown>} [params] */
  #t(key, params) { return translate(this.language, key, params); }

  #renderFault() {
    const fault = this.faultShown ? this.fault : null;
    const explained = fault?.code === 'unknown-name'
      ? this.explain?.(this.typed.slice(fault.from, fault.to)) : null;
    return html`<div class="fault" id="fault" role="status">${fault ? html`<span
      >${explained ?? describeError(this.language, fault, this.typed)}</span>` : nothing}
      ${fault?.suggestion && !explained ? html`<button type="button" class="text-button"
        @click=${() => this.#acceptSuggestion()}>${this.#t('core.formula.suggest',
          { suggestion: fault.suggestion })}</button>` : nothing}</div>`;
  }

  #renderNotices() {
    return this.notices.filter(({ code }) => hasMessage(this.language, `core.notice.${code}`))
      .map(({ code, from, to }) => html`<p class="notice">${this.#t(`core.notice.${code}`,
        { fragment: this.typed.slice(from, to) })}</p>`);
  }

  #renderPreview() {
    if (!this.preview || !this.mathml || this.typed.trim() === '') return nothing;
    return html`<div class=${this.fault ? 'preview stale' : 'preview'} id="preview">
      ${mathml(this.mathml)}</div>`;
  }

  render() {
    const wrong = this.fault !== null && this.faultShown;
    return html`<div class="row">
        <label for="formula">${this.labelMarkup
          ? html`<span aria-hidden="true">${mathml(this.labelMarkup)}</span><span
              class="visually-hidden">${this.label}</span>`
          : lettered(this.label)}</label>
        <div class=${wrong ? 'box wrong' : 'box'}>
          <input id="formula" type="text" .value=${live(this.typed)} ?disabled=${this.disabled}
            autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false"
            enterkeyhint="done" maxlength="2000"
            aria-invalid=${wrong ? 'true' : 'false'} aria-describedby="fault"
            @input=${(/** @type {InputEvent} */ event) =>
              this.#type(/** @type {HTMLInputElement} */ (event.target).value)}
            @scroll=${() => this.updated()}
            @blur=${() => this.insist()} @keydown=${this.#onKeydown}>
          ${renderMirror(this.typed, this.faultShown ? this.fault : null)}
          <button type="button" class="keypad-toggle"
            aria-expanded=${this.keypad ? 'true' : 'false'} title=${this.#t('core.formula.keypad')}
            aria-label=${`√x ${this.#t('core.formula.keypad')}`}
            @click=${() => { this.keypad = !this.keypad; }}>√x</button>
        </div>
      </div>
      ${this.keypad ? renderKeypad(this.language,
        this.keys ?? this.settings.variables ?? ['x'], (keys) => this.#press(keys)) : nothing}
      ${this.#renderFault()}
      ${this.#renderPreview()}
      ${this.#renderNotices()}
      ${this.#examples.render(this.#t('core.formula.examples'), (text) => this.#choose(text))}`;
  }
}

define('nabla-formula-field', FormulaField);
