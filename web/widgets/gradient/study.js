import { roundStep } from '../../charts/ticks.js';
import { traceContours } from '../../charts/tracing.js';
import { ContourMap } from '../plane/contour-map.js';
import { sampleGrid, spread } from '../plane/plane.js';
import { Directions } from './directions.js';
import { sliceWindows } from './slice-windows.js';

/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../../charts/scene.js').Mark} Mark */
/** @typedef {import('../plane/plane.js').Names} Names */
/** @typedef {import('../plane/plane.js').Point} Point */

/** Columns and rows of the grids that the level lines are traced on: at rest, and in motion. */
const GRIDS = { fine: 161, rough: 65 };

/** The same for the level line through the point while it is dragged. */
const ROUGH_GRID = 81;

/** Points that a slice is drawn through. */
const SLICE = 161;

/** About so many arrows stand in a row. */
const ARROWS = 14;

/** Columns and rows of places that say how steep a window is; the steepest may be beside a pole. */
const STEEPNESS_GRID = 21;
const STEEP = 0.95;

/** An arrow of the field is at most this part of the way to the next. */
const ARROW_REACH = 0.8;

/** Columns and rows of the grid for the curve of curvature. */
const CURVATURE_GRID = 49;

/** The form of the second derivatives, whose level line shows how f bends. */
const BEND = '(p*u^2+2*q*u*v+r*v^2)/2';

/** The determinant of the second derivatives; nearer to zero than this it is rounding. */
const DETERMINANT = 'p*r-q^2';
const ROUNDING = 1e-10;

/** So much of the height at the edge an ellipse is drawn at that stays within the edge. */
const INSIDE = 0.96;

/** @typedef {{ point: Point, value: number }} Landing */

/**
 * What is to be known of a point.
 * @typedef {object} Look
 * @property {Point} point
 * @property {number} value
 * @property {Point} gradient
 * @property {number} norm of the gradient, the greatest rate
 * @property {number} angle of the gradient in degrees; NaN where it is zero or there is none
 * @property {number} rate in the direction that was asked about
 * @property {number} share rate ÷ greatest rate; NaN where there is none
 * @property {number} between angle between gradient and direction, 0 … 180; NaN where there is none
 */

/** @typedef {{ x: Float64Array, y: Float64Array }} Slice */

/**
 * How f bends at a point; `trough`: in one direction only.
 * @typedef {object} Curvature
 * @property {Float64Array} hessian
 * @property {number} determinant of the Hessian
 * @property {'bowl' | 'dome' | 'saddle' | 'trough' | 'flat'} shape
 * @property {import('../../charts/tracing.js').Line[]} lines around zero
 */

/**
 * One function of two variables under study: its map in the window that is seen, and looks at its
 * points.
 */
export class Study {
  #engine;
  #formula;
  /** The form of the second derivatives, made when it is first asked for. @type {any} */
  #bend = null;
  /** @type {any} */
  #determinant = null;
  #map;
  /**
   * Values over the map for lines that change while it is seen.
   * @type {import('../../charts/levels.js').Grid | null}
   */
  #rough = null;
  /** @type {number | null} */
  #steepness = null;
  /**
   * The level line that was traced last.
   * @type {{ grid: import('../../charts/levels.js').Grid, value: number,
   *   lines: import('../../charts/tracing.js').Line[] }}
   */
  #level;

  /**
   * @param {any} engine
   * @param {any} formula the engine's; the study disposes of it
   * @param {Names} names
   */
  constructor(engine, formula, names) {
    this.#engine = engine;
    this.#formula = formula;
    this.directions = new Directions(engine);
    this.names = names;
    this.axes = { x: names[0], y: names[1] };
    /** @type {Window} */
    this.window = { x: [-1, 1], y: [-1, 1] };
    this.sliceAxes = names.map((name) => ({ x: name, y: 'f' }));
    /** @type {[Window, Window]} */
    this.sliceWindows = [this.window, this.window];
    this.#map = new ContourMap(formula, names, GRIDS, 'function');
    this.#level = { grid: this.#map.grid, value: NaN, lines: [] };
    /** @type {Mark | null} */
    this.arrows = null;
  }

  /**
   * Makes the map of a window.
   * @param {Window} window
   * @param {{ arrows: boolean, moving: boolean }} how with a field of arrows or without; moving for
   *     one frame of many
   */
  frame(window, { arrows, moving }) {
    this.window = window;
    this.arrows = arrows ? this.#arrowField() : null;
    if (!this.#map.show(window, moving)) return;
    this.#steepness = null;
    this.#rough = null;
  }

  get contours() { return this.#map.mark; }

  /** The values that the level lines are traced from. */
  get grid() { return this.#map.grid; }

  /**
   * Length of the gradient at the steep places of the window; NaN where there are none. While the
   * window moves it is kept as long as its level lines are: the arrow of a point that stands still
   * does not change.
   */
  get steepness() {
    this.#steepness ??= this.#findSteepness();
    return this.#steepness;
  }

  #findSteepness() {
    const { x, y } = this.window;
    const count = STEEPNESS_GRID ** 2;
    const [columns, rows] = [spread(x, STEEPNESS_GRID), spread(y, STEEPNESS_GRID)];
    const [dx, dy] = this.#formula.gradients([
      Float64Array.from({ length: count }, (_, i) => columns[i % STEEPNESS_GRID]),
      Float64Array.from({ length: count }, (_, i) => rows[Math.floor(i / STEEPNESS_GRID)]),
    ]);
    const norms = this.directions.norms(dx, dy).filter(Number.isFinite).sort();
    return norms[Math.round(STEEP * (norms.length - 1))] ?? NaN;
  }

  /** @returns {Mark} */
  #arrowField() {
    const { x, y } = this.window;
    const step = roundStep((x[1] - x[0]) / ARROWS);
    // On places of the plane, so that the arrows stay where they are while the window moves.
    const places = (/** @type {readonly [number, number]} */ [from, to]) => {
      const first = Math.ceil(from / step - 0.5);
      return Float64Array.from({ length: Math.floor(to / step - 0.5) - first + 1 },
        (_, index) => (first + index + 0.5) * step);
    };
    const [columns, rows] = [places(x), places(y)];
    const count = columns.length * rows.length;
    const left = Float64Array.from({ length: count }, (_, i) => columns[i % columns.length]);
    const bottom = Float64Array.from({ length: count },
      (_, i) => rows[Math.floor(i / columns.length)]);
    const [dx, dy] = this.#formula.gradients([left, bottom]);
    return { kind: 'arrows', x: left, y: bottom, dx, dy, reach: step * ARROW_REACH, role: 'slope' };
  }

  /**
   * @param {Point} point
   * @param {number} angle of a direction, in degrees
   * @returns {Look}
   */
  look(point, angle) {
    const { values: [value], gradients: [[dx], [dy]] } =
      this.#formula.valuesAndGradients([[point[0]], [point[1]]]);
    const { directions } = this;
    const norm = directions.norm(dx, dy);
    const { tangent } = this.#formula.tangent(point, directions.unit(angle));
    const some = norm > 0 && norm < Infinity;
    const share = some ? directions.share(tangent, norm) : NaN;
    return {
      point, value, gradient: [dx, dy], norm,
      angle: some ? directions.angle(dx, dy) : NaN,
      // A quarter turn in degrees is one only up to rounding: a rate that is nothing beside it.
      rate: some && Math.abs(tangent) < norm * 1e-12 ? 0 : tangent,
      share,
      between: some ? directions.between(share) : NaN,
    };
  }

  /**
   * The level line through a point, and its fellows of the same height.
   * @param {number} value
   * @param {boolean} roughly for one frame of many
   */
  levelLines(value, roughly) {
    if (!Number.isFinite(value)) return [];
    if (roughly) {
      const area = this.contours.area ?? this.window;
      this.#rough ??= sampleGrid(this.#formula, this.names, area, ROUGH_GRID);
    }
    const grid = (roughly && this.#rough) || this.grid;
    const known = this.#level;
    if (known.grid !== grid || known.value !== value) {
      this.#level = { grid, value, lines: traceContours(grid, [value])[0].lines };
    }
    return this.#level.lines;
  }

  /**
   * The curves along which upright planes through a point cut the surface.
   * @param {Point} point
   * @param {number} value there
   * @param {boolean} moving for one frame of many
   * @returns {[Slice, Slice]} along the first variable and along the second
   */
  slices([px, py], value, moving) {
    const [x, y] = [spread(this.window.x, SLICE), spread(this.window.y, SLICE)];
    const columns = [new Float64Array(2 * SLICE).fill(px), new Float64Array(2 * SLICE).fill(py)];
    columns[0].set(x);
    columns[1].set(y, SLICE);
    const values = this.#formula.values(columns);
    this.sliceWindows = sliceWindows(this.sliceWindows, this.window, values,
      moving ? value : null);
    return [{ x, y: values.subarray(0, SLICE) }, { x: y, y: values.subarray(SLICE) }];
  }

  /**
   * One step against the gradient.
   * @param {Point} start
   * @param {number} learningRate
   * @returns {Landing | null} null where there is no gradient
   */
  stepFrom(start, learningRate) {
    try {
      const { parameters, loss } = this.#engine.descend({
        formula: this.#formula.text, variables: this.names, start,
        optimizer: { name: 'sgd', learningRate }, stop: { maxSteps: 1, diverged: null },
      });
      if (parameters.length < 4) return null;
      return { point: [parameters[2], parameters[3]], value: loss[1] };
    } catch {
      return null; // f has no value here
    }
  }

  /**
   * How f bends at a point: a level line of the form of its second derivatives, around zero.
   * @param {Point} point
   * @param {number} reach how far the curve may go, in units of the plane
   * @returns {Curvature | null}
   */
  curvature(point, reach) {
    const hessian = this.#formula.hessian(point);
    if (!hessian.every(Number.isFinite)) return null;
    this.#bend ??= this.#engine.formula(BEND,
      { variables: ['u', 'v'], parameters: { p: 0, q: 0, r: 0 } });
    for (const [index, name] of ['p', 'q', 'r'].entries()) {
      this.#bend.setParameter(name, hessian[index < 2 ? index : 3]);
    }
    const square = /** @type {Window} */ ({ x: [-reach, reach], y: [-reach, reach] });
    const grid = sampleGrid(this.#bend, ['u', 'v'], square, CURVATURE_GRID);
    const rim = grid.values.filter((_, index) => {
      const [column, row] = [index % CURVATURE_GRID, Math.floor(index / CURVATURE_GRID)];
      return [column, row].some((place) => place === 0 || place === CURVATURE_GRID - 1);
    });
    const [low, high] = [Math.min(...rim), Math.max(...rim)];
    const determinant = this.#determinantOf(hessian);
    const shape = shapeOf(hessian, determinant);
    // An ellipse that all but touches the square from within, two lines, or two hyperbolas.
    const levels = {
      bowl: [INSIDE * low], dome: [INSIDE * high], saddle: [low / 4, high / 4], flat: [],
      trough: [(high > -low ? high : low) / 4],
    }[shape];
    const lines = traceContours(grid, levels).flatMap((level) => level.lines);
    return { hessian, determinant, shape, lines };
  }

  /** @param {Float64Array} hessian @returns {number} */
  #determinantOf([p, q, , r]) {
    this.#determinant ??= this.#engine.formula(DETERMINANT, { variables: ['p', 'q', 'r'] });
    return this.#determinant.value([p, q, r]);
  }

  /** @param {'numpy' | 'pytorch' | 'javascript' | 'cpp'} language */
  code(language) { return this.#formula.code(language); }

  get text() { return this.#formula.text; }

  get latex() { return this.#formula.latex; }

  dispose() {
    this.#bend?.dispose();
    this.#determinant?.dispose();
    this.directions.dispose();
    this.#formula.dispose();
  }
}

/**
 * @param {Float64Array} hessian
 * @param {number} determinant of it
 * @returns {Curvature['shape']}
 */
function shapeOf([p, q, , r], determinant) {
  if (p === 0 && q === 0 && r === 0) return 'flat';
  if (Math.abs(determinant) <= ROUNDING * (Math.abs(p * r) + q * q)) return 'trough';
  if (determinant < 0) return 'saddle';
  return p > 0 ? 'bowl' : 'dome';
}
