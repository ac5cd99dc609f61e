/**
 * The engine in a worker: the same methods as promises, training as a stream.
 *
 *     const nabla = await createNablaWorker();
 *     const f = await nabla.formula('x*sin(x)');
 *     f.text;
 *     await f.value([2]);
 *     for await (const { loss } of network.train({ epochs: 10, signal })) draw(loss);
 */
import { checkOptions } from '../arguments.js';
import { collections } from '../collections/index.js';
import { Link } from './link.js';
import { ENGINE_METHODS, NETWORK_METHODS } from './messages.js';
import { addMethods, asFormula, RemoteObject } from './objects.js';

/** @typedef {import('../descent.js').DescentOptions} DescentOptions */
/** @typedef {import('../descent.js').DescentTrace} DescentTrace */
/** @typedef {import('../nabla.js').Nabla} Nabla */
/** @typedef {import('../network.js').Network} Network */
/** @typedef {import('../network-types.js').NetworkOptions} NetworkOptions */
/** @typedef {import('../network-types.js').TrainingTrace} TrainingTrace */
/** @typedef {import('../types.js').FormulaOptions} FormulaOptions */
/** @typedef {import('./objects.js').RemoteFormula} RemoteFormula */

/** A network in the service. After the service has died it goes on from its last snapshot. */
class RemoteNetworkBase extends RemoteObject {
  /** @type {{ data: any, snapshot: Uint8Array | null }} */
  #kept;

  /**
   * @param {Link} link
   * @param {{ made: number }} answer
   * @param {() => Promise<{ made: number }>} make
   */
  constructor(link, { made }, make) {
    /** @type {{ data: any, snapshot: Uint8Array | null }} */
    const kept = { data: null, snapshot: null };
    super(link, made, async () => {
      const again = (await make()).made;
      if (kept.data) await link.call(again, 'setData', [kept.data]);
      if (kept.snapshot) await link.call(again, 'restore', [kept.snapshot]);
      return again;
    });
    this.#kept = kept;
  }

  /** What it would go on from, were the service to die now. */
  get lastSnapshot() {
    return this.#kept.snapshot;
  }

  /** @param {Parameters<Network['setData']>[0]} data */
  async setData(data) {
    await this.call('setData', [data]);
    this.#kept.data = data;
    this.#kept.snapshot = null;
  }

  /**
   * Trains, and gives what each slice of some milliseconds did. The service stays at most two
   * slices ahead of the reader, and waits while the page is hidden. Leaving the loop ends it.
   * @param {{ epochs?: number, steps?: number, signal?: AbortSignal }} [amount]
   * @returns {AsyncGenerator<TrainingTrace, void>}
   * @yields what a slice did
   * @throws {import('../errors.js').NablaError} `no-data`; `engine-lost` when the service dies: the
   *   network goes on from `lastSnapshot`
   */
  async* train({ signal, ...amount } = {}) {
    const pieces = this.link.stream(await this.current(), [amount], signal);
    for await (const { trace, snapshot } of pieces) {
      if (snapshot) this.#kept.snapshot = snapshot;
      yield trace;
    }
  }

  /** @returns {Promise<Uint8Array>} everything that training goes on from, besides the examples */
  async snapshot() {
    const bytes = await this.call('snapshot', []);
    this.#kept.snapshot = bytes.slice();
    return bytes;
  }

  /**
   * @param {Uint8Array} bytes
   * @throws {import('../errors.js').NablaError} `bad-snapshot`; nothing has changed then
   */
  async restore(bytes) {
    await this.call('restore', [bytes]);
    this.#kept.snapshot = bytes.slice();
  }

  /**
   * @param {Parameters<Network['setParameter']>} args layer, kind, index, value
   */
  async setParameter(...args) {
    await this.call('setParameter', args);
    await this.snapshot();
  }
}
addMethods(RemoteNetworkBase, NETWORK_METHODS);

/** @typedef {RemoteNetworkBase & import('./objects.js').Promised<Network, typeof NETWORK_METHODS[number]>} RemoteNetwork */

/** The engine in a worker, or, where none can start, on this thread in slices. */
class NablaWorkerBase extends RemoteObject {
  /** @param {Link} link */
  constructor(link) {
    super(link, 0, async () => 0);
  }

  /** Where the engine runs: 'worker', or 'page' where no worker can start. */
  get where() {
    return this.link.where;
  }

  /** Real data, fetched when asked for, see Nabla. They come to this thread. */
  get data() {
    return collections;
  }

  /** @returns {Promise<string[]>} the names of all exercise templates */
  templates() {
    return this.call('templates', []);
  }

  /**
   * @param {string} text
   * @param {FormulaOptions} [options]
   * @returns {Promise<RemoteFormula>}
   */
  async formula(text, options) {
    const { link } = this;
    const make = () => link.call(0, 'formula', [text, options]);
    return asFormula(link, await make(), make);
  }

  /**
   * @param {NetworkOptions} options
   * @returns {Promise<RemoteNetwork>}
   */
  async network(options) {
    const { link } = this;
    const make = () => link.call(0, 'network', [options]);
    return /** @type {RemoteNetwork} */ (new RemoteNetworkBase(link, await make(), make));
  }

  /**
   * @param {DescentOptions & { signal?: AbortSignal }} options
   * @returns {Promise<DescentTrace>} rejected with the signal's reason where it was given up
   */
  descend({ signal, ...options }) {
    return this.call('descend', [options], signal);
  }

  /**
   * @param {[DescentOptions, ...Partial<DescentOptions>[]]} configurations as of race()
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {Promise<DescentTrace[]>}
   */
  race(configurations, { signal } = {}) {
    return Promise.all(configurations.map((options) =>
      this.descend({ ...configurations[0], ...options, signal })));
  }

  /** Ends the worker. Calls under way, and all later ones, fail as `disposed`. */
  close() {
    this.link.close();
  }
}
addMethods(NablaWorkerBase, ENGINE_METHODS);

/** @typedef {NablaWorkerBase & import('./objects.js').Promised<Nabla, typeof ENGINE_METHODS[number]>} NablaWorker */

/**
 * Starts the engine in a worker. Where no worker can start (in Node, under a policy or on an origin
 * that forbids it) the same runs are done on this thread, in slices of some milliseconds.
 * @param {{ module?: WebAssembly.Module, patience?: number }} [options] `module`: an already
 *   compiled one to share; `patience`: milliseconds of silence after which a worker is asked whether
 *   it lives, and again after which it is replaced; 10,000 unless given
 * @returns {Promise<NablaWorker>}
 * @throws {import('../errors.js').NablaError} `engine-unavailable`
 */
export async function createNablaWorker(options = {}) {
  checkOptions(options, ['module', 'patience']);
  const link = new Link(options);
  await link.started;
  return /** @type {NablaWorker} */ (new NablaWorkerBase(link));
}
