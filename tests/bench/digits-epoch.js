/**
 * `digits-epoch`: one epoch of a network 784-128-10 with relu, cross-entropy, Adam, batches of 32,
 * against TensorFlow.js on its WebAssembly backend doing the same. Speed does not depend on what the
 * pictures show: they show nothing.
 */
import { createRequire } from 'node:module';
import { medians } from '../../tools/bench/measure.js';
import { createNabla } from '../../web/engine/nabla.js';

const require = createRequire(import.meta.url);

const learningRate = 0.001;
const batchSize = 32;
const pixels = 784;
const hidden = 128;
const classes = 10;

/**
 * TensorFlow.js with the backend that has SIMD. Its packages for Node come without gradients, so they
 * are written out below in its operations, which spares it the bookkeeping.
 */
async function startPeer() {
  const tf = require('@tensorflow/tfjs-core');
  const { setWasmPaths } = require('@tensorflow/tfjs-backend-wasm');
  const folder = require.resolve('@tensorflow/tfjs-backend-wasm').replace(/[^/\\]*$/, '');
  setWasmPaths(folder);
  await tf.setBackend('wasm');
  await tf.ready();
  return tf;
}

/**
 * @param {any} tf
 * @param {Float32Array} inputs
 * @param {Float32Array} targets
 */
function peerEpoch(tf, inputs, targets) {
  const count = targets.length;
  const weights = [
    tf.variable(tf.randomNormal([pixels, hidden], 0, 0.05)), tf.variable(tf.zeros([hidden])),
    tf.variable(tf.randomNormal([hidden, classes], 0, 0.1)), tf.variable(tf.zeros([classes])),
  ];
  const optimizer = tf.train.adam(learningRate);
  const all = tf.tensor2d(inputs, [count, pixels]);
  const marks = tf.cast(tf.oneHot(tf.tensor1d(Array.from(targets), 'int32'), classes), 'float32');
  return () => {
    for (let first = 0; first < count; first += batchSize) {
      const size = Math.min(batchSize, count - first);
      const loss = tf.tidy(() => {
        const x = tf.slice(all, [first, 0], [size, pixels]);
        const right = tf.slice(marks, [first, 0], [size, classes]);
        const [w1, b1, w2, b2] = weights;
        const h = tf.relu(tf.add(tf.matMul(x, w1), b1));
        const logits = tf.add(tf.matMul(h, w2), b2);
        const gap = tf.div(tf.sub(tf.softmax(logits), right), size);
        const back = tf.mul(tf.matMul(gap, w2, false, true), tf.step(h));
        const slopes = [
          tf.matMul(x, back, true), tf.sum(back, 0), tf.matMul(h, gap, true), tf.sum(gap, 0),
        ];
        optimizer.applyGradients(
          Object.fromEntries(weights.map((weight, k) => [weight.name, slopes[k]])));
        return tf.neg(tf.mean(tf.sum(tf.mul(right, tf.logSoftmax(logits)), 1)));
      });
      loss.dataSync();
      loss.dispose();
    }
  };
}

/** @returns {Promise<import('../../tools/bench.js').Measured[]>} */
export async function run() {
  const nabla = await createNabla();
  const tf = await startPeer();
  const rows = [];
  for (const count of [256, 512, 1024]) {
    const pictures = Float32Array.from({ length: count * pixels }, (_, i) =>
      (1 + Math.sin(i * i)) / 2);
    const targets = Float32Array.from({ length: count }, (_, row) => (row * 7) % classes);

    const network = nabla.network({
      inputs: pixels, hidden: [hidden], outputs: classes, activation: 'relu',
      outputActivation: 'softmax', loss: 'cross-entropy', init: 'he-normal', batchSize,
      optimizer: { name: 'adam', learningRate },
    });
    network.setData({ inputs: pictures, targets });
    const times = await medians({
      ours: () => network.train(), peer: peerEpoch(tf, pictures, targets),
    });
    network.dispose();
    rows.push({
      ...times,
      name: 'digits-epoch',
      size: `${count} rows`,
      where: /** @type {const} */ ('wasm'),
      peerName: 'tfjs-backend-wasm',
      unit: 'ms',
      goal: 12,
      direction: /** @type {const} */ ('at-least'),
    });
  }
  return rows;
}
