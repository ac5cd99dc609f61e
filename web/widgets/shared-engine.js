import { createNabla } from '../engine/nabla.js';

/** @type {Promise<any> | null} */
let engine = null;

/** One engine for all widgets of the page; after a failed load the next call tries again. */
export function sharedEngine() {
  if (!engine) {
    engine = createNabla();
    engine.catch(() => { engine = null; });
  }
  return engine;
}
