/** An instance of WebAssembly that traps is replaced by another, and formulas go on. */
import { beforeEach, describe, expect, it } from 'vitest';
import { Engine } from '../../web/engine/engine.js';
import { NablaError } from '../../web/engine/errors.js';
import { Formula } from '../../web/engine/formula.js';

/** @type {Engine} */
let engine;
beforeEach(async () => { engine = await Engine.start(); });

/** What an instance does when it traps. */
function trap() {
  expect(() => engine.run(() => { throw new WebAssembly.RuntimeError('unreachable'); }))
    .toThrow(NablaError);
}

/** Lets the next instance start where it cannot start at once. */
const soon = () => new Promise((resolve) => { setTimeout(resolve, 50); });

describe('after a trap', () => {
  it('the call that trapped says so', () => {
    try {
      engine.run(() => { throw new WebAssembly.RuntimeError('unreachable'); });
    } catch (error) {
      expect(error).toMatchObject({ code: 'engine-lost' });
      expect(/** @type {Error} */ (error).cause).toBeInstanceOf(WebAssembly.RuntimeError);
      return;
    }
    throw new Error('nothing was thrown');
  });

  it('a formula makes itself again from its text', async () => {
    const f = Formula.parse(engine, 'a*x^2', { variables: ['x'], parameters: { a: 2 } });
    const derivative = f.derivative('x');
    f.setParameter('a', 3);
    trap();
    await soon();
    expect(f.value([2])).toBe(12);
    expect(f.text).toBe('a*x^2');
    expect(derivative.value([2])).toBe(8);
    expect(f.derivative('x').value([2])).toBe(12);
  });

  it('a derivation prints the same lines', async () => {
    const f = Formula.parse(engine, 'x^2*sin(3*x)');
    const expected = f.derivation('x').steps.map(({ line, before, after, focus }) =>
      ({ line, before, after, focus }));
    f.derivative('x').dispose();  // so that nodes get other numbers the second time
    const { steps } = f.derivation('x');
    f.dispose();
    trap();
    await soon();
    expect(steps.map(({ line: { text } }) => text)).toEqual(expected.map(({ line }) => line.text));
    expect(steps.map(({ before, after }) => [before.text, after.text]))
      .toEqual(expected.map(({ before, after }) => [before.text, after.text]));
    expect(steps.map(({ focus }) => focus)).toEqual(expected.map(({ focus }) => focus));
  });

  it('another trap may follow', async () => {
    const f = Formula.parse(engine, 'sin(x)');
    for (let i = 0; i < 5; ++i) {
      trap();
      await soon();
      expect(f.value([0])).toBe(0);
    }
  });

  it('what was lost need not be disposed of, and may be', async () => {
    const f = Formula.parse(engine, 'x');
    trap();
    await soon();
    f.dispose();
    expect(() => f.value([1])).toThrow('disposed');
  });

  it('a stack that ran out counts as one', async () => {
    const overflow = () => { throw new RangeError('Maximum call stack size exceeded'); };
    expect(() => engine.run(overflow)).toThrow(NablaError);
    await soon();
    expect(Formula.parse(engine, 'x+1').value([1])).toBe(2);
  });
});

describe('other errors', () => {
  it('pass through and leave the instance alone', () => {
    const f = Formula.parse(engine, 'x');
    const generation = engine.generation;
    expect(() => engine.run(() => { throw new NablaError('empty'); })).toThrow('empty');
    expect(engine.generation).toBe(generation);
    expect(f.value([4])).toBe(4);
  });
});
