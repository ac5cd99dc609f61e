import { html, nothing } from 'lit';
import { frameSpan } from '../../charts/fit.js';

/** @typedef {import('../nabla-predict.js').NablaPredict} NablaPredict */
/** @typedef {import('../../charts/scene.js').Mark} Mark */
/** @typedef {import('../../charts/scene.js').Curve} Curve */
/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../../engine/types.js').SketchJudgement} SketchJudgement */

/** Columns of a sketch, and points of the curves that it is compared with. */
const COLUMNS = 49;
const SAMPLES = 401;

/** A sketch can be compared when at least this part of its columns has a height. */
const ENOUGH = 0.8;

/**
 * What stays the same during one prediction by drawing: the curve above, the sheet below, and the
 * truth that is laid over the sketch later.
 */
export class DrawingTask {
  #formula;
  #variable;

  /**
   * @param {any} formula the engine's; the task disposes of it
   * @param {string} variable
   * @param {[number, number]} range
   */
  constructor(formula, variable, range) {
    this.#formula = formula;
    this.#variable = variable;
    const derivative = formula.derivative(variable);
    const curve = formula.curve(variable, range, SAMPLES);
    const slopes = derivative.curve(variable, range, SAMPLES);
    const heights = {
      curve: frameSpan(formula.facts(variable, range).window.y),
      slopes: frameSpan(derivative.facts(variable, range).window.y),
    };
    derivative.dispose();
    this.text = formula.text;
    /** @type {{ curve: Window, slopes: Window }} */
    this.windows = {
      curve: { x: range, y: heights.curve },
      slopes: { x: range, y: heights.slopes },
    };
    this.axes = {
      curve: { x: variable, y: `f(${variable})` },
      slopes: { x: variable, y: `f ′(${variable})` },
    };
    /** @type {Curve[]} */
    this.curves = [{ id: 'f', role: 'function', ...curve, label: 'f' }];
    /** @type {Curve[]} */
    this.truth = [{ id: 'f′', role: 'slope', ...slopes, label: 'f ′', dashed: true }];
    const [from, to] = range;
    this.columns = Float64Array.from({ length: COLUMNS },
      (_, index) => from + (to - from) * index / (COLUMNS - 1));
  }

  /** An empty sheet. */
  blank() { return new Float64Array(COLUMNS).fill(NaN); }

  /**
   * Whether enough is drawn to be compared.
   * @param {Float64Array} values
   */
  complete(values) {
    return values.filter((value) => !Number.isNaN(value)).length >= ENOUGH * COLUMNS;
  }

  /**
   * @param {Float64Array} values
   * @returns {SketchJudgement}
   */
  judge(values) {
    return this.#formula.judgeSketch(this.#variable, this.columns, values);
  }

  dispose() {
    this.#formula.dispose();
  }
}

/**
 * Stretches of columns on which the sketch lies on the wrong side of the axis.
 * @param {Float64Array} columns
 * @param {Float64Array} values
 * @param {readonly boolean[]} agree
 * @returns {[number, number][]}
 */
export function differingSpans(columns, values, agree) {
  /** @type {[number, number][]} */
  const spans = [];
  let start = -1;
  for (let index = 0; index <= columns.length; index += 1) {
    const differs = index < columns.length && !agree[index] && !Number.isNaN(values[index]);
    if (differs && start < 0) start = index;
    if (differs || start < 0) continue;
    // A single column is the width of a stroke at a zero of f′, not a difference.
    if (index - start > 1) spans.push([columns[start], columns[index - 1]]);
    start = -1;
  }
  return spans;
}

/**
 * What the sheet shows: the sketch; while drawing the column that the keyboard is at; afterwards
 * the stretches where the signs differ.
 * @param {NablaPredict} widget
 * @param {DrawingTask} task
 * @returns {Mark[]}
 */
function sheetMarks({ sketch, column, keying, committed, judgement }, { columns }) {
  /** @type {Mark[]} */
  const marks = [{ kind: 'guess', x: columns, y: sketch }];
  if (!committed && keying) marks.push({ kind: 'guide', axis: 'x', at: columns[column] });
  const spans = judgement ? differingSpans(columns, sketch, judgement.agree) : [];
  for (const [from, to] of spans) marks.push({ kind: 'strip', from, to, role: 'wrong' });
  return marks;
}

/**
 * What the comparison found, in words.
 * @param {NablaPredict} widget
 * @param {DrawingTask} task
 */
function describeJudgement(widget, { columns }) {
  const { judgement, sketch } = widget;
  if (!judgement) return nothing;
  const percent = new Intl.NumberFormat(widget.language, { style: 'percent' })
    .format(judgement.signAgreement);
  const place = (/** @type {number} */ x) => widget.number(x, { significant: 2 });
  const spans = differingSpans(columns, sketch, judgement.agree).map(([from, to]) =>
    widget.t('predict.draw.span', { from: place(from), to: place(to) })).join('; ');
  const verdict = widget.say(`predict.draw.${judgement.verdict}`, { percent });
  return html`<span class=${judgement.verdict === 'close' ? 'right' : 'wrong'}>${verdict}</span>
    ${spans ? widget.say('predict.draw.differs', { spans }) : nothing}
    ${judgement.mistake ? widget.say(`predict.draw.mistake.${judgement.mistake}`) : nothing}`;
}

/**
 * The function above, and below it the sheet to draw its slope on.
 * @param {NablaPredict} widget
 */
export function renderDrawing(widget) {
  const { committed, sketch, language } = widget;
  const task = /** @type {DrawingTask} */ (widget.task);
  const [from, to] = task.windows.curve.x;
  const params = { formula: task.text, from, to };
  const height = (/** @type {number} */ column) => {
    const x = widget.number(task.columns[column]);
    return Number.isNaN(sketch[column]) ? widget.t('predict.draw.empty', { x })
      : widget.t('predict.draw.column', { x, value: widget.number(sketch[column]) });
  };
  return html`
    <nabla-chart class="curve" .lang=${language} .window=${task.windows.curve}
      .axes=${task.axes.curve} .curves=${task.curves} tools=""
      .summary=${widget.t('predict.draw.chart.function', params)}></nabla-chart>
    <nabla-chart class="sheet" .lang=${language} .window=${task.windows.slopes}
      .axes=${task.axes.slopes} .curves=${committed ? task.truth : NO_CURVES}
      .marks=${sheetMarks(widget, task)} tools=""
      .summary=${widget.t(`predict.draw.chart.${committed ? 'compared' : 'sketch'}`, params)}>
      <nabla-sketch .columns=${task.columns} .values=${sketch} .column=${widget.column}
        .label=${`${widget.t('predict.draw.surface')}. ${widget.t('predict.draw.keys')}`}
        .describe=${height} ?disabled=${committed} @nabla-sketch=${widget.onSketch}></nabla-sketch>
    </nabla-chart>
    ${committed ? nothing
      : html`<p class="keys" aria-hidden="true">${widget.t('predict.draw.keys')}</p>`}
    <div class="buttons">
      ${committed
        ? html`<button type="button" @click=${() => widget.tryAgain()}
            >${widget.t('predict.again')}</button>`
        : html`<button type="button" class="primary" @click=${() => widget.commit()}
            ?disabled=${!task.complete(sketch)}>${widget.say('predict.draw.compare')}</button>
          <button type="button" @click=${() => { widget.sketch = task.blank(); }}
            >${widget.t('predict.draw.clear')}</button>`}
      <p class="verdict" role="status">${committed ? describeJudgement(widget, task) : nothing}</p>
    </div>`;
}

/** @type {readonly Curve[]} */
const NO_CURVES = [];
