import { frameSpan } from '../../charts/fit.js';
import { equalWindow } from '../../charts/view-window.js';
import { ContourMap } from '../plane/contour-map.js';

/** @typedef {import('../../charts/scene.js').Span} Span */
/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../../charts/scene.js').Curve} Curve */
/** @typedef {import('../../charts/scene.js').Mark} Mark */

/** Points that a curve is drawn through. */
const SAMPLES = 601;

/** Rows and columns of the grids that level lines are traced on: at rest, and in motion. */
const GRIDS = { fine: 201, rough: 65 };

/** How much farther than the start an axis reaches, on both sides of zero. */
const ROOM = 1.3;

/**
 * A loss to walk down: the engine's formula of one or two variables and what is drawn of it in a
 * window, a curve or level lines. It stays the same while a descent on it changes.
 */
export class Landscape {
  #formula;
  /** The level lines of a loss of two variables. @type {ContourMap | null} */
  #map = null;
  /** @type {Window | null} */
  #framed = null;
  #rough = false;
  /** @type {Curve[]} */
  curves = [];
  /** @type {Mark[]} */
  ground = [];

  /**
   * @param {any} formula the engine's, of one or two variables; the landscape disposes of it
   * @param {import('../../charts/scene.js').Role} [role] of its level lines
   */
  constructor(formula, role = 'function') {
    this.#formula = formula;
    /** @type {string[]} */
    this.variables = [...formula.variables];
    const [x, y] = this.variables;
    this.axes = { x, y: y ?? `f(${x})` };
    if (this.plane) this.#map = new ContourMap(formula, [x, y], GRIDS, role);
  }

  get plane() { return this.variables.length === 2; }

  /** Whether its level lines are those of a window in motion. */
  get rough() { return this.#rough; }

  get text() { return this.#formula.text; }

  get latex() { return this.#formula.latex; }

  /** @param {number[]} point @returns {number} */
  value(point) { return this.#formula.value(point); }

  /** @param {number[]} point second derivatives, row by row @returns {Float64Array} */
  hessian(point) { return this.#formula.hessian(point); }

  /** @param {'numpy' | 'pytorch' | 'javascript' | 'cpp'} language @returns {string} */
  code(language) { return this.#formula.code(language); }

  /**
   * The derivatives as code.
   * @param {'numpy' | 'pytorch' | 'javascript' | 'cpp'} language
   * @returns {string[]} one for each variable
   */
  slopesCode(language) {
    return this.variables.map((name) => {
      const derivative = this.#formula.derivative(name);
      const code = derivative.code(language);
      derivative.dispose();
      return code;
    });
  }

  /**
   * The window for a range: two numbers for both axes (or for the one there is), four for each its
   * own; none for one in which the start is seen.
   * @param {readonly number[]} range
   * @param {readonly number[]} start
   * @returns {Window}
   */
  window(range, start) {
    const reach = Math.max(1, ...start.map(Math.abs)) * ROOM;
    const [left, right, bottom, top] = range.length >= 2 ? range : [-reach, reach];
    const x = /** @type {Span} */ (left < right ? [left, right] : [-reach, reach]);
    const across = /** @type {Span | null} */ (bottom < top ? [bottom, top] : null);
    if (this.plane) return equalWindow({ x, y: across ?? x });
    return { x, y: across ?? frameSpan(this.#formula.facts(this.variables[0], x).window.y) };
  }

  /**
   * Makes the picture ready for a window of the plane.
   * @param {Window} window
   * @param {boolean} moving whether this is one frame of many
   */
  frame(window, moving) {
    const { x, y } = window;
    const former = this.#framed;
    const rough = this.plane && moving;
    const same = former && rough === this.#rough && former.x[0] === x[0] && former.x[1] === x[1]
      && (!this.plane || (former.y[0] === y[0] && former.y[1] === y[1]));
    this.#framed = window;
    this.#rough = rough;
    if (same) return;
    if (this.#map) {
      if (this.#map.show(window, rough)) this.ground = [this.#map.mark];
    } else {
      const curve = this.#formula.curve(this.variables[0], x, SAMPLES);
      this.curves = [{ id: 'f', role: 'function', ...curve, label: 'f' }];
    }
  }

  dispose() { this.#formula.dispose(); }
}
