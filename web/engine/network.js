/**
 * Neural networks.
 */
import {
  checkCount, checkNumber, checkNumbers, checkOneOf, checkOptions, checkText,
} from './arguments.js';
import { NablaError, unwrap } from './errors.js';
import { Handle } from './handle.js';
import { readNetworkOptions } from './network-options.js';

/**
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./load.js').Instance} Instance
 * @typedef {import('./types.js').AdjointRequest} AdjointRequest
 * @typedef {import('./network-types.js').Examples} Examples
 * @typedef {import('./network-types.js').LayerNumbers} LayerNumbers
 * @typedef {import('./network-types.js').NetworkOptions} NetworkOptions
 * @typedef {import('./network-types.js').Spread} Spread
 * @typedef {import('./network-types.js').TrainingTrace} TrainingTrace
 * @typedef {import('./types.js').Numbers} Numbers
 */

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
  #layers;
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
    const { plain, lists, rule, rates } = readNetworkOptions(options);
    this.#inputs = options.inputs;
    this.#layers = lists.hidden.length + 1;
    /** @param {Instance} instance */
    const begin = (instance) => unwrap(instance.createNetwork(plain, lists, rule, rates));
    this.#handle = new Handle(engine, engine.run(begin), (instance) => {
      const again = begin(instance);
      if (this.#data) again.setData(...this.#data);
      if (this.#snapshot) again.restore(this.#snapshot);
      return again;
    }, (network) => { this.#snapshot = network.snapshot(); });
  }

  /**
   * What the network sees of an example, as printed formulas; empty where it sees its numbers.
   * @returns {import('./types.js').Printed[]}
   */
  features() {
    return this.#handle.run((network) => network.features());
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
   * What every unit of a layer says on a grid over the two inputs.
   * @param {Numbers} xs
   * @param {Numbers} ys
   * @param {number} [layer] from 0; the output's unless given
   * @returns {Float32Array[]} one for each unit, with xs.length numbers for each of ys
   * @throws {NablaError} `invalid-value` for a network with other than two inputs
   */
  grid(xs, ys, layer = this.#layers - 1) {
    if (this.#inputs !== 2) throw new NablaError('invalid-value', { subject: 'inputs' });
    const columns = checkAnyNumbers(xs, 'xs');
    const rows = checkAnyNumbers(ys, 'ys');
    checkCount(columns.length * rows.length, 'xs.length · ys.length');
    checkNumber(layer, 'layer', (k) => Number.isInteger(k) && k >= 0 && k < this.#layers);
    return this.#handle.run((network) => network.grid(columns, rows, layer));
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
   * labelled `x1`, `f1` (a feature), `w2_3_1` (the weight of layer 2 to unit 3 from unit 1), `b2_3`, `z2_3`, `a2_3`,
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
   * Judges an adjoint that a learner found by backpropagation, and names the mistake in a wrong one.
   * @param {AdjointRequest & { node: string, rows?: Numbers, learningRate?: number }} request
   *   `node`: its label on the tape, `w2_3_1`; `rows`: of the training examples whose mean loss it
   *   is, row 0 alone unless given; `learningRate`: of the update that may have come too early
   * @returns {import('./types.js').Judgement}
   * @throws {NablaError} `unknown-name` of a node, `invalid-value` without such an example
   */
  diagnoseAdjoint(request) {
    checkOptions(request, ['node', 'rows', 'answer', 'rounding', 'learningRate']);
    const { node, answer, rounding = 0, learningRate = 0, rows = [0] } = request;
    for (const row of checkAnyNumbers(rows, 'rows')) checkCount(row, 'rows', 0);
    checkCount(rows.length, 'rows.length');
    const numbers = [answer, rounding, learningRate].map((number) => checkNumber(number, 'answer'));
    return this.#handle.run((network, instance) =>
      unwrap(instance.judgeNetworkAdjoint(network, rows, checkText(node, 'node'), ...numbers)));
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
