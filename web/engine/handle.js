import { NablaError } from './errors.js';

/**
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./load.js').Instance} Instance
 */

/** Objects in WebAssembly whose owners were forgotten without dispose(). */
const forgotten = new FinalizationRegistry(
  (/** @type {{ engine: Engine, generation: number, object: any }} */ held) => {
    if (held.engine.generation === held.generation) held.object.delete();
  },
);

/** An object in WebAssembly: given back when no longer used, made again when its instance is lost. */
export class Handle {
  /** @type {Engine} */
  #engine;
  /** @type {any} null after dispose() */
  #object;
  #generation;
  /** @type {(instance: Instance) => any} */
  #remake;

  /**
   * @param {Engine} engine
   * @param {any} object
   * @param {(instance: Instance) => any} remake makes an equal object in another instance
   */
  constructor(engine, object, remake) {
    this.#engine = engine;
    this.#object = object;
    this.#generation = engine.generation;
    this.#remake = remake;
    this.#register();
  }

  /**
   * An equal object, the caller's own.
   * @param {Instance} instance
   */
  remake(instance) {
    return this.#remake(instance);
  }

  /** The engine that the object lives in. */
  get engine() {
    return this.#engine;
  }

  /**
   * Calls the object.
   * @template T
   * @param {(object: any, instance: Instance) => T} action
   * @returns {T}
   * @throws {NablaError} `disposed`, `engine-lost`
   */
  run(action) {
    if (!this.#object) throw new NablaError('disposed', { subject: 'formula' });
    return this.#engine.run((instance) => {
      if (this.#generation !== this.#engine.generation) {
        forgotten.unregister(this);
        this.#object = this.#remake(instance);
        this.#generation = this.#engine.generation;
        this.#register();
      }
      return action(this.#object, instance);
    });
  }

  dispose() {
    if (!this.#object) return;
    forgotten.unregister(this);
    if (this.#generation === this.#engine.generation) this.#object.delete();
    this.#object = null;
  }

  #register() {
    const held = { engine: this.#engine, generation: this.#generation, object: this.#object };
    forgotten.register(this, held, this);
  }
}
