import { html, nothing } from 'lit';
import '../charts/nabla-chart.js';
import '../charts/nabla-sketch.js';
import { define } from './define.js';
import { renderProblems } from './frame.js';
import { arrangeContents, renderChoices } from './predict/choice.js';
import { DrawingTask, renderDrawing } from './predict/draw.js';
import { predictStyle } from './predict/style.js';
import { isName } from './variable-name.js';
import { NablaWidget } from './widget.js';

/**
 * A guess before the answer: choose, or draw the slope of a function. What is revealed opens when a
 * guess is made, and guess and answer stand together.
 *
 * In it: the question (`slot="question"`), for a choice a list of choices (`<ol slot="choices">`),
 * and what is revealed (`slot="reveal"`).
 *
 * @element nabla-predict
 * @fires nabla-predict when a guess is made; `detail` is { kind, choice, right, judgement }
 * @fires nabla-reveal when the answer is seen, whether the guess was made now or before
 */
export class NablaPredict extends NablaWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    kind: { type: 'choice', values: ['choice', 'draw'], default: 'choice' },
    /** The number of the right choice, from 1. */
    answer: { type: 'integer', default: 1, min: 1 },
    /** The function whose slope is to be drawn. */
    formula: { type: 'formula', default: 'x^2' },
    variable: { type: 'text', default: 'x', accepts: isName },
    range: { type: 'numbers', length: 2, default: [-3, 3] },
  };

  static properties = {
    chosen: { state: true },
    committed: { state: true },
    sketch: { state: true },
    column: { state: true },
    keying: { state: true },
  };

  static styles = [NablaWidget.styles, predictStyle];

  constructor() {
    super();
    const { options } = NablaPredict;
    /** @type {'choice' | 'draw'} */
    this.kind = options.kind.default;
    this.answer = options.answer.default;
    this.formula = options.formula.default;
    this.variable = options.variable.default;
    /** @type {[number, number]} */
    this.range = options.range.default;
    this.choiceCount = 0;
    /** The choice made so far, from 1; 0 for none. */
    this.chosen = 0;
    /** Whether the guess is handed in. */
    this.committed = false;
    /** @type {DrawingTask | null} */
    this.task = null;
    /** Heights of the sketch, by column. @type {Float64Array} */
    this.sketch = new Float64Array();
    /** The column that the keyboard is at. */
    this.column = 0;
    /** Whether the keyboard draws. */
    this.keying = false;
    /**
     * What the engine says of the sketch.
     * @type {import('../engine/types.js').SketchJudgement | null}
     */
    this.judgement = null;
  }

  async ready() {
    this.choiceCount = arrangeContents(this);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready' || this.kind !== 'draw') return;
    const another = ['formula', 'variable', 'range'].some((name) => changed.has(name));
    if (!this.task || another) this.#prepare();
  }

  /** Lays out the curve and an empty sheet. */
  #prepare() {
    this.task?.dispose();
    const formula = this.openFormula('formula', { variables: [this.variable] });
    this.task = new DrawingTask(formula, this.variable, this.range);
    this.sketch = this.task.blank();
    this.column = 0;
    this.committed = false;
  }

  /**
   * @param {string} key
   * @param {Record<string, unknown>} [params]
   */
  t(key, params) { return super.t(key, { variable: this.variable, ...params }); }

  /** @param {CustomEvent<{ values: Float64Array, column: number, keyboard: boolean }>} event */
  onSketch = ({ detail }) => {
    this.sketch = detail.values;
    this.column = detail.column;
    this.keying = detail.keyboard;
  };

  /** Hands the guess in: from here on the answer is seen. */
  commit() {
    if (this.kind === 'draw') this.judgement = this.task?.judge(this.sketch) ?? null;
    this.#reveal();
    const { kind, chosen, judgement } = this;
    const right = kind === 'draw' ? judgement?.verdict === 'close' : chosen === this.answer;
    this.dispatchEvent(new CustomEvent('nabla-predict', {
      detail: { kind, choice: chosen, right, judgement }, bubbles: true, composed: true,
    }));
    void this.#focusButton();
  }

  /**
   * Shows a choice that the reader made before, and what it reveals; it is no new guess.
   * @param {number} choice from 1
   */
  restore(choice) {
    if (this.kind !== 'choice' || this.committed || choice > this.choiceCount) return;
    this.chosen = choice;
    this.#reveal();
  }

  #reveal() {
    this.committed = true;
    this.dispatchEvent(new CustomEvent('nabla-reveal', { bubbles: true, composed: true }));
  }

  /** Takes the guess back and closes the answer, at the reader's wish. */
  tryAgain() {
    this.committed = false;
    this.chosen = 0;
    this.judgement = null;
    if (this.task) this.sketch = this.task.blank();
    void this.#focusButton();
  }

  /** The button that was pressed is gone: the focus goes on to what has come in its place. */
  async #focusButton() {
    const root = /** @type {ShadowRoot} */ (this.renderRoot);
    if (!root.activeElement) return;
    await this.updateComplete;
    const button = root.querySelector('.buttons button:not(:disabled), .choice input');
    if (button instanceof HTMLElement) button.focus({ preventScroll: true });
  }

  reset() {
    super.reset();
    this.tryAgain();
  }

  render() {
    if (this.loadState !== 'ready') {
      return html`<slot name="question"></slot>
        <slot name="choices"></slot>
        <slot name="reveal"></slot>
        ${super.render()}`;
    }
    const title = this.t(this.kind === 'draw' ? 'predict.draw.title' : 'predict.title');
    return html`<div class="predict" role="group" lang=${this.language}
        aria-label=${this.heading || title}>
      ${renderProblems(this)}
      <slot name="question">${this.kind === 'draw' ? this.say('predict.draw.task') : nothing}</slot>
      ${this.kind === 'draw' ? renderDrawing(this) : renderChoices(this)}
      ${this.committed ? html`<div class="reveal"><slot name="reveal"></slot></div>` : nothing}
    </div>`;
  }
}

define('nabla-predict', NablaPredict);
