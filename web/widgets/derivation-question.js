import { css, html, LitElement, nothing } from 'lit';
import { lettered } from '../charts/lettered.js';
import { translate } from '../messages/index.js';
import { define } from './define.js';
import { askable, pendingFunction } from './derivation-lines.js';
import { adviceKey } from './exercise-advice.js';
import { frameStyle } from './frame-style.js';
import './formula-field.js';

/** @typedef {import('./derivation-lines.js').DerivationStep} DerivationStep */

/** What the engine's comparison of two formulas says about an answer. */
const VERDICTS = /** @type {Record<string, string>} */ (
  { equal: 'correct', different: 'wrong', undecided: 'undecided' });

/**
 * Asks the reader what the next step of a derivation makes of its subexpression, before it is
 * shown.
 *
 * @fires nabla-line when the line is to be shown: it was found, or the reader wants to see it
 */
export class DerivationQuestion extends LitElement {
  static properties = {
    engine: { attribute: false },
    language: { type: String },
    variable: { type: String },
    step: { attribute: false },
    attempt: { state: true },
  };

  static styles = [frameStyle, css`
    :host { container-type: normal; font-size: 1em; margin-block-start: var(--nabla-space); }
    p { margin: 0; }
    .ask { margin-block-end: 0.375rem; }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: var(--nabla-space);
      margin-block-start: var(--nabla-space);
    }
    .verdict:not(:empty) { margin-block-start: 0.375rem; }
    .right { color: var(--nabla-right); }
    .wrong { color: var(--nabla-wrong); }
  `];

  constructor() {
    super();
    /** @type {any} */
    this.engine = null;
    /** @type {import('../messages/index.js').Language} */
    this.language = 'en';
    /** The variable of the derivation. */
    this.variable = 'x';
    /** The step to come; null at the end. @type {DerivationStep | null} */
    this.step = null;
    /**
     * The engine's verdict on the last answer; it stays while the line that was found is looked at.
     * @type {{ verdict: string, mistake: string | null } | null}
     */
    this.attempt = null;
  }

  /** Whether the next line comes because it was found: the verdict then stays beside it. */
  #found = false;

  get #accepted() {
    return this.attempt?.verdict === 'correct' || this.attempt?.verdict === 'unsimplified';
  }

  /** @returns {import('./formula-field.js').FormulaField | null} */
  get #field() { return this.renderRoot.querySelector('nabla-formula-field'); }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('step')) return;
    if (!this.#found) this.attempt = null;
    this.#found = false;
    this.#field?.clear();
  }

  /** @param {CustomEvent<{ text: string, good: boolean }>} event */
  #onSubmit(event) {
    event.stopPropagation();
    if (!event.detail.good || !this.step) return;
    this.attempt = this.#judge(this.step, event.detail.text);
    this.#found = this.#accepted;
    if (this.#found) this.#goOn();
  }

  /**
   * @param {DerivationStep} step
   * @param {string} answer
   * @returns {{ verdict: string, mistake: string | null }}
   */
  #judge({ before }, answer) {
    const inner = pendingFunction(before);
    if (inner !== null) {
      return this.engine.diagnose({ formula: inner, variable: this.variable, answer });
    }
    const formula = this.engine.formula(before.text);
    const verdict = VERDICTS[formula.equals(answer)];
    formula.dispose();
    return { verdict, mistake: null };
  }

  #goOn() {
    this.dispatchEvent(new CustomEvent('nabla-line', { bubbles: true }));
  }

  #show() {
    this.attempt = null;
    this.#goOn();
  }

  /** @param {CustomEvent} event */
  #onTyping(event) {
    event.stopPropagation();
    this.attempt = null;
  }

  #renderQuestion() {
    if (!this.step) return nothing;
    const { before } = this.step;
    const asked = askable(before);
    return html`
      ${asked ? html`<p class="ask">${translate(this.language, 'derivation.try.ask')}</p>
        <nabla-formula-field .engine=${this.engine} .language=${this.language}
          label=${`${before.text} =`}
          .labelMarkup=${before.mathml.replace('</math>', '<mo>=</mo></math>')}
          @nabla-submit=${this.#onSubmit} @nabla-formula=${this.#onTyping}></nabla-formula-field>`
        : nothing}
      <div class="buttons">
        ${asked ? html`<button type="button" class="primary" @click=${() => this.#field?.submit()}
          >${translate(this.language, 'exercise.check')}</button>` : nothing}
        <button type="button" @click=${this.#show}
          >${translate(this.language, 'derivation.try.show')}</button>
      </div>`;
  }

  /** @param {string} mistake */
  #adviceOn(mistake) {
    const formula = this.step && pendingFunction(this.step.before);
    return adviceKey(this.language, mistake, { formula: formula ?? '' });
  }

  #renderVerdict() {
    const { attempt } = this;
    if (!attempt) return nothing;
    const accepted = this.#accepted;
    return html`<span class=${accepted ? 'right' : 'wrong'}>${accepted ? '✓' : '✗'}
      ${translate(this.language, `verdict.${attempt.verdict}`)}</span>
      ${attempt.mistake ? lettered(translate(this.language, this.#adviceOn(attempt.mistake)))
        : nothing}`;
  }

  render() {
    return html`${this.#renderQuestion()}
      <p class="verdict" role="status">${this.#renderVerdict()}</p>`;
  }
}

define('nabla-derivation-question', DerivationQuestion);
