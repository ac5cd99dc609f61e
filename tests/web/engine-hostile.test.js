/** What a hostile caller may hand in at the JavaScript door: each is refused by name, at once. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';

/** @type {import('../../web/engine/nabla.js').Nabla} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

/**
 * The code of the error that an action throws, 'fine' if none.
 * @param {() => { dispose?: () => void } | unknown} action
 */
function outcome(action) {
  try {
    const made = action();
    Object(made).dispose?.();
    return 'fine';
  } catch (error) {
    return Object(error).code ?? String(error);
  }
}

const names = (/** @type {number} */ count) => Array.from({ length: count }, (_, i) => `v${i}`);
const nested = (/** @type {number} */ depth, open = '(', close = ')') =>
  open.repeat(depth) + 'x' + close.repeat(depth);

describe('a text past a limit', () => {
  it.each([
    ['50,000 open brackets', '('.repeat(50_000), 'too-long'],
    ['50,000 pairs of brackets', nested(50_000), 'too-long'],
    ['2,000 characters', `${'x+'.repeat(999)}xx`, 'fine'],
    ['2,001 characters', `${'x+'.repeat(1000)}x`, 'too-long'],
    ['ten million characters', 'x+'.repeat(5_000_000), 'too-long'],
    ['200 levels', nested(200), 'fine'],
    ['201 levels', nested(201), 'too-deep'],
    ['201 functions', `${'sin '.repeat(201)}x`, 'too-deep'],
    ['300 powers on one another', `x${'^x'.repeat(300)}`, 'too-deep'],
    ['500 signs', `${'-'.repeat(500)}x`, 'too-deep'],
    ['200 bars', nested(201, '|', '|'), 'too-deep'],
    ['20 names', names(20).join('+'), 'fine'],
    ['21 names', names(21).join('+'), 'too-many-variables'],
    ['a number past all doubles', '1e999', 'bad-number'],
    ['a number below all doubles', '1e-999*x', 'bad-number'],
  ])('%s', (_, text, code) => {
    expect(outcome(() => nabla.formula(text))).toBe(code);
  });

  it('grows there by derivatives too', () => {
    let formula = nabla.formula('((((x^x)^x)^x)^x)^(x^x*sin(x^x))');
    const derive = () => {
      for (let i = 0; i < 12; ++i) {
        const next = formula.derivative('x');
        formula.dispose();
        formula = next;
      }
    };
    expect(outcome(derive)).toBe('too-large');
    formula.dispose();
  });
});

describe('a text that is none', () => {
  it.each([
    ['x\0+1', 'invalid-character'], ['x+\ud800', 'invalid-character'], ['\udc00', 'invalid-character'],
    ['\u202ex', 'invalid-character'], ['😀', 'invalid-character'], ['x\u200d', 'invalid-character'],
    ['', 'empty'], ['\u00a0\t', 'empty'], ['()', 'unexpected-token'], ['[x)', 'unbalanced-parenthesis'],
    ['||x|', 'unbalanced-parenthesis'], ['1.2.3', 'bad-number'], ['1..2', 'bad-number'],
    ['5 5', 'unexpected-token'], ['1 000', 'unexpected-token'], ['½½', 'unexpected-token'],
    ['sin', 'unexpected-end'], ['sin()', 'wrong-argument-count'], ['log_2', 'unexpected-end'],
    ['\\frac{1}', 'unexpected-end'], ['\\', 'unsupported-latex'], ['x^', 'unexpected-end'],
    ['x,5', 'decimal-comma'], ['1;2', 'unexpected-token'], ['x!', 'invalid-character'],
    ["f'(x)", 'invalid-character'], ['f(x)', 'unknown-name'], ['sin^-1 x', 'inverse-power'],
  ])('%j', (text, code) => {
    expect(outcome(() => nabla.formula(text))).toBe(code);
  });

  it.each([[undefined], [null], [5], [{}], [['x']], [Symbol('x')]])('%s', (text) => {
    expect(outcome(() => nabla.formula(/** @type {any} */ (text)))).toBe('invalid-value');
  });
});

describe('names', () => {
  it.each([
    ['too many', { variables: names(21) }, 'too-many-variables'],
    ['a million of them', { variables: names(1_000_000) }, 'too-many-variables'],
    ['one twice', { variables: ['x', 'x'] }, 'invalid-value'],
    ['a variable that is a parameter too', { variables: ['x'], parameters: { x: 1 } },
      'invalid-value'],
    ['a function', { variables: ['x', 'sin'] }, 'reserved-name'],
    ['a tag', { variables: ['x', '<b>'] }, 'invalid-value'],
    ['nothing', { variables: ['x', ''] }, 'invalid-value'],
    ['two in one', { variables: ['x y'] }, 'invalid-value'],
    ['a parameter of two', { parameters: { 'a b': 1 } }, 'invalid-value'],
    ['no text', { variables: ['x', 5] }, 'invalid-value'],
    ['no list', { variables: 'x' }, 'invalid-value'],
    ['a prototype', { variables: ['x', '__proto__'] }, 'invalid-value'],
    ['an infinite parameter', { variables: ['x'], parameters: { a: Infinity } }, 'invalid-value'],
    ['an option that is none', { variable: ['x'] }, 'unknown-option'],
    ['names of methods', { variables: ['x', 'constructor', 'toString'] }, 'fine'],
  ])('%s', (_, options, code) => {
    expect(outcome(() => nabla.formula('x', /** @type {any} */ (options)))).toBe(code);
  });
});

describe('numbers', () => {
  it('that are no arrays of numbers of the right length', () => {
    const formula = nabla.formula('x');
    /** @type {[any, string][]} */
    const columns = [
      [[[1], [2]], 'wrong-length'], [null, 'wrong-length'], [['abc'], 'invalid-value'],
      [[BigInt64Array.of(1n)], 'invalid-value'], [[[{}]], 'invalid-value'],
      [[new DataView(new ArrayBuffer(8))], 'invalid-value'], [[[]], 'fine'], [[[NaN]], 'fine'],
    ];
    for (const [given, code] of columns) {
      expect(outcome(() => formula.values(given)), String(given)).toBe(code);
    }
    for (const [from, to] of [[1, -1], [0, Infinity], [NaN, 1], [1, 1]]) {
      expect(outcome(() => formula.facts('x', [from, to]))).toBe('invalid-value');
    }
    expect(outcome(() => formula.facts('x', [0, 5e-324]))).toBe('fine');
    expect(outcome(() => formula.curve('x', [0, 1], 1e9))).toBe('invalid-value');
    expect(outcome(() => formula.derivative('q'))).toBe('unknown-name');
    formula.dispose();
  });

  it('past the limits of descents, networks and data', () => {
    const descent = (/** @type {string} */ formula, /** @type {number[]} */ start,
      /** @type {number} */ maxSteps) => () => nabla.descend({
      formula, start, optimizer: { name: 'adam', learningRate: 0.1 }, stop: { maxSteps },
    });
    const many = names(20).map((name) => `${name}^2`).join('+');
    expect(outcome(descent('x^2', [1], 100_001))).toBe('too-large');
    expect(outcome(descent(many, Array(20).fill(1), 100_000))).toBe('too-large');
    expect(outcome(() => nabla.network({ inputs: 2, hidden: Array(9).fill(8), outputs: 1 })))
      .toBe('too-large');
    expect(outcome(() => nabla.network({ inputs: 2, hidden: [1025], outputs: 1 })))
      .toBe('too-large');
    expect(outcome(() => nabla.dataset('spiral', { rows: 100_001 }))).toBe('too-large');
    expect(outcome(() => nabla.dataset('spiral', { rows: NaN }))).toBe('invalid-value');
  });
});

it('answers as before after all of this', () => {
  const formula = nabla.formula('x^2');
  expect(formula.gradient([3])).toEqual(Float64Array.of(6));
  formula.dispose();
});
