/**
 * How each data set is learnt: settings that reach what docs/training.md states. Made sets have 500
 * rows with noise 0.05 and seed 1, validation is the same with seed 2; the two that are marked have
 * 1,000 rows.
 */

/** @typedef {import('../../../web/engine/nabla.js').NetworkOptions} NetworkOptions */

/**
 * @typedef {object} Recipe
 * @property {string} name of the data set
 * @property {number} [rows] 500 unless given
 * @property {number} epochs
 * @property {Partial<NetworkOptions>} options besides inputs, seed and a batch size of 10
 * @property {number} [accuracy] reached on validation, at least
 * @property {number} [loss] reached on validation, at most
 */

/** @satisfies {Partial<NetworkOptions>} */
const twoClasses = /** @type {const} */ ({
  outputs: 1, outputActivation: 'sigmoid', loss: 'binary-cross-entropy',
});

/** @param {number} learningRate */
const adam = (learningRate) => /** @type {const} */ ({ name: 'adam', learningRate });

/** @param {number} steps */
const cosine = (steps) => /** @type {const} */ ({ name: 'cosine', steps, minimum: 0 });

/** @type {Recipe[]} */
export const recipes = [
  {
    name: 'circle',
    epochs: 20,
    options: { ...twoClasses, hidden: [6], optimizer: adam(0.03) },
    accuracy: 0.99,
    loss: 0.06,
  },
  {
    name: 'xor',
    epochs: 20,
    options: { ...twoClasses, hidden: [6], optimizer: adam(0.03) },
    accuracy: 0.98,
    loss: 0.06,
  },
  {
    name: 'gauss',
    epochs: 20,
    options: { ...twoClasses, optimizer: adam(0.03) },
    accuracy: 0.99,
    loss: 0.02,
  },
  {
    name: 'spiral',
    epochs: 80,
    options: { ...twoClasses, hidden: [16, 16], optimizer: adam(0.01) },
    accuracy: 0.97,
    loss: 0.1,
  },
  {
    name: 'spiral',
    epochs: 60,
    options: {
      ...twoClasses,
      features: ['x', 'y', 'sin(x)', 'sin(y)'],
      hidden: [16, 16],
      activation: 'relu',
      init: 'he-normal',
      optimizer: adam(0.01),
    },
    accuracy: 0.97,
    loss: 0.1,
  },
  {
    name: 'moons',
    epochs: 30,
    options: {
      ...twoClasses, hidden: [8], activation: 'relu', init: 'he-normal', optimizer: adam(0.03),
    },
    accuracy: 0.99,
    loss: 0.01,
  },
  {
    name: 'rings',
    epochs: 40,
    options: {
      outputs: 3,
      outputActivation: 'softmax',
      loss: 'cross-entropy',
      hidden: [12],
      activation: 'relu',
      init: 'he-normal',
      optimizer: adam(0.02),
    },
    accuracy: 0.99,
    loss: 0.01,
  },
  {
    name: 'checkerboard',
    rows: 1000,
    epochs: 80,
    options: {
      ...twoClasses, hidden: [24, 24], optimizer: adam(0.01), schedule: cosine(8000),
    },
    accuracy: 0.94,
    loss: 0.15,
  },
  {
    name: 'plane',
    epochs: 10,
    options: { outputs: 1, optimizer: { name: 'sgd', learningRate: 0.01 } },
    loss: 0.003,
  },
  {
    name: 'bumps',
    rows: 1000,
    epochs: 60,
    options: { outputs: 1, hidden: [24, 24], optimizer: adam(0.01), schedule: cosine(6000) },
    loss: 0.008,
  },
  {
    name: 'sine',
    epochs: 60,
    options: {
      inputs: 1, outputs: 1, hidden: [16], optimizer: adam(0.03), schedule: cosine(3000),
    },
    loss: 0.0035,
  },
  {
    name: 'line',
    epochs: 20,
    options: { inputs: 1, outputs: 1, optimizer: { name: 'sgd', learningRate: 0.1 } },
    loss: 0.003,
  },
];

/** @type {Recipe} */
export const irisRecipe = {
  name: 'iris',
  epochs: 60,
  options: {
    inputs: 4,
    outputs: 3,
    outputActivation: 'softmax',
    loss: 'cross-entropy',
    hidden: [8],
    optimizer: adam(0.01),
  },
  accuracy: 0.96,
  loss: 0.1,
};

/** @type {Recipe} */
export const digitsRecipe = {
  name: 'digits',
  epochs: 8,
  options: {
    inputs: 784,
    outputs: 10,
    outputActivation: 'softmax',
    loss: 'cross-entropy',
    hidden: [128],
    activation: 'relu',
    init: 'he-normal',
    dropout: 0.2,
    batchSize: 32,
    optimizer: adam(0.002),
    schedule: cosine(1256),
  },
  accuracy: 0.95,
  loss: 0.18,
};
