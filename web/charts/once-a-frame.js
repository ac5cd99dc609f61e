/**
 * Does something once a frame at most, about what was said last: a pointer may move several times
 * between two pictures, and only where it is at the end is seen.
 * @template T
 */
export class OnceAFrame {
  #act;
  /** @type {T | null} */
  #last = null;
  /** The frame that is asked for; 0 for none. */
  #frame = 0;

  /** @param {(last: T) => void} act */
  constructor(act) {
    this.#act = act;
  }

  /** @param {T} value */
  say(value) {
    this.#last = value;
    this.#frame ||= requestAnimationFrame(this.finish);
  }

  /** Does at once what is still to be done. */
  finish = () => {
    if (this.#frame === 0) return;
    const last = /** @type {T} */ (this.#last);
    this.forget();
    this.#act(last);
  };

  /** Leaves undone what is still to be done. */
  forget() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#last = null;
  }
}
