/**
 * Loading WebAssembly: compiled once for all who ask, and again only after a failure.
 */
import createModule from '../../build/wasm/nabla.js';
import { NablaError } from './errors.js';

/** @type {Promise<WebAssembly.Module> | null} */
let compiled = null;

/**
 * The compiled module, shared by everything in this page, worker or process.
 * @returns {Promise<WebAssembly.Module>}
 */
export function loadModule() {
  compiled ??= compile().catch((cause) => {
    compiled = null; // the next call tries again
    throw new NablaError('engine-unavailable', { subject: String(cause?.message ?? cause), cause });
  });
  return compiled;
}

async function compile() {
  const url = new URL('../../build/wasm/nabla.wasm', import.meta.url);
  if (url.protocol === 'file:') return WebAssembly.compile(readFile(url));
  if (url.protocol === 'data:') return WebAssembly.compile(decode(url));
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  // Streaming wants the MIME type application/wasm, which not every server sends.
  if (response.headers.get('content-type')?.startsWith('application/wasm')) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * A file's bytes under Node. Bundlers for browsers see no `node:` import this way.
 * @param {URL} url
 */
function readFile(url) {
  const { readFileSync } = globalThis.process.getBuiltinModule('node:fs');
  return readFileSync(url);
}

/**
 * The bytes that an address carries itself, as in the npm package's one file. They are not fetched:
 * a page's policy may forbid that.
 * @param {URL} url
 */
function decode(url) {
  const base64 = url.pathname.slice(url.pathname.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/**
 * The engine's functions, as Embind names them.
 * @typedef {Record<string, any>} Instance
 */

/**
 * Starts an instance of a compiled module. `instance` is usable once `ready` has resolved, and at
 * once if `immediately` worked, which depends on the browser and on the age of Emscripten.
 * @param {WebAssembly.Module} module
 * @param {{ immediately?: boolean }} [options]
 * @returns {{ instance: Instance, ready: Promise<Instance> }}
 */
export function startInstance(module, { immediately = false } = {}) {
  /** @type {Instance} */
  const instance = {};
  const ready = new Promise((resolve, reject) => {
    /**
     * @param {WebAssembly.Imports} imports
     * @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} receive
     */
    instance.instantiateWasm = (imports, receive) => {
      try {
        if (immediately) {
          const started = new WebAssembly.Instance(module, imports);
          receive(started, module);
          return started.exports;
        }
      } catch {
        // Some browsers start larger modules only in the background.
      }
      WebAssembly.instantiate(module, imports)
        .then((started) => receive(started, module))
        .catch(reject);
      return {};
    };
    createModule(instance).then(resolve, reject);
  });
  return { instance, ready };
}
