/** Options of widgets: usable values pass, all others give the default and a reason. */
import { describe, expect, it } from 'vitest';
import { attributeName, readOption, writeOption } from '../../web/widgets/options.js';

/** @typedef {import('../../web/widgets/options.js').Option} Option */

/** @type {Record<string, Option>} */
const options = {
  free: { type: 'number', default: 7 },
  bounded: { type: 'number', default: 1, min: -10, max: 10 },
  count: { type: 'integer', default: 3, min: 0, max: 9 },
  range: { type: 'numbers', length: 2, default: [-4, 4] },
  any: { type: 'numbers', default: [] },
  shape: { type: 'choice', values: ['line', 'curve'], default: 'line' },
  on: { type: 'boolean', default: false },
  formula: { type: 'formula', default: 'x^2' },
};

describe('a value that can be used', () => {
  it.each(/** @type {[string, unknown, unknown][]} */ ([
    ['free', '2', 2], ['free', ' -1.5 ', -1.5], ['free', '0,5', 0.5], ['free', '−3', -3],
    ['free', '1e-3', 0.001], ['free', 4, 4], ['free', '.5', 0.5], ['free', null, 7],
    ['free', undefined, 7], ['bounded', '-10', -10], ['count', '9', 9],
    ['range', '-1;2,5', [-1, 2.5]], ['range', '-1 2', [-1, 2]], ['range', [0, 1], [0, 1]],
    ['shape', 'curve', 'curve'], ['on', '', true], ['on', 'true', true], ['on', '0', false],
    ['on', 'false', false], ['on', true, true], ['formula', ' sin(x) ', 'sin(x)'],
  ]))('%s: %j is %j', (name, raw, value) => {
    expect(readOption(name, options[name], raw)).toEqual({ value, problem: null });
  });

  it('is the same array when nothing had to change', () => {
    const range = [0, 1];
    expect(readOption('range', options.range, range).value).toBe(range);
  });

  it('is converted where an array holds texts', () => {
    expect(readOption('range', options.range, ['0', '1']).value).toEqual([0, 1]);
  });
});

describe('a value that cannot be used', () => {
  it.each(/** @type {[string, unknown, string][]} */ ([
    ['free', 'two', 'number'], ['free', 'NaN', 'number'], ['free', Infinity, 'number'],
    ['free', '1 2', 'number'], ['free', '0x10', 'number'], ['free', '', 'number'],
    ['bounded', '11', 'number-between'], ['count', '1.5', 'integer-between'],
    ['range', '1', 'numbers'], ['range', '1;two', 'numbers'], ['any', 'x', 'numbers'],
    ['shape', 'toString', 'choice'], ['formula', 'x'.repeat(2001), 'text'],
  ]))('%s: %j gives the default and a reason', (name, raw, reason) => {
    const { value, problem } = readOption(name, options[name], raw);
    expect(value).toEqual(options[name].default);
    expect(problem?.key).toBe(`core.option.${reason}`);
    expect(problem?.params)
      .toMatchObject({ attribute: name, taken: String(options[name].default) });
  });

  it('is quoted in short', () => {
    const { problem } = readOption('free', options.free, 'z'.repeat(5000));
    expect(String(problem?.params.given).length).toBeLessThan(60);
  });
});

it('writes what it reads', () => {
  expect(writeOption(options.range, [-1, 2.5])).toBe('-1;2.5');
  expect(writeOption(options.on, true)).toBe('1');
  expect(attributeName('showTable', options.on)).toBe('show-table');
  expect(attributeName('position', { type: 'integer', default: 0, attribute: 'step' }))
    .toBe('step');
});
