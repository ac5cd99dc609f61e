import { NablaError } from './errors.js';

/**
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./load.js').Instance} Instance
 */

/**
 * An object in WebAssembly and where it lives.
 * @typedef {object} Held
 * @property {Engine} engine
 * @property {number} generation
 * @property {any} object
 */

/** @param {Held} held */
function letGo(held) {
  const { engine, generation, object } = held;
  if (engine.generation === generation) object.delete();
  engine.gone(held);
}

/** Objects in WebAssembly whose owners were forgotten without dispose(). */
const forgotten = new FinalizationRegistry(letGo);

/**
 * An object in WebAssembly: given back when no longer used, made again when its instance is lost or
 * when it is used after a sleep.
 */
export class Handle {
  /** @type {Engine} */
  #engine;
  /** What is held; null while it sleeps, and after dispose(). @type {Held | null} */
  #held = null;
  #disposed = false;
  /** @type {(instance: Instance) => any} */
  #remake;
  /** @type {(object: any) => void} */
  #beforeSleep;

  /**
   * @param {Engine} engine
   * @param {any} object
   * @param {(instance: Instance) => any} remake makes an equal object in another instance
   * @param {(object: any) => void} [beforeSleep] keeps what an equal object is made of
   */
  constructor(engine, object, remake, beforeSleep = () => {}) {
    this.#engine = engine;
    this.#remake = remake;
    this.#beforeSleep = beforeSleep;
    this.#hold(object);
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
    if (this.#disposed) throw new NablaError('disposed', { subject: 'formula' });
    return this.#engine.run((instance) => {
      if (this.#held?.generation !== this.#engine.generation) {
        this.#release();
        this.#hold(this.#remake(instance));
      }
      return action(/** @type {Held} */ (this.#held).object, instance);
    });
  }

  /** Gives the memory back until the object is used again. */
  sleep() {
    const held = this.#held;
    if (held?.generation === this.#engine.generation) this.#beforeSleep(held.object);
    this.#release();
  }

  dispose() {
    this.#disposed = true;
    this.#release();
  }

  /** @param {any} object */
  #hold(object) {
    const { generation } = this.#engine;
    this.#held = { engine: this.#engine, generation, object };
    this.#engine.born(this.#held, this);
    forgotten.register(this, this.#held, this);
  }

  #release() {
    if (!this.#held) return;
    forgotten.unregister(this);
    letGo(this.#held);
    this.#held = null;
  }
}
