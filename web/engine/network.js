/**
 * Neural networks and the data they learn from.
 */
import {
  checkCount, checkNumber, checkNumbers, checkOneOf, checkOptions, checkText, checkTexts,
} from './arguments.js';
import { checkSettings } from './descent.js';
import { NablaError, unwrap } from './errors.js';
import { Handle } from './handle.js';

/**
 * @typedef {import('./descent.js').OptimizerOptions} OptimizerOptions
 * @typedef {import('./descent.js').ScheduleOptions} ScheduleOptions
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./load.js').Instance} Instance
 * @typedef {import('./types.js').Numbers} Numbers
 */

/**
 * @typedef {'linear' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'sigmoid'
 *   | 'softplus'} ActivationName
 */

/**
 * @typedef {object} NetworkOptions
 * @property {number} inputs 1 to 4,096
 * @property {number[]} [hidden] neurons of each hidden layer, at most 8 layers of 1,024; none
 *   unless given
 * @property {number} outputs 1 to 1,024
 * @property {ActivationName | ActivationName[]} [activation] of all hidden layers, or of each;
 *   'tanh' unless given
 * @property {ActivationName | 'softmax'} [outputActivation] 'linear' unless given
 * @property {'mse' | 'mae' | 'huber' | 'binary-cross-entropy' | 'cross-entropy'} [loss] the last
 *   two take what stands before the output's activation; 'mse' unless given
 * @property {'zeros' | 'constant' | 'normal' | 'uniform' | 'xavier-uniform' | 'xavier-normal'
 *   | 'he-uniform' | 'he-normal' | 'lecun-normal' | 'orthogonal'} [init] 'xavier-uniform' unless
 *   given; biases start at 0
 * @property {number} [initScale] the constant, deviation or bound of `constant`, `normal` and
 *   `uniform`; 0.1 unless given
 * @property {number} [seed] a whole number; 1 unless given
 * @property {OptimizerOptions} [optimizer] `{ name: 'sgd', learningRate: 0.03 }` unless given
 * @property {ScheduleOptions} [schedule]
 * @property {number} [batchSize] 10 unless given
 * @property {boolean} [shuffle] the order of the examples anew in every epoch; true unless given
 * @property {number} [l1] λ of λΣ|w| over weights
 * @property {number} [l2] λ of ½λΣw² over weights
 * @property {number} [dropout] the share of hidden activations switched off in training, below 1
 * @property {number | null} [clipNorm] the greatest norm of a gradient
 * @property {number | null} [patience] early stopping: epochs without a gain on validation
 * @property {number} [minDelta] the gain that counts as one
 */

/**
 * Examples row by row.
 * @typedef {object} Examples
 * @property {Numbers} inputs rows × inputs
 * @property {Numbers} targets rows × outputs; for cross-entropy the index of each row's class
 */

/**
 * What a stretch of training did.
 * @typedef {object} TrainingTrace
 * @property {number} steps mini-batches
 * @property {Float64Array} loss of each mini-batch before its update
 * @property {Float64Array} learningRate of each update
 * @property {Float64Array} gradientNorm of each mini-batch, a number for each layer
 * @property {Float64Array} epochLoss of each epoch that ended: the mean as its examples were met
 * @property {Float64Array} accuracy of the same; NaN for regressions
 * @property {Float64Array} validationLoss after each epoch; empty without validation
 * @property {Float64Array} validationAccuracy
 * @property {'no-improvement' | 'diverged' | null} reason why training ended; null while it can go on
 */

/**
 * How some numbers are spread.
 * @typedef {object} Spread
 * @property {number} mean
 * @property {number} deviation
 * @property {number} least
 * @property {number} greatest
 * @property {Float64Array} counts in 20 equal intervals from least to greatest
 */

/** @typedef {{ weight: Float32Array, bias: Float32Array }} LayerNumbers weight[o][i] at o·in + i */

const networkKeys = [
  'inputs', 'hidden', 'outputs', 'activation', 'outputActivation', 'loss', 'init', 'initScale',
  'seed', 'optimizer', 'schedule', 'batchSize', 'shuffle', 'l1', 'l2', 'dropout', 'clipNorm',
  'patience', 'minDelta',
];

/**
 * @param {any} array
 * @param {string} name
 */
function checkAnyNumbers(array, name) {
  return checkNumbers(array, array?.length, name);
}

/** @param {any} error of the engine, or null */
function throwIf(error) {
  if (error) unwrap({ error });
}

/** A network, its data and its training. Made by `nabla.network()`. */
export class Network {
  /** @type {Handle} */
  #handle;
  #inputs;
  #batches = 0;
  /** @type {Numbers[] | null} */
  #data = null;
  /** @type {Uint8Array | null} */
  #snapshot = null;

  /**
   * @param {Engine} engine
   * @param {NetworkOptions} options
   */
  constructor(engine, options) {
    checkOptions(options, networkKeys);
    const { hidden = [], activation = 'tanh', optimizer, schedule, ...rest } = options;
    const widths = checkAnyNumbers(hidden, 'hidden');
    for (const width of widths) checkCount(width, 'hidden');
    const activations = checkTexts(Array.isArray(activation) ? activation : [activation],
      'activation');
    const plain = checkSettings(rest, 'network');
    const rule = checkSettings(optimizer ?? { name: 'sgd', learningRate: 0.03 }, 'optimizer');
    const rates = checkSettings(schedule ?? { name: 'constant' }, 'schedule');
    this.#inputs = checkCount(options.inputs, 'inputs');
    checkCount(options.outputs, 'outputs');
    /** @param {Instance} instance */
    const begin = (instance) =>
      unwrap(instance.createNetwork(plain, widths, activations, rule, rates));
    this.#handle = new Handle(engine, engine.run(begin), (instance) => {
      const again = begin(instance);
      if (this.#data) again.setData(...this.#data);
      if (this.#snapshot) again.restore(this.#snapshot);
      return again;
    });
  }

  /**
   * Gives the network its examples; training goes on at the start of an epoch.
   * @param {Examples & { validation?: Examples }} data
   * @throws {NablaError} `wrong-length`, `invalid-value` with the row, `too-large`, `no-data`
   */
  setData(data) {
    checkOptions(data, ['inputs', 'targets', 'validation']);
    const { inputs, targets, validation = { inputs: [], targets: [] } } = data;
    const all = [
      checkAnyNumbers(inputs, 'inputs'), checkAnyNumbers(targets, 'targets'),
      checkAnyNumbers(validation.inputs, 'validation.inputs'),
      checkAnyNumbers(validation.targets, 'validation.targets'),
    ];
    this.#handle.run((network) => throwIf(network.setData(...all)));
    this.#batches = this.#handle.run((network) => network.batchesPerEpoch());
    this.#data = all;
    this.#snapshot = null;
  }

  /** Mini-batches of an epoch; 0 without data. */
  get batchesPerEpoch() {
    return this.#batches;
  }

  /**
   * Trains for some epochs, up to the end of the last, or for some mini-batches.
   * @param {{ epochs?: number, steps?: number }} [amount] one epoch unless given
   * @returns {TrainingTrace}
   * @throws {NablaError} `no-data`
   */
  train(amount = {}) {
    const batches = this.batchesIn(amount);
    return this.#handle.run((network) => network.advance(batches));
  }

  /**
   * How many mini-batches from here an amount of training is.
   * @param {{ epochs?: number, steps?: number }} amount one epoch unless given
   * @returns {number}
   * @throws {NablaError} `no-data`
   */
  batchesIn(amount) {
    checkOptions(amount, ['epochs', 'steps']);
    if (this.#batches === 0) throw new NablaError('no-data', { subject: 'train' });
    if (amount.steps !== undefined) return checkCount(amount.steps, 'steps');
    const epochs = checkCount(amount.epochs ?? 1, 'epochs');
    const left = this.#handle.run((network) => network.batchesLeft());
    return left + (epochs - 1) * this.#batches;
  }

  /**
   * @param {Numbers} inputs rows × inputs
   * @returns {Float32Array} rows × outputs, with the output's activation
   * @throws {NablaError} `wrong-length`
   */
  predict(inputs) {
    const numbers = checkAnyNumbers(inputs, 'inputs');
    this.#checkRows(numbers);
    return this.#handle.run((network) => network.predict(numbers));
  }

  /**
   * Weights and biases of every layer, the output's included.
   * @returns {LayerNumbers[]}
   */
  parameters() {
    return this.#handle.run((network) => network.parameters());
  }

  /**
   * The gradient of the last mini-batch, in the form of parameters().
   * @returns {LayerNumbers[]}
   */
  gradients() {
    return this.#handle.run((network) => network.gradients());
  }

  /**
   * @param {number} layer from 0, the output's included
   * @param {'weight' | 'bias'} kind
   * @param {number} index of a weight o·in + i
   * @param {number} value
   * @throws {NablaError} `invalid-value` where there is no such parameter
   */
  setParameter(layer, kind, index, value) {
    checkCount(layer, 'layer', 0);
    const bias = checkOneOf(kind, ['weight', 'bias'], 'kind') === 1;
    checkCount(index, 'index', 0);
    checkNumber(value, 'value');
    const known = this.#handle.run((network) => network.setParameter(layer, bias, index, value));
    if (!known) throw new NablaError('invalid-value', { subject: `${kind} ${index} of ${layer}` });
  }

  /**
   * What every unit makes of one example, layer by layer.
   * @param {Numbers} inputs
   * @returns {{ z: Float32Array, activation: Float32Array }[]}
   */
  activations(inputs) {
    const numbers = checkNumbers(inputs, this.#inputs, 'inputs');
    return this.#handle.run((network) => network.activations(numbers));
  }

  /**
   * How activations and gradients by z are spread over up to 64 of the examples, layer by layer,
   * and how many units say 0 to all of them. Empty without data.
   * @returns {{ activations: Spread, gradients: Spread, dead: number }[]}
   */
  statistics() {
    return this.#handle.run((network) => network.statistics());
  }

  /**
   * One example's way through the network and back, in the form of a formula's tape. Nodes are
   * labelled `x1`, `w2_3_1` (the weight of layer 2 to unit 3 from unit 1), `b2_3`, `z2_3`, `a2_3`,
   * `t1`, `loss`; sums and products in between are not. Penalties and dropout are left out.
   * @param {number} row of the examples, from 0
   * @param {'training' | 'validation'} [of]
   * @returns {import('./types.js').Tape}
   * @throws {NablaError} `invalid-value` without such an example, `too-large` for a network past
   *   some 3,000 parameters
   */
  tape(row, of = 'training') {
    checkCount(row, 'row', 0);
    const validation = checkOneOf(of, ['training', 'validation'], 'of') === 1;
    return this.#handle.run((network) => unwrap(network.tape(row, validation)));
  }

  /**
   * Loss and accuracy over all examples; accuracy is NaN for regressions.
   * @param {'training' | 'validation'} [of]
   * @returns {{ loss: number, accuracy: number }}
   */
  score(of = 'training') {
    const validation = checkOneOf(of, ['training', 'validation'], 'of') === 1;
    return this.#handle.run((network) => network.score(validation));
  }

  /**
   * How often examples of class `row` were answered with class `column`.
   * @param {'training' | 'validation'} [of]
   * @returns {Float64Array} classes × classes, row by row
   */
  confusion(of = 'training') {
    const validation = checkOneOf(of, ['training', 'validation'], 'of') === 1;
    return this.#handle.run((network) => network.confusion(validation));
  }

  /**
   * Everything that training goes on from, exactly, besides the examples themselves.
   * @returns {Uint8Array}
   */
  snapshot() {
    this.#snapshot = this.#handle.run((network) => network.snapshot());
    return /** @type {Uint8Array} */ (this.#snapshot).slice();
  }

  /**
   * Goes back to a snapshot of a network with the same settings and as many examples.
   * @param {Uint8Array} bytes
   * @throws {NablaError} `bad-snapshot`; nothing has changed then
   */
  restore(bytes) {
    if (!(bytes instanceof Uint8Array)) {
      throw new NablaError('invalid-value', { subject: 'bytes' });
    }
    this.#handle.run((network) => throwIf(network.restore(bytes)));
    this.#snapshot = bytes.slice();
  }

  /** Gives the memory back. */
  dispose() {
    this.#handle.dispose();
  }

  /** @param {Numbers} numbers */
  #checkRows(numbers) {
    if (numbers.length % this.#inputs !== 0) {
      throw new NablaError('wrong-length', {
        subject: `${numbers.length} inputs are no rows of ${this.#inputs}`,
      });
    }
  }
}

/**
 * @typedef {object} Dataset
 * @property {Float64Array} inputs rows × columns
 * @property {Float64Array} targets one a row: the class's index, or the value
 * @property {number} columns inputs of an example
 * @property {number} classes 0 for a regression
 */

/**
 * Examples made from a seed.
 * @param {Engine} engine
 * @param {string} name `circle xor gauss spiral moons rings checkerboard`, or the regressions
 *   `plane bumps sine line`
 * @param {{ rows?: number, noise?: number, seed?: number }} [options] 500 rows without noise,
 *   unless given
 * @returns {Dataset}
 * @throws {NablaError} `unknown-name`, `too-large`
 */
export function makeDataset(engine, name, options = {}) {
  checkOptions(options, ['rows', 'noise', 'seed']);
  const rows = checkCount(options.rows ?? 500, 'rows');
  const noise = checkNumber(options.noise ?? 0, 'noise', (x) => Number.isFinite(x) && x >= 0);
  const seed = checkNumber(options.seed ?? 1, 'seed', (x) => Number.isSafeInteger(x) && x >= 0);
  const text = checkText(name, 'name');
  return engine.run((instance) => unwrap(instance.dataset(text, rows, noise, seed)));
}

/**
 * A table that a person gave. What is wrong with it is reported, not thrown: rows with such cells
 * are left out.
 * @typedef {object} Table
 * @property {Float64Array} inputs rows × columns
 * @property {Float64Array} targets the last column; where it holds words, their index in `labels`
 * @property {number} columns
 * @property {number} rows
 * @property {string[]} names of all columns, where the first line has them
 * @property {string[]} labels of the classes, where targets are words
 * @property {number} skipped incomplete rows left out
 * @property {{ code: 'bad-cell' | 'missing-cell' | 'wrong-length' | 'too-large', row: number,
 *   column: number, text: string }[]} problems at most a hundred; rows and columns count from 1, and
 *   a problem of a whole row has column 0
 * @property {number} problemCount of all of them
 */

/**
 * Reads a table as spreadsheets write it.
 * @param {Engine} engine
 * @param {string} text
 * @param {{ delimiter?: ',' | ';' | '\t', decimalComma?: boolean, header?: boolean,
 *   skipIncomplete?: boolean }} [options] what is not given is found out from the text
 * @returns {Table}
 */
export function readTable(engine, text, options = {}) {
  checkOptions(options, ['delimiter', 'decimalComma', 'header', 'skipIncomplete']);
  const { delimiter = null, decimalComma = null, header = null, skipIncomplete = false } = options;
  if (delimiter !== null) checkOneOf(delimiter, [',', ';', '\t'], 'delimiter');
  const source = checkText(text, 'text');
  return engine.run((instance) =>
    instance.csv(source, delimiter, decimalComma, header, skipIncomplete));
}
