/**
 * How bundles meet the engine: the glue that Emscripten writes, and the one place that names the
 * WebAssembly file (web/engine/load.js).
 */
import { PlainError } from '../terminal.js';

/** The file's address as load.js writes it. */
const ADDRESS = "new URL('../../build/wasm/nabla.wasm', import.meta.url)";

/** The glue's own idea of where the file is: unused, since it is handed a compiled module. */
const GLUE_ADDRESS = /new URL\(["']nabla\.wasm["'],\s*import\.meta\.url\)/g;

/**
 * For workers, which are handed the compiled module and load none: an address that nobody asks for
 * and that brings no file along.
 */
export const NO_ADDRESS = "new URL('about:blank')";

/**
 * A plugin for Vite.
 * @param {string} [address] an expression to put in place of the file's address in load.js
 * @returns {import('vite').Plugin}
 */
export function engineGlue(address) {
  return {
    name: 'nabla-engine-glue',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/build/wasm/nabla.js')) return code.replace(GLUE_ADDRESS, '""');
      if (!address || !id.endsWith('/web/engine/load.js')) return null;
      if (!code.includes(ADDRESS)) throw new PlainError(`load.js does not say ${ADDRESS}`);
      return code.replace(ADDRESS, () => address);
    },
  };
}
