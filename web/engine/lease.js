import { Engine } from './engine.js';

/**
 * @typedef {import('./handle.js').Handle} Handle
 * @typedef {import('./handle.js').Held} Held
 */

/**
 * An engine as one of its users sees it: the calls go to the same instance, and the objects that
 * this user has made are known, so that they can be put to sleep together.
 */
export class Lease extends Engine {
  #engine;
  /** Whose the objects in WebAssembly are. A handle that is forgotten is not kept by this. */
  #awake = /** @type {Map<Held, WeakRef<Handle>>} */ (new Map());

  /** @param {Engine} engine */
  constructor(engine) {
    super(engine.module);
    this.#engine = engine;
  }

  get generation() {
    return this.#engine.generation;
  }

  get objects() {
    return this.#engine.objects;
  }

  /**
   * @param {Held} held
   * @param {Handle} handle
   */
  born(held, handle) {
    this.#awake.set(held, new WeakRef(handle));
    this.#engine.born(held, handle);
  }

  /** @param {Held} held */
  gone(held) {
    this.#awake.delete(held);
    this.#engine.gone(held);
  }

  /**
   * @template T
   * @param {(instance: import('./load.js').Instance) => T} action
   * @returns {T}
   */
  run(action) {
    return this.#engine.run(action);
  }

  /** Deletes the objects; each is made again when it is used. */
  sleep() {
    for (const handle of this.#awake.values()) handle.deref()?.sleep();
  }
}
