/**
 * A line and the points it is fitted to, as the engine sees them: the loss as a function of the
 * line's two parameters, its slopes and its least value, and the residuals of one line.
 */

/** @typedef {import('./data.js').Point} Point */
/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../../charts/scene.js').Span} Span */

/** @typedef {'squared' | 'absolute'} Loss */

/**
 * One line and what is to be said of it.
 * @typedef {object} Look
 * @property {number} a its slope
 * @property {number} b its intercept
 * @property {number} loss
 * @property {Float64Array} slopes ∂L/∂a and ∂L/∂b
 * @property {Float64Array} predicted ŷ at each point
 * @property {Float64Array} residuals y − ŷ
 */

/**
 * The line with the least loss.
 * @typedef {{ a: number, b: number, loss: number }} Best
 */

/**
 * The loss at the knots of a grid, row by row: a goes along a row, b from row to row.
 * @typedef {{ as: Float64Array, bs: Float64Array, values: Float64Array }} Landscape
 */

/** Knots of the landscape along each axis: enough that a contour looks smooth. */
const KNOTS = 113;

/** And as many as can be traced anew at every frame of a drag. */
const FEW_KNOTS = 49;

/** Newton's method is there at once on a parabola; a few steps more take care of rounding. */
const NEWTON_STEPS = 4;

/** Decimals of slopes and of the best line; what is beyond is rounding. */
const DECIMALS = 12;

/** How a residual enters the loss. */
const PENALTY = {
  squared: (/** @type {string} */ residual) => `(${residual})^2`,
  absolute: (/** @type {string} */ residual) => `abs(${residual})`,
};

/** A number as a factor: a negative one in parentheses. @param {number} value */
const factor = (value) => (value < 0 ? `(${value})` : String(value));

/**
 * The mean loss of ŷ = a·x + b as a formula over a and b.
 * @param {readonly Point[]} points
 * @param {Loss} loss
 */
export function lossFormula(points, loss) {
  const terms = points.map(({ x, y }) => PENALTY[loss](`${factor(y)}-(a*${factor(x)}+b)`));
  return `(${terms.join('+')})/${points.length}`;
}

/** A zero that came out as 10⁻¹⁷ is a zero. @param {number} value */
const withoutNoise = (value) => Number(value.toFixed(DECIMALS));

/**
 * Evenly spaced numbers from one end of a span to the other.
 * @param {Span} span
 * @param {number} count
 */
function spread([from, to], count) {
  return Float64Array.from({ length: count },
    (_, index) => from + (to - from) * index / (count - 1));
}

/** One set of points under study. */
export class Study {
  #engine;
  #lossText;
  #loss;
  #line;
  #residual;
  #slope;

  /**
   * @param {any} engine
   * @param {readonly Point[]} points
   * @param {Loss} loss
   */
  constructor(engine, points, loss) {
    this.#engine = engine;
    this.points = points;
    this.#lossText = lossFormula(points, loss);
    this.#loss = engine.formula(this.#lossText, { variables: ['a', 'b'] });
    this.#line = engine.formula('a*x+b', { variables: ['x', 'a', 'b'] });
    this.#residual = engine.formula('y-(a*x+b)', { variables: ['x', 'y', 'a', 'b'] });
    this.#slope = engine.formula('(y-b)/x', { variables: ['x', 'y', 'b'] });
    this.xs = Float64Array.from(points, ({ x }) => x);
    this.ys = Float64Array.from(points, ({ y }) => y);
    /** @type {Best} */
    this.best = loss === 'squared' ? this.#leastSquares() : this.#leastDeviations();
  }

  /** The squared loss is a parabola over the plane: Newton's method steps onto its bottom. */
  #leastSquares() {
    const { parameters, loss } = this.#engine.descend({
      formula: this.#lossText, variables: ['a', 'b'], start: [0, 0],
      optimizer: { name: 'newton' }, stop: { maxSteps: NEWTON_STEPS },
    });
    const last = loss.length - 1;
    const [a, b] = [parameters[2 * last], parameters[2 * last + 1]].map(withoutNoise);
    return { a, b, loss: loss[last] };
  }

  /**
   * Of the lines with the least mean absolute deviation one goes through two of the points (or
   * level through one, where all have the same x): all such lines are tried.
   */
  #leastDeviations() {
    const { points } = this;
    const pairs = points.flatMap((one, index) => points.slice(index + 1)
      .filter((other) => other.x !== one.x).map((other) => [one, other]));
    const lines = pairs.length > 0 ? pairs : points.map((point) => [point, { ...point, x: NaN }]);
    const column = (/** @type {(pair: Point[]) => number} */ of) => Float64Array.from(lines, of);
    const x1 = column(([one]) => one.x);
    const y1 = column(([one]) => one.y);
    const slopes = pairs.length === 0 ? new Float64Array(lines.length)
      : this.#columns('(y2-y1)/(x2-x1)', ['x1', 'y1', 'x2', 'y2'],
        [x1, y1, column(([, other]) => other.x), column(([, other]) => other.y)]);
    const intercepts = this.#columns('y1-a*x1', ['x1', 'y1', 'a'], [x1, y1, slopes]);
    const losses = /** @type {Float64Array} */ (this.#loss.values([slopes, intercepts]));
    const least = losses.indexOf(losses.reduce((low, loss) => Math.min(low, loss)));
    return { a: slopes[least], b: intercepts[least], loss: losses[least] };
  }

  /**
   * A formula along columns, used once.
   * @param {string} text
   * @param {string[]} variables
   * @param {Float64Array[]} columns
   * @returns {Float64Array}
   */
  #columns(text, variables, columns) {
    const formula = this.#engine.formula(text, { variables });
    const values = formula.values(columns);
    formula.dispose();
    return values;
  }

  /**
   * @param {number} a
   * @param {number} b
   * @returns {Look}
   */
  look(a, b) {
    const { xs, ys } = this;
    const as = new Float64Array(xs.length).fill(a);
    const bs = new Float64Array(xs.length).fill(b);
    const { values, gradients } = this.#loss.valuesAndGradients([[a], [b]]);
    return {
      a, b, loss: values[0],
      slopes: Float64Array.of(withoutNoise(gradients[0][0]), withoutNoise(gradients[1][0])),
      predicted: this.#line.values([xs, as, bs]),
      residuals: this.#residual.values([xs, ys, as, bs]),
    };
  }

  /**
   * Heights of a line at the two ends of a stretch.
   * @param {number} a
   * @param {number} b
   * @param {Span} stretch
   * @returns {Float64Array}
   */
  ends(a, b, stretch) {
    return this.#line.values([stretch, [a, a], [b, b]]);
  }

  /**
   * The slope of the line that meets the vertical axis at b and passes through a place.
   * @param {number} x not zero
   * @param {number} y
   * @param {number} b
   * @returns {number}
   */
  slopeThrough(x, y, b) {
    return this.#slope.value([x, y, b]);
  }

  /**
   * The loss over a window of the plane of a and b, in one call.
   * @param {Window} window
   * @param {boolean} [quickly] whether the next frame will ask again
   * @returns {Landscape}
   */
  landscape({ x, y }, quickly = false) {
    const knots = quickly ? FEW_KNOTS : KNOTS;
    const [as, bs] = [spread(x, knots), spread(y, knots)];
    return { as, bs, values: this.#loss.grid('a', as, 'b', bs) };
  }

  /**
   * Slopes at the corners of a window: a loss that is convex is nowhere in it steeper than there.
   * @param {Window} window
   * @returns {[number, number][]} ∂L/∂a and ∂L/∂b at each
   */
  cornerSlopes({ x: [left, right], y: [bottom, top] }) {
    const corners = [[left, right, left, right], [bottom, bottom, top, top]];
    const [alongA, alongB] = this.#loss.gradients(corners);
    return Array.from(alongA, (slope, index) => [slope, alongB[index]]);
  }

  /**
   * The loss for one b: a cut through the landscape, for its table.
   * @param {number} b
   * @param {Span} stretch of a
   * @returns {import('../../charts/scene.js').Curve[]}
   */
  cut(b, stretch) {
    const x = spread(stretch, KNOTS);
    const y = this.#loss.values([x, new Float64Array(x.length).fill(b)]);
    return [{ id: 'L', role: 'loss', label: 'L', x, y }];
  }

  /** @param {'numpy' | 'pytorch' | 'javascript' | 'cpp'} language */
  code(language) {
    return this.#loss.code(language);
  }

  get latex() { return this.#loss.latex; }

  dispose() {
    for (const formula of [this.#loss, this.#line, this.#residual, this.#slope]) formula.dispose();
  }
}
