import { html, svg } from 'lit';
import { Chain, formulaOfRates, MOST_STAGES } from './chain/chain.js';
import * as controls from './chain/controls.js';
import { arrangeGears, renderGears } from './chain/gears.js';
import { judgeGoal, readGoal } from './chain/goal.js';
import { renderGoal, renderProduct, renderTable } from './chain/panel.js';
import { pipelineSize, renderPipeline } from './chain/pipeline.js';
import { chainStyle } from './chain/style.js';
import { define } from './define.js';
import { Presets } from './presets.js';
import { makeReachable } from './reachable.js';
import { RoomAcross } from './room-across.js';
import { goalStyle } from './goal-style.js';
import { NablaWidget } from './widget.js';

/** @typedef {import('./code/program.js').ProgramLanguage} ProgramLanguage */

/** A drawing is not made smaller than this, for its text to be read. */
const SMALLEST_SCALE = 0.85;

/**
 * A composition, stage by stage: a small change enters, each stage multiplies it by its own rate,
 * and the product of all rates comes out. As a pipeline or as gears.
 *
 * @element nabla-chain
 * @fires nabla-change
 * @fires nabla-goal when the goal is reached; `detail` is { goal }
 */
export class NablaChain extends NablaWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    /** A composition in one variable. */
    formula: { type: 'formula', default: 'sin(x^2)' },
    point: { type: 'number', default: 1 },
    /** The small change that enters. */
    change: { type: 'number', default: 0.1, min: -1000, max: 1000 },
    /** Rates of the stages, in place of a formula. */
    rates: { type: 'numbers', default: [] },
    view: { type: 'choice', default: 'pipeline', values: ['pipeline', 'gears'] },
    /** The stretch that the slider of the point goes over. */
    range: { type: 'numbers', length: 2, default: [-3, 3] },
    /** `rate:0` asks the reader for a point other than 0 with that total rate. */
    goal: { type: 'text', default: '', accepts: (text) => readGoal(text) !== null },
    /** Formulas to choose from, separated by semicolons. */
    presets: { type: 'text', default: '' },
  };

  static styles = [NablaWidget.styles, goalStyle, chainStyle];

  #room = new RoomAcross(this);

  examples = new Presets(this);

  constructor() {
    super();
    const { options } = NablaChain;
    /** @type {string} */
    this.formula = options.formula.default;
    /** @type {number} */
    this.point = options.point.default;
    /** @type {number} */
    this.change = options.change.default;
    /** @type {number[]} */
    this.rates = options.rates.default;
    /** @type {string} */
    this.view = options.view.default;
    /** @type {number[]} */
    this.range = options.range.default;
    this.goal = '';
    this.presets = '';
    /** @type {Chain} */
    this.chain = /** @type {any} */ (null);
    /** @type {import('./chain/chain.js').Flow} */
    this.flow = /** @type {any} */ (null);
    /** @type {import('./chain/goal.js').Goal | null} */
    this.goalSet = null;
    /** @type {{ reached: boolean, key: string } | null} */
    this.standing = null;
  }

  /** Whether the rates are given, and no formula. */
  get byHand() { return this.rates.length > 0; }

  // --- From the state to the chain ---------------------------------------------------------------

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    const another = !this.chain || ['formula', 'rates', 'lang'].some((name) => changed.has(name));
    if (another) this.#open();
    if (another || changed.has('point') || changed.has('change')) {
      this.flow = this.chain.at(this.point, this.change);
    }
    if (!(this.range[0] < this.range[1])) this.range = NablaChain.options.range.default;
    this.#judge();
  }

  #open() {
    this.chain?.dispose();
    if (this.rates.length > MOST_STAGES) {
      this.refuse('rates', 'chain.rates.many', { most: MOST_STAGES });
    }
    if (this.byHand) {
      this.chain = this.#chainOf(this.engine.formula(formulaOfRates(this.rates)));
      return;
    }
    this.chain = this.#chainOf(this.openFormula('formula', {}));
    const { flaw } = this.chain;
    if (!flaw) return;
    this.refuse('formula', `chain.not.${flaw}`, { most: MOST_STAGES });
    this.chain.dispose();
    this.chain = this.#chainOf(this.openFormula('formula', {}));
  }

  /** @param {any} formula the engine's */
  #chainOf(formula) { return new Chain(this.engine, formula, this.language); }

  #judge() {
    const before = this.standing?.reached;
    this.goalSet = readGoal(this.goal);
    this.standing = this.goalSet && judgeGoal(this.goalSet, this.point, this.flow.total);
    if (!this.standing?.reached || before) return;
    this.dispatchEvent(new CustomEvent('nabla-goal',
      { detail: { goal: this.goal }, bubbles: true, composed: true }));
  }

  /** @param {string} text a formula that was typed and understood */
  changeFormula(text) {
    const chain = this.#chainOf(this.engine.formula(text, { notation: this.notation }));
    const { flaw } = chain;
    chain.dispose();
    this.report('typed', flaw
      ? { key: `chain.typed.${flaw}`, params: { given: text, most: MOST_STAGES } } : null);
    if (!flaw) this.formula = text;
  }

  updated() {
    super.updated();
    if (this.loadState !== 'ready') return;
    makeReachable(this.renderRoot.querySelectorAll('.drawing, .product-line, .table'));
  }

  // --- Rendering ---------------------------------------------------------------------------------

  #renderDrawing() {
    const gears = this.view === 'gears';
    const { across } = this.#room;
    const size = gears
      ? arrangeGears(this.flow.rates, [this.flow.change, ...this.flow.changes], across)
      : pipelineSize(this.chain.stages.length, across);
    const { width, height } = size;
    // A little too wide a drawing is made smaller; a much wider one is panned.
    const scale = Math.max(SMALLEST_SCALE, Math.min(1, across / width)) / 16;
    const name = `${this.t(`chain.view.${this.view}`)}. ${this.sentence}`;
    return svg`<svg role="img" aria-label=${name} viewBox="0 0 ${width} ${height}"
      width=${`${width * scale}rem`} height=${`${height * scale}rem`}>
      ${gears ? renderGears(this, /** @type {ReturnType<typeof arrangeGears>} */ (size))
        : renderPipeline(this, /** @type {ReturnType<typeof pipelineSize>} */ (size))}
    </svg>`;
  }

  renderPicture() {
    return html`${renderGoal(this)}
      <div class="drawing" role="group" aria-label=${this.t('chain.picture')}
        >${this.#renderDrawing()}</div>
      ${renderProduct(this)}
      ${renderTable(this)}`;
  }

  renderControls() { return controls.renderControls(this); }

  /** What is seen now, in words. */
  get sentence() {
    const { flow, chain } = this;
    const params = {
      point: flow.point, change: flow.change, total: flow.total, actual: flow.actual,
      out: flow.changes[flow.changes.length - 1], variable: chain.variable, output: chain.output,
    };
    if (!Number.isFinite(flow.total)) return this.t('chain.say.undefined', params);
    if (!this.byHand && !Number.isFinite(flow.actual)) return this.t('chain.say.gone', params);
    const said = this.t(this.byHand ? 'chain.say.by-hand' : 'chain.say', params);
    return flow.total === 0 ? `${said} ${this.t('chain.say.zero')}` : said;
  }

  renderSummary() { return this.sentence; }

  get shareable() {
    const { chain, flow, byHand } = this;
    return {
      drawing: () => /** @type {SVGSVGElement} */ (
        this.renderRoot.querySelector('.drawing svg')),
      table: () => ({
        columns: ['stage', 'value', 'rate', 'product', 'change'],
        rows: chain.stages.map(({ spoken }, index) => [spoken, flow.values[index],
          flow.rates[index], flow.products[index], flow.changes[index]]),
      }),
      ...byHand ? {} : {
        code: (/** @type {ProgramLanguage} */ language) => chain.code(language),
        latex: () => chain.latex,
      },
    };
  }
}

define('nabla-chain', NablaChain);
