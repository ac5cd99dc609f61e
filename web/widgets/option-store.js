import { attributeName, readOption } from './options.js';

/** @typedef {import('./options.js').Options} Options */
/** @typedef {import('./options.js').Problem} Problem */

/**
 * Keeps a widget's option properties usable: whatever attributes, links and scripts put into them,
 * after `read` they hold values that fit, and `problems` says which did not.
 */
export class OptionStore {
  #options;
  /** The widget, seen as a bag of option values. @type {Record<string, any>} */
  #values;
  /** The values that the widget works with. @type {Map<string, any>} */
  #taken = new Map();

  /**
   * @param {object} widget has a property for each option
   * @param {Options} options
   */
  constructor(widget, options) {
    this.#values = /** @type {Record<string, any>} */ (widget);
    this.#options = options;
    /** What could not be used, by option or by another subject. @type {Map<string, Problem>} */
    this.problems = new Map();
  }

  /** Names of the options. */
  get names() { return Object.keys(this.#options); }

  /** The shared options' values as a plain object. @returns {Record<string, any>} */
  get state() {
    return Object.fromEntries(Object.entries(this.#options)
      .filter(([, option]) => option.shared !== false)
      .map(([name, option]) => [name, readOption(name, option, this.#values[name]).value]));
  }

  set state(values) {
    for (const name of this.names) {
      if (Object.hasOwn(values, name)) this.#values[name] = values[name];
    }
  }

  /**
   * Makes values usable after they have changed.
   * @param {string[]} names
   */
  read(names) {
    for (const name of names) {
      // A default that took the place of something unusable is not news: what was said about it
      // stands.
      if (this.#taken.has(name) && this.#taken.get(name) === this.#values[name]) continue;
      const { value, problem } = readOption(name, this.#options[name], this.#values[name]);
      this.#take(name, value);
      if (problem) this.problems.set(name, problem);
      else this.problems.delete(name);
    }
  }

  /**
   * Puts the default in the place of a value that turned out to be of no use.
   * @param {string} name
   * @param {string} key of the message, which may speak of {attribute}, {given} and {taken}
   * @param {Record<string, unknown>} [params] what else goes into it
   */
  refuse(name, key, params = {}) {
    const option = this.#options[name];
    const given = this.#values[name];
    const attribute = attributeName(name, option);
    const taken = option.default;
    this.problems.set(name, { key, params: { attribute, given, taken, ...params } });
    this.#take(name, taken);
  }

  /**
   * @param {string} name
   * @param {any} value one that can be used
   */
  #take(name, value) {
    this.#taken.set(name, value);
    if (this.#values[name] !== value) this.#values[name] = value;
  }
}
