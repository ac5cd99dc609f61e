import { html, nothing } from 'lit';
import { hasMessage } from '../messages/index.js';
import { define } from './define.js';
import { labelsOf } from './exercise-kinds.js';
import { Numerals } from './exercise-notation.js';
import { renderQuestion } from './exercise-question.js';
import { renderSolution } from './exercise-solution.js';
import { exerciseStyle } from './exercise-style.js';
import { isRight, renderEarlier, renderSolvedBefore, renderVerdict } from './exercise-verdict.js';
import { fitAcross } from './fit-across.js';
import { makeReachable } from './reachable.js';
import { RoomAcross } from './room-across.js';
import { NablaWidget } from './widget.js';
import './formula-field.js';

/** @typedef {import('../engine/types.js').Exercise} Exercise */
/** @typedef {import('./exercise-verdict.js').Attempt} Attempt */
/** @typedef {import('./formula-field.js').FormulaField} FormulaField */

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
 * @fires nabla-answer when an answer has been judged; `detail` is { template, difficulty, seed,
 *     verdict, mistake, tries, hints, solution }: the answers so far, the hints, and whether the
 *     solution was shown by then
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
    answers: { state: true },
    refused: { state: true },
    attempts: { state: true },
    hints: { state: true },
    solutionShown: { state: true },
    solvedOn: { attribute: false },
  };

  static styles = [NablaWidget.styles, exerciseStyle];

  constructor() {
    super();
    this.template = NablaExercise.options.template.default;
    this.difficulty = 1;
    this.seed = 1;
    /** @type {Exercise | null} */
    this.exercise = null;
    /** The last formula in each field of the answer. @type {string[]} */
    this.answers = [];
    /** Whether what was typed last is no formula: then the verdict before speaks of something else. */
    this.refused = false;
    /** The answers given to this question, the latest last. @type {Attempt[]} */
    this.attempts = [];
    /** How many hints are shown. */
    this.hints = 0;
    this.solutionShown = false;
    /** When the reader solved it before, if the page knows: milliseconds. @type {number | null} */
    this.solvedOn = null;
    /** Draws anew when there is more or less of it: the formulas fit themselves into it. */
    this.room = new RoomAcross(this);
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
    this.answers = [];
    this.refused = false;
    this.attempts = [];
    this.hints = 0;
    this.solutionShown = false;
    for (const field of this.#fields) field.clear();
  }

  reset() {
    super.reset();
    this.#clear();
  }

  /** @returns {FormulaField[]} */
  get #fields() {
    return /** @type {any} */ ([...this.renderRoot.querySelectorAll('nabla-formula-field')]);
  }

  /** Writes numbers as the books of the page's language do. */
  get numerals() { return new Numerals(this.language); }

  /** What stands before the fields of the answer. */
  get labels() { return labelsOf(/** @type {Exercise} */ (this.exercise), this.numerals); }

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

  /**
   * Enter in one of several fields goes on to the next that is still empty; in the last it checks.
   * @param {Event} event
   */
  #onSubmit(event) {
    event.stopPropagation();
    if (this.#checking) return;
    const fields = this.#fields;
    const empty = fields.find((field) => field !== event.target && field.typed.trim() === '');
    if (/** @type {FormulaField} */ (event.target).good && empty) empty.focus();
    else this.#check();
  }

  /** Whether the fields are handing in what they hold because the widget asked them to. */
  #checking = false;

  /** Judges what is in the fields, if all of it is mathematics. */
  #check() {
    const fields = this.#fields;
    this.#checking = true;
    for (const field of fields) field.submit();
    this.#checking = false;
    this.refused = !fields.every((field) => field.good);
    if (this.refused) return;
    const texts = fields.map((field) => field.typed);
    const verdict = this.engine.grade({ exercise: this.exercise, answer: texts });
    const again = this.attempts.filter((attempt) => attempt.texts.join() !== texts.join());
    this.answers = texts;
    const isNew = again.length === this.attempts.length;
    this.attempts = [...again, { ...verdict, texts, mathml: fields.map(({ mathml }) => mathml) }];
    this.notify();
    if (isNew) this.#tell();
  }

  /** Fires `nabla-answer`. An answer that is handed in again is no other answer. */
  #tell() {
    const { verdict, mistake, attempts: tries, hints, solved: solution } = this.changeDetail;
    const detail = { ...this.state, verdict, mistake, tries, hints, solution };
    this.dispatchEvent(new CustomEvent('nabla-answer', { detail, bubbles: true, composed: true }));
  }

  /** @param {CustomEvent<{ text: string }>} event @param {number} index which field */
  #onFormula(event, index) {
    event.stopPropagation();
    const answers = [...this.answers];
    answers[index] = event.detail.text;
    this.answers = answers;
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
    this.#fields[0]?.focus();
  }

  updated() {
    super.updated();
    fitAcross(/** @type {NodeListOf<HTMLElement>} */ (
      this.renderRoot.querySelectorAll('.function .scrolling')));
    makeReachable(this.renderRoot.querySelectorAll('.scrolling'));
  }

  // --- Rendering ---------------------------------------------------------------------------------

  get titleText() { return this.t('exercise.title'); }

  renderPicture() {
    const exercise = /** @type {Exercise} */ (this.exercise);
    return html`${renderQuestion(this, exercise)}
      ${this.#renderAnswer(exercise)}
      <div class="verdict" role="status">${renderVerdict(this)}</div>
      ${renderEarlier(this)}
      ${renderSolvedBefore(this)}
      ${this.#renderActions()}
      ${this.#renderHints()}
      ${this.solutionShown ? renderSolution(this, exercise) : nothing}`;
  }

  /** @param {Exercise} exercise */
  #renderAnswer({ question, numeric }) {
    const { labels } = this;
    const judged = this.attempts.at(-1)?.texts ?? [];
    return html`<div class=${labels.length > 1 ? 'answer-line several' : 'answer-line'}
      @nabla-submit=${(/** @type {Event} */ event) => this.#onSubmit(event)}
      @nabla-fault=${() => { this.refused = true; }}>
      ${labels.map(({ label, markup }, index) => html`<nabla-formula-field answers
        .engine=${this.engine} .language=${this.language}
        .label=${label || this.t('exercise.answer')} .labelMarkup=${markup}
        .settings=${this.#settings(question.variables)} .keys=${numeric ? [] : null} .explain=${this.#explain}
        .preview=${this.refused || this.answers[index] !== judged[index]}
        @nabla-formula=${(/** @type {CustomEvent} */ event) => this.#onFormula(event, index)}
        ></nabla-formula-field>`)}
      <button type="button" class="primary" @click=${() => this.#check()}
        >${this.t('exercise.check')}</button>
    </div>`;
  }

  /** A letter of the question that may not stand in the answer. @param {string} name */
  #explain = (name) => {
    const { expressions = {}, variables } = /** @type {Exercise} */ (this.exercise).question;
    return Object.hasOwn(expressions, name) && !variables.includes(name)
      ? this.t('exercise.express', { name, variable: variables[0] }) : null;
  };

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
  get hintKeys() {
    return Array.from({ length: HINTS }, (_, index) => {
      const key = `hint.${this.template}.${index + 1}`;
      return [`${key}.${this.difficulty}`, key].find((each) => hasMessage(this.language, each)) ?? '';
    }).filter(Boolean);
  }

  #renderHints() {
    const shown = this.hintKeys.slice(0, this.hints);
    return html`<div role="status">${shown.length === 0 ? nothing : html`<ol class="hints">
      ${shown.map((key) => html`<li>${this.say(key, { variable: this.exercise?.question.variable })}</li>`)}</ol>`}</div>`;
  }

  #renderActions() {
    const keys = this.hintKeys;
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
}

define('nabla-exercise', NablaExercise);
