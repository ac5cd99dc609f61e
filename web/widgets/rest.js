/** Without a move for this long a thing is at rest, in milliseconds. */
const REST_TIME = 160;

/**
 * Knows what in a widget is being moved: while it moves it is drawn roughly, and finely once it has
 * come to rest.
 */
export class Rest {
  /** What moves; '' for nothing. */
  moving = '';
  /** What has just come to rest, during the update that this causes. */
  settled = '';
  #host;
  #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  /** @param {import('lit').LitElement} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  /** @param {string} what has been moved */
  move(what) {
    this.moving = what;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.settled = this.moving;
      this.moving = '';
      this.#host.requestUpdate();
    }, REST_TIME);
  }

  hostUpdated() { this.settled = ''; }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.moving = '';
  }
}
