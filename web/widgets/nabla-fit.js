import { nothing } from 'lit';
import '../charts/nabla-chart.js';
import { define } from './define.js';
import { goalStyle } from './goal-style.js';
import './number-field.js';
import * as controls from './fit/controls.js';
import { areDatasets, DATASETS, movePoint, readPoints, removePoint, writePoints } from './fit/data.js';
import { Attempt, readGoal } from './fit/goal.js';
import { renderPictures, turningPlace } from './fit/picture.js';
import { landscapeMark, steepness } from './fit/scene.js';
import { shareableOf } from './fit/share.js';
import { Study } from './fit/study.js';
import { fitStyle } from './fit/style.js';
import { askFor, middleOf, Views } from './fit/windows.js';
import { describeFit } from './fit/words.js';
import { ShowingWidget } from './showing-widget.js';

/** @typedef {import('../charts/scene.js').Window} Window */
/** @typedef {import('./fit/data.js').Point} Point */
/** @typedef {{ id: string, value: number, x: number, y: number, phase: string }} Drag */

/** Digits of a knob that a drag leaves. */
const DIGITS = 6;

/**
 * Points and a line with two knobs: its slope a and its intercept b. Residuals say what it misses,
 * the loss sums them up, and the same line is a point on the landscape of that loss.
 *
 * @element nabla-fit
 * @fires nabla-change
 * @fires nabla-goal when the goal is reached; `detail` is { goal }
 */
export class NablaFit extends ShowingWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    /** Pairs x;y with a bar between them. */
    points: { type: 'text', default: DATASETS.rides },
    /** Slope of the line ŷ = a·x + b. */
    a: { type: 'number', default: 0, min: -controls.WIDEST, max: controls.WIDEST },
    /** Its intercept. */
    b: { type: 'number', default: 0, min: -controls.WIDEST, max: controls.WIDEST },
    /** What is seen of the plane of the points: x from; to; y from; to. Empty: what fits. */
    range: { type: 'numbers', default: [] },
    /** The same of the landscape: a from; to; b from; to. */
    knobRange: { type: 'numbers', default: [] },
    /** How a residual enters the mean loss: as its square or as its size. */
    lossKind: { type: 'choice', values: ['squared', 'absolute'], default: 'squared',
      attribute: 'loss' },
    /** Any of: residuals, squares, landscape, gradient (the loss's slopes). */
    show: {
      type: 'words', default: 'residuals landscape',
      values: ['residuals', 'squares', 'landscape', 'gradient'],
    },
    /** By how much one press turns a knob. */
    nudge: { type: 'number', default: 0.1, min: controls.SMALLEST_NUDGE,
      max: controls.LARGEST_NUDGE },
    /**
     * `nudges:12` asks for a loss within 5 % of the least in 12 turns, the landscape hidden.
     */
    goal: { type: 'text', default: '', accepts: (text) => readGoal(text) !== null },
    /** Sets of points to choose from, by name: rides; exact; outlier; bent; cloud. */
    presets: { type: 'text', default: '', accepts: areDatasets },
  };

  static properties = {
    seen: { state: true },
    chosen: { state: true },
  };

  static styles = [ShowingWidget.styles, goalStyle, fitStyle];

  /** @type {Study | null} */
  #study = null;
  #views = new Views();
  /** The windows that the page gave, which the chart's «whole picture» goes back to. */
  #home = { range: /** @type {number[]} */ ([]), knobRange: /** @type {number[]} */ ([]) };
  /** Whether a handle is being dragged, and the landscape has to keep up. */
  #dragging = false;
  /** @type {Attempt | null} */
  #attempt = null;

  constructor() {
    super();
    const { options } = NablaFit;
    /** @type {string} */
    this.points = options.points.default;
    /** @type {number} */
    this.a = options.a.default;
    /** @type {number} */
    this.b = options.b.default;
    /** @type {number[]} */
    this.range = options.range.default;
    /** @type {number[]} */
    this.knobRange = options.knobRange.default;
    /** @type {import('./fit/study.js').Loss} */
    this.lossKind = options.lossKind.default;
    /** @type {number} */
    this.nudge = options.nudge.default;
    /** @type {string} */
    this.goal = options.goal.default;
    /** @type {string} */
    this.presets = options.presets.default;
    /** What the engine says of the present line. @type {import('./fit/study.js').Look} */
    this.seen = /** @type {any} */ (null);
    /** The point that the fields are about. */
    this.chosen = 0;
    /** How the goal stands, if there is one. @type {import('./fit/goal.js').Standing | null} */
    this.standing = null;
    /** @type {Point[]} */
    this.pointList = [];
    /** Level lines of the landscape in sight. @type {import('../charts/scene.js').Mark | null} */
    this.contours = null;
    /** The steepest place of the landscape in sight. */
    this.steepest = 0;
  }

  async ready() {
    this.#home = { range: this.range, knobRange: this.knobRange };
  }

  reset() {
    this.chosen = 0;
    this.#attempt = null;
    this.#views.forget();
    super.reset();
    this.requestUpdate();
  }

  // --- What the controls use ---------------------------------------------------------------------

  /** The parts of the planes that are seen: of the points, and of the two parameters. */
  get dataWindow() { return this.#views.data; }

  get knobWindow() { return this.#views.knobs; }

  /** Where the knobs have been while their turns were counted. */
  get path() { return this.#attempt?.path ?? []; }

  /** Whether everything may be moved; on the way to a goal only the knobs turn. */
  get editable() { return !this.standing || this.standing.reached; }

  /** Whether no turn is left. */
  get spent() { return this.standing?.spent ?? false; }

  /** Whether the reader may see the landscape, and know the least loss. */
  get revealed() { return this.standing ? this.standing.reached : this.showing('landscape'); }

  /**
   * @param {'a' | 'b'} knob
   * @param {number} value
   */
  turn(knob, value) {
    const counted = !this.editable;
    this[knob] = value;
    if (counted) this.#attempt?.take(this);
  }

  /** @param {keyof typeof DATASETS} name */
  chooseDataset(name) {
    this.points = DATASETS[name];
    this.range = [];
    this.knobRange = [];
    this.#views.forget();
  }

  /**
   * @param {number} index
   * @param {Partial<Point>} place
   */
  placePoint(index, place) {
    this.chosen = index;
    this.points = writePoints(movePoint(this.pointList, index, place));
  }

  /** @param {number} index */
  takeAway(index) {
    this.chosen = Math.max(0, index - 1);
    this.points = writePoints(removePoint(this.pointList, index));
  }

  /** Another point in the middle of the picture, for the reader to place. */
  addPoint() {
    this.chosen = this.pointList.length;
    this.points = writePoints([...this.pointList, middleOf(this.dataWindow)]);
  }

  // --- From the state to the scene ---------------------------------------------------------------

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    const other = changed.has('loadState') || changed.has('points') || changed.has('lossKind');
    if (other) this.#open();
    const study = /** @type {Study} */ (this.#study);
    if (other || changed.has('a') || changed.has('b')) this.seen = study.look(this.a, this.b);
    if (changed.has('goal')) this.#attempt = null;
    this.#judge(study);
    this.#show(study, other);
  }

  /** Begins the study of other points. */
  #open() {
    let points = readPoints(this.points);
    if (!points) {
      this.refuse('points', 'fit.points.wrong');
      points = /** @type {Point[]} */ (readPoints(this.points));
    }
    this.pointList = points;
    this.chosen = Math.min(this.chosen, points.length - 1);
    this.#study?.dispose();
    this.#study = new Study(this.engine, points, this.lossKind);
  }

  /**
   * Settles what is seen, and traces the landscape where it is another.
   * @param {Study} study
   * @param {boolean} other whether points or loss are others than before
   */
  #show(study, other) {
    const former = this.knobWindow;
    this.#views.settle(study, this, this);
    if (!this.revealed) this.contours = null;
    else if (!this.contours || other || former !== this.knobWindow) {
      this.contours = landscapeMark(
        study.landscape(this.knobWindow, this.#dragging), study.best.loss);
      this.steepest = Math.max(...study.cornerSlopes(this.knobWindow)
        .map((slopes) => steepness(slopes, this.knobWindow)));
    }
  }

  /** @param {Study} study */
  #judge({ best }) {
    const goal = readGoal(this.goal);
    const reachedBefore = this.standing?.reached;
    if (goal) this.#attempt ??= new Attempt(goal, this);
    this.standing = this.#attempt?.standing(this.seen.loss, best.loss) ?? null;
    if (!this.standing?.reached || reachedBefore) return;
    this.dispatchEvent(new CustomEvent('nabla-goal',
      { detail: { goal: this.goal }, bubbles: true, composed: true }));
  }

  // --- From the reader to the state --------------------------------------------------------------

  /** @param {CustomEvent<Drag>} event */
  onDataHandle({ detail: { id, value, x, y, phase } }) {
    // Keys start nothing and end nothing: each of their moves is drawn finely.
    this.#dragging = phase === 'start' || (this.#dragging && phase !== 'end');
    if (phase === 'end') this.contours = null;
    this.requestUpdate();
    const tidy = (/** @type {number} */ number) => Number(number.toPrecision(DIGITS));
    if (id === 'b') this.turn('b', tidy(value));
    else if (id === 'a') {
      const study = /** @type {Study} */ (this.#study);
      this.turn('a', tidy(study.slopeThrough(turningPlace(this.dataWindow.x), value, this.b)));
    } else this.placePoint(Number(id.replace('point-', '')), { x: tidy(x), y: tidy(y) });
  }

  /** @param {CustomEvent<{ x: number, y: number }>} event */
  onKnobHandle({ detail: { x, y } }) {
    this.a = Number(x.toPrecision(DIGITS));
    this.b = Number(y.toPrecision(DIGITS));
  }

  /** @param {CustomEvent<Window | null>} event */
  onDataWindow({ detail }) { this.range = askFor(detail) ?? this.#home.range; }

  /** @param {CustomEvent<Window | null>} event */
  onKnobWindow({ detail }) { this.knobRange = askFor(detail) ?? this.#home.knobRange; }

  // --- Frame -------------------------------------------------------------------------------------

  /** How the words of this widget are said. @returns {import('./fit/words.js').Speaker} */
  get speaker() { return { t: this.t.bind(this), number: (value) => this.number(value) }; }

  /** What is seen now, in words. */
  get sentence() {
    return describeFit(this.speaker, /** @type {Study} */ (this.#study), this.seen, this.revealed);
  }

  renderPicture() { return renderPictures(this, /** @type {Study} */ (this.#study)); }

  renderControls() { return controls.renderControls(this); }

  renderMore() { return this.shows('more') ? controls.renderMore(this) : nothing; }

  renderSummary() { return this.sentence; }

  get shareable() { return shareableOf(this, /** @type {Study} */ (this.#study)); }
}

define('nabla-fit', NablaFit);
