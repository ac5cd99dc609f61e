/**
 * One running instance of WebAssembly, replaced by another when it traps.
 */
import { NablaError } from './errors.js';
import { loadModule, startInstance } from './load.js';

/** @typedef {import('./load.js').Instance} Instance */

/**
 * Whether an error means that the instance can no longer be trusted: a trap, a failed allocation,
 * or a stack that ran out. Its stack pointer may not have been put back.
 * @param {unknown} error
 */
function isTrap(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError
    || /** @type {any} */ (error)?.name === 'InternalError';
}

/** Runs calls on an instance and survives its traps. */
export class Engine {
  /** @type {WebAssembly.Module} */
  #module;
  /** @type {Instance | null} null between a trap and the start of the next instance */
  #instance = null;
  #generation = 0;
  #objects = 0;

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.#module = module;
  }

  /**
   * @param {WebAssembly.Module} [module] an already compiled module to share
   * @returns {Promise<Engine>}
   */
  static async start(module) {
    const engine = new Engine(module ?? await loadModule());
    engine.#instance = await startInstance(engine.#module).ready;
    return engine;
  }

  /** The compiled module, to hand to another engine or to a worker. */
  get module() {
    return this.#module;
  }

  /** Counts instances: an object made in an earlier generation is gone. */
  get generation() {
    return this.#generation;
  }

  /** How many objects live in the present instance. */
  get objects() {
    return this.#objects;
  }

  /**
   * An object has been made in the present instance.
   * @param {import('./handle.js').Held} _held
   * @param {import('./handle.js').Handle} _handle whose it is
   */
  born(_held, _handle) {
    this.#objects += 1;
  }

  /**
   * An object has been deleted, or has gone with its instance.
   * @param {import('./handle.js').Held} held
   */
  gone(held) {
    if (held.generation === this.#generation) this.#objects -= 1;
  }

  /**
   * Calls into WebAssembly.
   * @template T
   * @param {(instance: Instance) => T} action
   * @returns {T}
   * @throws {NablaError} `engine-lost` when the instance traps; later calls have a fresh one
   */
  run(action) {
    if (!this.#instance) throw new NablaError('engine-lost');
    try {
      return action(this.#instance);
    } catch (cause) {
      if (!isTrap(cause)) throw cause;
      this.#restart();
      throw new NablaError('engine-lost', { cause });
    }
  }

  #restart() {
    this.#generation += 1;
    this.#objects = 0;
    this.#instance = null;
    const { instance, ready } = startInstance(this.#module, { immediately: true });
    if (instance.parseFormula) this.#instance = instance;
    // A module that started once starts again, unless memory has run out: then calls go on
    // throwing engine-lost.
    ready.then((started) => { this.#instance = started; }, () => {});
  }
}
