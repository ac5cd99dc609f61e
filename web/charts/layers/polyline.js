/** Points nearer to each other than this are one, in pixels. */
const FINEST = 0.7;

/**
 * How far a line may pass by a point that it stands for, in pixels. With more, a gentle bend is
 * seen to have corners.
 */
const TOLERANCE = 0.06;

/** A line with more points than this is so dense that its corners cannot be made out. */
const DENSE = 1000;

/** Farther from the picture than this a point is drawn no farther away, in pixels. */
const FAR = 1e5;

/** @param {number} pixel */
const within = (pixel) => Math.min(Math.max(pixel, -FAR), FAR);

/** @typedef {[across: number, down: number]} Vector */

/** Above zero where `b` lies clockwise of `a`, on a screen. @param {Vector} a @param {Vector} b */
const turn = (a, b) => a[0] * b[1] - a[1] * b[0];

/**
 * One straight line in place of many, for as long as it passes all of their points by no more than
 * the tolerance: from where it starts, each point leaves a cone of directions open, and the next
 * point has to lie in all of them (Williams 1978, Sklansky and Gonzalez 1980).
 */
class StraightRun {
  #start;
  /** The sides of the cone, anticlockwise and clockwise. */
  #sides = /** @type {[Vector, Vector] | null} */ (null);
  #farthest = 0;

  /** @param {Vector} start in pixels */
  constructor(start) {
    this.#start = start;
  }

  /** Whether it starts there. @param {number} left @param {number} top */
  isAt(left, top) {
    return this.#start[0] === left && this.#start[1] === top;
  }

  /**
   * Whether the line can go on to this point; then it is meant to.
   * @param {Vector} point in pixels
   */
  takes([left, top]) {
    const [across, down] = [left - this.#start[0], top - this.#start[1]];
    const distance = Math.hypot(across, down);
    if (distance < this.#farthest - TOLERANCE) return false; // it has turned back
    this.#farthest = Math.max(this.#farthest, distance);
    if (distance <= TOLERANCE) return true;
    const to = /** @type {Vector} */ ([across, down]);
    if (this.#sides && (turn(this.#sides[0], to) < 0 || turn(to, this.#sides[1]) < 0)) return false;
    const share = TOLERANCE / distance;
    /** @type {[Vector, Vector]} */
    const sides = [[across + share * down, down - share * across],
      [across - share * down, down + share * across]];
    if (this.#sides) {
      if (turn(this.#sides[0], sides[0]) < 0) sides[0] = this.#sides[0];
      if (turn(sides[1], this.#sides[1]) < 0) sides[1] = this.#sides[1];
    }
    this.#sides = sides;
    return true;
  }
}

/**
 * Lines from point to point, broken where a point is missing. Points are left out as long as nobody
 * can tell: a canvas takes its time for each line, and a long run has a hundred thousand of them.
 * Round corners of a dense line would take most of that time.
 * @param {import('./frame.js').Frame} frame
 * @param {ArrayLike<number>} x
 * @param {ArrayLike<number>} y
 */
export function tracePolyline({ context, toX, toY }, x, y) {
  context.lineJoin = x.length > DENSE ? 'bevel' : 'round';
  let run = /** @type {StraightRun | null} */ (null);
  /** The point that the run has come to. */
  let end = /** @type {Vector} */ ([NaN, NaN]);
  /** The point that was looked at before: a stretch goes on to its last one. */
  let [seenLeft, seenTop] = end;
  const finish = () => {
    if (run && !run.isAt(seenLeft, seenTop)) context.lineTo(seenLeft, seenTop);
    run = null;
  };
  for (let index = 0; index < x.length; index += 1) {
    const left = within(toX(x[index]));
    const top = within(toY(y[index]));
    if (Number.isNaN(left) || Number.isNaN(top)) {
      finish();
    } else if (!run) {
      context.moveTo(left, top);
      end = [left, top];
      run = new StraightRun(end);
    } else if (Math.abs(left - end[0]) >= FINEST || Math.abs(top - end[1]) >= FINEST) {
      /** @type {Vector} */
      const point = [left, top];
      if (!run.takes(point)) {
        context.lineTo(...end);
        run = new StraightRun(end);
        run.takes(point);
      }
      end = point;
    }
    [seenLeft, seenTop] = [left, top];
  }
  finish();
}
