import { html, nothing } from 'lit';
import { animate } from '../charts/animate.js';
import { chartPicture } from '../charts/nabla-chart.js';
import { tableRows } from '../charts/table.js';
import { roundStep } from '../charts/ticks.js';
import { blendWindows, panWindow, tidyWindow, zoomWindow } from '../charts/view-window.js';
import { define } from './define.js';
import './formula-field.js';
import { goalStyle } from './goal-style.js';
import './number-field.js';
import { Presets } from './presets.js';
import * as controls from './tangent/controls.js';
import { judgeGoal, readGoal } from './tangent/goal.js';
import { renderCurve, renderGoal, renderSlopes } from './tangent/picture.js';
import { renderReadout } from './tangent/readout.js';
import { roleOf, Study } from './tangent/study.js';
import { tangentStyle } from './tangent/style.js';
import * as words from './tangent/words.js';
import { isName } from './variable-name.js';
import { ShowingWidget } from './showing-widget.js';

/** @typedef {import('../charts/scene.js').Span} Span */
/** @typedef {import('./code/program.js').ProgramLanguage} ProgramLanguage */
/** @typedef {import('../charts/scene.js').Window} Window */

/** One press of the zoom button shows so many times less, and takes so many milliseconds. */
const ZOOM = 10;
const ZOOM_TIME = 700;

/** Rows of the data that can be taken along. */
const CSV_ROWS = 401;

/**
 * A function and its slope: drag the point, shrink h and watch the secant become the tangent, see
 * the slope drawn as a function of its own, meet corners, jumps and poles.
 *
 * @element nabla-tangent
 * @fires nabla-change
 * @fires nabla-goal when the goal is reached; `detail` is { goal }
 */
export class NablaTangent extends ShowingWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    formula: { type: 'formula', default: 'x^2' },
    variable: { type: 'text', default: 'x', accepts: isName },
    /** What the function is called; L is a loss, and has the colour of one. */
    name: { type: 'text', default: 'f' },
    /** Where the tangent touches. */
    point: { type: 'number', default: 1 },
    /** From the point to its neighbour on the secant; below zero the neighbour is at the left. */
    h: { type: 'number', default: 1, min: -controls.LARGEST_STEP, max: controls.LARGEST_STEP },
    /** The stretch of the axis that is seen. */
    range: { type: 'numbers', length: 2, default: [-4, 4] },
    /** Its heights; empty for those that fit the curve. */
    yrange: { type: 'numbers', default: [] },
    /**
     * Any of: tangent, secant, derivative, whole (all of f′ faintly), difference (the quotient).
     */
    show: {
      type: 'words', default: 'tangent secant derivative',
      values: ['tangent', 'secant', 'derivative', 'whole', 'difference'],
    },
    /** `corner-at:2` asks the reader for a continuous function with a corner there. */
    goal: { type: 'text', default: '', accepts: (text) => readGoal(text) !== null },
    /** Formulas to choose from, separated by semicolons. */
    presets: { type: 'text', default: '' },
  };

  static properties = { seen: { state: true } };

  static styles = [ShowingWidget.styles, goalStyle, tangentStyle];

  /** @type {Study | null} */
  #study = null;
  /** @type {import('./tangent/goal.js').Standing | null} */
  #standing = null;
  /** The window of the state that the page gave, and that a new formula begins in. */
  #home = { range: /** @type {Span} */ ([-4, 4]), yrange: /** @type {number[]} */ ([]) };
  /** Heights of the lower picture. @type {Span} */
  #slopeSpan = [-1, 1];
  #stopZoom = () => {};

  examples = new Presets(this);

  constructor() {
    super();
    const { options } = NablaTangent;
    /** @type {string} */
    this.formula = options.formula.default;
    /** @type {string} */
    this.variable = options.variable.default;
    /** @type {string} */
    this.name = options.name.default;
    /** @type {number} */
    this.point = options.point.default;
    /** @type {number} */
    this.h = options.h.default;
    /** @type {Span} */
    this.range = options.range.default;
    /** @type {number[]} */
    this.yrange = options.yrange.default;
    /** @type {string} */
    this.goal = options.goal.default;
    /** @type {string} */
    this.presets = options.presets.default;
    /** What the engine sees at the point. @type {import('./tangent/study.js').Look} */
    this.seen = /** @type {any} */ (null);
  }

  async ready() {
    this.#home = { range: this.range, yrange: this.yrange };
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopZoom();
  }

  /**
   * @param {string} key
   * @param {Record<string, unknown>} [params]
   */
  t(key, params) { return super.t(key, { variable: this.variable, name: this.name, ...params }); }

  // --- What the controls use ---------------------------------------------------------------------

  get settings() { return { variables: [this.variable] }; }

  /** The function's name and variable, and the part that it plays. */
  get named() {
    const { name, variable } = this;
    return { name, variable, role: roleOf(name) };
  }

  /** How far one press of a stepper moves the point. */
  get pointStep() { return roundStep((this.range[1] - this.range[0]) / 100); }

  /** @param {string} text */
  changeFormula(text) {
    this.formula = text;
    this.range = this.#home.range;
    this.yrange = [];
  }

  /** @param {number} x */
  movePoint(x) { this.point = x; }

  /** @param {number} h zero becomes the smallest step, on the same side, and the reader is told why */
  changeStep(h) {
    this.report('zero step', h === 0 ? { key: 'tangent.step.zero', params: {} } : null);
    this.h = h || Math.sign(this.h) * controls.SMALLEST_STEP;
  }

  /** Shows a tenth of what is seen, with the point in the middle. */
  zoomToPoint() {
    const { x, y } = this.#window;
    const centre = { x: this.point, y: Number.isFinite(this.seen.value) ? this.seen.value : 0 };
    const centred = panWindow(this.#window,
      centre.x - (x[0] + x[1]) / 2, centre.y - (y[0] + y[1]) / 2);
    this.#moveWindow(zoomWindow(centred, 1 / ZOOM, centre), ZOOM_TIME);
  }

  /**
   * @param {Window} window
   * @param {number} [time] over which it moves, in milliseconds
   */
  #moveWindow(window, time = 0) {
    this.#stopZoom();
    const start = this.#window;
    this.#stopZoom = animate(time, (progress) => {
      const { x, y } = tidyWindow(blendWindows(start, window, progress));
      this.range = x;
      this.yrange = y;
    });
  }

  // --- From the state to the scene ---------------------------------------------------------------

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    const first = changed.has('loadState');
    const another = first || ['formula', 'variable', 'name'].some((name) => changed.has(name));
    if (another) this.#open();
    const study = /** @type {Study} */ (this.#study);
    if (another || changed.has('range') || changed.has('yrange')) {
      if (!(this.range[0] < this.range[1])) this.range = this.#home.range;
      study.frame(this.range, this.#heights(this.yrange), this.#slopeSpan);
    }
    if (another || changed.has('point') || changed.has('h')) {
      this.seen = study.look(this.point, this.h);
      study.visit(this.point);
    }
    if (another || changed.has('goal')) this.#judge(study);
  }

  /** Begins the study of another function. */
  #open() {
    const formula = this.openFormula('formula', this.settings);
    this.#study?.dispose();
    this.#study = new Study(formula, this.named, this.#home.range);
    this.#slopeSpan = this.#study.spans.slopes;
  }

  /**
   * The heights that are asked for, or those that fit the curve.
   * @param {number[]} yrange
   * @returns {Span}
   */
  #heights([bottom, top]) {
    return bottom < top ? [bottom, top] : /** @type {Study} */ (this.#study).spans.curve;
  }

  /** @param {Study} study */
  #judge(study) {
    const goal = readGoal(this.goal);
    const reachedBefore = this.#standing?.reached;
    this.#standing = goal && judgeGoal(goal, study.homeFacts, study.look(goal.at, 1));
    if (!this.#standing?.reached || reachedBefore) return;
    this.dispatchEvent(new CustomEvent('nabla-goal',
      { detail: { goal: this.goal }, bubbles: true, composed: true }));
  }

  // --- From the reader to the state --------------------------------------------------------------

  /** @param {CustomEvent<{ id: string, value: number }>} event */
  onHandle({ detail: { id, value } }) {
    if (id === 'point') this.movePoint(value);
    else this.changeStep(Number((value - this.point).toPrecision(10)));
  }

  /** @param {CustomEvent<Window | null>} event */
  onWindow({ detail }) {
    if (detail) this.#moveWindow(detail);
    else this.#goHome();
  }

  /** @param {CustomEvent<Window | null>} event */
  onSlopeWindow({ detail }) {
    if (!detail) return this.#goHome();
    this.#slopeSpan = detail.y;
    this.#moveWindow({ x: detail.x, y: this.#window.y });
  }

  #goHome() {
    const { spans } = /** @type {Study} */ (this.#study);
    this.#slopeSpan = spans.slopes;
    this.#moveWindow({ x: this.#home.range, y: this.#heights(this.#home.yrange) }, ZOOM_TIME);
  }

  /** The part of the plane that is seen now. @returns {Window} */
  get #window() {
    return { x: this.range, y: this.#heights(this.yrange) };
  }

  // --- Frame -------------------------------------------------------------------------------------

  /** How the words of this widget are said. @returns {words.Speaker} */
  get speaker() {
    return { t: this.t.bind(this), number: (value) => this.number(value) };
  }

  renderPicture() {
    const study = /** @type {Study} */ (this.#study);
    return html`${renderGoal(this, this.#standing)}
      ${renderCurve(this, study)}
      ${this.showing('derivative') ? renderSlopes(this, study) : nothing}
      <nabla-follower .contents=${() => renderReadout(this)}></nabla-follower>`;
  }

  renderControls() { return controls.renderControls(this); }

  renderMore() { return this.shows('more') ? controls.renderMore(this) : nothing; }

  /** Whether the slope at the point is shown. A lesson may leave it for the reader to find. */
  get sloped() { return this.showing('tangent') || this.showing('derivative'); }

  /** What is seen now, in words. */
  get sentence() {
    const { seen, sloped } = this;
    const parts = sloped || seen.kind !== 'smooth' ? [words.describePoint(this.speaker, seen)] : [];
    if (this.showing('secant')) {
      parts.push(words.describeSecant(this.speaker, seen, this.h, sloped));
    }
    return parts.join(' ');
  }

  renderSummary() { return this.sentence; }

  get shareable() {
    const study = /** @type {Study} */ (this.#study);
    return {
      chart: chartPicture(this.renderRoot),
      table: () => ({
        columns: [this.variable, this.name, `${this.name}'`],
        rows: tableRows([study.curve, study.slopes], this.#window, CSV_ROWS),
      }),
      code: (/** @type {ProgramLanguage} */ language) => study.code(language),
      latex: () => study.latex,
    };
  }
}

define('nabla-tangent', NablaTangent);
