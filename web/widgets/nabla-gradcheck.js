import { html, nothing } from 'lit';
import { chartPicture } from '../charts/nabla-chart.js';
import { define } from './define.js';
import './formula-field.js';
import { gradcheckStyle } from './gradcheck/style.js';
import { agreeingLength, bestStep, errorSide, troubleAt, VALLEY } from './gradcheck/words.js';
import './number-field.js';
import { isName } from './variable-name.js';
import { NablaWidget } from './widget.js';

/** @typedef {import('../charts/scene.js').Axes} Axes */
/** @typedef {import('../charts/scene.js').Curve} Curve */
/** @typedef {import('../charts/scene.js').Window} Window */
/** @typedef {import('./code/program.js').ProgramLanguage} ProgramLanguage */
/** @typedef {import('../charts/scene.js').Mark} Mark */
/** @typedef {import('../charts/scene.js').Handle} Handle */

/** Steps that the error is measured at. */
const STEPS = 181;

/**
 * The picture's errors: below the last bit of a double, which stands for no error at all, to 10.
 */
const FLOOR = 1e-17;
const CEILING = 10;

/** Above every step that can be looked at. */
const BEYOND = 1000;

/** Digits of the derivatives in the table. */
const DIGITS = 16;

/**
 * The derivative in two ways, automatic and by a difference quotient, and how the error of the
 * second depends on its step: a valley between rounding and truncation.
 *
 * @element nabla-gradcheck
 * @fires nabla-change
 */
export class NablaGradcheck extends NablaWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    formula: { type: 'formula', default: 'sin(x)' },
    variable: { type: 'text', default: 'x', accepts: isName },
    point: { type: 'number', default: 1 },
    /** The step that is looked at. */
    h: { type: 'number', default: 1e-3, min: 1e-18, max: 100 },
    /** The steps that the picture shows. */
    from: { type: 'number', default: 1e-15, min: 1e-18, max: 100 },
    to: { type: 'number', default: 1, min: 1e-18, max: 100 },
  };

  static styles = [NablaWidget.styles, gradcheckStyle];

  /** @type {any} */
  #formula = null;
  /** @type {import('../engine/types.js').CheckedComponent | null} */
  #checked = null;
  /** What f is like at the point. @type {import('../engine/types.js').Look | null} */
  #look = null;
  /** The one-sided difference at the step. */
  #forward = { slope: NaN, error: NaN };
  #best = /** @type {{ step: number, error: number } | null} */ (null);
  #window = /** @type {Window} */ ({ x: [1e-15, 1], y: [FLOOR, CEILING] });
  #axes = /** @type {Axes} */ ({ x: 'h', y: '' });
  #curves = /** @type {Curve[]} */ ([]);

  constructor() {
    super();
    const { options } = NablaGradcheck;
    this.formula = options.formula.default;
    this.variable = options.variable.default;
    this.point = options.point.default;
    this.h = options.h.default;
    this.from = options.from.default;
    this.to = options.to.default;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    const another = !this.#formula || changed.has('formula') || changed.has('variable');
    if (another) {
      this.#formula?.dispose();
      this.#formula = this.openFormula('formula', this.#settings);
    }
    const moved = ['point', 'from', 'to', 'lang'].some((name) => changed.has(name));
    if (another || moved) this.#measure();
    if (another || changed.has('point') || changed.has('h')) {
      [this.#checked] = this.#formula.check([this.point], { step: this.h }).components;
      this.#look = this.#formula.look(this.variable, this.point, { h: this.h });
      const { slope } = /** @type {import('../engine/types.js').Look} */ (this.#look).secant;
      const [error] = this.#formula.checkCurve(this.variable, [this.point],
        { from: this.h, to: BEYOND, points: 1 }).forward;
      this.#forward = { slope, error };
    }
  }

  /** Measures the error over all steps. */
  #measure() {
    if (!(this.from < this.to)) [this.from, this.to] = [1e-15, 1];
    const { steps, forward, central } = this.#formula.checkCurve(this.variable, [this.point],
      { from: this.from, to: this.to, points: STEPS });
    this.#best = bestStep(steps, central);
    this.#window = { x: [this.from, this.to], y: [FLOOR, CEILING] };
    const y = this.t('gradcheck.axis.error');
    this.#axes = { x: 'h', y, scaleX: 'logarithmic', scaleY: 'logarithmic', outside: true };
    // A logarithmic axis has no zero: an error of zero lies on the floor.
    const drawn = (/** @type {Float64Array} */ errors) =>
      errors.map((error) => Math.max(error, FLOOR));
    this.#curves = [
      { id: 'forward', role: 'quiet', x: steps, y: drawn(forward), faint: true,
        label: this.t('gradcheck.forward'), labelAt: this.to / 1e4 },
      { id: 'central', role: 'slope', x: steps, y: drawn(central),
        label: this.t('gradcheck.central'), labelAt: this.to / 100, labelBelow: true },
    ];
  }

  /**
   * @param {string} key
   * @param {Record<string, unknown>} [params]
   */
  t(key, params) { return super.t(key, { variable: this.variable, ...params }); }

  get #settings() { return { variables: [this.variable] }; }

  get #error() { return this.#checked?.error ?? NaN; }

  get #trouble() { return troubleAt(this.#look, this.#error); }

  /** @returns {Mark[]} */
  #marks() {
    /** @type {Mark[]} */
    const marks = [{ kind: 'guide', axis: 'x', at: this.h }];
    if (!this.#best) return marks;
    const { step } = this.#best;
    const strips = /** @type {const} */ ([['rounding', this.from, step / VALLEY],
      ['truncation', step * VALLEY, this.to]]);
    for (const [side, from, to] of strips) {
      const label = this.t(`gradcheck.side.${side}`);
      if (from < to) marks.unshift({ kind: 'strip', from, to, role: 'quiet', label });
    }
    return marks;
  }

  /** @returns {Handle[]} */
  #handles() {
    return [{
      id: 'h', axis: 'x', role: 'slope', x: this.h,
      y: Number.isNaN(this.#error) ? NaN : Math.max(this.#error, FLOOR),
      label: this.t('gradcheck.step'),
      text: this.t('gradcheck.step.at', { step: this.h, error: this.#error }),
    }];
  }

  get #summaryOfChart() {
    const parts = [this.t('gradcheck.chart')];
    if (this.#best) parts.push(this.t('gradcheck.chart.best', this.#best));
    parts.push(this.t('gradcheck.chart.now', { step: this.h, error: this.#error }));
    return parts.join(' ');
  }

  renderPicture() {
    return html`<nabla-chart .lang=${this.language} .window=${this.#window} .axes=${this.#axes}
        .curves=${this.#curves} .marks=${this.#marks()} .handles=${this.#handles()} tools="table"
        .summary=${this.#summaryOfChart}
        @nabla-handle=${this.#onStep}></nabla-chart>
      ${this.#renderTable()}`;
  }

  /**
   * A row of the table; digits that are off are marked.
   * @param {string} way
   * @param {string} exact the automatic derivative, printed
   * @param {number} slope
   * @param {number} error
   */
  #renderWay(way, exact, slope, error) {
    const approximate = this.number(slope, { significant: DIGITS });
    const agreeing = agreeingLength(exact, approximate);
    return html`<tr><th scope="row">${this.t(`gradcheck.way.${way}`)}</th>
      <td class="digits">${approximate.slice(0, agreeing)}<span class="off">${
        approximate.slice(agreeing)}</span></td>
      <td>${this.number(error, { significant: 3 })}</td></tr>`;
  }

  #renderTable() {
    if (!this.#checked) return nothing;
    const { automatic, numeric, error, passed } = this.#checked;
    const exact = this.number(automatic, { significant: DIGITS });
    return html`<div class="ways"><table>
        <caption>${this.say('gradcheck.table', { x: this.point })}</caption>
        <thead><tr><th scope="col">${this.t('gradcheck.way')}</th>
          <th scope="col">${this.say('gradcheck.value')}</th>
          <th scope="col">${this.t('gradcheck.error')}</th></tr></thead>
        <tbody>
          <tr><th scope="row">${this.t('gradcheck.way.automatic')}</th>
            <td class="digits">${exact}</td><td></td></tr>
          ${this.#renderWay('forward', exact, this.#forward.slope, this.#forward.error)}
          ${this.#renderWay('central', exact, numeric, error)}
        </tbody></table></div>
      <p class=${passed && !this.#trouble ? 'passed' : 'failed'} role="status">${this.#trouble
        ? this.say(`gradcheck.${this.#trouble}`, this.#slopes)
        : html`<span aria-hidden="true">${passed ? '✓' : '✗'}</span>
          ${this.t(passed ? 'gradcheck.passed' : 'gradcheck.failed')}`}</p>`;
  }

  /** @param {CustomEvent<{ value: number }>} event from the handle or from the field */
  #onStep({ detail }) { this.h = detail.value; }

  /** @param {CustomEvent<{ value: number }>} event */
  #onPoint({ detail }) { this.point = detail.value; }

  /** @param {CustomEvent<{ text: string }>} event */
  #onFormula({ detail }) { this.formula = detail.text; }

  renderControls() {
    return html`
      ${this.shows('formula') ? html`<nabla-formula-field class="formula" .engine=${this.engine}
        .language=${this.language} .value=${this.formula} .settings=${this.#settings}
        label=${`f(${this.variable}) =`} @nabla-formula=${this.#onFormula}
        ></nabla-formula-field>` : nothing}
      ${this.shows('point') ? html`<nabla-number-field label=${this.variable}
        .spoken=${this.t('gradcheck.point')} .value=${this.point} .language=${this.language}
        .less=${this.t('tangent.point.less')} .more=${this.t('tangent.point.more')}
        @nabla-number=${this.#onPoint}></nabla-number-field>` : nothing}
      ${this.shows('h') ? html`<nabla-number-field label="h" .spoken=${this.t('gradcheck.step')}
        .value=${this.h} .min=${this.from} .max=${this.to} logarithmic .language=${this.language}
        .less=${this.t('gradcheck.step.less')} .more=${this.t('gradcheck.step.more')}
        @nabla-number=${this.#onStep}></nabla-number-field>` : nothing}`;
  }

  /** The slopes on both sides of the point. */
  get #slopes() {
    const [left, right] = [this.#look?.left, this.#look?.right].map((side) => side?.slope ?? NaN);
    return { left, right };
  }

  renderSummary() {
    const side = this.#trouble ?? errorSide(this.h, this.#error, this.#best?.step);
    const { automatic, numeric } = this.#checked ?? { automatic: NaN, numeric: NaN };
    return this.t(`gradcheck.see.${side}`, { x: this.point, step: this.h, ...this.#slopes,
      off: this.number(Math.abs(numeric - automatic), { significant: 2 }) });
  }

  get shareable() {
    const [forward, central] = this.#curves;
    return {
      chart: chartPicture(this.renderRoot),
      table: () => ({
        columns: ['h', 'forward', 'central'],
        rows: Array.from(central.x, (step, index) => [step, forward.y[index], central.y[index]]),
      }),
      code: (/** @type {ProgramLanguage} */ language) => this.#formula.code(language),
      latex: () => this.#formula.latex,
    };
  }
}

define('nabla-gradcheck', NablaGradcheck);
