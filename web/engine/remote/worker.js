/** The worker's own script: waits for the module that the page has compiled, then serves. */
import { serve } from './service.js';

const port = /** @type {import('./messages.js').Port} */ (/** @type {unknown} */ (globalThis));
port.onmessage = ({ data }) => serve(port, data.module);
