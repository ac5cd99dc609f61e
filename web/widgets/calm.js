/**
 * What need not follow every frame of a drag: sentences, text alternatives, tables. While a handle
 * is on its way they stay as they were; when it has come to rest they are said anew. Nobody reads a
 * sentence that changes sixty times a second, and to write it takes longer than to draw a curve.
 */
export class Calm {
  #dragging = false;
  /** @type {Map<string, unknown>} */
  #kept = new Map();

  /** @param {import('lit').LitElement} host with charts whose handles say when they are dragged */
  constructor(host) {
    host.addController(this);
    host.addEventListener('nabla-handle', (event) => {
      const { phase } = /** @type {CustomEvent} */ (event).detail;
      // Keys start nothing and end nothing: each of their moves is told.
      if (phase === 'start') this.#dragging = true;
      else if (phase === 'end') {
        this.#dragging = false;
        host.requestUpdate();
      }
    });
  }

  hostDisconnected() { this.#dragging = false; }

  /**
   * The answer to a question, or during a drag the answer that was given before it.
   * @template T
   * @param {string} name of the question
   * @param {() => T} compute
   * @returns {T}
   */
  keep(name, compute) {
    if (!this.#dragging || !this.#kept.has(name)) this.#kept.set(name, compute());
    return /** @type {T} */ (this.#kept.get(name));
  }
}
