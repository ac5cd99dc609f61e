import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import '../player/nabla-player.js';
import { Player } from '../player/player.js';
import { define } from './define.js';
import { pendingCount } from './derivation-lines.js';
import { renderRule, renderSheet, ruleName } from './derivation-sheet.js';
import { derivationStyle } from './derivation-style.js';
import { describeError } from './describe-error.js';
import { makeReachable } from './reachable.js';
import { NablaWidget } from './widget.js';
import './derivation-question.js';
import './formula-field.js';

/** @typedef {import('./derivation-lines.js').DerivationStep} DerivationStep */

const EXAMPLES = ['x^3-4x', 'sin(x)^2/x', 'x*e^(-x)', 'ln(1+x^2)'];

/**
 * A derivative worked out rule by rule: type a function and step through its derivation, or try
 * each line yourself first.
 *
 * @element nabla-derivation
 * @fires nabla-change
 * @fires nabla-step
 */
export class NablaDerivation extends NablaWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    /** The function to differentiate. */
    formula: { type: 'formula', default: 'sin(x)^2/x' },
    /** The variable to differentiate by; empty for the formula's first. */
    variable: { type: 'text', default: '' },
    /** The line that is present: 0 is the question. */
    position: { type: 'integer', default: 0, min: 0, max: 10_000, attribute: 'step' },
    /** Whether the reader is asked for each line before it is shown. */
    trying: { type: 'boolean', default: false, attribute: 'try' },
  };

  static properties = {
    folded: { state: true },
  };

  static styles = [NablaWidget.styles, derivationStyle];

  constructor() {
    super();
    this.formula = NablaDerivation.options.formula.default;
    this.variable = '';
    this.position = 0;
    this.trying = false;
    /** Moves through the lines. */
    this.stepper = new Player();
    /** The engine's trace. @type {any} */
    this.trace = null;
    /** Steps whose subderivations are folded. @type {ReadonlySet<number>} */
    this.folded = new Set();
    /** The variable that is differentiated by. */
    this.by = 'x';
    /** Variables of the formula, to choose from. @type {string[]} */
    this.variables = [];
  }

  /** @returns {DerivationStep[]} */
  get steps() { return this.trace?.steps ?? []; }

  async ready() {
    this.#derive();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    // A shorter trace takes the player along; the position asked for counts.
    const { position } = this;
    if (changed.has('formula') || changed.has('variable')) {
      if (changed.get('formula') !== undefined) this.folded = new Set();
      this.#derive();
    }
    this.position = Math.min(position, this.steps.length);
    if (this.stepper.index !== this.position) this.stepper.seek(this.position);
  }

  reset() {
    this.folded = new Set();
    super.reset();
  }

  /** Asks the engine for the derivation of the present formula. */
  #derive() {
    let formula = this.#open();
    try {
      this.#take(formula);
    } catch (error) {
      // Understood, but too large to be differentiated line by line.
      const reason = describeError(this.language, error, this.formula);
      formula.dispose();
      this.refuse('formula', 'core.option.formula', { reason });
      formula = this.#open();
      this.#take(formula);
    }
    formula.dispose();
    this.stepper.count = this.steps.length + 1;
  }

  /** @param {any} formula the engine's */
  #take(formula) {
    this.variables = [...formula.variables];
    this.by = this.variables.includes(this.variable) ? this.variable : this.variables[0];
    const known = this.variable === '' || this.by === this.variable;
    this.report('variable', known ? null : {
      key: 'derivation.unknown-variable', params: { given: this.variable, taken: this.by },
    });
    this.trace = formula.derivation(this.by);
  }

  /** The formula as the engine's; one without a variable is a constant function of x. */
  #open() {
    const formula = this.openFormula('formula', {});
    if (formula.variables.length > 0) return formula;
    formula.dispose();
    return this.openFormula('formula', { variables: ['x'] });
  }

  updated() {
    super.updated();
    if (this.loadState !== 'ready') return;
    this.#keepPresentInSight();
    makeReachable(this.renderRoot.querySelectorAll('.scrolling, .sheet'));
  }

  /**
   * Scrolls the sheet, and nothing but the sheet, to the present line and to what changed in it.
   */
  #keepPresentInSight() {
    const sheet = this.renderRoot.querySelector('.sheet');
    const present = sheet?.querySelector('[aria-current]');
    if (!sheet || !present) return;
    const outer = sheet.getBoundingClientRect();
    const inner = present.getBoundingClientRect();
    if (inner.bottom > outer.bottom) sheet.scrollTop += inner.bottom - outer.bottom;
    else if (inner.top < outer.top) sheet.scrollTop -= outer.top - inner.top;

    const line = present.querySelector('.scrolling');
    const mark = present.querySelector('.focus');
    if (!line || !mark || this.#shownPosition === this.position) return;
    this.#shownPosition = this.position;
    const beyond = mark.getBoundingClientRect().right - line.getBoundingClientRect().right;
    if (beyond > 0) line.scrollLeft += beyond;
  }

  /** The line whose mark was brought into sight last: a reader's own scrolling is left alone. */
  #shownPosition = -1;

  /** @param {number} step */
  #toggleFold(step) {
    const folded = new Set(this.folded);
    if (!folded.delete(step)) folded.add(step);
    this.folded = folded;
  }

  // --- Rendering ---------------------------------------------------------------------------------

  renderPicture() {
    return html`${renderSheet(this, (step) => this.#toggleFold(step))}
      ${renderRule(this)}
      ${this.trying ? html`<nabla-derivation-question .engine=${this.engine}
        .language=${this.language} .variable=${this.by} .step=${this.steps[this.position] ?? null}
        @nabla-line=${(/** @type {Event} */ event) => {
          event.stopPropagation();
          this.stepper.step(1);
        }}></nabla-derivation-question>` : nothing}`;
  }

  renderPlayer() {
    return html`<nabla-player .player=${this.stepper} .steps=${[null, ...this.steps]} .first=${0}
      .lang=${this.language} .describe=${(/** @type {number} */ index) => this.#describe(index)}
      @nabla-step=${() => { this.position = this.stepper.index; }}></nabla-player>`;
  }

  /**
   * A step in words.
   * @param {number} index
   */
  #describe(index) {
    if (index === 0) return this.trace.start.text;
    const step = this.steps[index - 1];
    return `${ruleName(this, step)}. ${step.line.text}`;
  }

  renderControls() {
    if (!this.shows('formula')) return nothing;
    return html`<nabla-formula-field .engine=${this.engine} .language=${this.language}
        .value=${this.formula} .examples=${EXAMPLES} .preview=${false}
        label="f =" .labelMarkup=${'<math><mi>f</mi><mo>=</mo></math>'}
        @nabla-formula=${(/** @type {CustomEvent} */ event) => this.#onFormula(event)}
        ></nabla-formula-field>
      ${this.#renderVariable()}
      <label class="check"><input type="checkbox" .checked=${this.trying}
        @change=${(/** @type {Event} */ event) => {
          this.trying = /** @type {HTMLInputElement} */ (event.target).checked;
        }}>${this.t('derivation.try')}</label>`;
  }

  /** @param {CustomEvent<{ text: string }>} event */
  #onFormula(event) {
    event.stopPropagation();
    this.formula = event.detail.text;
    this.variable = '';
    this.position = 0;
  }

  #renderVariable() {
    if (this.variables.length < 2) return nothing;
    return html`<label>${this.t('derivation.variable')}
      <select @change=${(/** @type {Event} */ event) => {
        this.variable = /** @type {HTMLSelectElement} */ (event.target).value;
        this.position = 0;
      }}>${this.variables.map((name) => html`<option .selected=${live(name === this.by)}
        >${name}</option>`)}</select></label>`;
  }

  renderSummary() {
    const { position, steps } = this;
    if (position === 0) return this.t('derivation.summary.start', { count: steps.length });
    if (position === steps.length) return this.t('derivation.summary.end', { count: steps.length });
    const step = steps[position - 1];
    const where = this.t('derivation.summary.step',
      { index: position, total: steps.length, rule: ruleName(this, step).toLowerCase() });
    const count = pendingCount(step.line);
    const rest = this.t(count > 0 ? 'derivation.pending' : 'derivation.none-pending', { count });
    return `${where} ${rest}`;
  }

  get shareable() {
    return {
      table: () => ({
        columns: ['step', 'rule', 'before', 'after', 'line'],
        rows: this.steps.map(({ rule, before, after, line }, index) =>
          [index + 1, rule, before.text, after.text, line.text]),
      }),
      code: (/** @type {string} */ language) => this.#withDerivative((derivative) =>
        derivative.code(language)),
      latex: () => this.#withDerivative((derivative) => derivative.latex),
    };
  }

  /**
   * @param {(derivative: any) => string} use
   */
  #withDerivative(use) {
    const formula = this.#open();
    const derivative = formula.derivative(this.by);
    const text = use(derivative);
    derivative.dispose();
    formula.dispose();
    return text;
  }
}

define('nabla-derivation', NablaDerivation);
