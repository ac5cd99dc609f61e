import { inTurn, isLedFrom } from '../charts/turns.js';
import { NUMBERS } from './follower.js';

/** @typedef {'all' | 'picture' | 'around'} Part of a widget that is drawn anew */

/**
 * While a chart of a widget is dragged the widget's picture is drawn at once, and what stands around
 * it in turn.
 */
export class PictureFirst {
  #host;
  /** The part whose turn it is, or that something waits for its turn. @type {Part | 'waits' | null} */
  #turn = null;

  /** @param {import('lit').LitElement} host */
  constructor(host) {
    this.#host = host;
  }

  /** What this update of the widget is to draw. @returns {Part} */
  get part() {
    if (this.#turn !== null && this.#turn !== 'waits') return this.#turn;
    if (!isLedFrom(this.#host.renderRoot)) return 'all';
    if (this.#turn === null) {
      this.#turn = 'waits';
      void inTurn(this, () => this.#takeTurn(), NUMBERS);
    }
    return 'picture';
  }

  #takeTurn() {
    // With a change on the way the picture is out of date too.
    this.#turn = this.#host.isUpdatePending ? 'all' : 'around';
    try {
      this.#host.requestUpdate();
      /** @type {any} */ (this.#host).performUpdate(); // protected: now, and not a little later
    } finally {
      this.#turn = null;
    }
  }
}
