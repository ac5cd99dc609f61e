/**
 * How much room a widget has from side to side, in sixteenths of a rem: a drawing measured in them
 * grows with the reader's letters. Asks the widget to update when it changes.
 */
export class RoomAcross {
  #host;
  #observer;
  #across = 0;

  /** @param {import('lit').LitElement} host */
  constructor(host) {
    this.#host = host;
    this.#observer = new ResizeObserver(() => this.#measure());
    host.addController(this);
  }

  get across() { return this.#across; }

  hostConnected() {
    this.#measure();
    this.#observer.observe(this.#host);
  }

  hostDisconnected() { this.#observer.disconnect(); }

  #measure() {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const across = this.#host.clientWidth / rem * 16;
    if (across === this.#across) return;
    this.#across = across;
    this.#host.requestUpdate();
  }
}
