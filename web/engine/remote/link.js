/**
 * The page's side of the service: calls and their answers, pieces as they come, and a new service
 * when the old one has died.
 */
import { NablaError } from '../errors.js';
import { loadModule } from '../load.js';
import { unpackError } from './messages.js';
import { startHere, startWorker } from './start.js';

/** @typedef {import('./start.js').Started} Started */

/**
 * A call that is waited for.
 * @typedef {object} Pending
 * @property {(answer: any) => void} resolve
 * @property {(error: unknown) => void} reject
 * @property {(piece: any) => void} [receive] for calls that come in pieces
 */

/** A service that says nothing for so long, and does not answer a ping in the same time, is dead. */
const PATIENCE = 10_000;

/** Pieces that may be on their way at once. */
export const AHEAD = 2;

/** Whether nobody can see the page. */
const isHidden = () => globalThis.document?.visibilityState === 'hidden';

/** Resolves when the page can be seen. */
function seen() {
  return new Promise((resolve) => {
    const look = () => {
      if (isHidden()) return;
      document.removeEventListener('visibilitychange', look);
      resolve(undefined);
    };
    document.addEventListener('visibilitychange', look);
    look();
  });
}

/** A service, and everything that is under way in it. */
export class Link {
  #module;
  #patience;
  /** @type {Started | null} */
  #service = null;
  /** @type {Promise<void>} */
  #started = Promise.resolve();
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #calls = 0;
  #closed = false;
  #heard = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #watch;

  /** Counts services: an object of an earlier one is gone. */
  generation = 0;

  /** @param {{ module?: WebAssembly.Module, patience?: number }} options */
  constructor({ module, patience = PATIENCE }) {
    this.#module = module;
    this.#patience = patience;
    this.#begin();
  }

  /** Where the engine runs: in a worker, or on the page itself. */
  get where() {
    return this.#service?.where ?? 'page';
  }

  /** Resolves when the engine has started. */
  get started() {
    return this.#started;
  }

  /**
   * Calls a method.
   * @param {number} object
   * @param {string} method
   * @param {unknown[]} args
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>} `{ value }` or `{ made, about }`
   */
  async call(object, method, args, signal) {
    await this.#started;
    return this.#ask({ object, method, args }, signal);
  }

  /**
   * Calls what comes in pieces. The service is never more than AHEAD pieces ahead of the reader,
   * and waits while the page is hidden.
   * @param {number} object
   * @param {unknown[]} args
   * @param {AbortSignal} [signal]
   * @returns {AsyncGenerator<any, any>} at its end what the call returned
   * @yields each piece
   */
  async* stream(object, args, signal) {
    await this.#started;
    /** @type {any[]} */
    const pieces = [];
    let wake = () => {};
    /** @type {{ answer?: any, error?: unknown }} */
    let end = {};
    const id = this.#calls + 1;
    this.#ask({ object, stream: true, args, credit: AHEAD }, signal, (piece) => {
      pieces.push(piece);
      wake();
    }).then((answer) => { end = { answer }; }, (error) => { end = { error }; })
      .finally(() => wake());
    try {
      for (;;) {
        if (pieces.length > 0) {
          yield pieces.shift();
          if (isHidden()) await seen();
          this.#service?.port.postMessage({ id, credit: 1 }, []);
        } else if ('error' in end) {
          throw end.error;
        } else if (end.answer) {
          return end.answer.value;
        } else {
          await new Promise((resolve) => { wake = () => resolve(undefined); });
        }
      }
    } finally {
      if (this.#pending.has(id)) this.#service?.port.postMessage({ id, cancel: true }, []);
    }
  }

  /** @param {number} object */
  dispose(object) {
    this.#service?.port.postMessage({ object, dispose: true }, []);
  }

  /** Ends the service; calls under way fail as `disposed`. */
  close() {
    this.#closed = true;
    clearTimeout(this.#watch);
    this.#service?.end();
    this.#failAll(new NablaError('disposed', { subject: 'engine' }));
  }

  /**
   * @param {any} message
   * @param {AbortSignal} [signal]
   * @param {(piece: any) => void} [receive]
   * @returns {Promise<any>}
   */
  #ask(message, signal, receive) {
    if (this.#closed) throw new NablaError('disposed', { subject: 'engine' });
    signal?.throwIfAborted();
    this.#calls += 1;
    const id = this.#calls;
    const port = /** @type {Started} */ (this.#service).port;
    const abort = () => {
      port.postMessage({ id, cancel: true }, []);
      this.#settle(id)?.reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, receive });
      port.postMessage({ id, ...message }, []);
      this.#keepWatch();
    }).finally(() => signal?.removeEventListener('abort', abort));
  }

  /** @param {number} id */
  #settle(id) {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) clearTimeout(this.#watch);
    return pending;
  }

  #begin() {
    this.#started = this.#start(startWorker).catch((error) => {
      if (this.#closed || error.code === 'engine-unavailable') throw error;
      return this.#start(startHere);
    });
    // Whoever waits for it hears of a failure; nobody has to wait.
    this.#started.catch(() => {});
  }

  /**
   * @param {typeof startHere} start
   * @returns {Promise<void>}
   */
  async #start(start) {
    // Compiled here, once for the page and all its workers.
    this.#module ??= await loadModule();
    const service = start(this.#module);
    this.#service = service;
    const { port } = service;
    await new Promise((resolve, reject) => {
      const worker = /** @type {Worker} */ (/** @type {unknown} */ (port));
      worker.onerror = (event) => {
        event.preventDefault();
        service.end();
        reject(new Error(event.message || 'the worker did not start'));
      };
      port.onmessage = ({ data }) => {
        if (data.failed) reject(unpackError(data.failed));
        else resolve(undefined);
      };
    });
    port.onmessage = ({ data }) => this.#hear(data);
    if (service.where === 'worker') {
      /** @type {any} */ (port).onerror = (/** @type {Event} */ event) => {
        event.preventDefault();
        this.#lose(service);
      };
    }
  }

  /** @param {any} message */
  #hear({ id, piece, error, ...answer }) {
    this.#heard = performance.now();
    if (id === undefined) return;
    if (piece) this.#pending.get(id)?.receive?.(piece);
    else if (error) this.#settle(id)?.reject(unpackError(error));
    else this.#settle(id)?.resolve(answer);
  }

  /** Looks after a service in a worker while calls are under way: it may end without a word. */
  #keepWatch() {
    clearTimeout(this.#watch);
    const service = this.#service;
    if (service?.where !== 'worker') return;
    const since = performance.now();
    this.#watch = setTimeout(() => {
      if (this.#heard > since) return this.#keepWatch();
      service.port.postMessage({ ping: true }, []);
      this.#watch = setTimeout(() => {
        if (this.#heard > since) this.#keepWatch();
        else this.#lose(service);
      }, this.#patience);
    }, this.#patience);
  }

  /** @param {Started} service that has died */
  #lose(service) {
    if (this.#service !== service || this.#closed) return;
    clearTimeout(this.#watch);
    service.end();
    this.generation += 1;
    this.#begin();
    this.#failAll(new NablaError('engine-lost'));
  }

  /** @param {NablaError} error */
  #failAll(error) {
    const all = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of all) reject(error);
  }
}
