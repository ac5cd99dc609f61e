import { unwrap } from './errors.js';
import { Handle } from './handle.js';

/**
 * @typedef {import('./load.js').Instance} Instance
 * @typedef {import('./types.js').Derivation} Derivation
 * @typedef {import('./types.js').DerivationStep} DerivationStep
 */

/**
 * Gives a property its value when it is first read; to all who look it is an ordinary one.
 * @param {object} object
 * @param {string} key
 * @param {() => unknown} compute
 */
function defineLazily(object, key, compute) {
  Object.defineProperty(object, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = compute();
      Object.defineProperty(object, key, { enumerable: true, value });
      return value;
    },
  });
}

/**
 * A formula's derivation whose steps print themselves when they are read: a product of n factors
 * has 2n lines, the last of them n² long, and most are never looked at. What they are printed from
 * lives in WebAssembly until the trace is forgotten.
 * @param {Handle} formula
 * @param {string} variable
 * @param {boolean} russian
 * @returns {Derivation}
 */
export function printedDerivation(formula, variable, russian) {
  /** @param {any} object @param {Instance} instance */
  const derive = (object, instance) => unwrap(instance.derivation(object, variable, russian));
  const { keeper, steps: first, ...trace } = formula.run(derive);
  let outlines = first;
  // In another instance the same derivation has its nodes elsewhere.
  const kept = new Handle(formula.engine, keeper, (instance) => {
    const object = formula.remake(instance);
    const again = derive(object, instance);
    object.delete();
    outlines = again.steps;
    return again.keeper;
  });
  const steps = outlines.map((/** @type {any} */ outline, /** @type {number} */ index) => {
    const { rule, outer, parent, depth, nodes } = outline;
    const step = /** @type {DerivationStep} */ ({ rule, outer, parent, depth, nodes });
    /** @param {'before' | 'after'} part */
    const printPart = (part) => kept.run((object, instance) =>
      instance.printedPart(object, outlines[index][part], russian));
    const printLine = () => kept.run((object, instance) => {
      const { line, path } = outlines[index];
      return instance.printedLine(object, line, path, russian);
    });
    defineLazily(step, 'before', () => printPart('before'));
    defineLazily(step, 'after', () => printPart('after'));
    defineLazily(step, 'line', () => printLine().line);
    defineLazily(step, 'focus', () => printLine().focus);
    return step;
  });
  return { ...trace, steps };
}
