import { html, nothing } from 'lit';
import { hasMessage } from '../messages/index.js';
import { define } from './define.js';
import { conclusion, equation, kindOf } from './exercise-kinds.js';
import { exerciseStyle } from './exercise-style.js';
import { isRight, renderEarlier, renderVerdict } from './exercise-verdict.js';
import { mathml } from './mathml.js';
import { NablaWidget } from './widget.js';
import './formula-field.js';
import './nabla-derivation.js';

/** @typedef {import('./exercise-kinds.js').Exercise} Exercise */
/** @typedef {import('./exercise-verdict.js').Attempt} Attempt */

/** Seeds are whole numbers of 32 bits. */
const LARGEST_SEED = 2 ** 32 - 1;

/** How many hints a question has: what to look at, and how to begin. */
const HINTS = 2;

/**
 * A question with a mathematical answer: checked as mathematics, a mistake named, hints in two
 * levels, the solution by steps, and another instance whenever one is wanted.
 *
 * @element nabla-exercise
 * @fires nabla-change `detail` carries besides the state { verdict, correct, mistake, attempts,
 *     hints, solved }
 */
export class NablaExercise extends NablaWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    /** What kind of question: the name of one of the engine's templates. */
    template: { type: 'text', default: 'power-rule' },
    difficulty: { type: 'integer', default: 1, min: 1, max: 3 },
    /** Which instance: the same seed gives the same question everywhere. */
    seed: { type: 'integer', default: 1, min: 0, max: LARGEST_SEED },
  };

  static hasOwnPage = false;

  static properties = {
    exercise: { state: true },
    answer: { state: true },
    attempts: { state: true },
    hints: { state: true },
    solutionShown: { state: true },
  };

  static styles = [NablaWidget.styles, exerciseStyle];

  constructor() {
    super();
    this.template = NablaExercise.options.template.default;
    this.difficulty = 1;
    this.seed = 1;
    /** @type {Exercise | null} */
    this.exercise = null;
    /** The last formula in the answer field. */
    this.answer = '';
    /** The answers given to this question, the latest last. @type {Attempt[]} */
    this.attempts = [];
    /** How many hints are shown. */
    this.hints = 0;
    this.solutionShown = false;
  }

  async ready() {
    this.#pose();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    if (['template', 'difficulty', 'seed'].some((name) => changed.has(name))) this.#pose();
  }

  /** Takes the question that template, difficulty and seed name, and forgets the one before. */
  #pose() {
    const { template, difficulty, seed, exercise } = this;
    if (exercise && exercise.template === template && exercise.difficulty === difficulty
      && exercise.seed === seed) return;
    const { notation } = this;
    try {
      this.exercise = this.engine.exercise({ template, difficulty, seed, notation });
    } catch (error) {
      if (typeof (/** @type {any} */ (error)?.code) !== 'string') throw error;
      this.refuse('template', 'exercise.unknown-template');
      this.exercise = this.engine.exercise({ template: this.template, difficulty, seed, notation });
    }
    this.#clear();
  }

  /** Back to the untouched question. */
  #clear() {
    this.answer = '';
    this.attempts = [];
    this.hints = 0;
    this.solutionShown = false;
    this.#field?.clear();
  }

  reset() {
    super.reset();
    this.#clear();
  }

  /** @returns {import('./formula-field.js').FormulaField | null} */
  get #field() { return this.renderRoot.querySelector('.answer'); }

  /** @returns {Attempt | undefined} */
  get #latest() { return this.attempts[this.attempts.length - 1]; }

  /** Whether the question has been answered correctly. */
  get solved() {
    return this.attempts.some(isRight);
  }

  get changeDetail() {
    const latest = this.#latest;
    return {
      ...this.state,
      verdict: latest?.verdict ?? null,
      correct: this.solved,
      mistake: latest?.mistake ?? null,
      attempts: this.attempts.length,
      hints: this.hints,
      solved: this.solutionShown,
    };
  }

  /** @param {CustomEvent<{ text: string, good: boolean }>} event */
  #onSubmit(event) {
    event.stopPropagation();
    if (!event.detail.good) return;
    const { text } = event.detail;
    const verdict = this.engine.grade({ exercise: this.exercise, answer: text });
    const again = this.attempts.filter((attempt) => attempt.text !== text);
    this.answer = text;
    this.attempts = [...again, { ...verdict, text, mathml: this.#field?.mathml ?? '' }];
    this.notify();
  }

  /** @param {CustomEvent<{ text: string }>} event */
  #onFormula(event) {
    event.stopPropagation();
    this.answer = event.detail.text;
  }

  #showHint() {
    this.hints += 1;
    this.notify();
  }

  #showSolution() {
    this.solutionShown = true;
    this.notify();
  }

  async #next() {
    this.seed = this.seed < LARGEST_SEED ? this.seed + 1 : 0;
    await this.updateComplete;
    this.#field?.focus();
  }

  // --- Rendering ---------------------------------------------------------------------------------

  get titleText() { return this.t('exercise.title'); }

  renderPicture() {
    const exercise = /** @type {Exercise} */ (this.exercise);
    return html`${this.#renderQuestion(exercise)}
      ${this.#renderAnswer(exercise)}
      <div class="verdict" role="status">${renderVerdict(this)}</div>
      ${renderEarlier(this)}
      ${this.#renderActions()}
      ${this.#renderHints()}
      ${this.solutionShown ? this.#renderSolution(exercise) : nothing}`;
  }

  /** @param {Exercise} exercise */
  #renderQuestion({ kind, question }) {
    const { at, to } = question;
    return html`<p class="question">${this.t(`question.${kind}`, { at, to })}</p>
      <div class="function">${mathml(equation(question))}</div>`;
  }

  /** @param {Exercise} exercise */
  #renderAnswer(exercise) {
    const { question } = exercise;
    const { label, labelMarkup, numeric } = kindOf(exercise);
    return html`<div class="answer-line">
      <nabla-formula-field class="answer" .engine=${this.engine} .language=${this.language}
        .label=${label(question, this.#numberText) || this.t('exercise.answer')}
        .labelMarkup=${labelMarkup(question, this.#numberText)}
        .settings=${this.#settings(numeric ? [] : [question.variable])}
        @nabla-submit=${(/** @type {CustomEvent} */ event) => this.#onSubmit(event)}
        .preview=${this.answer !== this.#latest?.text}
        @nabla-formula=${(/** @type {CustomEvent} */ event) => this.#onFormula(event)}
        ></nabla-formula-field>
      <button type="button" class="primary" @click=${() => this.#field?.submit()}
        >${this.t('exercise.check')}</button>
    </div>`;
  }

  /** A number of the question, in full. */
  #numberText = (/** @type {number | undefined} */ value) =>
    this.number(value ?? NaN, { significant: 12 });

  /**
   * The same object for the same variables: the field reads its text again when it changes.
   * @param {string[]} variables
   */
  #settings(variables) {
    const same = this.#lastSettings.variables.join() === variables.join();
    if (!same) this.#lastSettings = { variables };
    return this.#lastSettings;
  }

  /** @type {{ variables: string[] }} */
  #lastSettings = { variables: [] };

  /** @returns {string[]} message keys of the hints that this kind of question has */
  get #hintKeys() {
    return Array.from({ length: HINTS }, (_, level) => `hint.${this.template}.${level + 1}`)
      .filter((key) => hasMessage(this.language, key));
  }

  #renderHints() {
    const shown = this.#hintKeys.slice(0, this.hints);
    return html`<div role="status">${shown.length === 0 ? nothing : html`<ol class="hints">
      ${shown.map((key) => html`<li>${this.t(key)}</li>`)}</ol>`}</div>`;
  }

  #renderActions() {
    const keys = this.#hintKeys;
    return html`<div class="actions">
      ${keys.length > 0 ? html`<button type="button" ?disabled=${this.hints >= keys.length}
        @click=${() => this.#showHint()}>${this.t(this.hints === 0 ? 'exercise.hint'
          : 'exercise.second-hint')}</button>` : nothing}
      <button type="button" aria-expanded=${this.solutionShown ? 'true' : 'false'}
        ?disabled=${this.solutionShown} @click=${() => this.#showSolution()}
        >${this.t('exercise.show-solution')}</button>
      <button type="button" class=${this.solved ? 'primary' : nothing} @click=${() => this.#next()}
        >${this.t('exercise.next')}</button>
    </div>`;
  }

  /** @param {Exercise} exercise */
  #renderSolution(exercise) {
    const { question, solution } = exercise;
    const still = (/** @type {Event} */ event) => event.stopPropagation();
    return html`<section class="solution" aria-label=${this.t('exercise.solution')}>
      ${solution ? html`<nabla-derivation controls="none" .formula=${question.formula}
        .variable=${question.variable} .heading=${this.t('exercise.solution')}
        @nabla-change=${still}></nabla-derivation>` : nothing}
      <div class="truth"><span>${this.t('exercise.truth')}</span>
        <div class="scrolling">${mathml(conclusion(exercise, this.#numberText))}</div></div>
    </section>`;
  }
}

define('nabla-exercise', NablaExercise);
