/**
 * What becomes of a widget while it is out of the page: it keeps what it is, since it may come back,
 * draws nothing, and what it has made in the engine takes no room.
 */
export class Presence {
  #host;

  /** @type {() => void} */
  #arrive = () => {};

  /** Resolves when the widget is in a page. @type {Promise<void>} */
  here = Promise.resolve();

  /** @param {import('lit').ReactiveControllerHost & { engine?: any, isConnected: boolean }} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() { this.#arrive(); }

  hostDisconnected() {
    this.here = new Promise((resolve) => { this.#arrive = resolve; });
    this.settle();
  }

  /** Lets the engine's part sleep where the widget is out of the page. */
  settle() {
    if (!this.#host.isConnected) this.#host.engine?.sleep();
  }
}
