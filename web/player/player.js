/**
 * The step player: moves through the steps of any trace, without a picture and without a page.
 *
 * A trace of `count` steps is a row of states 0 … count − 1 and the player says which of them is
 * present. Playing is one animation-frame loop: every frame asks how much time has passed and goes
 * to the step that belongs there, so that a trace of 100,000 steps costs at most one event a frame
 * and nothing piles up when the page is busy.
 */

/** A short trace plays at this pace: a step is something a person reads. In steps a second. */
const READING_PACE = 1;

/** A long trace plays faster, so that the whole of it takes no longer than this, in seconds. */
const LONGEST_RUN = 20;

/** A frame that comes later than this counts as this much: no leap after a sleep. Milliseconds. */
const LONGEST_FRAME = 100;

/** Where motion is unwelcome, playing goes on in jumps at least this far apart, in milliseconds. */
const CALM_INTERVAL = 500;

/** How long a view takes to move from one step to the next, in milliseconds. */
const TRANSITION = 250;

/** The speeds that a person can choose, as multiples of the natural pace. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8];

/**
 * Where the player takes its time from; tests put their own here.
 * @typedef {object} Clock
 * @property {(callback: (now: number) => void) => number} request calls back at the next frame
 * @property {(handle: number) => void} cancel
 * @property {() => boolean} reducedMotion whether the person asked for less motion
 */

/** @type {Clock} */
const browserClock = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
  reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
};

/**
 * Emits `step` when another step becomes present and `state` when anything else changes: playing,
 * speed, loop, the number of steps.
 */
export class Player extends EventTarget {
  #clock;
  #count = 0;
  #index = 0;
  #speed = 1;
  #loop = false;
  /** The frame asked for, or null: the player plays exactly while a frame is on its way. */
  #frame = /** @type {number | null} */ (null);
  /** Where playing stands between two steps, in steps. */
  #position = 0;
  #lastFrame = NaN;
  #lastJump = -Infinity;

  /**
   * @param {number} [count] steps in the trace
   * @param {Clock} [clock]
   */
  constructor(count = 0, clock = browserClock) {
    super();
    this.#clock = clock;
    this.count = count;
  }

  /** How many steps there are. A shorter trace keeps the present step where it can. */
  get count() {
    return this.#count;
  }

  set count(value) {
    const count = Math.max(0, Math.trunc(value) || 0);
    if (count === this.#count) return;
    this.#count = count;
    if (count < 2) this.#stop();
    this.#moveTo(this.#index);
    this.#position = this.#index;
    this.#emit('state');
  }

  /** The present step, 0 … count − 1. */
  get index() {
    return this.#index;
  }

  /** The last step's index; 0 for an empty trace. */
  get last() {
    return Math.max(0, this.#count - 1);
  }

  get atEnd() {
    return this.#index === this.last;
  }

  get playing() {
    return this.#frame !== null;
  }

  /** Multiple of the natural pace. */
  get speed() {
    return this.#speed;
  }

  set speed(value) {
    if (!(value > 0) || value === this.#speed) return;
    this.#speed = value;
    this.#emit('state');
  }

  /** Whether playing begins anew after the last step. */
  get loop() {
    return this.#loop;
  }

  set loop(value) {
    if (value === this.#loop) return;
    this.#loop = value;
    this.#emit('state');
  }

  /** Steps a second at the present speed. */
  get rate() {
    return this.#speed * Math.max(READING_PACE, this.last / LONGEST_RUN);
  }

  /** How long a view may take to move to the present step, in milliseconds; 0 is a cut. */
  get transition() {
    if (this.#clock.reducedMotion()) return 0;
    return this.playing && this.rate * TRANSITION > 1000 ? 0 : TRANSITION;
  }

  /** Plays on from the present step; from the beginning if that is the last one. */
  play() {
    if (this.playing || this.#count < 2) return;
    if (this.atEnd) this.#moveTo(0);
    this.#position = this.#index;
    this.#lastFrame = NaN;
    this.#lastJump = -Infinity;
    this.#frame = this.#clock.request(this.#advance);
    this.#emit('state');
  }

  pause() {
    if (this.#stop()) this.#emit('state');
  }

  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  /**
   * Goes one step on or, with −1, back. Takes over from playing.
   * @param {number} [by]
   */
  step(by = 1) {
    this.pause();
    this.#moveTo(this.#index + by);
  }

  /**
   * Makes step k the present one, or the nearest that there is. Playing goes on from there.
   * @param {number} k
   */
  seek(k) {
    this.#moveTo(Math.round(k));
    this.#position = this.#index;
  }

  toEnd() {
    this.pause();
    this.#moveTo(this.last);
  }

  reset() {
    this.pause();
    this.#moveTo(0);
  }

  #advance = (/** @type {number} */ now) => {
    this.#frame = this.#clock.request(this.#advance);
    const elapsed = Number.isNaN(this.#lastFrame) ? 0 : now - this.#lastFrame;
    this.#lastFrame = now;
    this.#position += Math.min(elapsed, LONGEST_FRAME) / 1000 * this.rate;

    const target = Math.floor(this.#position);
    if (target === this.#index) return;
    if (this.#clock.reducedMotion() && now - this.#lastJump < CALM_INTERVAL) return;
    this.#lastJump = now;
    if (target <= this.last) this.#moveTo(target);
    if (target < this.last) return;

    if (!this.#loop) {
      this.toEnd();
    } else if (target > this.last) {
      // The last step has had its time: only now does the loop close.
      this.#position = 0;
      this.#moveTo(0);
    }
  };

  /** @returns {boolean} whether it was playing */
  #stop() {
    if (this.#frame === null) return false;
    this.#clock.cancel(this.#frame);
    this.#frame = null;
    return true;
  }

  /** @param {number} index */
  #moveTo(index) {
    const present = Math.min(Math.max(index, 0), this.last);
    if (present === this.#index) return;
    this.#index = present;
    this.#emit('step');
  }

  /** @param {'step' | 'state'} name */
  #emit(name) {
    this.dispatchEvent(new Event(name));
  }
}
