/**
 * A network's options, checked and sorted for the engine.
 */
import { checkCount, checkNumbers, checkOptions, checkTexts } from './arguments.js';
import { checkSettings } from './descent.js';

/** @typedef {import('./network-types.js').NetworkOptions} NetworkOptions */

const networkKeys = [
  'inputs', 'features', 'hidden', 'outputs', 'activation', 'outputActivation', 'loss', 'init', 'initScale',
  'seed', 'optimizer', 'schedule', 'batchSize', 'shuffle', 'l1', 'l2', 'dropout', 'clipNorm',
  'patience', 'minDelta',
];

/**
 * Single values, lists, and the settings of the optimizer and the schedule.
 * @param {NetworkOptions} options
 * @throws {import('./errors.js').NablaError} `unknown-option`, `invalid-value`
 */
export function readNetworkOptions(options) {
  checkOptions(options, networkKeys);
  const {
    features = [], hidden = [], activation = 'tanh', optimizer, schedule, ...rest
  } = options;
  const lists = {
    hidden: checkNumbers(hidden, hidden?.length, 'hidden'),
    activations: checkTexts(Array.isArray(activation) ? activation : [activation], 'activation'),
    features: checkTexts(features, 'features'),
  };
  for (const width of lists.hidden) checkCount(width, 'hidden');
  checkCount(options.inputs, 'inputs');
  checkCount(options.outputs, 'outputs');
  return {
    plain: checkSettings(rest, 'network'),
    lists,
    rule: checkSettings(optimizer ?? { name: 'sgd', learningRate: 0.03 }, 'optimizer'),
    rates: checkSettings(schedule ?? { name: 'constant' }, 'schedule'),
  };
}
