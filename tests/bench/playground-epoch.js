/**
 * `playground-epoch`: one epoch of a network 2-8-8-1 with tanh, mean squared error, SGD, batches of
 * 10, against convnetjs doing the same.
 */
import { createRequire } from 'node:module';
import { medians } from '../../tools/bench/measure.js';
import { createNabla } from '../../web/engine/nabla.js';

const convnetjs = createRequire(import.meta.url)('convnetjs');

const learningRate = 0.03;
const batchSize = 10;

/** @returns {Promise<import('../../tools/bench.js').Measured[]>} */
export async function run() {
  const nabla = await createNabla();
  const rows = [];
  for (const count of [250, 500, 1000]) {
    const { inputs, targets } = nabla.dataset('spiral', { rows: count, noise: 0.1 });
    const signs = targets.map((target) => 2 * target - 1);
    for (let i = 0; i < inputs.length; ++i) inputs[i] /= 5;

    const network = nabla.network({
      inputs: 2, hidden: [8, 8], outputs: 1, activation: 'tanh', outputActivation: 'tanh',
      loss: 'mse', batchSize, optimizer: { name: 'sgd', learningRate },
    });
    network.setData({ inputs, targets: signs });
    const peerNetwork = new convnetjs.Net();
    peerNetwork.makeLayers([
      { type: 'input', out_sx: 1, out_sy: 1, out_depth: 2 },
      { type: 'fc', num_neurons: 8, activation: 'tanh' },
      { type: 'fc', num_neurons: 8, activation: 'tanh' },
      // Its last layer brings the one neuron, linear, and half the squared error: a tanh less.
      { type: 'regression', num_neurons: 1 },
    ]);
    const trainer = new convnetjs.SGDTrainer(peerNetwork, {
      learning_rate: learningRate, momentum: 0, batch_size: batchSize, l2_decay: 0,
    });
    const volume = new convnetjs.Vol(1, 1, 2);
    const times = await medians({
      ours: () => network.train(),
      peer: () => {
        for (let row = 0; row < count; ++row) {
          volume.w[0] = inputs[2 * row];
          volume.w[1] = inputs[2 * row + 1];
          trainer.train(volume, [signs[row]]);
        }
      },
    });
    network.dispose();
    rows.push({
      ...times,
      name: 'playground-epoch',
      size: `${count} rows`,
      where: /** @type {const} */ ('wasm'),
      peerName: 'convnetjs',
      unit: 'ms',
      goal: 10,
      direction: /** @type {const} */ ('at-least'),
    });
  }
  return rows;
}
