/** What nabla-graph makes of the engine's tape: nodes, names, steps, words, places. */
import * as dagre from '@dagrejs/dagre';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { formatNumber, loadMessages, translate } from '../../web/messages/index.js';
import { layOut } from '../../web/widgets/graph/layout.js';
import { GraphModel } from '../../web/widgets/graph/model.js';
import { operationMarkup } from '../../web/widgets/graph/operation.js';
import { runsOf, textOf } from '../../web/widgets/graph/runs.js';
import { describeGradient, describeStep } from '../../web/widgets/graph/words.js';

/** @type {any} */
let nabla;

beforeAll(async () => {
  nabla = await createNabla();
  await Promise.all([loadMessages('en'), loadMessages('ru')]);
});

/**
 * @param {string} text
 * @param {number[]} point
 * @param {'en' | 'ru'} [language]
 */
function modelOf(text, point, language = 'en') {
  const formula = nabla.formula(text, {});
  const model = new GraphModel(formula.tape(point), language);
  const gradient = formula.gradient(point);
  formula.dispose();
  return { model, gradient };
}

/** @param {'en' | 'ru'} language */
const speaker = (language) => ({
  t: (/** @type {string} */ key, /** @type {Record<string, unknown> | undefined} */ params) =>
    translate(language, key, params),
  number: (/** @type {number} */ value) => formatNumber(language, value),
});

describe('the graph of a formula', () => {
  it('has a node for every operation, under its own name', () => {
    const { model } = modelOf('x*y+sin(x)', [2, 3]);
    expect(model.drawn.map(({ spoken, label }) => [spoken, textOf(label)])).toEqual([
      ['x', ''], ['y', ''], ['v1', '×'], ['v2', 'sin'], ['v3', '+'],
    ]);
    expect(textOf(model.nodes[model.root].runs)).toBe('f = v3');
  });

  it.each([
    ['3*x', '× 3'], ['x*3', '× 3'], ['x-2', '− 2'], ['2-x', '2 −'], ['x^2', '(·)2'],
    ['2^x', '2(·)'], ['x/4', '÷ 4'], ['x*(-3)', '× (−3)'], ['max(x;1)', 'max(·; 1)'], ['exp(x)', 'e(·)'],
    ['-x', '−(·)'], ['log2(x)', 'log2'],
  ])('writes a constant on the node that takes it in: %s', (text, label) => {
    const { model } = modelOf(text, [1]);
    expect(model.drawn.map((node) => node.kind)).toEqual(['input', 'operation']);
    expect(textOf(model.nodes[model.root].label)).toBe(label);
  });

  it('shows constants where there is nothing else', () => {
    const { model } = modelOf('2*3', []);
    expect(model.drawn.map(({ kind }) => kind)).toEqual(['number', 'number', 'operation']);
    expect(model.steps.map(({ kind }) => kind)).toEqual(['start', 'forward', 'seed']);
  });

  it('writes decimals as the language does', () => {
    expect(textOf(modelOf('0.5*x', [1], 'ru').model.nodes.at(-1)?.label ?? [])).toBe('× 0,5');
  });

  it('calls its output by a name that the formula does not use', () => {
    expect(modelOf('f+F', [1, 1]).model.output).toBe('y');
  });

  it('draws an edge for each use of an input', () => {
    const { model } = modelOf('x*x', [3]);
    expect(model.edges).toHaveLength(2);
    const walked = model.steps.filter(({ kind }) => kind === 'backward');
    expect(new Set(walked.map((step) => step.kind === 'backward' && step.edge)).size).toBe(2);
  });
});

describe('the two passes', () => {
  it('go forward, then back over every edge, and add up where paths meet', () => {
    const { model } = modelOf('x*y+sin(x)', [2, 3]);
    expect(model.steps.map(({ kind }) => kind)).toEqual([
      'start', 'forward', 'forward', 'forward', 'seed',
      'backward', 'backward', 'backward', 'backward', 'backward',
    ]);
    const met = model.steps.find((step) => step.kind === 'backward' && step.terms.length === 2);
    expect(met).toMatchObject({ local: 3, arriving: 1, contribution: 3 });
    expect(met?.kind === 'backward' && met.adjoint).toBeCloseTo(3 + Math.cos(2), 12);
  });

  it.each([
    ['x*y+sin(x)', [2, 3]], ['(sigmoid(w1*x1+w2*x2+b)-y)^2', [0.5, 1, -1, 2, 0.5, 1]],
    ['x^x', [2]], ['3*x+exp(2)*x', [1]], ['max(x;y)', [1, 1]], ['x', [5]],
  ])('end with the gradient, and with all operations counted: %s', (text, point) => {
    const { model, gradient } = modelOf(text, /** @type {number[]} */ (point));
    const { adjoints, done, known } = model.standing(model.steps.length - 1);
    const found = [...model.inputs].sort((a, b) => (a.text < b.text ? -1 : 1))
      .map(({ id }) => adjoints.get(id)?.adjoint);
    expect(found).toHaveLength(gradient.length);
    const formula = nabla.formula(text, {});
    const order = [...formula.variables].map((name, index) => [name, gradient[index]])
      .sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
    formula.dispose();
    found.forEach((value, index) => expect(value).toBeCloseTo(order[index], 12));
    expect(model.counts).toMatchObject(done);
    expect(known.size).toBe(model.drawn.length);
  });

  it('let nothing be known before its time', () => {
    const { model } = modelOf('x*y+sin(x)', [2, 3]);
    const known = model.steps.map((_, index) => model.standing(index).known.size);
    const walked = model.steps.map((_, index) => model.standing(index).walked.size);
    expect(known).toEqual([2, 3, 4, 5, 5, 5, 5, 5, 5, 5]);
    expect(walked).toEqual([0, 0, 0, 0, 0, 1, 2, 3, 4, 5]);
  });
});

describe('the words', () => {
  it('say what a step does, and what a sum is made of', () => {
    const { model } = modelOf('x*y+sin(x)', [2, 3]);
    const say = model.steps.map((_, index) => describeStep(speaker('en'), model, index));
    expect(say[0]).toContain('x = 2, y = 3');
    expect(say[1]).toBe('Forward: node v1 is x*y, and its value is 6.');
    expect(say[8]).toBe('Back from v1 to x: local derivative 3 times the arriving 1 is 3. Another '
      + 'path has already come to x, and contributions add up: −0.4161 + 3 = 2.584.');
    expect(say[9]).toContain('Done: ∂f/∂x = 2.584, ∂f/∂y = 2.');
  });

  it.each(/** @type {const} */ (['en', 'ru']))('leave no gap: %s', (language) => {
    const { model } = modelOf('x*y+sin(x)', [2, 3], language);
    for (const index of model.steps.keys()) {
      expect(describeStep(speaker(language), model, index)).not.toMatch(/graph\.|\{/);
    }
    expect(describeGradient(speaker(language), model)).toContain('∂f/∂x');
  });
});

describe('the mathematics of a node', () => {
  it.each([
    ['multiply', ['<mi>x</mi>', '<mn>−3</mn>'], 'x·(−3)'], ['power', ['<mn>−1</mn>', '<mn>2</mn>'],
      '(−1)2'], ['sin', ['<mn>2</mn>'], 'sin(2)'],
    ['max', ['<mn>1</mn>', '<mn>2</mn>'], 'max(1;2)'],
  ])('%s', (op, operands, text) => {
    expect(textOf(runsOf(operationMarkup(op, operands, `<mi>${op}</mi>`)))).toBe(text);
  });
});

describe('the layout', () => {
  const shown = { values: true, adjoints: true, edges: true };

  it('goes across where there is room, and down where there is not', () => {
    const { model } = modelOf('x*y+sin(x)', [2, 3]);
    expect(layOut(dagre, model, 1200, shown).direction).toBe('across');
    expect(layOut(dagre, model, 328, shown).direction).toBe('down');
  });

  it('is drawn smaller where it is too wide, as long as it can be read', () => {
    const { model } = modelOf('x*y+sin(x)', [2, 3]);
    const { width, scale } = layOut(dagre, model, 1200, shown);
    expect(scale).toBe(1);
    const down = layOut(dagre, model, 200, shown);
    expect(down.scale).toBeCloseTo(Math.max(0.78, 200 / down.width), 12);
    expect(layOut(dagre, model, down.width * 0.9, shown).scale).toBeCloseTo(0.9, 12);
    expect(layOut(dagre, model, 1, shown).scale).toBe(0.78);
    expect(width).toBeGreaterThan(down.width);
  });

  it.each(['x*y+sin(x)', 'x*x', '(sigmoid(w1*x1+w2*x2+b)-y)^2'])(
    'keeps cards apart and within the picture: %s', (text) => {
      const { model } = modelOf(text, Array.from({ length: 6 }, () => 1).slice(0,
        text.includes('w1') ? 6 : text.includes('y') ? 2 : 1));
      for (const room of [1200, 328]) {
        const { cards, width, height } = layOut(dagre, model, room, shown);
        for (const [index, a] of cards.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width).toBeLessThanOrEqual(width);
          expect(a.y + a.height).toBeLessThanOrEqual(height);
          for (const b of cards.slice(index + 1)) {
            const apart = a.x + a.width <= b.x || b.x + b.width <= a.x
              || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }
    });
});
