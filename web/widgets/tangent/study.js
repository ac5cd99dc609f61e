import { frameSpan } from '../../charts/fit.js';
import { remember } from '../remember.js';
import { factMarks, functionCurves, slopeCurves, slopeTrail } from './scene.js';

/** Points that a curve is drawn through: about one for each pixel of a wide picture. */
const SAMPLES = 801;

/** @typedef {import('../../charts/scene.js').Span} Span */

/** @typedef {import('../../engine/types.js').Look} Look */
/** @typedef {import('../../engine/types.js').Facts} Facts */
/** @typedef {{ x: Float64Array, y: Float64Array }} Sampled */

/**
 * What a function is called, of what, and the part it plays: its colour.
 * @typedef {{ name: string, variable: string, role: 'function' | 'loss' }} Named
 */

/**
 * @param {string} name of a function
 * @returns {Named['role']}
 */
export const roleOf = (name) => (name === 'L' ? 'loss' : 'function');

/** Slopes nearer to zero than this are the rounding of a slope of zero. */
const LEVEL = 1e-9;

/** @param {number} slope */
export const withoutRounding = (slope) => (Math.abs(slope) < LEVEL ? 0 : slope);

/** @type {Sampled} */
const NOTHING = { x: new Float64Array(), y: new Float64Array() };

/**
 * One function under study: the engine's formula and derivative, their curves in the window that is
 * seen, and what stays the same in the two pictures while only the point moves.
 */
export class Study {
  #formula;
  #derivative;
  #variable;
  /** The stretches of the axis that the curves and the facts are about. @type {Span | null} */
  #sampled = null;
  /** @type {Span} */
  #known;

  /**
   * @param {any} formula the engine's; the study disposes of it
   * @param {Named} named
   * @param {Span} home the stretch of the axis that is shown at first
   */
  constructor(formula, named, home) {
    const { name, variable } = named;
    this.named = named;
    this.#formula = formula;
    this.#derivative = formula.derivative(variable);
    this.#variable = variable;
    this.#known = home;
    /** @type {Facts} facts of the home range: what a goal is judged by */
    this.homeFacts = formula.facts(variable, home);
    /** @type {Facts} facts of at least what is seen */
    this.facts = this.homeFacts;
    /** Heights that show the whole of f and of f′ over the home range. */
    this.spans = {
      curve: frameSpan(this.facts.window.y),
      slopes: frameSpan(this.#derivative.facts(variable, home).window.y),
    };
    /** The stretch through which the point has been moved. @type {Span | null} */
    this.visited = null;
    this.trail = remember((/** @type {Sampled} */ slopes, /** @type {Span} */ visited,
      /** @type {boolean} */ labelled) => slopeTrail({ slopes, named }, visited, labelled));
    this.axes = {
      curve: { x: variable, y: `${name}(${variable})` },
      slopes: { x: variable, y: `${name} ′(${variable})` },
    };
    /** @type {Sampled} */
    this.curve = NOTHING;
    /** @type {Sampled} */
    this.slopes = NOTHING;
    /** @type {import('../../charts/scene.js').Curve[]} */
    this.curves = [];
    /** @type {import('../../charts/scene.js').Curve[]} */
    this.slopeCurves = [];
    /** @type {import('../../charts/scene.js').Mark[]} */
    this.marks = [];
    this.frame(home, this.spans.curve, this.spans.slopes);
  }

  /**
   * Makes ready for a window of the plane: samples what it shows.
   * @param {Span} range
   * @param {Span} heights of the upper picture
   * @param {Span} slopeHeights of the lower one
   */
  frame(range, heights, slopeHeights) {
    this.window = { x: range, y: heights };
    this.slopeWindow = { x: range, y: slopeHeights };
    const [from, to] = range;
    if (this.#sampled?.[0] === from && this.#sampled[1] === to) return;
    this.#sampled = range;
    this.curve = this.#formula.curve(this.#variable, range, SAMPLES);
    this.slopes = this.#derivative.curve(this.#variable, range, SAMPLES);
    if (from < this.#known[0] || to > this.#known[1]) {
      // Facts cost more than curves: a wide margin saves asking again at every frame of a pan.
      this.#known = /** @type {Span} */ ([from - (to - from), to + (to - from)]);
      this.facts = this.#formula.facts(this.#variable, this.#known);
    }
    this.curves = functionCurves(this);
    this.slopeCurves = slopeCurves(this);
    this.marks = factMarks(this);
  }

  /**
   * The point has come to x, through everything between there and where it was.
   * @param {number} x
   */
  visit(x) {
    const [from, to] = this.visited ?? [Infinity, -Infinity];
    if (x < from || x > to) this.visited = [Math.min(from, x), Math.max(to, x)];
  }

  /**
   * The one engine call of a drag's frame.
   * @param {number} x
   * @param {number} h
   * @returns {Look}
   */
  look(x, h) {
    const look = this.#formula.look(this.#variable, x, { h });
    return { ...look, slope: withoutRounding(look.slope) };
  }

  /** @param {'numpy' | 'pytorch' | 'javascript' | 'cpp'} language */
  code(language) {
    return this.#formula.code(language);
  }

  get text() { return this.#formula.text; }

  get latex() { return this.#formula.latex; }

  dispose() {
    this.#derivative.dispose();
    this.#formula.dispose();
  }
}
