import { NablaWidget } from './widget.js';

/** A widget whose attribute `show` names, separated by spaces, what of it is to be seen. */
export class ShowingWidget extends NablaWidget {
  constructor() {
    super();
    /** @type {string} */
    this.show = /** @type {typeof NablaWidget} */ (this.constructor).options.show.default;
  }

  /** @param {string} name one of the words of `show` */
  showing(name) { return this.show.split(/\s+/).includes(name); }

  /** @param {string} name */
  toggleShown(name) {
    const shown = new Set(this.show.split(/\s+/).filter(Boolean));
    if (!shown.delete(name)) shown.add(name);
    this.show = [...shown].join(' ');
  }
}
