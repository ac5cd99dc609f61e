/**
 * What goes between a page and the engine in its worker: plain messages, the same where the worker
 * is the page itself.
 *
 * The page asks:
 *   { id, object, method, args }  calls a method of an object; object 0 is the engine
 *   { id, object, stream, args, credit }  the same for what comes in pieces; `credit` pieces may be
 *                                 sent before more are asked for
 *   { id, credit }                so many pieces more
 *   { id, cancel: true }          gives up a call that is running
 *   { object, dispose: true }
 *   { ping: true }
 *
 * The service answers each id with any number of `{ id, piece }` and then one of `{ id, value }`,
 * `{ id, made, about }` (a new object's number and its plain properties), `{ id, error }`; a ping
 * with `{ pong: true }`; and sends `{ ready: true }` or `{ failed: error }` when it has started.
 */
import { NablaError } from '../errors.js';

/**
 * How a page and a service hear each other: a worker, what a worker has inside, or a message port.
 * @typedef {object} Port
 * @property {(message: any, transfer: Transferable[]) => void} postMessage
 * @property {((event: MessageEvent) => void) | null} onmessage
 */

/**
 * Properties of a formula that its remote twin has as plain values.
 * @typedef {object} AboutFormula
 * @property {string} text
 * @property {string} mathml
 * @property {string} latex
 * @property {readonly string[]} variables
 * @property {Record<string, number>} parameters
 */

/** Methods of the engine that give plain data at once. */
export const ENGINE_METHODS = /** @type {const} */ ([
  'diagnose', 'diagnoseGradient', 'checkLines', 'exercise', 'grade', 'schedule', 'diagnoseStep',
  'dataset', 'csv',
]);

/** Methods of a formula that give plain data. */
export const FORMULA_METHODS = /** @type {const} */ ([
  'code', 'value', 'values', 'gradient', 'gradients', 'valuesAndGradients', 'grid',
  'parameterGradient', 'tangent', 'hessian', 'hessianProduct', 'derivation', 'tape', 'equals',
  'check', 'checkCurve', 'facts', 'curve', 'look', 'cornerAt', 'judgeSketch', 'diagnoseAdjoint',
]);

/** Methods of a network that give plain data. */
export const NETWORK_METHODS = /** @type {const} */ ([
  'features', 'predict', 'grid', 'parameters', 'gradients', 'activations', 'statistics', 'score',
  'confusion', 'tape', 'diagnoseAdjoint',
]);

/**
 * An error as plain data.
 * @param {unknown} error
 */
export function packError(error) {
  if (!(error instanceof NablaError)) return { code: 'engine-lost', subject: String(error) };
  const { code, from, to, subject, suggestion, limit } = error;
  return { code, from, to, subject, suggestion, limit };
}

/** @param {ReturnType<typeof packError>} packed */
export function unpackError({ code, ...detail }) {
  return new NablaError(code, detail);
}

/**
 * The memory behind the arrays of a result, which moves to the other side instead of being copied.
 * @param {any} value
 * @param {Set<ArrayBuffer>} [found]
 * @returns {ArrayBuffer[]}
 */
export function buffersOf(value, found = new Set()) {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) buffersOf(inner, found);
  }
  return [...found];
}
