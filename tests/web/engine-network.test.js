/** Networks, data sets and tables through the engine's door. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';

/** @type {import('../../web/engine/nabla.js').Nabla} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

/** @param {() => unknown} action */
function errorOf(action) {
  try {
    action();
  } catch (error) {
    return /** @type {import('../../web/engine/nabla.js').NablaError} */ (error);
  }
  throw new Error('nothing was thrown');
}

/** @param {object} [more] */
const makeNetwork = (more = {}) => nabla.network({
  inputs: 2, hidden: [8, 8], outputs: 1, activation: 'tanh', outputActivation: 'sigmoid',
  loss: 'binary-cross-entropy', seed: 3, optimizer: { name: 'adam', learningRate: 0.01 }, ...more,
});

describe('network', () => {
  it('learns the circle, and tells how well', () => {
    const { inputs, targets } = nabla.dataset('circle', { rows: 205, noise: 0.1, seed: 7 });
    const validation = nabla.dataset('circle', { rows: 100, noise: 0.1, seed: 8 });
    const network = makeNetwork();
    network.setData({ inputs, targets, validation });
    expect(network.batchesPerEpoch).toBe(21);
    const trace = network.train({ epochs: 40 });
    expect(trace.steps).toBe(40 * 21);
    expect(trace.gradientNorm).toHaveLength(3 * 40 * 21);
    expect(trace.validationAccuracy.at(-1)).toBeGreaterThanOrEqual(0.95);
    expect(trace.reason).toBe(null);
    const counts = network.confusion('validation');
    expect(counts.reduce((sum, count) => sum + count)).toBe(100);
    expect((counts[0] + counts[3]) / 100).toBe(trace.validationAccuracy.at(-1));
    const [inside, outside] = network.predict([0, 0, 4.5, 0]);
    expect(inside).toBeLessThan(0.2);
    expect(outside).toBeGreaterThan(0.8);
  });

  it('trains to the end of an epoch that was begun', () => {
    const network = makeNetwork();
    network.setData(dataOf('moons', 95));
    expect(network.train({ steps: 3 }).steps).toBe(3);
    expect(network.train({ epochs: 2 }).steps).toBe(17);
    expect(network.train().epochLoss).toHaveLength(1);
  });

  it('goes on exactly from a snapshot, and refuses other bytes', () => {
    const network = makeNetwork({ dropout: 0.2 });
    network.setData(dataOf('xor', 47));
    network.train({ steps: 7 });
    const bytes = network.snapshot();
    const losses = network.train({ steps: 20 }).loss;
    network.restore(bytes);
    expect(network.train({ steps: 20 }).loss).toEqual(losses);
    bytes[bytes.length - 1] ^= 1;
    expect(errorOf(() => network.restore(bytes)).code).toBe('bad-snapshot');
    expect(errorOf(() => network.restore(new Uint8Array())).code).toBe('bad-snapshot');
  });

  it('goes on in another network with the same settings', () => {
    const network = makeNetwork({ hidden: [8, 8, 8] });
    network.setData(dataOf('circle', 60));
    // Networks in between have used and given back memory.
    for (let i = 0; i < 10; ++i) {
      network.train({ steps: 3 });
      const other = makeNetwork({ hidden: [8, 8, 8] });
      other.setData(dataOf('circle', 60));
      other.restore(network.snapshot());
      expect(other.parameters()).toEqual(network.parameters());
      if (i % 2) other.dispose();
    }
  });

  it('lets every parameter be read and set', () => {
    const network = makeNetwork();
    network.setParameter(1, 'weight', 5, 0.25);
    network.setParameter(2, 'bias', 0, -3);
    const layers = network.parameters();
    expect(layers.map(({ weight }) => weight.length)).toEqual([16, 64, 8]);
    expect(layers[1].weight[5]).toBe(0.25);
    expect(layers[2].bias[0]).toBe(-3);
    expect(errorOf(() => network.setParameter(3, 'bias', 0, 1)).code).toBe('invalid-value');
    expect(errorOf(() => network.setParameter(0, 'bias', 8, 1)).code).toBe('invalid-value');
    expect(network.activations([1, 2]).map(({ z }) => z.length)).toEqual([8, 8, 1]);
  });

  it('names what is wrong', () => {
    const network = makeNetwork();
    const data = dataOf('moons', 4);
    expect(errorOf(() => network.train()).code).toBe('no-data');
    expect(errorOf(() => network.setData({ ...data, targets: [1] })).code).toBe('wrong-length');
    data.inputs[3] = Number.NaN;
    expect(errorOf(() => network.setData(data)).subject).toContain('row 1');
    expect(errorOf(() => network.predict([1])).code).toBe('wrong-length');
    expect(errorOf(() => makeNetwork({ rate: 1 })).code).toBe('unknown-option');
    expect(errorOf(() => makeNetwork({ activation: 'step' })).code).toBe('invalid-value');
    expect(errorOf(() => makeNetwork({ hidden: [2000] })).code).toBe('too-large');
    expect(errorOf(() => makeNetwork({ loss: 'cross-entropy' })).code).toBe('invalid-value');
    network.dispose();
    expect(errorOf(() => network.parameters()).code).toBe('disposed');
  });
});

describe('features of the inputs', () => {
  it('are formulas, told back in print, and carry a network over what is not linear', () => {
    const { inputs, targets } = nabla.dataset('circle', { rows: 200, seed: 7 });
    const lineOnly = makeNetwork({ hidden: [] });
    lineOnly.setData({ inputs, targets });
    lineOnly.train({ epochs: 100 });
    expect(lineOnly.score().accuracy).toBeLessThan(0.8);
    const network = makeNetwork({ hidden: [], features: ['x²', 'y^2'] });
    expect(network.features().map(({ text }) => text)).toEqual(['x^2', 'y^2']);
    expect(network.features()[0].mathml).toContain('<msup');
    network.setData({ inputs, targets });
    network.train({ epochs: 100 });
    expect(network.score().accuracy).toBe(1);
    expect(network.parameters()[0].weight).toHaveLength(2);
    expect(network.tape(0).nodes.map(({ label }) => label)).toContain('f2');
  });

  it('hold on a grid, unit by unit', () => {
    const network = makeNetwork({ hidden: [3], features: ['x', 'y', 'x*y'] });
    const xs = [-1, 0, 1, 2];
    const ys = [-2, 5];
    const [output, ...more] = network.grid(xs, ys);
    expect(more).toEqual([]);
    expect(output).toEqual(network.predict(ys.flatMap((y) => xs.flatMap((x) => [x, y]))));
    const units = network.grid(xs, ys, 0);
    expect(units).toHaveLength(3);
    const [first] = network.activations([2, 5]);
    expect(units.map((unit) => unit[7])).toEqual([...first.activation]);
    expect(errorOf(() => network.grid(xs, ys, 2)).code).toBe('invalid-value');
  });

  it('are named when they cannot be read', () => {
    const error = errorOf(() => makeNetwork({ features: ['x', 'x*weight'] }));
    expect(error).toMatchObject({ code: 'unknown-name', from: 2, limit: 2 });
    expect(errorOf(() => makeNetwork({ features: 'x' })).code).toBe('invalid-value');
    expect(makeNetwork().features()).toEqual([]);
  });
});

describe('backpropagation by hand', () => {
  it('is judged in a network, over one row or a batch', () => {
    const network = makeNetwork({ hidden: [3] });
    network.setData(dataOf('moons', 4));
    const adjointOf = (/** @type {number} */ row) => {
      const { nodes, backward } = network.tape(row);
      const { id } = nodes.find(({ label }) => label === 'w1_2_1') ?? { id: -1 };
      return backward.findLast(({ node }) => node === id)?.adjoint ?? Number.NaN;
    };
    const one = adjointOf(0);
    expect(network.diagnoseAdjoint({ node: 'w1_2_1', answer: one }).verdict).toBe('correct');
    expect(network.diagnoseAdjoint({ node: 'w1_2_1', answer: -one }).mistake).toBe('sign');
    expect(network.diagnoseAdjoint({ node: 'w1_2_1', rows: [0, 1], answer: one + adjointOf(1) }))
      .toMatchObject({ verdict: 'wrong', mistake: 'sum-for-average' });
    expect(errorOf(() => network.diagnoseAdjoint({ node: 'w9', answer: 1 })).code)
      .toBe('unknown-name');
    expect(errorOf(() => network.diagnoseAdjoint({ node: 'w1_2_1', rows: [9], answer: 1 })).code)
      .toBe('invalid-value');
  });

  it('is judged in a formula', () => {
    const formula = nabla.formula('x*y+x*x*y');
    const { id } = formula.tape([3, 5]).nodes.find(({ label }) => label === 'x') ?? { id: -1 };
    const judge = (/** @type {number} */ answer) =>
      formula.diagnoseAdjoint({ point: [3, 5], node: id, answer });
    expect(judge(35).verdict).toBe('correct');
    expect(judge(5).mistake).toBe('fan-out-replaced');
    expect(judge(57).all).toContain('own-input-at-product');
    expect(errorOf(() => formula.diagnoseAdjoint({ point: [3, 5], node: 99, answer: 1 })).code)
      .toBe('unknown-name');
  });
});

describe('tables', () => {
  it('reads a spreadsheet with decimal commas and words for classes', () => {
    const table = nabla.csv('длина;вид\n1,5;кот\n2;пёс\n;кот\nx;кот\n');
    expect(table.inputs).toEqual(Float64Array.of(1.5, 2));
    expect(table.labels).toEqual(['кот', 'пёс']);
    expect(table.problems.map(({ code, row, column }) => [code, row, column]))
      .toEqual([['missing-cell', 4, 1], ['bad-cell', 5, 1]]);
  });
});

/**
 * @param {string} name
 * @param {number} rows
 */
function dataOf(name, rows) {
  const { inputs, targets } = nabla.dataset(name, { rows });
  return { inputs, targets };
}
