import { html, nothing } from 'lit';
import { animate } from '../charts/animate.js';
import '../player/nabla-player.js';
import { Player } from '../player/player.js';
import { define } from './define.js';
import { renderFormulaField, renderShown } from './graph/controls.js';
import { keepInSight, lightFormula, moveTokens, placeFields } from './graph/drawn.js';
import { layOut } from './graph/layout.js';
import { GraphModel } from './graph/model.js';
import { renderGraph } from './graph/picture.js';
import { renderCounter, renderFormula, renderNow, renderTable } from './graph/panel.js';
import { readPoint, steppedNumber, writePoint } from './graph/point.js';
import { graphStyle } from './graph/style.js';
import { describeStep } from './graph/words.js';
import { Presets } from './presets.js';
import { makeReachable } from './reachable.js';
import { RoomAcross } from './room-across.js';
import { ShowingWidget } from './showing-widget.js';
import { parseNumber, readNumber } from './typed-number.js';

/** @typedef {import('./code/program.js').ProgramLanguage} ProgramLanguage */
/** @typedef {import('./graph/layout.js').Layout} Layout */

/** More nodes than this are no picture any more. */
const MOST_NODES = 80;

/**
 * A formula as a computational graph: values go forward, adjoints come back, each edge shows the
 * local derivative times what arrives, and sums form where paths meet.
 *
 * @element nabla-graph
 * @fires nabla-change
 * @fires nabla-step
 */
export class NablaGraph extends ShowingWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    formula: { type: 'formula', default: 'x*y+sin(x)' },
    /** Values of the variables: `x=2; y=3`, or numbers in order. What is not named is 1. */
    point: { type: 'text', default: 'x=2; y=3' },
    /** The step of the two passes that is present: 0 is before the first. */
    position: { type: 'integer', default: 0, min: 0, max: 10_000, attribute: 'step' },
    /** Any of: values, adjoints, edges, counter, table. */
    show: {
      type: 'words', default: 'values adjoints edges counter table',
      values: ['values', 'adjoints', 'edges', 'counter', 'table'],
    },
    /** Formulas to choose from, separated by semicolons. */
    presets: { type: 'text', default: '' },
  };

  static properties = { wrongInput: { state: true } };

  static styles = [ShowingWidget.styles, graphStyle];

  /** The engine's. @type {any} */
  #formula = null;
  /** @type {typeof import('@dagrejs/dagre') | null} */
  #dagre = null;
  #room = new RoomAcross(this);
  /** The room across that the layout is for. */
  #laidOutFor = NaN;
  /** The step that was drawn last. */
  #drawnPosition = 0;
  #stopTokens = () => {};

  examples = new Presets(this);

  constructor() {
    super();
    const { options } = NablaGraph;
    /** @type {string} */
    this.formula = options.formula.default;
    /** @type {string} */
    this.point = options.point.default;
    this.position = 0;
    this.presets = '';
    /** Moves through the two passes. */
    this.stepper = new Player();
    /** @type {GraphModel} */
    this.model = /** @type {any} */ (null);
    /** @type {Layout | null} */
    this.layout = null;
    /** MathML of the formula, each node's part under its number. */
    this.formulaMarkup = '';
    /** The input whose field holds no number. */
    this.wrongInput = '';
  }

  async ready() {
    this.#dagre = await import('@dagrejs/dagre');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopTokens();
  }

  /** The present step. */
  get present() { return this.model.steps[this.position]; }

  get #speaker() {
    return { t: this.t.bind(this), number: (/** @type {number} */ value) => this.number(value) };
  }

  // --- From the state to the graph ---------------------------------------------------------------

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    const { position } = this;
    const another = !this.#formula || changed.has('formula') || changed.has('lang');
    if (another) this.#open();
    if (another || changed.has('point')) {
      this.wrongInput = '';
      this.#record();
    }
    if (another || changed.has('show') || this.#laidOutFor !== this.#room.across) this.#layOut();
    this.position = Math.min(position, this.model.steps.length - 1);
    if (this.stepper.index !== this.position) this.stepper.seek(this.position);
  }

  #open() {
    this.#formula?.dispose();
    this.#formula = this.openFormula('formula', {});
    const nodes = this.#countNodes(this.formula);
    if (nodes > MOST_NODES) {
      this.refuse('formula', 'graph.too-large', { nodes, most: MOST_NODES });
      this.#formula.dispose();
      this.#formula = this.openFormula('formula', {});
    }
    this.formulaMarkup = this.#formula.mathml;
  }

  /** Lets the engine go forward and backward at the point. */
  #record() {
    const { variables } = this.#formula;
    let numbers = readPoint(this.point, variables);
    if (!numbers) {
      this.refuse('point', 'graph.point.wrong', {});
      numbers = readPoint(this.point, variables);
    }
    this.model = new GraphModel(this.#formula.tape(numbers), this.language);
    this.numbers = /** @type {number[]} */ (numbers);
    this.stepper.count = this.model.steps.length;
    // Names of the nodes and sizes of the cards are the same at every point: the layout stays.
    if (this.layout) {
      const { nodes } = this.model;
      this.layout.cards = this.layout.cards.map((card) => ({ ...card, node: nodes[card.node.id] }));
    }
  }

  #layOut() {
    const shown = {
      values: this.showing('values'), adjoints: this.showing('adjoints'),
      edges: this.showing('edges'),
    };
    this.#laidOutFor = this.#room.across;
    this.layout = layOut(/** @type {any} */ (this.#dagre), this.model, this.#laidOutFor, shown);
  }

  updated() {
    super.updated();
    if (this.loadState !== 'ready' || !this.layout) return;
    placeFields(this.renderRoot, this.layout);
    const { present } = this;
    lightFormula(this.renderRoot, present,
      present.kind === 'start' ? null : this.model.nodes[present.node].expression);
    makeReachable(this.renderRoot.querySelectorAll('.scroller, .formula-line, .now, .table'));
    if (this.#drawnPosition === this.position) return;
    const single = Math.abs(this.position - this.#drawnPosition) === 1;
    this.#drawnPosition = this.position;
    keepInSight(this.renderRoot);
    this.#stopTokens();
    const duration = single ? this.stepper.transition : 0;
    this.#stopTokens = moveTokens(this.renderRoot, (draw) => animate(duration, draw));
  }

  // --- From the reader to the state --------------------------------------------------------------

  /**
   * @param {string} name of a variable
   * @param {string} text typed into its field
   */
  typeInput(name, text) {
    const value = readNumber(this.engine, text, this.language);
    this.wrongInput = Number.isFinite(value) ? '' : name;
    if (this.wrongInput) return;
    const { variables } = this.#formula;
    const numbers = [.../** @type {number[]} */ (this.numbers)];
    numbers[variables.indexOf(name)] = value;
    this.point = writePoint(variables, numbers);
  }

  /** @param {KeyboardEvent} event @param {string} name */
  onInputKey(event, name) {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    const number = steppedNumber(event, parseNumber(value));
    if (number === null) return;
    event.preventDefault();
    this.typeInput(name, String(number));
  }

  /** @param {string} text a formula that was typed and understood */
  changeFormula(text) {
    const nodes = this.#countNodes(text);
    const tooLarge = nodes > MOST_NODES;
    this.report('size', tooLarge
      ? { key: 'graph.too-large.typed', params: { given: text, nodes, most: MOST_NODES } } : null);
    if (tooLarge) return;
    // The variables that the new formula shares keep their values.
    const { variables } = this.#formula;
    this.point = writePoint(variables, /** @type {number[]} */ (this.numbers));
    this.formula = text;
    this.position = 0;
  }

  /** @param {string} text a formula that the engine has read before */
  #countNodes(text) {
    const formula = this.engine.formula(text, { notation: this.notation });
    const { nodes } = formula.tape(formula.variables.map(() => 1));
    formula.dispose();
    return nodes.length;
  }

  // --- Rendering ---------------------------------------------------------------------------------

  renderPicture() {
    const standing = this.model.standing(this.position);
    return html`${renderFormula(this)}
      ${renderGraph(this, standing)}
      ${this.wrongInput ? html`<p class="input-fault" role="status">${
        this.say('graph.input.wrong', { name: this.wrongInput })}</p>` : nothing}
      ${renderNow(this)}`;
  }

  /** What the picture shows, for those who do not see it. */
  get pictureSummary() {
    return this.t('graph.summary', {
      formula: this.#formula.text, nodes: this.model.drawn.length, edges: this.model.edges.length,
    });
  }

  renderPlayer() {
    const standing = this.model.standing(this.position);
    return html`<nabla-player .player=${this.stepper} .steps=${this.model.steps} .first=${0}
        .lang=${this.language}
        .describe=${(/** @type {number} */ index) =>
          describeStep(this.#speaker, this.model, index)}
        @nabla-step=${() => { this.position = this.stepper.index; }}></nabla-player>
      ${renderCounter(this, standing)}
      ${renderTable(this, standing)}`;
  }

  renderControls() { return this.shows('formula') ? renderFormulaField(this) : nothing; }

  renderMore() { return this.shows('more') ? renderShown(this) : nothing; }

  renderSummary() { return describeStep(this.#speaker, this.model, this.position); }

  get shareable() {
    return {
      drawing: () => /** @type {SVGSVGElement} */ (
        this.renderRoot.querySelector('.stage svg')),
      table: () => ({
        columns: ['node', 'expression', 'value', 'adjoint'], rows: this.model.rows,
      }),
      code: (/** @type {ProgramLanguage} */ language) => this.#formula.code(language),
      latex: () => this.#formula.latex,
    };
  }
}

define('nabla-graph', NablaGraph);
