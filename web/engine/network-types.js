/**
 * The shapes of what a network takes and gives. Types alone; nothing runs here.
 */

/**
 * @typedef {import('./descent.js').OptimizerOptions} OptimizerOptions
 * @typedef {import('./descent.js').ScheduleOptions} ScheduleOptions
 * @typedef {import('./types.js').Numbers} Numbers
 */

/**
 * @typedef {'linear' | 'tanh' | 'relu' | 'leaky-relu' | 'elu' | 'gelu' | 'silu' | 'sigmoid'
 *   | 'softplus'} ActivationName
 */

/**
 * @typedef {object} NetworkOptions
 * @property {number} inputs numbers of an example, 1 to 4,096
 * @property {string[]} [features] what the network sees in place of these numbers: at most 64
 *   formulas over x, over x and y, or over x1 … xn, for up to 20 inputs; unless given, the numbers
 *   themselves
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

export {};
