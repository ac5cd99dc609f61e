import { contourLevels, heightsOf } from '../../charts/levels.js';
import { traceContours } from '../../charts/tracing.js';
import { sampleGrid, spread } from '../plane/plane.js';

/** @typedef {import('../../charts/surface/painter.js').SurfaceScene} SurfaceScene */
/** @typedef {import('../../charts/surface/painter.js').SurfaceLine} SurfaceLine */
/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../plane/plane.js').Names} Names */
/** @typedef {import('../plane/plane.js').Point} Point */

/** Corners of cells along an axis. */
const GRID = 57;

/** Points that a slice is drawn through. */
const SLICE = 169;

/** Points between one step of a path and the next: it follows the surface. */
const PATH_POINTS = 12;

/** Width of the dots along a path, in pixels. */
const DOT = 6.5;

/** Levels on the surface. */
const LEVELS = 12;

/** The tangent plane reaches so far from the point, and the gradient's arrow, by the window. */
const PLANE_REACH = 0.24;
const ARROW = 0.22;

/** A tangent of a slice reaches so far. */
const TANGENT_REACH = 0.17;

/** The tangent plane, whose heights the engine works out on the grid as it does those of f. */
const PLANE = 'c+p*(u-a)+q*(v-b)';

/**
 * @typedef {object} Path
 * @property {Point[]} points
 * @property {number[]} heights
 * @property {string | null} reason why it ended
 */

/**
 * @typedef {object} Look
 * @property {Point} point
 * @property {number} value
 * @property {Point} gradient
 * @property {number} norm
 * @property {Path | null} path if one is asked for
 */

/** One function of two variables as a surface. */
export class Study {
  #engine;
  #formula;
  #plane;
  /** @type {SurfaceLine[]} */
  #contours = [];

  /**
   * @param {any} engine
   * @param {any} formula the engine's; the study disposes of it
   * @param {Names} names
   */
  constructor(engine, formula, names) {
    this.#engine = engine;
    this.#formula = formula;
    this.#plane = engine.formula(PLANE,
      { variables: ['u', 'v'], parameters: { a: 0, b: 0, c: 0, p: 0, q: 0 } });
    this.names = names;
    /** @type {import('../../charts/levels.js').Grid} */
    this.grid = { x: new Float64Array(), y: new Float64Array(), values: new Float64Array() };
    /** @type {import('../../charts/surface/camera.js').Box} */
    this.box = { x: [-1, 1], y: [-1, 1], z: [-1, 1] };
  }

  /**
   * Samples a part of the plane.
   * @param {Window} window
   */
  frame(window) {
    this.grid = sampleGrid(this.#formula, this.names, window, GRID);
    const { bottom, top } = heightsOf(this.grid.values);
    const flat = !(top > bottom);
    const middle = Number.isNaN(bottom) ? 0 : bottom;
    this.box = { ...window, z: flat ? [middle - 1, middle + 1] : [bottom, top] };
    this.#contours = traceContours(this.grid, contourLevels(this.grid.values, LEVELS))
      .flatMap(({ value, lines }) => lines.map(({ x, y }) => (
        { x, y, z: new Float64Array(x.length).fill(value), role: 'ink', width: 1 })));
  }

  /**
   * @param {Point} point
   * @param {{ rate: number, steps: number } | null} descent that is to be shown from there
   * @returns {Look}
   */
  look(point, descent) {
    const { values: [value], gradients: [[dx], [dy]] } =
      this.#formula.valuesAndGradients([[point[0]], [point[1]]]);
    return {
      point, value, gradient: [dx, dy], norm: Math.hypot(dx, dy),
      path: descent && this.#path(point, descent),
    };
  }

  /**
   * @param {Point} start
   * @param {{ rate: number, steps: number }} descent
   * @returns {Path | null} null where f has no value at the start
   */
  #path(start, { rate, steps }) {
    try {
      const { parameters, loss, reason } = this.#engine.descend({
        formula: this.#formula.text, variables: this.names, start,
        optimizer: { name: 'sgd', learningRate: rate }, stop: { maxSteps: steps },
      });
      const heights = [...loss];
      const points = heights.map((_, index) =>
        /** @type {Point} */ ([parameters[2 * index], parameters[2 * index + 1]]));
      return { points, heights, reason };
    } catch {
      return null;
    }
  }

  /**
   * The picture.
   * @param {Look} look
   * @param {(name: string) => boolean} showing one of the words of `show`
   * @returns {SurfaceScene}
   */
  scene(look, showing) {
    const { point: [x, y], value, gradient: [dx, dy], norm, path } = look;
    const smooth = Number.isFinite(norm);
    const seen = Number.isFinite(value) && this.#inside(look.point);
    /** @type {SurfaceLine[]} */
    const lines = showing('contours') ? [...this.#contours] : [];
    if (showing('slices')) lines.push(...this.#slices(look, smooth));
    if (path) lines.push(this.#pathLine(path), this.#pathDots(path));
    const reach = ARROW * this.#width;
    const arrowed = showing('gradient') && seen && smooth && norm > 0;
    return {
      grid: this.grid, box: this.box, lines, names: [...this.names, 'f'],
      plane: showing('plane') && seen && smooth ? this.#tangentPlane(look) : null,
      points: seen ? [{ x, y, z: value, role: 'function' }] : [],
      arrows: arrowed ? [{
        from: [x, y, value], to: [x + dx / norm * reach, y + dy / norm * reach, value],
        role: 'slope', label: '∇f',
      }] : [],
    };
  }

  get #width() { return this.box.x[1] - this.box.x[0]; }

  /** @param {Point} point */
  #inside([x, y]) {
    const { box } = this;
    return x >= box.x[0] && x <= box.x[1] && y >= box.y[0] && y <= box.y[1];
  }

  /**
   * Heights of the tangent plane, in the cells around the point.
   * @param {Look} look
   */
  #tangentPlane({ point: [a, b], value: c, gradient: [p, q] }) {
    for (const [name, number] of Object.entries({ a, b, c, p, q })) {
      this.#plane.setParameter(name, number);
    }
    const { x, y } = this.grid;
    /** @type {Float64Array} */
    const heights = this.#plane.grid('u', x, 'v', y);
    const reach = PLANE_REACH * this.#width;
    const outside = (/** @type {number} */ place, /** @type {number} */ middle) =>
      Math.abs(place - middle) > reach;
    return heights.map((height, index) => (outside(x[index % x.length], a)
      || outside(y[Math.floor(index / x.length)], b) ? NaN : height));
  }

  /**
   * The slices through the point, and their tangents.
   * @param {Look} look
   * @param {boolean} smooth whether there are tangents
   * @returns {SurfaceLine[]}
   */
  #slices({ point: [px, py], value, gradient }, smooth) {
    const [x, y] = [spread(this.box.x, SLICE), spread(this.box.y, SLICE)];
    const [level, upright] = [new Float64Array(SLICE).fill(py), new Float64Array(SLICE).fill(px)];
    const reach = TANGENT_REACH * this.#width;
    const tangent = (/** @type {number} */ along, /** @type {number} */ up,
      /** @type {number} */ slope) => {
      const ends = [-reach, reach];
      return /** @type {SurfaceLine} */ ({
        x: ends.map((end) => px + along * end), y: ends.map((end) => py + up * end),
        z: ends.map((end) => value + slope * end), role: 'slope', width: 2.5, ontop: true,
      });
    };
    return [
      { x, y: level, z: this.#formula.values([x, level]), role: 'parameter-1', width: 2.5 },
      { x: upright, y, z: this.#formula.values([upright, y]), role: 'parameter-2', width: 2.5 },
      ...(smooth ? [tangent(1, 0, gradient[0]), tangent(0, 1, gradient[1])] : []),
    ];
  }

  /**
   * A path as it runs over the surface.
   * @param {Path} path
   * @returns {SurfaceLine}
   */
  #pathLine({ points }) {
    const count = Math.max(1, (points.length - 1) * PATH_POINTS + 1);
    /** @param {0 | 1} axis */
    const along = (axis) => Float64Array.from({ length: count }, (_, index) => {
      const [step, rest] = [Math.floor(index / PATH_POINTS), index % PATH_POINTS / PATH_POINTS];
      const [from, to] = [points[step][axis], points[Math.min(step + 1, points.length - 1)][axis]];
      return from + (to - from) * rest;
    });
    const [x, y] = [along(0), along(1)];
    return { x, y, z: this.#formula.values([x, y]), role: 'loss', width: 2.5, through: true };
  }

  /**
   * A dot at each step: a line that is too short to be seen as one, with round ends.
   * @param {Path} path
   * @returns {SurfaceLine}
   */
  #pathDots({ points, heights }) {
    const length = this.#width * 1e-4;
    const ends = [0, length, NaN];
    return {
      x: points.flatMap(([x]) => ends.map((end) => x + end)),
      y: points.flatMap(([, y]) => ends.map((end) => y + end)),
      z: heights.flatMap((height) => ends.map((end) => height + 0 * end)),
      role: 'loss', width: DOT, through: true,
    };
  }

  /** @param {'numpy' | 'pytorch' | 'javascript' | 'cpp'} language */
  code(language) { return this.#formula.code(language); }

  get text() { return this.#formula.text; }

  get latex() { return this.#formula.latex; }

  dispose() {
    this.#plane.dispose();
    this.#formula.dispose();
  }
}
