import { html, nothing } from 'lit';
import { chartPicture } from '../charts/nabla-chart.js';
import { roundStep } from '../charts/ticks.js';
import { tidyWindow } from '../charts/view-window.js';
import '../player/nabla-player.js';
import { Player } from '../player/player.js';
import { define } from './define.js';
import { describeError } from './describe-error.js';
import { Run } from './descent/run.js';
import { ruleText, tryDescent } from './descent/trial.js';
import { workbenchStyle } from './descent/workbench-style.js';
import { renderControls } from './race/controls.js';
import { RACE_OPTIONS } from './race/options.js';
import { renderGuess, renderPicture } from './race/picture.js';
import { judgeGoal, readGoal } from './race/ranking.js';
import { readRunners } from './race/runners.js';
import { lossChart } from './race/scene.js';
import { raceStyle } from './race/style.js';
import { openSurface, SURFACES } from './race/surfaces.js';
import { describeStanding, problemOf } from './race/words.js';
import { goalStyle } from './goal-style.js';
import { Rest } from './rest.js';
import { NablaWidget } from './widget.js';

/** @typedef {import('../charts/scene.js').Window} Window */
/** @typedef {import('../charts/nabla-chart.js').NablaChart} NablaChart */
/** @typedef {import('./descent/trial.js').Fault} Fault */
/** @typedef {import('./descent/landscape.js').Landscape} Landscape */
/** @typedef {import('./race/runners.js').Runner} Runner */

/** What a new race follows from. */
const CAUSES = ['start', 'optimizers', 'rates', 'settings', 'rule', 'steps'];

/** Iterations of a race on a surface that says nothing of them. */
const ITERATIONS = 100;

/** A pointer that moves no farther than this between press and release has clicked, in pixels. */
const SLACK = 4;

/**
 * Several optimizers from one start on one surface: guess who wins, then watch.
 *
 * @element nabla-race
 * @fires nabla-change
 * @fires nabla-step
 * @fires nabla-goal when the goal is reached; `detail` is { goal }
 */
export class NablaRace extends NablaWidget {
  static options = RACE_OPTIONS;

  static styles = [NablaWidget.styles, goalStyle, workbenchStyle, raceStyle];

  /** @type {Landscape | null} */
  #landscape = null;
  /** @type {(Run | null)[]} the runs of the runners, null where there is none */
  runs = [];
  /** @type {(Fault | null)[]} what is wrong with the runners' settings */
  faults = [];
  /** @type {Runner[]} */
  runners = [];
  /** @type {Window} */
  window = { x: [-1, 1], y: [-1, 1] };
  /** @type {import('./race/scene.js').LossChart} */
  losses = /** @type {any} */ (null);
  /** How the goal stands: known once the end of the race has been seen. @type {string} */
  verdict = '';
  /** @type {readonly never[]} no curves: the same array at every drawing */
  nothing = [];
  #adjusting = false;
  #rest = new Rest(this);
  #pressed = { x: NaN, y: NaN };

  constructor() {
    super();
    const options = RACE_OPTIONS;
    /** @type {string} */
    this.formula = options.formula.default;
    /** @type {number[]} */
    this.start = options.start.default;
    this.optimizers = options.optimizers.default;
    this.rates = options.rates.default;
    this.settings = options.settings.default;
    this.rule = options.rule.default;
    /** @type {number} */
    this.steps = options.steps.default;
    /** @type {number[]} */
    this.range = options.range.default;
    /** @type {number} */
    this.position = options.position.default;
    /** @type {string} */
    this.guess = options.guess.default;
    this.goal = options.goal.default;
    /** Moves through the iterations. */
    this.stepper = new Player();
  }

  async ready() {
    this.#open();
    this.#race();
    this.report('settings', problemOf(this));
  }

  // --- What the parts use ------------------------------------------------------------------------

  /** @returns {Landscape} */
  get landscape() { return /** @type {Landscape} */ (this.#landscape); }

  get variables() { return this.#landscape?.variables ?? []; }

  /** The surface, if it is one of those with a name. */
  get surface() { return Object.hasOwn(SURFACES, this.formula) ? SURFACES[this.formula] : null; }

  /** The formula as the engine reads it. */
  get text() { return this.surface?.formula ?? this.formula; }

  get from() {
    const given = this.start.length >= 2 ? this.start : this.surface?.start ?? [1, 1];
    return given.slice(0, 2);
  }

  /** How many iterations are run. */
  get length() { return this.steps || this.surface?.steps || ITERATIONS; }

  /** The iteration at which the last runner ends. */
  get last() { return Math.max(0, ...this.runs.map((run) => run?.steps ?? 0)); }

  get row() { return this.guess === '' ? 0 : this.stepper.index; }

  get names() {
    return this.runners.map(({ optimizer }) => this.t(`descent.optimizer.${optimizer}`));
  }

  get speaker() {
    return {
      t: this.t.bind(this), number: (/** @type {number} */ value) => this.number(value),
      language: this.language,
    };
  }

  /** The race at the present iteration. */
  get standing() {
    const { names, runs, row, last, guess } = this;
    const optimizers = this.runners.map(({ optimizer }) => optimizer);
    return { names, runs, row, last, guess, optimizers };
  }

  /** The reader has guessed, or does not want to: off they go. @param {string} guess */
  begin(guess) {
    this.guess = guess;
    this.position = 0;
    void this.updateComplete.then(() => this.player?.play());
  }

  /** Another surface, by its name or its formula. @param {string} formula */
  changeSurface(formula) {
    this.state = { formula, start: [], range: [], steps: 0, rates: '', guess: '', position: 0 };
  }

  /** @param {number[]} start */
  moveStart(start) { this.start = start; }

  /** What is wrong with the reader's own rule. @param {Fault} fault */
  ruleFault({ error }) {
    return error.to > 0 || error.code === 'empty'
      ? describeError(this.language, error, ruleText(this.rule)) : this.t('descent.rule.still');
  }

  // --- From the state to the scene ---------------------------------------------------------------

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    const first = changed.has('loadState');
    const another = changed.has('formula') && !first;
    if (another) this.#open();
    const caused = another || CAUSES.some((name) => changed.has(name));
    if (caused && !first) {
      this.report('settings', null);
      this.#race();
    }
    if (another || first || changed.has('range') || this.#rest.settled) {
      const range = this.range.length >= 2 ? this.range : this.surface?.range ?? [];
      this.window = this.landscape.window(range, this.from);
      this.landscape.frame(this.window, this.#rest.moving !== '');
    }
    if (caused || first || changed.has('lang')) {
      this.losses = lossChart(this.runs, this.names, this.t('descent.axis.step'));
    }
    this.#follow();
    if (caused || changed.has('goal')) this.verdict = '';
    this.#judge();
  }

  #open() {
    this.#landscape?.dispose();
    this.#landscape = openSurface(this);
    this.runs = [];
  }

  /** Runs the race. A runner whose settings will not do runs as it last did. */
  #race() {
    const { runners, unknown } = readRunners(this, this.surface?.rates ?? {});
    this.report('optimizers', unknown.length === 0 ? null
      : { key: 'race.unknown', params: { given: unknown.join(', ') } });
    const former = this.runs;
    const same = runners.map((runner, lane) => runner.optimizer === this.runners[lane]?.optimizer);
    this.runners = runners;
    const tried = runners.map((runner) => tryDescent(this.engine, {
      formula: this.text, variables: this.variables, start: this.from, rule: this.rule,
      schedule: 'constant', stop: '', steps: this.length, ...runner,
    }));
    this.runs = tried.map(({ trace }, lane) =>
      (trace ? new Run(trace, 2) : same[lane] ? former[lane] ?? null : null));
    this.faults = tried.map(({ fault }) => fault);
  }

  /** Brings the player to the iteration that is asked for, as far as there are so many. */
  #follow() {
    this.#adjusting = true;
    this.stepper.count = this.last + 1;
    const row = Math.min(this.position, this.last);
    if (this.stepper.index !== row) this.stepper.seek(row);
    this.#adjusting = false;
  }

  /** Judges the goal when the end of the race is seen. */
  #judge() {
    const goal = readGoal(this.goal);
    if (!goal || this.last === 0 || this.row < this.last) return;
    const before = this.verdict;
    this.verdict = judgeGoal(goal, this.standing.optimizers, this.runs, this.last);
    if (this.verdict !== 'reached' || before === 'reached') return;
    this.dispatchEvent(new CustomEvent('nabla-goal',
      { detail: { goal: this.goal }, bubbles: true, composed: true }));
  }

  // --- From the reader to the state --------------------------------------------------------------

  /** @param {CustomEvent<{ x: number, y: number }>} event */
  onHandle({ detail: { x, y } }) { this.moveStart([x, y]); }

  /** @param {CustomEvent<Window | null>} event */
  onWindow({ detail }) {
    this.#rest.move('window');
    const tidy = detail && tidyWindow(detail);
    this.range = tidy ? [...tidy.x, ...tidy.y] : [];
  }

  /** @param {PointerEvent} event */
  onPress({ clientX, clientY }) { this.#pressed = { x: clientX, y: clientY }; }

  /** A click into the plane is a start, as round as a pixel allows. @param {MouseEvent} event */
  onClick(event) {
    const chart = /** @type {NablaChart} */ (event.currentTarget);
    const { clientX, clientY } = event;
    const moved = Math.hypot(clientX - this.#pressed.x, clientY - this.#pressed.y);
    if (event.composedPath()[0] !== chart.canvas || !(moved < SLACK)) return;
    const { x, y } = chart.valueAt(clientX, clientY);
    const { x: [left, right] } = this.window;
    const grid = roundStep((right - left) / chart.clientWidth);
    this.moveStart([x, y].map((value) =>
      Number((Math.round(value / grid) * grid).toPrecision(12))));
  }

  #onStep() {
    if (!this.#adjusting) this.position = this.stepper.index;
  }

  // --- Frame -------------------------------------------------------------------------------------

  /** What is seen now, in words. */
  get sentence() { return describeStanding(this.speaker, this.standing); }

  renderPicture() { return renderPicture(this); }

  renderPlayer() {
    if (this.last === 0) return nothing;
    if (this.guess === '') return renderGuess(this);
    return html`<nabla-player .player=${this.stepper} .first=${0} .lang=${this.language}
      .describe=${(/** @type {number} */ row) =>
        describeStanding(this.speaker, { ...this.standing, row })}
      @nabla-step=${this.#onStep}></nabla-player>`;
  }

  renderControls() { return renderControls(this); }

  renderSummary() { return this.sentence; }

  get shareable() {
    return {
      chart: chartPicture(this.renderRoot),
      table: () => ({
        columns: ['step', ...this.names],
        rows: Array.from({ length: this.last + 1 }, (_, row) =>
          [row, ...this.runs.map((run) => run?.trace.loss[row] ?? NaN)]),
      }),
      latex: () => this.landscape.latex,
    };
  }
}

define('nabla-race', NablaRace);
