import { html, nothing } from 'lit';
import { tidyWindow } from '../charts/view-window.js';
import '../player/nabla-player.js';
import { Player } from '../player/player.js';
import { define } from './define.js';
import { describeError } from './describe-error.js';
import * as controls from './descent/controls.js';
import { judgeGoal, readGoal } from './descent/goal.js';
import { Experiment, openLandscape } from './descent/experiment.js';
import { OPTIMIZERS } from './descent/optimizers.js';
import { DESCENT_OPTIONS } from './descent/options.js';
import { placeAt, positionCount, positionOf } from './descent/phases.js';
import { renderPicture } from './descent/picture.js';
import { stepCharts } from './descent/scene.js';
import { descentStyle } from './descent/style.js';
import { isAway, renderSummary } from './descent/summary.js';
import { descentProgram, takeAlong } from './descent/take-along.js';
import { ruleText } from './descent/trial.js';
import * as words from './descent/words.js';
import { workbenchStyle } from './descent/workbench-style.js';
import './follower.js';
import { goalStyle } from './goal-style.js';
import { Rest } from './rest.js';
import { ShowingWidget } from './showing-widget.js';

/** @typedef {import('../charts/scene.js').Window} Window */

/** What a new descent follows from. */
const CAUSES = [
  'start', 'optimizer', 'rate', 'options', 'rule', 'schedule', 'stop', 'steps',
];

/** What of `show` stands below the player. */
const PANELS = ['formula', 'state', 'table'];

/**
 * Gradient descent on a function of one or two variables, step by step: any optimizer, schedule and
 * stopping rule; the path, charts of loss and parameters, the update with the step's numbers.
 *
 * @element nabla-descent
 * @fires nabla-change
 * @fires nabla-step
 * @fires nabla-goal when the goal is reached; `detail` is { goal }
 */
export class NablaDescent extends ShowingWidget {
  static options = DESCENT_OPTIONS;

  static styles = [ShowingWidget.styles, goalStyle, workbenchStyle, descentStyle];

  /** The landscape and the descent on it. @type {Experiment | null} */
  #experiment = null;
  /** @type {typeof import('./descent/panels.js') | null} what stands below the player, if wanted */
  #panels = null;
  /** @type {import('./descent/goal.js').Standing | null} */
  standing = null;
  /** What the goal is about: what the page gave. @type {import('./descent/goal.js').Task | null} */
  task = null;
  /** @type {Record<string, import('./descent/scene.js').StepChart>} */
  charts = {};
  /** @type {Window} */
  window = { x: [-1, 1], y: [-1, 1] };
  /** While the number of steps changes the player moves for no reader. */
  #adjusting = false;
  #rest = new Rest(this);
  /** The window that the page gave. @type {number[]} */
  #home = [];

  constructor() {
    super();
    const options = DESCENT_OPTIONS;
    this.formula = options.formula.default;
    /** @type {number[]} */
    this.start = options.start.default;
    /** @type {string} */
    this.optimizer = options.optimizer.default;
    /** @type {number} */
    this.rate = options.rate.default;
    this.options = options.options.default;
    this.rule = options.rule.default;
    this.schedule = options.schedule.default;
    this.stop = options.stop.default;
    /** @type {number} */
    this.steps = options.steps.default;
    /** @type {number[]} */
    this.range = options.range.default;
    /** @type {number} */
    this.position = options.position.default;
    this.axis = options.axis.default;
    this.goal = options.goal.default;
    this.presets = options.presets.default;
    /** Moves through the steps. */
    this.stepper = new Player();
  }

  async ready() {
    this.#home = this.range;
    this.#open();
    const { length } = this.variables;
    if (this.start.length !== length) {
      this.report('start',
        { key: 'descent.start.length', params: { given: this.start.length, count: length } });
    }
    this.task = { formula: this.formula, start: this.from, steps: this.steps };
    this.#descend();
    if (this.fault) {
      const told = this.fault.part === 'rule' ? this.ruleFault(this.fault)
        : words.describeFault(this.speaker, this.fault);
      this.report('settings', { key: 'descent.fault.attribute', params: { told } });
    }
    await this.#loadPanels();
  }

  /** Fetches what stands below the player, if that is shown. */
  async #loadPanels() {
    if (this.#panels || !PANELS.some((name) => this.showing(name))) return;
    this.#panels = await import('./descent/panels.js');
    this.requestUpdate();
  }

  // --- What the parts use ------------------------------------------------------------------------

  /** The function that is walked on. @returns {import('./descent/landscape.js').Landscape} */
  get landscape() { return /** @type {Experiment} */ (this.#experiment).landscape; }

  get variables() { return this.#experiment?.landscape.variables ?? []; }

  /** The last descent that could be made. */
  get run() { return this.#experiment?.run ?? null; }

  /** What it was made of. */
  get taken() { return this.#experiment?.taken ?? null; }

  /** What is wrong with the present settings. */
  get fault() { return this.#experiment?.fault ?? null; }

  /** The start, with one number for each variable whatever was given. */
  get from() { return this.variables.map((_, index) => this.start[index] ?? 1); }

  /** Where the player stands, as a row of the trace and a phase. */
  get place() { return placeAt(this.stepper.index, this.showing('phases')); }

  /** How the words of this widget are said. @returns {words.Speaker & { language: string }} */
  get speaker() {
    return {
      t: this.t.bind(this), language: this.language,
      number: (value, options) => this.number(value, options),
    };
  }

  /** @param {string} text */
  changeFormula(text) {
    this.formula = text;
    this.range = [];
    this.position = 0;
  }

  /** A rate that suited the former optimizer makes way for its own. @param {string} name */
  changeOptimizer(name) {
    if (this.rate === OPTIMIZERS[this.optimizer].rate) this.rate = OPTIMIZERS[name].rate;
    this.optimizer = name;
    this.options = '';
  }

  /** @param {number[]} start */
  moveStart(start) { this.start = start; }

  /** What is wrong with the reader's own rule. @param {import('./descent/trial.js').Fault} fault */
  ruleFault({ error }) {
    return error.to > 0 || error.code === 'empty'
      ? describeError(this.language, error, ruleText(this.rule)) : this.t('descent.rule.still');
  }

  // --- From the state to the scene ---------------------------------------------------------------

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    const another = changed.has('formula') && !changed.has('loadState');
    if (another) this.#open();
    const caused = another || CAUSES.some((name) => changed.has(name));
    if (caused && !changed.has('loadState')) {
      this.report('settings', null);
      this.report('start', null);
      this.#descend();
    }
    const { moving, settled } = this.#rest;
    if (another || changed.has('range') || settled === 'window' || changed.has('loadState')) {
      this.window = this.landscape.window(this.range, this.from);
    }
    // A start that is dragged before the window has come to rest finds the lines as they are.
    this.landscape.frame(this.window,
      moving === 'window' || (moving === 'start' && this.landscape.rough));
    this.#follow(changed);
    if (caused || settled === 'start'
      || ['show', 'axis', 'lang', 'loadState'].some((name) => changed.has(name))) {
      const former = moving === 'start' && !another ? this.charts : {};
      this.charts = this.run ? stepCharts(this.run, this, former) : {};
    }
    if (changed.has('show')) void this.#loadPanels();
    if (caused || changed.has('goal') || changed.has('loadState')) this.#judge();
  }

  /** Begins with another function. */
  #open() {
    this.#experiment?.dispose();
    this.#experiment = new Experiment(this.engine, openLandscape(this));
  }

  #descend() {
    const { formula, optimizer, rate, options, rule, schedule, stop, steps, variables } = this;
    this.#experiment?.descend({
      formula, variables, start: this.from, optimizer, rate, options, rule, schedule, stop, steps,
    });
  }

  /**
   * Brings the player to the step that is asked for, as far as there are so many.
   * @param {Map<string, unknown>} changed
   */
  #follow(changed) {
    const phased = this.showing('phases');
    const steps = this.run?.steps ?? 0;
    const row = Math.min(this.position, steps);
    this.#adjusting = true;
    this.stepper.count = positionCount(steps, phased);
    if (changed.has('show') || this.place.row !== row) this.stepper.seek(positionOf(row, phased));
    this.#adjusting = false;
  }

  #judge() {
    const goal = readGoal(this.goal);
    const reachedBefore = this.standing?.reached;
    this.standing = goal && this.task ? judgeGoal(goal, this.task,
      { formula: this.formula, start: this.from, steps: this.steps }, this.run) : null;
    if (!this.standing?.reached || reachedBefore) return;
    this.dispatchEvent(new CustomEvent('nabla-goal',
      { detail: { goal: this.goal }, bubbles: true, composed: true }));
  }

  // --- From the reader to the state --------------------------------------------------------------

  /** @param {CustomEvent<{ value: number, x: number, y: number }>} event */
  onHandle({ detail: { value, x, y } }) {
    this.#rest.move('start');
    this.moveStart(this.landscape.plane ? [x, y] : [value]);
  }

  /** @param {CustomEvent<Window | null>} event */
  onWindow({ detail }) {
    this.#rest.move('window');
    const tidy = detail && tidyWindow(detail);
    this.range = tidy ? [...tidy.x, ...tidy.y] : this.#home;
  }

  #onStep() {
    if (this.#adjusting) return;
    this.position = this.place.row;
    this.requestUpdate(); // the phase may be another one in the same row
  }

  // --- Frame -------------------------------------------------------------------------------------

  /** A step of the descent in words, for the player, which need not hear of every new descent. */
  #describeStep = (/** @type {number} */ index) => (this.run ? words.describePlace(this.speaker,
    this.variables, this.run, placeAt(index, this.showing('phases'))) : '');

  /** What is seen now, in words. */
  get sentence() {
    if (!this.run) return this.t('descent.see.none');
    const told = words.describePlace(this.speaker, this.variables, this.run, this.place);
    return isAway(this) ? `${told} ${this.t('descent.see.outside')}` : told;
  }

  renderPicture() { return renderPicture(this); }

  renderPlayer() {
    const { run } = this;
    if (!run) return nothing;
    return html`<nabla-player .player=${this.stepper} .first=${0} .lang=${this.language}
        .describe=${this.#describeStep} @nabla-step=${this.#onStep}></nabla-player>
      <nabla-follower .contents=${() =>
        this.#panels?.renderPanels(this, run) ?? nothing}></nabla-follower>`;
  }

  renderControls() { return controls.renderControls(this); }

  renderMore() { return this.controls === 'none' ? nothing : controls.renderMore(this); }

  renderSummary() { return renderSummary(this); }

  get shareable() { return takeAlong(this); }

  /**
   * The present descent as a program; null where there is none in this language.
   * @param {import('./code/program.js').ProgramLanguage} language
   */
  program(language) { return descentProgram(this, language); }
}

define('nabla-descent', NablaDescent);
