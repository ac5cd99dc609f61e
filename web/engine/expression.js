import { checkNumber, checkNumbers, checkOneOf } from './arguments.js';
import { NablaError, unwrap } from './errors.js';
import { Handle } from './handle.js';

/**
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./load.js').Instance} Instance
 * @typedef {import('./types.js').Numbers} Numbers
 */

/**
 * What an expression knows of itself beside its object in WebAssembly.
 * @typedef {object} Origin
 * @property {readonly string[]} variables
 * @property {Record<string, number>} parameters their present values
 * @property {boolean} russian
 * @property {(instance: Instance, expression: Expression) => any} remake makes an equal object in
 *   another instance, with the parameters that the expression has by then
 */

const codeLanguages = ['numpy', 'pytorch', 'javascript', 'cpp'];

/** What a formula is before anything is computed: its text in every form, names, parameters. */
export class Expression {
  /** @protected @type {Handle} */
  handle;
  /** @protected @type {Record<string, number>} */
  given;
  /** @protected */
  russian;
  /** @type {string | null} null until it is asked for */
  #text = null;

  /**
   * @param {Engine} engine
   * @param {any} object in WebAssembly
   * @param {Origin} origin
   */
  constructor(engine, object, { variables, parameters, russian, remake }) {
    this.given = parameters;
    this.russian = russian;
    /** The names of the variables, in the order of a point's numbers. */
    this.variables = Object.isFrozen(variables) ? variables : Object.freeze([...variables]);
    this.handle = new Handle(engine, object, (instance) => remake(instance, this));
  }

  /** Explicit text, `2*x^2*sin(y)`: parses back to the same function. */
  get text() {
    this.#text ??= /** @type {string} */ (this.handle.run((handle) => handle.text()));
    return this.#text;
  }

  /** MathML as a book prints it: one `<math>` element. */
  get mathml() {
    return /** @type {string} */ (this.handle.run((handle) => handle.mathml(this.russian)));
  }

  /** LaTeX as a book prints it. */
  get latex() {
    return /** @type {string} */ (this.handle.run((handle) => handle.latex()));
  }

  /**
   * What a reader should be told though it is no error: `log` was read as ln, a Cyrillic letter as
   * its Latin twin. Positions count UTF-16 units of the text that was given.
   * @returns {{ code: string, from: number, to: number }[]}
   */
  get notices() {
    return this.handle.run((handle) => handle.notices());
  }

  /**
   * The expression in one line of a programming language.
   * @param {'numpy' | 'pytorch' | 'javascript' | 'cpp'} language
   * @returns {string}
   */
  code(language) {
    const index = checkOneOf(language, codeLanguages, 'language');
    return this.handle.run((handle) => handle.code(index));
  }

  /** The parameters' present values. */
  get parameters() {
    return { ...this.given };
  }

  /**
   * @param {string} name
   * @param {number} value
   * @throws {NablaError} `unknown-name` if there is no such parameter
   */
  setParameter(name, value) {
    const index = Object.keys(this.given).indexOf(name);
    if (index < 0) throw new NablaError('unknown-name', { subject: name });
    checkNumber(value, name);
    this.handle.run((handle) => handle.setParameter(index, value));
    this.given[name] = value;
  }

  /** Gives the memory back. The formula cannot be used afterwards. */
  dispose() {
    this.handle.dispose();
  }

  /**
   * @protected
   * @param {unknown} point
   */
  checkPoint(point) {
    return checkNumbers(point, this.variables.length, 'point');
  }

  /**
   * A variable's index, and the point that the others are held at: zeros unless given.
   * @protected
   * @param {string} variable
   * @param {Numbers} [at]
   * @returns {[number, Numbers]}
   */
  slice(variable, at) {
    const index = this.variables.indexOf(variable);
    if (index < 0) throw new NablaError('unknown-name', { subject: String(variable) });
    return [index, at === undefined ? this.variables.map(() => 0) : this.checkPoint(at)];
  }

  /**
   * Checks columns and returns their common length.
   * @protected
   * @param {Numbers[]} columns
   */
  checkColumns(columns) {
    if (!Array.isArray(columns) || columns.length !== this.variables.length) {
      throw new NablaError('wrong-length', {
        subject: `${this.variables.length} columns are needed`,
      });
    }
    const length = columns[0]?.length ?? 0;
    for (const column of columns) checkNumbers(column, length, 'column');
    return length;
  }

  /**
   * The index of a variable, or -1 for a parameter.
   * @protected
   * @param {string} name
   */
  indexOfName(name) {
    const index = this.variables.indexOf(name);
    if (index < 0 && !Object.hasOwn(this.given, name)) {
      throw new NablaError('unknown-name', { subject: String(name) });
    }
    return index;
  }
}

/**
 * Parses in an instance.
 * @param {Instance} instance
 * @param {string} source
 * @param {readonly string[] | null} variables
 * @param {Record<string, number>} parameters
 */
export function parseFormula(instance, source, variables, parameters) {
  const names = Object.keys(parameters);
  return unwrap(instance.parseFormula(
    source, variables && joined(variables), joined(names),
    names.length === 0 ? null : Object.values(parameters),
  ));
}

/**
 * Names as one text, which crosses into WebAssembly many times faster than a list.
 * @param {readonly string[]} names
 * @throws {NablaError} `invalid-value`
 */
function joined(names) {
  for (const name of names) {
    if (name === '' || /\s/.test(name)) throw new NablaError('invalid-value', { subject: name });
  }
  return names.join(' ');
}

/**
 * The names of a formula's variables.
 * @param {any} object a formula in WebAssembly
 * @returns {string[]}
 */
export function variablesOf(object) {
  const names = object.variables();
  return names === '' ? [] : names.split(' ');
}
