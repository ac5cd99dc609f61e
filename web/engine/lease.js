import { Engine } from './engine.js';

/** @typedef {import('./handle.js').Handle} Handle */

/**
 * An engine as one of its users sees it: the calls go to the same instance, and the objects that
 * this user has made are known, so that they can be put to sleep together.
 */
export class Lease extends Engine {
  #engine;
  /** Handles with an object in WebAssembly. A handle that is forgotten is not kept by this. */
  #awake = /** @type {Set<WeakRef<Handle>>} */ (new Set());

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

  /** @param {WeakRef<Handle>} handle */
  born(handle) {
    this.#awake.add(handle);
    this.#engine.born(handle);
  }

  /**
   * @param {WeakRef<Handle>} handle
   * @param {number} generation
   */
  gone(handle, generation) {
    this.#awake.delete(handle);
    this.#engine.gone(handle, generation);
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
    for (const handle of this.#awake) handle.deref()?.sleep();
  }
}
