import { LitElement, nothing } from 'lit';
import { inTurn } from '../charts/turns.js';
import { define } from './define.js';

/** Numbers and words follow a drag together: in one sum, one of them is not newer than another. */
export const NUMBERS = 'numbers';

/**
 * A part of a widget that follows a drag in turn. What it holds stands in the widget's own tree,
 * under the widget's styles, and calls the widget's methods.
 */
export class Follower extends LitElement {
  static properties = { contents: { attribute: false }, apart: { type: Boolean } };

  constructor() {
    super();
    /** @type {() => unknown} */
    this.contents = () => nothing;
    /** Whether it has a turn of its own: a picture. */
    this.apart = false;
  }

  createRenderRoot() {
    this.renderOptions.host = /** @type {ShadowRoot} */ (this.getRootNode()).host;
    return this;
  }

  scheduleUpdate() {
    return inTurn(this, () => super.scheduleUpdate(), this.apart ? this : NUMBERS);
  }

  render() { return this.contents(); }
}

define('nabla-follower', Follower);
