/**
 * What the npm package exports: the engine on the calling thread, and in a worker.
 */
export * from './nabla.js';
export { createNablaWorker } from './remote/nabla-worker.js';
