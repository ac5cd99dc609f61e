/**
 * The engine as a service: answers the messages described in messages.js. It runs in a worker, or,
 * where none can start, on the page itself.
 */
import { NablaError } from '../errors.js';
import { createNabla } from '../nabla.js';
import { buffersOf, packError } from './messages.js';

/** @typedef {import('./messages.js').Port} Port */
/** @typedef {import('../descent.js').DescentRun} DescentRun */
/** @typedef {import('../formula.js').Formula} Formula */
/** @typedef {import('../nabla.js').Nabla} Nabla */
/** @typedef {import('../network.js').Network} Network */

/** How long a slice of a run may take, in milliseconds: half a frame on a page. */
const SLICE = 8;

/** Training takes a snapshot so often, in milliseconds, and at its end. */
const SNAPSHOT_EVERY = 500;

/** The most pieces that a slice may be, whatever the clock says. */
const LARGEST_SLICE = 65_536;

/** Lets messages in. A timer would wait four milliseconds. */
function breathe() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}

/** Does the steps of a run in slices of equal time. */
class Slicer {
  #size = 1;

  /**
   * @template T
   * @param {(size: number) => T} work does so many steps
   * @returns {T}
   */
  run(work) {
    const start = performance.now();
    const result = work(this.#size);
    const time = performance.now() - start;
    if (time < SLICE / 2) this.#size = Math.min(this.#size * 2, LARGEST_SLICE);
    else if (time > SLICE) this.#size = Math.max(1, Math.floor(this.#size / 2));
    return result;
  }
}

/** A call that is running: cancelled or given credit from outside. */
class Call {
  cancelled = false;
  /** Pieces that may be sent before the page asks for more. */
  #credit;
  #wake = () => {};

  /** @param {number} credit */
  constructor(credit) {
    this.#credit = credit;
  }

  /** @param {number} more */
  give(more) {
    this.#credit += more;
    this.#wake();
  }

  cancel() {
    this.cancelled = true;
    this.#wake();
  }

  /** Waits until a piece may be sent, or the call is given up. */
  async mayGoOn() {
    while (this.#credit === 0 && !this.cancelled) {
      await new Promise((resolve) => { this.#wake = () => resolve(undefined); });
    }
    this.#credit -= 1;
  }
}

/**
 * A descent in slices.
 * @param {DescentRun} run
 * @param {Call} call
 */
async function descendInSlices(run, call) {
  const slicer = new Slicer();
  try {
    while (!slicer.run((steps) => run.advance(steps))) {
      await breathe();
      if (call.cancelled) run.cancel();
    }
    return run.trace();
  } finally {
    run.dispose();
  }
}

/** @param {Formula} formula @returns {import('./messages.js').AboutFormula} */
function about({ text, mathml, latex, variables, parameters }) {
  return { text, mathml, latex, variables, parameters };
}

/** What the service does by name, besides calling methods that give plain data. */
class Service {
  /** @type {Map<number, any>} */
  #objects = new Map();
  /** @type {Map<number, Call>} */
  #calls = new Map();
  #made = 0;
  /** @type {Nabla} */
  #nabla;
  /** @type {(message: any, transfer?: Transferable[]) => void} */
  #post;

  /** @param {Nabla} nabla @param {(message: any, transfer?: Transferable[]) => void} post */
  constructor(nabla, post) {
    this.#nabla = nabla;
    this.#post = post;
    this.#objects.set(0, nabla);
  }

  /** @param {any} message */
  hear(message) {
    const { id, object, credit } = message;
    if (message.ping) this.#post({ pong: true });
    else if (message.dispose) this.#dispose(object);
    else if (message.cancel) this.#calls.get(id)?.cancel();
    else if (message.method || message.stream) this.#answer(message);
    else this.#calls.get(id)?.give(credit);
  }

  /** @param {any} message */
  async #answer({ id, object, method, stream, args, credit = 0 }) {
    const call = new Call(credit);
    this.#calls.set(id, call);
    try {
      const target = this.#objects.get(object);
      if (!target) throw new NablaError('disposed', { subject: 'object' });
      const answer = stream
        ? await this.#train(id, target, args[0], call)
        : await this.#call(target, method, args, call);
      this.#post({ id, ...answer }, buffersOf(answer));
    } catch (error) {
      this.#post({ id, error: packError(error) });
    } finally {
      this.#calls.delete(id);
    }
  }

  /**
   * @param {any} target
   * @param {string} method
   * @param {any[]} args
   * @param {Call} call
   */
  async #call(target, method, args, call) {
    if (target === this.#nabla) {
      if (method === 'formula') return this.#make(this.#nabla.formula(args[0], args[1]), true);
      if (method === 'network') return this.#make(this.#nabla.network(args[0]));
      if (method === 'templates') return { value: this.#nabla.templates };
      if (method === 'descend') {
        return { value: await descendInSlices(this.#nabla.startDescent(args[0]), call) };
      }
    }
    if (method === 'derivative') return this.#make(target.derivative(...args), true);
    return { value: target[method](...args) };
  }

  /** @param {any} object @param {boolean} [described] */
  #make(object, described = false) {
    this.#made += 1;
    this.#objects.set(this.#made, object);
    return { made: this.#made, about: described ? about(object) : null };
  }

  /**
   * Trains in slices and sends what each did.
   * @param {number} id
   * @param {Network} network
   * @param {{ epochs?: number, steps?: number }} amount
   * @param {Call} call
   */
  async #train(id, network, amount, call) {
    const slicer = new Slicer();
    let left = network.batchesIn(amount);
    let lastSnapshot = performance.now();
    let reason = null;
    while (left > 0 && !reason && !call.cancelled) {
      const trace = slicer.run((size) => network.train({ steps: Math.min(size, left) }));
      left -= trace.steps;
      ({ reason } = trace);
      const late = performance.now() - lastSnapshot > SNAPSHOT_EVERY;
      const snapshot = late || left <= 0 || reason ? network.snapshot() : null;
      if (snapshot) lastSnapshot = performance.now();
      await call.mayGoOn();
      this.#post({ id, piece: { trace, snapshot } }, buffersOf({ trace, snapshot }));
      await breathe();
    }
    return { value: call.cancelled ? network.snapshot() : null };
  }

  /** @param {number} object */
  #dispose(object) {
    this.#objects.get(object)?.dispose();
    this.#objects.delete(object);
  }
}

/**
 * Starts an engine and answers on a port.
 * @param {Port} port
 * @param {WebAssembly.Module} module
 */
export async function serve(port, module) {
  const post = (/** @type {any} */ message, /** @type {Transferable[]} */ transfer = []) =>
    port.postMessage(message, transfer);
  try {
    const service = new Service(await createNabla({ module }), post);
    port.onmessage = ({ data }) => service.hear(data);
    post({ ready: true });
  } catch (error) {
    post({ failed: packError(error) });
  }
}
