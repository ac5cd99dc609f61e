import { html, nothing } from 'lit';
import '../charts/nabla-surface-view.js';
import { roundStep } from '../charts/ticks.js';
import { define } from './define.js';
import './formula-field.js';
import './number-field.js';
import { gridCurves, gridTable, openPlaneFormula, readRange } from './plane/plane.js';
import { Presets } from './presets.js';
import * as controls from './surface/controls.js';
import { Study } from './surface/study.js';
import { surfaceStyle } from './surface/style.js';
import * as words from './surface/words.js';
import { ShowingWidget } from './showing-widget.js';

/** @typedef {import('../charts/nabla-surface-view.js').NablaSurfaceView} NablaSurfaceView */
/** @typedef {import('./code/program.js').ProgramLanguage} ProgramLanguage */
/** @typedef {import('./plane/plane.js').Names} Names */
/** @typedef {import('./plane/plane.js').Point} Point */

/** Every so many columns and rows of the grid are taken along as data. */
const CSV_EVERY = 4;

/**
 * A function of two variables as a surface to be turned, with a point on it: tangent plane, slices,
 * gradient, and the path of a descent from there.
 *
 * @element nabla-surface
 * @fires nabla-change
 */
export class NablaSurface extends ShowingWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    formula: { type: 'formula', default: 'x^2+2*y^2' },
    variables: { type: 'text', default: 'x;y' },
    point: { type: 'numbers', length: 2, default: [1, 1] },
    /** The part of the plane under the surface: of both axes, or of each in turn. */
    range: { type: 'numbers', default: [-3, 3] },
    /** Where it is seen from: around it from the first axis, and above it, in degrees. */
    azimuth: { type: 'number', default: -50, min: -360, max: 360 },
    elevation: { type: 'number', default: 30, min: 0, max: 90 },
    /** Any of: plane, contours, slices, path, gradient. */
    show: {
      type: 'words', default: 'plane contours',
      values: ['plane', 'contours', 'slices', 'path', 'gradient'],
    },
    /** Learning rate and number of steps of the path. */
    rate: { type: 'number', default: 0.1, min: 0, max: controls.LARGEST_RATE },
    steps: { type: 'integer', default: 20, min: 0, max: controls.MOST_STEPS },
    /** Formulas to choose from, separated by semicolons. */
    presets: { type: 'text', default: '' },
  };

  static styles = [ShowingWidget.styles, surfaceStyle];

  /** @type {Study | null} */
  #study = null;
  /** What the engine sees at the point. @type {import('./surface/study.js').Look} */
  #seen = /** @type {any} */ (null);
  /** @type {import('../charts/surface/painter.js').SurfaceScene | null} */
  #scene = null;

  examples = new Presets(this);

  constructor() {
    super();
    const { options } = NablaSurface;
    /** @type {string} */
    this.formula = options.formula.default;
    /** @type {string} */
    this.variables = options.variables.default;
    /** @type {Point} */
    this.point = options.point.default;
    /** @type {number[]} */
    this.range = options.range.default;
    /** @type {number} */
    this.azimuth = options.azimuth.default;
    /** @type {number} */
    this.elevation = options.elevation.default;
    /** @type {number} */
    this.rate = options.rate.default;
    /** @type {number} */
    this.steps = options.steps.default;
    /** @type {string} */
    this.presets = options.presets.default;
    /** @type {Names} */
    this.names = ['x', 'y'];
  }

  get settings() { return { variables: this.names }; }

  /** How far one press of a stepper moves the point. */
  get pointStep() { return roundStep((this.range[1] - this.range[0]) / 50); }

  /**
   * @param {number} index of the variable
   * @param {number} value
   */
  moveAlong(index, value) {
    const [x, y] = this.point;
    this.point = index === 0 ? [value, y] : [x, value];
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState !== 'ready') return;
    const any = (/** @type {string[]} */ ...names) => names.some((name) => changed.has(name));
    const first = any('loadState');
    if (!readRange(this.range)) {
      const taken = NablaSurface.options.range.default.join(';');
      this.refuse('range', 'plane.range.bad', { taken });
    }
    if (first || any('formula', 'variables')) this.#open();
    const study = /** @type {Study} */ (this.#study);
    if (first || any('formula', 'variables', 'range')) {
      study.frame(/** @type {import('../charts/scene.js').Window} */ (readRange(this.range)));
    }
    // Turning it changes nothing of what is seen.
    if (first || any('formula', 'variables', 'range', 'point', 'show', 'rate', 'steps')) {
      const { rate, steps } = this;
      this.#seen = study.look(this.point, this.showing('path') ? { rate, steps } : null);
      this.#scene = study.scene(this.#seen, (name) => this.showing(name));
    }
  }

  /** Begins the study of another function. */
  #open() {
    const { formula, names } = openPlaneFormula(this);
    this.#study?.dispose();
    this.names = names;
    this.#study = new Study(this.engine, formula, names);
  }

  /** @param {CustomEvent<{ azimuth: number, elevation: number }>} event */
  onTurn({ detail: { azimuth, elevation } }) {
    this.azimuth = azimuth;
    this.elevation = elevation;
  }

  /** How the words of this widget are said. @returns {words.Speaker} */
  get speaker() {
    return { t: this.t.bind(this), number: (value) => this.number(value) };
  }

  renderPicture() {
    const { text, box, grid } = /** @type {Study} */ (this.#study);
    const { speaker } = this;
    const { azimuth, elevation } = this;
    return html`<nabla-surface-view .lang=${this.language} .scene=${this.#scene}
      .azimuth=${azimuth} .elevation=${elevation} .label=${this.t('surface.turn')}
      .text=${this.t('surface.turn.at', { azimuth, elevation })}
      .tabled=${gridCurves(grid, this.names[1], speaker.number)}
      .summary=${words.describeSurface(speaker, text, box, this.sentence)}
      @nabla-turn=${this.onTurn}></nabla-surface-view>`;
  }

  renderControls() { return controls.renderControls(this); }

  renderMore() { return this.shows('more') ? controls.renderMore(this) : nothing; }

  /** What is seen at the point, in words. */
  get sentence() {
    return words.describeLook(this.speaker, this.#seen, this.names, (name) => this.showing(name));
  }

  renderSummary() { return this.sentence; }

  get shareable() {
    const study = /** @type {Study} */ (this.#study);
    const view = /** @type {NablaSurfaceView | null} */ (
      this.renderRoot.querySelector('nabla-surface-view'));
    return {
      chart: (/** @type {number} */ sharpness) =>
        /** @type {NablaSurfaceView} */ (view).picture(sharpness),
      table: () => gridTable(study.grid, this.names, CSV_EVERY),
      code: (/** @type {ProgramLanguage} */ language) => study.code(language),
      latex: () => study.latex,
    };
  }
}

define('nabla-surface', NablaSurface);
