import { nothing } from 'lit';
import { animate } from '../charts/animate.js';
import { chartPicture } from '../charts/nabla-chart.js';
import { roundStep } from '../charts/ticks.js';
import { blendWindows, equalWindow, tidyWindow } from '../charts/view-window.js';
import { define } from './define.js';
import './formula-field.js';
import * as controls from './gradient/controls.js';
import { judgeGoal, readGoal, rightTurn } from './gradient/goal.js';
import { renderPicture } from './gradient/picture.js';
import { compassRadius } from './gradient/scene.js';
import { Study } from './gradient/study.js';
import { gradientStyle } from './gradient/style.js';
import * as words from './gradient/words.js';
import { goalStyle } from './goal-style.js';
import './number-field.js';
import { gridTable, openPlaneFormula, readRange, squareWindow } from './plane/plane.js';
import { Presets } from './presets.js';
import { Rest } from './rest.js';
import { ShowingWidget } from './showing-widget.js';

/** @typedef {import('../charts/scene.js').Window} Window */
/** @typedef {import('./code/program.js').ProgramLanguage} ProgramLanguage */
/** @typedef {import('./plane/plane.js').Names} Names */
/** @typedef {import('./plane/plane.js').Point} Point */

/** How long the way back to the first window takes, in milliseconds. */
const ZOOM_TIME = 500;

/** Every so many columns and rows of the grid are taken along as data. */
const CSV_EVERY = 8;

/**
 * A function of two variables as a map: level lines, gradient arrows, slices through a point, a
 * compass that shows the rate in any direction, and a step against the gradient.
 *
 * @element nabla-gradient
 * @fires nabla-change
 * @fires nabla-goal when the goal is reached; `detail` is { goal }
 */
export class NablaGradient extends ShowingWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    formula: { type: 'formula', default: 'x^2+2*y^2' },
    /** The two variables, the one to the right first. */
    variables: { type: 'text', default: 'x;y' },
    point: { type: 'numbers', length: 2, default: [1, 1] },
    /** Direction of the compass's hand from the first axis, in degrees. */
    angle: { type: 'number', default: 0, min: -360, max: 360 },
    /** What is at least seen: of both axes, or of each in turn. Both have one scale. */
    range: { type: 'numbers', default: [-3, 3] },
    /**
     * Any of: contours, arrows, slices, compass, gradient, antigradient, step, hessian, values.
     */
    show: {
      type: 'words', default: 'contours compass gradient values', values: controls.SHOWN,
    },
    /** Length of a step along −∇f: how many times −∇f it is. */
    stepLength: {
      type: 'number', default: 0.1, min: 0, max: controls.LONGEST_STEP, attribute: 'step',
    },
    /** `rate:0.5` asks for a direction with half of the greatest rate, `saddle:0;0` for a saddle. */
    goal: { type: 'text', default: '', accepts: (text) => readGoal(text) !== null },
    /** Formulas to choose from, separated by semicolons. */
    presets: { type: 'text', default: '' },
  };

  static properties = { seen: { state: true } };

  static styles = [ShowingWidget.styles, goalStyle, gradientStyle];

  /** @type {Study | null} */
  #study = null;
  /** The window of the state that the page gave. */
  #home = [-3, 3];
  #stopZoom = () => {};
  #rest = new Rest(this);

  examples = new Presets(this);

  constructor() {
    super();
    const { options } = NablaGradient;
    /** @type {string} */
    this.formula = options.formula.default;
    /** @type {string} */
    this.variables = options.variables.default;
    /** @type {Point} */
    this.point = options.point.default;
    /** @type {number} */
    this.angle = options.angle.default;
    /** @type {number[]} */
    this.range = options.range.default;
    /** @type {number} */
    this.stepLength = options.stepLength.default;
    /** @type {string} */
    this.goal = options.goal.default;
    /** @type {string} */
    this.presets = options.presets.default;
    /** What the engine sees at the point. @type {import('./gradient/study.js').Look} */
    this.seen = /** @type {any} */ (null);
    /** Where a step leads, if one is shown. @type {import('./gradient/study.js').Landing | null} */
    this.landing = null;
    /** How f bends, if that is shown. @type {import('./gradient/study.js').Curvature | null} */
    this.curvature = null;
    /** @type {import('./gradient/goal.js').Standing | null} */
    this.standing = null;
    /** @type {Names} */
    this.names = ['x', 'y'];
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopZoom();
  }

  // --- What the controls use ---------------------------------------------------------------------

  get settings() { return { variables: this.names }; }

  /** How far one press of a stepper moves the point. */
  get pointStep() { return roundStep((this.window.x[1] - this.window.x[0]) / 100); }

  /** The part of the plane that is seen. @returns {Window} */
  get window() { return squareWindow(this.range); }

  /** Whether the gradient is shown, or is left for the reader to find. */
  get gradientShown() {
    return this.showing('gradient') || this.showing('antigradient') || this.showing('arrows');
  }

  /** @param {string} text */
  changeFormula(text) {
    this.formula = text;
    this.range = this.#home;
  }

  /**
   * @param {number} index of the variable
   * @param {number} value
   */
  moveAlong(index, value) {
    const [x, y] = this.point;
    this.point = index === 0 ? [value, y] : [x, value];
  }

  /**
   * Turns the compass. A drag may stay on a right direction; a step of the field leads away from it.
   * @param {number} angle
   * @param {boolean} [stay]
   */
  turnTo(angle, stay = false) {
    const { directions } = /** @type {Study} */ (this.#study);
    const right = rightTurn(readGoal(this.goal), angle, this.seen.angle, directions);
    this.angle = right === this.angle && !stay ? angle : right;
  }

  /**
   * Moves an end of an axis. The other axis keeps its middle and becomes as long: one scale for both.
   * @param {0 | 1} index of the axis
   * @param {0 | 1} end of it
   * @param {number} value
   */
  changeSpan(index, end, value) {
    const { x, y } = this.window;
    const spans = [[...x], [...y]];
    spans[index][end] = value;
    const [from, to] = spans[index];
    const [low, high] = spans[1 - index];
    spans[1 - index] = [(low + high - to + from) / 2, (low + high + to - from) / 2];
    this.range = spans.flat();
  }

  /** Moves the point to where the step leads. */
  takeStep() {
    if (this.landing) this.point = this.landing.point;
  }

  // --- From the state to the picture -------------------------------------------------------------

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    const first = changed.has('loadState');
    const another = first || changed.has('formula') || changed.has('variables');
    if (changed.has('range') || first) this.#checkRange();
    if (first) this.#home = this.range;
    if (another) this.#open();
    const study = /** @type {Study} */ (this.#study);
    const arrows = this.showing('arrows');
    // When all has come to rest, whatever it was that moved last, the window wants its own lines.
    const settled = study.contours.area !== undefined && this.moving === '';
    if (another || settled || changed.has('range') || arrows !== Boolean(study.arrows)) {
      study.frame(this.window, { arrows, moving: this.moving === 'window' });
    }
    this.seen = study.look(this.point, this.angle);
    this.landing = this.showing('step') ? study.stepFrom(this.point, this.stepLength) : null;
    this.curvature = this.showing('hessian')
      ? study.curvature(this.point, compassRadius(study)) : null;
    this.#judge();
  }

  #checkRange() {
    if (readRange(this.range)) return;
    const taken = NablaGradient.options.range.default.join(';');
    this.refuse('range', 'plane.range.bad', { taken });
  }

  /** Begins the study of another function. */
  #open() {
    const { formula, names } = openPlaneFormula(this);
    this.#study?.dispose();
    this.names = names;
    this.#study = new Study(this.engine, formula, names);
  }

  #judge() {
    const goal = readGoal(this.goal);
    const reachedBefore = this.standing?.reached;
    this.standing = goal && judgeGoal(goal, this.seen, /** @type {Study} */ (this.#study));
    if (!this.standing?.reached || reachedBefore) return;
    this.dispatchEvent(new CustomEvent('nabla-goal',
      { detail: { goal: this.goal }, bubbles: true, composed: true }));
  }

  // --- From the reader to the state --------------------------------------------------------------

  /** @param {CustomEvent<{ id: string, value: number, x: number, y: number }>} event */
  onHandle({ detail: { id, value, x, y } }) {
    this.#rest.move('point');
    if (id === 'hand') this.turnTo(value, true);
    else if (id === 'point') this.point = [x, y];
    else this.moveAlong(this.names.indexOf(id), value);
  }

  /** @param {CustomEvent<Window | null>} event */
  onWindow({ detail }) {
    this.#stopZoom();
    const start = this.window;
    const end = detail ?? squareWindow(this.#home);
    this.#stopZoom = animate(detail ? 0 : ZOOM_TIME, (progress) => {
      const { x, y } = tidyWindow(equalWindow(blendWindows(start, end, progress)));
      this.range = [...x, ...y];
      this.#rest.move('window');
    });
  }

  /** What is on its way, so that lines need not be fine: 'window', 'point', or '' for nothing. */
  get moving() { return this.#rest.moving; }

  // --- Frame -------------------------------------------------------------------------------------

  /** How the words of this widget are said. @returns {words.Speaker} */
  get speaker() {
    return { t: this.t.bind(this), number: (value, options) => this.number(value, options) };
  }

  renderPicture() { return renderPicture(this, /** @type {Study} */ (this.#study)); }

  renderControls() { return controls.renderControls(this); }

  renderMore() { return this.shows('more') ? controls.renderMore(this) : nothing; }

  /** What a step has done. */
  get verdict() {
    return this.landing
      ? words.describeStep(this.speaker, this.seen, this.landing, this.stepLength) : '';
  }

  /** What is seen at the point, in words. */
  get sentence() {
    return words.describeLook(this.speaker, this.seen, {
      gradient: this.gradientShown,
      angle: this.showing('compass') ? this.angle : null,
      curvature: this.curvature,
    });
  }

  renderSummary() { return this.sentence; }

  get shareable() {
    const study = /** @type {Study} */ (this.#study);
    return {
      chart: chartPicture(this.renderRoot),
      table: () => gridTable(study.grid, this.names, CSV_EVERY),
      code: (/** @type {ProgramLanguage} */ language) => study.code(language),
      latex: () => study.latex,
    };
  }
}

define('nabla-gradient', NablaGradient);
