/**
 * Work that is not needed yet: it is done in pieces, in the time that frames leave, and at once when
 * it is needed. A generator says where a piece ends.
 */

/** What a piece is taken to need before one has been done, in milliseconds. */
const FIRST = 1;

/** Where the browser does not say how much time is left, so much of each frame is taken. */
const SHARE = 3;

/**
 * Does something when a frame has been painted.
 * @param {(idle?: IdleDeadline) => void} act which is told how much time is left, by browsers that
 *     know
 * @param {number} [timeout] after so many milliseconds it is done in any case
 */
export function whenPainted(act, timeout) {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout });
  else requestAnimationFrame(() => setTimeout(act)); // Safari
}

/**
 * All pieces one after the other.
 * @template T
 * @param {Iterator<unknown, T>} pieces
 * @returns {T}
 */
export function atOnce(pieces) {
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
  }
}

/** @template T what comes out */
export class Errand {
  #pieces;
  /** @type {{ result: T } | { error: unknown } | null} */
  #end = null;
  #dropped = false;
  /** How long a piece may be expected to take, in milliseconds. */
  #expected = FIRST;

  /** @param {Iterator<unknown, T>} pieces */
  constructor(pieces) {
    this.#pieces = pieces;
    whenPainted(this.#work);
  }

  get done() { return this.#end !== null; }

  #work = (/** @type {IdleDeadline | undefined} */ idle) => {
    const start = performance.now();
    const left = () => idle?.timeRemaining() ?? start + SHARE - performance.now();
    // One that took long does not keep the others waiting for long.
    if (left() < this.#expected) this.#expected /= 2;
    while (!this.#end && !this.#dropped && left() > this.#expected) this.#step();
    if (!this.#end && !this.#dropped) whenPainted(this.#work);
  };

  #step() {
    const start = performance.now();
    try {
      const { done, value } = this.#pieces.next();
      if (done) this.#end = { result: value };
    } catch (error) {
      this.#end = { error };
    }
    this.#expected = (this.#expected + performance.now() - start) / 2;
  }

  /**
   * What comes out, with all that is still to be done for it.
   * @returns {T}
   * @throws what a piece has thrown, now or before
   */
  finish() {
    this.#end ??= { result: atOnce(this.#pieces) };
    if ('error' in this.#end) throw this.#end.error;
    return this.#end.result;
  }

  /** Nothing more is done. */
  drop() {
    this.#dropped = true;
  }
}
