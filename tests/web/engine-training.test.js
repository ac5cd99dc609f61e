/** Every data set is learnt to the loss that docs/training.md states. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { projectFolder } from '../../tools/paths.js';
import { digitsRecipe, irisRecipe, recipes } from './support/recipes.js';

/** @typedef {import('./support/recipes.js').Recipe} Recipe */

/** @type {import('../../web/engine/nabla.js').Nabla} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

/**
 * @param {Recipe} recipe
 * @param {Parameters<import('../../web/engine/nabla.js').Network['setData']>[0]} data
 */
function train({ options, epochs }, data) {
  const network = nabla.network({ inputs: 2, outputs: 1, seed: 1, batchSize: 10, ...options });
  network.setData(data);
  network.train({ epochs });
  return network;
}

/**
 * What of a recipe's promise was not kept.
 * @param {Recipe} recipe
 * @param {import('../../web/engine/nabla.js').Network} network
 */
function missed({ accuracy, loss = 0 }, network) {
  const score = network.score('validation');
  const problems = [];
  if (!(score.loss <= loss)) problems.push(`loss ${score.loss}, promised ${loss}`);
  if (accuracy && !(score.accuracy >= accuracy)) {
    problems.push(`accuracy ${score.accuracy}, promised ${accuracy}`);
  }
  return problems;
}

describe('made data sets', () => {
  it.each(recipes)('$name is learnt', (recipe) => {
    const shape = { rows: recipe.rows ?? 500, noise: 0.05 };
    const { inputs, targets } = nabla.dataset(recipe.name, { ...shape, seed: 1 });
    const validation = nabla.dataset(recipe.name, { ...shape, seed: 2 });
    const network = train(recipe, {
      inputs, targets, validation: { inputs: validation.inputs, targets: validation.targets },
    });
    expect(missed(recipe, network)).toEqual([]);
    network.dispose();
  }, 120_000);
});

describe('iris', () => {
  it('has 150 flowers in fixed parts, its words and its source', async () => {
    const iris = await nabla.data.iris();
    expect(iris.inputs).toHaveLength(120 * 4);
    expect(iris.validation.inputs).toHaveLength(30 * 4);
    expect(iris.inputs.slice(0, 4)).toEqual(Float32Array.of(5.1, 3.5, 1.4, 0.2));
    for (let kind = 0; kind < 3; ++kind) {
      expect(iris.targets.filter((target) => target === kind)).toHaveLength(40);
      expect(iris.validation.targets.filter((target) => target === kind)).toHaveLength(10);
    }
    // The mean sepal length that Fisher's table gives for each kind.
    const whole = [...iris.inputs, ...iris.validation.inputs].filter((_, i) => i % 4 === 0);
    expect(whole.reduce((sum, length) => sum + length) / 150).toBeCloseTo(5.8433, 3);
    expect(iris.labels).toEqual(['setosa', 'versicolor', 'virginica']);
    expect(iris.source).toMatchObject({ licence: 'CC BY 4.0' });
  });

  it('is learnt', async () => {
    const { inputs, targets, validation } = await nabla.data.iris();
    const network = train(irisRecipe, { inputs, targets, validation });
    expect(missed(irisRecipe, network)).toEqual([]);
  });
});

describe('handwritten digits', () => {
  it('are 6,000 pictures in fixed parts, with their source', async () => {
    const digits = await nabla.data.digits();
    expect(digits.inputs).toHaveLength(5000 * 784);
    expect(digits.validation.inputs).toHaveLength(1000 * 784);
    for (const { targets } of [digits, digits.validation]) {
      for (let digit = 0; digit < 10; ++digit) {
        expect(targets.filter((target) => target === digit)).toHaveLength(targets.length / 10);
      }
    }
    expect(digits.inputs.every((grey) => grey >= 0 && grey <= 1)).toBe(true);
    expect(digits.source).toMatchObject({ licence: 'CC BY-SA 3.0' });
    // Small enough to be fetched on a telephone.
    const file = `${projectFolder}/web/engine/collections/digits-packed.js`;
    expect(readFileSync(file).length).toBeLessThan(1e6);
  }, 120_000);

  it('are learnt', async () => {
    const { inputs, targets, validation } = await nabla.data.digits();
    const network = train(digitsRecipe, { inputs, targets, validation });
    expect(missed(digitsRecipe, network)).toEqual([]);
    const counts = network.confusion('validation');
    for (let digit = 0; digit < 10; ++digit) {
      expect(counts.slice(10 * digit, 10 * digit + 10).reduce((sum, count) => sum + count)).toBe(100);
      expect(counts[11 * digit]).toBeGreaterThan(85);
    }
    network.dispose();
  }, 240_000);
});
