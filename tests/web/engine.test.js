/** The engine's door: what goes through it, and what is turned away. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../web/engine/engine.js';
import { createNabla, Formula, NablaError } from '../../web/engine/nabla.js';

/** @type {import('../../web/engine/nabla.js').Nabla} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

/** @param {() => unknown} action @returns {NablaError} */
function failure(action) {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(NablaError);
    return /** @type {NablaError} */ (error);
  }
  throw new Error('nothing was thrown');
}

describe('a formula', () => {
  it('has its text in every form', () => {
    const f = nabla.formula('a x^2 sin y', { variables: ['x', 'y'], parameters: { a: 2 } });
    expect(f).toBeInstanceOf(Formula);
    expect(f.text).toBe('a*x^2*sin(y)');
    expect(f.variables).toEqual(['x', 'y']);
    expect(f.parameters).toEqual({ a: 2 });
    expect(f.mathml).toMatch(/^<math>.*<\/math>$/);
    expect(f.latex).toContain('\\sin');
    expect(f.code('numpy')).toContain('np.sin');
    expect(f.code('pytorch')).toContain('torch.sin');
    expect(f.code('javascript')).toContain('Math.sin');
    expect(f.code('cpp')).toContain('std::sin');
    f.dispose();
  });

  it('finds its variables in alphabetical order when none are given', () => {
    expect(nabla.formula('y*x+b').variables).toEqual(['b', 'x', 'y']);
  });

  it('prints Russian names where asked to', () => {
    const f = nabla.formula('tg x', { notation: 'russian' });
    expect(f.mathml).toContain('tg');
    expect(nabla.formula('tg x').mathml).toContain('tan');
    expect(f.derivation('x').result.text).toBe('1/cos(x)^2');
  });

  it('computes values, columns and gradients', () => {
    const f = nabla.formula('a*x^2*sin(y)', { variables: ['x', 'y'], parameters: { a: 2 } });
    expect(f.value([1, 2])).toBeCloseTo(2 * Math.sin(2), 14);
    const values = f.values([[1, 2, 3], new Float64Array([2, 2, 2])]);
    expect(values).toBeInstanceOf(Float64Array);
    expect([...values]).toEqual([1, 2, 3].map((x) => expect.closeTo(2 * x * x * Math.sin(2), 12)));
    const gradient = f.gradient([1, 2]);
    expect(gradient).toBeInstanceOf(Float64Array);
    expect(gradient[0]).toBeCloseTo(4 * Math.sin(2), 13);
    expect(gradient[1]).toBeCloseTo(2 * Math.cos(2), 13);
    const gradients = f.gradients([[1, 3], [2, 1]]);
    expect(gradients).toHaveLength(2);
    expect(gradients[0][1]).toBeCloseTo(12 * Math.sin(1), 12);
    expect([...f.parameterGradient([1, 2])]).toEqual([expect.closeTo(Math.sin(2), 14)]);
    expect(f.tangent([1, 2], [1, 0]).tangent).toBeCloseTo(4 * Math.sin(2), 13);
    const hessian = f.hessian([1, 2]);
    expect(hessian).toHaveLength(4);
    expect(hessian[1]).toBe(hessian[2]);
    expect([...f.hessianProduct([1, 2], [1, 0])]).toEqual([hessian[0], hessian[2]]);
  });

  it('takes empty columns, and formulas without variables', () => {
    expect(nabla.formula('x').values([[]])).toHaveLength(0);
    expect(nabla.formula('2+3', { variables: [] }).value([])).toBe(5);
    expect(nabla.formula('2+3', { variables: [] }).gradient([])).toHaveLength(0);
  });

  it('follows its parameters', () => {
    const f = nabla.formula('a*x', { variables: ['x'], parameters: { a: 2 } });
    f.setParameter('a', 5);
    expect(f.value([3])).toBe(15);
    expect(f.parameters).toEqual({ a: 5 });
    expect(f.derivative('x').value([3])).toBe(5);
    expect(f.derivative('a').value([3])).toBe(3);
    expect(failure(() => f.setParameter('b', 1)).code).toBe('unknown-name');
  });

  it('differentiates, with steps', () => {
    const f = nabla.formula('x*sin(x)');
    const derivative = f.derivative('x');
    expect(derivative.text).toBe('sin(x)+x*cos(x)');
    const { formula, variable, result, steps } = f.derivation('x');
    expect(formula.text).toBe('x*sin(x)');
    expect(variable).toBe('x');
    expect(result.text).toBe(derivative.text);
    expect(steps[0].rule).toBe('product');
    for (const [index, step] of steps.entries()) {
      expect(step.parent).toBeLessThan(index);
      expect(step.line.mathml).toContain('class="focus"');
      const [from, to] = step.focus;
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(step.line.text.length);
    }
  });

  it('prints the lines of a derivation when they are read, whatever became of the formula', () => {
    const factors = Array.from({ length: 60 }, (_, i) => `sin(${i + 2}x)`);
    const f = nabla.formula(factors.join('*'));
    const { start, steps } = f.derivation('x');
    f.dispose();
    expect(steps).toHaveLength(180);
    expect(start.text).toContain('sin(61*x)');
    const last = steps[179];
    expect(last.nodes).toBeGreaterThan(9000);
    expect(last.line).toBe(last.line);  // printed once
    expect(steps[0].rule).toBe('product');
    expect(steps[0].line.text.slice(...steps[0].focus)).toBe(steps[0].after.text);
    expect(structuredClone(steps[1])).toMatchObject({
      before: steps[1].before, line: steps[1].line, focus: steps[1].focus,
    });
  });

  it('checks its gradient', () => {
    const { components, passed, step } = nabla.formula('sin(x)*y').check([1, 2]);
    expect(passed).toBe(true);
    expect(step).toBe(null);
    expect(components.map(({ variable }) => variable)).toEqual(['x', 'y']);
    expect(components[0].automatic).toBeCloseTo(2 * Math.cos(1), 14);
    expect(components[0].error).toBeLessThan(1e-9);
    expect(nabla.formula('sin(x)').check([1], { step: 0.5 }).passed).toBe(false);
    const curve = nabla.formula('sin(x)').checkCurve('x', [1], { from: 1e-12, to: 1, points: 25 });
    expect(curve.steps).toHaveLength(25);
    expect(curve.central[24]).toBeGreaterThan(curve.central[12]);
  });

  it('compares itself with another', () => {
    const f = nabla.formula('(x+1)^2');
    expect(f.equals('x^2+2x+1')).toBe('equal');
    expect(f.equals('x^2+1')).toBe('different');
    expect(f.equals('sqrt(-1-x^2)')).toBe('undecided');
    expect(failure(() => f.equals('2*z')).code).toBe('unknown-name');
  });

  it('shows its graph', () => {
    const { nodes, forward, backward, counts } = nabla.formula('x*sin(x)').tape([2]);
    expect(nodes.map(({ op }) => op)).toEqual(['variable', 'sin', 'multiply']);
    expect(nodes[2].inputs).toEqual([0, 1]);
    expect(nodes[1].label).toBe('sin(x)');
    expect(forward[2].value).toBe(2 * Math.sin(2));
    expect(backward.at(-1)?.adjoint).toBeCloseTo(Math.sin(2) + 2 * Math.cos(2), 14);
    expect(counts).toEqual(
      { operations: 2, multiplications: 3, additions: 1, passes: 2, oneByOne: 4 });
  });
});

describe('facts, curves and looks', () => {
  it('name the breaks of a function', () => {
    const facts = nabla.formula('abs(x-1)+1/(x+2)').facts('x', [-5, 5]);
    expect(facts.kinks).toEqual([1]);
    expect(facts.poles).toEqual([-2]);
    expect(facts.breaks[1].kind).toBe('corner');
    expect(facts.breaks[1].left.slope).toBeCloseTo(-1 - 1 / 9, 8);
    expect(facts.window.x).toEqual([-5, 5]);
    expect(nabla.formula('sqrt(x)').facts('x', [-5, 5]).gaps).toEqual([[-5, 0]]);
    expect(nabla.formula('floor(x/3)').facts('x', [-4, 4]).jumps).toEqual([-3, 0, 3]);
    expect(nabla.formula('sin(x)/x').facts('x', [-4, 4]).holes).toEqual([0]);
  });

  it('hold the other variables where they are told', () => {
    const f = nabla.formula('abs(x-y)', { variables: ['x', 'y'] });
    expect(f.facts('x', [-5, 5], [0, 2]).kinks).toEqual([2]);
    expect(f.facts('x', [-5, 5]).kinks).toEqual([0]);
    expect(f.look('x', 2, { at: [0, 2] }).kind).toBe('corner');
  });

  it('draw curves with a NaN where the pen is lifted', () => {
    const { x, y } = nabla.formula('1/x').curve('x', [-5, 5], 100);
    expect(x).toHaveLength(y.length);
    expect([...y].filter(Number.isNaN)).toHaveLength(1);
  });

  it('look at one point', () => {
    const look = nabla.formula('x^2').look('x', 3, { h: 0.5 });
    expect(look).toMatchObject({ kind: 'smooth', value: 9, slope: 6, h: 0.5 });
    expect(look.secant).toEqual({ x: 3.5, value: 12.25, rise: 3.25, slope: 6.5, excess: 0.5 });
    expect(nabla.formula('abs(x-2)').cornerAt('x', 2)).toEqual({ continuous: true, corner: true });
  });

  it('judge a sketch', () => {
    const xs = Float64Array.from({ length: 41 }, (_, i) => -2 + i / 10);
    const f = nabla.formula('x^2');
    expect(f.judgeSketch('x', xs, xs.map((x) => 2 * x)).verdict).toBe('close');
    expect(f.judgeSketch('x', xs, xs.map((x) => x * x)).mistake).toBe('value-for-slope');
    expect(f.judgeSketch('x', xs, xs.map((x) => 2 * x)).agree).toHaveLength(41);
  });
});

describe('judgement', () => {
  it('diagnoses a wrong derivative', () => {
    const request = { formula: 'sin(x^2)', variable: 'x', answer: 'cos(x^2)' };
    expect(nabla.diagnose(request)).toEqual({
      verdict: 'wrong', mistake: 'missing-inner-derivative', factor: null,
      all: ['missing-inner-derivative'],
    });
    expect(nabla.diagnose({ ...request, answer: '2x cos(x^2)' }).verdict).toBe('correct');
    expect(nabla.diagnose({ ...request, answer: '7x cos(x^2)' }).factor).toBe(3.5);
  });

  it('diagnoses a number at a point', () => {
    const request = { formula: 'x^2', variable: 'x', at: 3 };
    expect(nabla.diagnose({ ...request, answer: 6 }).verdict).toBe('correct');
    expect(nabla.diagnose({ ...request, answer: '9' }).mistake).toBe('value-for-slope');
  });

  it('makes exercises and grades them', () => {
    expect(nabla.templates).toContain('chain-rule');
    for (const template of nabla.templates) {
      const exercise = nabla.exercise({ template, difficulty: 2, seed: 41 });
      expect(exercise).toMatchObject({ template, difficulty: 2, seed: 41 });
      expect(nabla.exercise({ template, difficulty: 2, seed: 41 })).toEqual(exercise);
      expect(nabla.grade({ exercise, answer: exercise.answer.text }).verdict).toBe('correct');
      expect(nabla.grade({ exercise, answer: exercise.answers.map(({ text }) => text) }).verdict)
        .toBe('correct');
      expect(exercise.answer.mathml).toMatch(/^<math>/);
      if (template !== 'secant-slope' && template !== 'gradient') {
        expect((exercise.solution?.steps.length ?? 0) + exercise.lines.length, template)
          .toBeGreaterThan(0);
      }
    }
    const number = nabla.exercise({ template: 'slope-at-point', difficulty: 1, seed: 3 });
    expect(number.answer.value).toBe(Number(number.answer.text));
    expect(number.question.at).toBeTypeOf('number');
    expect(nabla.grade({ exercise: number, answer: `f'(2) = ${number.answer.text}` }).verdict)
      .toBe('correct');
  });

  it('judges an answer of several components as a whole and each', () => {
    const exercise = nabla.exercise({ template: 'gradient-at-point', difficulty: 1, seed: 0 });
    const [first, second] = exercise.answers.map(({ value }) => Number(value));
    expect(exercise.question.numbers.point).toEqual(new Float64Array([-3, -3]));
    const half = nabla.grade({ exercise, answer: [first, second + 1] });
    expect(half.verdict).toBe('wrong');
    expect(half.components.map((/** @type {any} */ { verdict }) => verdict)).toEqual(['correct', 'wrong']);
    expect(nabla.grade({ exercise, answer: [second, first] }).mistake).toBe('components-swapped');
    expect(nabla.grade({ exercise, answer: `(${first}; ${second})` }).verdict).toBe('correct');
    expect(failure(() => nabla.grade({ exercise, answer: [first] })).code).toBe('wrong-length');
    expect(failure(() => nabla.grade({ exercise, answer: [first, '2+'] })))
      .toMatchObject({ code: 'unexpected-end', limit: 2 });
  });
});

describe('what does not fit', () => {
  it('is refused with a code and a place', () => {
    const error = failure(() => nabla.formula('2*sin(x'));
    expect(error.code).toBe('unbalanced-parenthesis');
    expect(error.message).not.toBe('');
    const unknown = failure(() => nabla.formula('2*sni(x)', { variables: ['x'] }));
    expect(unknown).toMatchObject({ code: 'unknown-name', from: 2, to: 5, suggestion: 'sin' });
    expect(failure(() => nabla.formula('')).code).toBe('empty');
    expect(failure(() => nabla.formula('x'.repeat(3000))).code).toBe('too-long');
  });

  it('is refused at the door already', () => {
    const f = nabla.formula('x*y');
    const wrong = /** @type {any} */ (f);
    expect(failure(() => f.value([1])).code).toBe('wrong-length');
    expect(failure(() => f.value([1, 2, 3])).code).toBe('wrong-length');
    expect(failure(() => wrong.value(1)).code).toBe('invalid-value');
    expect(failure(() => wrong.value(['1', 2])).code).toBe('invalid-value');
    expect(failure(() => wrong.value(new BigInt64Array(2))).code).toBe('invalid-value');
    expect(failure(() => f.values([[1, 2], [1]])).code).toBe('wrong-length');
    expect(failure(() => f.values([[1]])).code).toBe('wrong-length');
    expect(failure(() => f.derivative('z')).code).toBe('unknown-name');
    expect(failure(() => f.curve('x', [5, -5], 100)).code).toBe('invalid-value');
    expect(failure(() => f.curve('x', [-5, 5], 1e9)).code).toBe('invalid-value');
    expect(failure(() => f.facts('z', [0, 1])).code).toBe('unknown-name');
    expect(failure(() => wrong.code('cobol')).code).toBe('invalid-value');
    expect(failure(() => wrong.check([1, 2], { steps: 1 })).code).toBe('unknown-option');
    expect(failure(() => f.check([1, 2], { step: 0 })).code).toBe('invalid-value');
    const door = /** @type {any} */ (nabla);
    expect(failure(() => door.formula(5)).code).toBe('invalid-value');
    expect(failure(() => door.formula('x', { varables: [] })).code).toBe('unknown-option');
    expect(failure(() => door.formula('x', { parameters: { a: 'b' } })).code).toBe('invalid-value');
    expect(failure(() => door.exercise({ template: 'no-such' })).code).toBe('unknown-option');
    expect(failure(() => door.exercise({ template: 'power-rule', difficulty: 9 })).code)
      .toBe('invalid-value');
    expect(failure(() => door.exercise({ template: 'power-rule', seed: -1 })).code)
      .toBe('invalid-value');
  });

  it('may hold NUL, lone surrogates and ten million letters', () => {
    expect(failure(() => nabla.formula('x\0+1')).code).toBe('invalid-character');
    const lone = failure(() => nabla.formula('x+\ud800'));
    expect(lone).toMatchObject({ code: 'invalid-character', from: 2, to: 3 });
    expect(failure(() => nabla.formula('x+\udc00+1')).from).toBe(2);
    expect(failure(() => nabla.formula(`x+${'1'.repeat(1e7)}`)).code).toBe('too-long');
    expect(failure(() => nabla.formula('('.repeat(50_000))).code).toBe('too-long');
    expect(nabla.formula('x').value([1])).toBe(1);
  });
});

describe('a formula at the end of its life', () => {
  it('is disposed of once', () => {
    const f = nabla.formula('x');
    f.dispose();
    f.dispose();
    expect(failure(() => f.value([1])).code).toBe('disposed');
  });

  it('leaves no trace in memory', async () => {
    const engine = await Engine.start();
    const bytes = () => engine.run((instance) => instance.memoryBytes());
    const live = () => {
      const f = Formula.parse(engine, 'sin(x)^2/x');
      f.derivative('x').dispose();
      f.values([new Float64Array(10_000)]);
      f.dispose();
    };
    live();
    const before = bytes();
    for (let i = 0; i < 500; ++i) live();
    expect(bytes()).toBe(before);
  });
});

describe('createNabla', () => {
  it('shares a compiled module', async () => {
    const other = await createNabla({ module: nabla.module });
    expect(other.module).toBe(nabla.module);
    expect(other.formula('x+1').value([1])).toBe(2);
  });

  it('knows its options', async () => {
    await expect(createNabla(/** @type {any} */ ({ modul: 1 }))).rejects
      .toMatchObject({ code: 'unknown-option' });
  });
});
