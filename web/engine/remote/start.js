/**
 * Starts the service: in a worker, or on this thread where a worker cannot start (in Node, on a
 * page whose policy or origin forbids it).
 */

/** @typedef {import('./messages.js').Port} Port */

/**
 * A service that has been started and may still fail.
 * @typedef {object} Started
 * @property {Port} port
 * @property {'worker' | 'page'} where
 * @property {() => void} end
 */

/** @type {{ createScriptURL: (text: string) => any } | null} */
let policy = null;

/**
 * A worker by its address, which a page with Trusted Types wants to be vouched for. It is called
 * Worker so that bundlers see `new Worker(new URL(…))` and make a bundle of the script.
 * @type {any}
 */
const Worker = function trustedWorker(/** @type {URL} */ url, /** @type {WorkerOptions} */ options) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  policy ??= trustedTypes?.createPolicy('nabla', {
    createScriptURL: (/** @type {string} */ text) => text,
  }) ?? null;
  return new globalThis.Worker(policy ? policy.createScriptURL(url.href) : url, options);
};

/**
 * @param {WebAssembly.Module} module
 * @returns {Started}
 * @throws where workers are unknown or forbidden
 */
export function startWorker(module) {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  worker.postMessage({ module }, []);
  return { port: worker, where: 'worker', end: () => worker.terminate() };
}

/**
 * @param {WebAssembly.Module} module
 * @returns {Started}
 */
export function startHere(module) {
  const { port1, port2 } = new MessageChannel();
  import('./service.js').then(({ serve }) => serve(port2, module));
  return {
    port: port1,
    where: 'page',
    end: () => {
      port1.close();
      port2.close();
    },
  };
}
