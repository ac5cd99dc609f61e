/**
 * What lives in the worker and is spoken to from outside: formulas, and what they have in common
 * with networks.
 */
import { FORMULA_METHODS } from './messages.js';

/** @typedef {import('../formula.js').Formula} Formula */
/** @typedef {import('../types.js').Numbers} Numbers */
/** @typedef {import('./link.js').Link} Link */

/**
 * Methods of a class as promises.
 * @template T
 * @template {keyof T} K
 * @typedef {{ [Name in K]: T[Name] extends (...args: infer Arguments) => infer Value
 *   ? (...args: Arguments) => Promise<Value> : never }} Promised
 */

/**
 * Gives a class methods that call those of the same names in the service.
 * @param {{ prototype: any }} remote
 * @param {readonly string[]} names
 */
export function addMethods(remote, names) {
  for (const name of names) {
    remote.prototype[name] = function callRemote(/** @type {unknown[]} */ ...args) {
      return this.call(name, args);
    };
  }
}

/** Something that lives in the service, made again where the service has died. */
export class RemoteObject {
  /** @type {Link} */
  #link;
  #object;
  #generation;
  /** @type {Promise<void> | null} */
  #again = null;
  #remake;

  /**
   * @param {Link} link
   * @param {number} object its number in the service
   * @param {() => Promise<number>} remake makes an equal object in another service
   */
  constructor(link, object, remake) {
    this.#link = link;
    this.#object = object;
    this.#generation = link.generation;
    this.#remake = remake;
  }

  /** @protected */
  get link() { return this.#link; }

  /**
   * The number of the object in the present service.
   * @protected
   */
  async current() {
    const { generation } = this.#link;
    if (this.#generation !== generation) {
      this.#again ??= this.#remake().then((object) => {
        this.#object = object;
        this.#generation = generation;
      }).finally(() => { this.#again = null; });
      await this.#again;
    }
    return this.#object;
  }

  /**
   * @param {string} method
   * @param {unknown[]} args
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   * @protected
   */
  async call(method, args, signal) {
    return (await this.#link.call(await this.current(), method, args, signal)).value;
  }

  /** Gives the memory back. */
  dispose() {
    if (this.#generation === this.#link.generation) this.#link.dispose(this.#object);
  }
}

/**
 * A formula in the service; `text`, `mathml`, `latex`, `variables`, `parameters` are at hand. What
 * comes back is a fresh array always: memory is not shared, and an `into` stays as it is.
 */
class RemoteFormulaBase extends RemoteObject {
  /**
   * @param {Link} link
   * @param {{ made: number, about: import('./messages.js').AboutFormula }} answer
   * @param {() => Promise<any>} make asks for it anew
   */
  constructor(link, { made, about }, make) {
    super(link, made, async () => {
      const again = await make();
      const names = Object.entries(this.parameters);
      for (const [name, value] of names) await link.call(again.made, 'setParameter', [name, value]);
      return again.made;
    });
    this.text = about.text;
    this.mathml = about.mathml;
    this.latex = about.latex;
    this.variables = about.variables;
    this.parameters = about.parameters;
  }

  /**
   * @param {string} name
   * @param {number} value
   */
  async setParameter(name, value) {
    await this.call('setParameter', [name, value]);
    this.parameters = { ...this.parameters, [name]: value };
  }

  /**
   * The simplified derivative by a variable or a parameter.
   * @param {string} variable
   * @returns {Promise<RemoteFormula>}
   */
  async derivative(variable) {
    const { link } = this;
    const make = async () => link.call(await this.current(), 'derivative', [variable]);
    return asFormula(link, await make(), make);
  }

  /**
   * The values of this formula and of another at the same points.
   * @param {RemoteFormula} other in the same variables
   * @param {Numbers[]} columns
   * @returns {Promise<{ values: Float64Array, others: Float64Array }>}
   */
  async valuesWith(other, columns) {
    const [values, others] = await Promise.all([
      /** @type {RemoteFormula} */ (/** @type {unknown} */ (this)).values(columns),
      other.values(columns),
    ]);
    return { values, others };
  }
}
addMethods(RemoteFormulaBase, FORMULA_METHODS);

/** @typedef {RemoteFormulaBase & Promised<Formula, typeof FORMULA_METHODS[number]>} RemoteFormula */

/**
 * @param {Link} link
 * @param {any} answer
 * @param {() => Promise<any>} make
 */
export function asFormula(link, answer, make) {
  return /** @type {RemoteFormula} */ (new RemoteFormulaBase(link, answer, make));
}
