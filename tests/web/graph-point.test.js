// @vitest-environment happy-dom
/** The inputs of a computational graph, as an attribute holds them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPoint, steppedNumber, writePoint } from '../../web/widgets/graph/point.js';

describe('the point', () => {
  it.each([
    ['x=2; y=3', [2, 3]], ['y=3;x=2', [2, 3]], ['2;3', [2, 3]], ['2', [2, 1]], ['', [1, 1]],
    ['x=0,5; z=7', [0.5, 1]], ['x=−1', [-1, 1]], ['x=two', null], ['x=2=3', null], ['2;;', [2, 1]],
  ])('%s', (text, numbers) => {
    expect(readPoint(text, ['x', 'y'])).toEqual(numbers);
  });

  it('comes back as it was written', () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }),
      { minLength: 1, maxLength: 5 }), (numbers) => {
      const names = numbers.map((_, index) => `x${index}`);
      expect(readPoint(writePoint(names, numbers), names)).toEqual(numbers.map((x) => x + 0));
    }));
  });

  it.each([
    [{ key: 'ArrowUp' }, 0.2, 0.3], [{ key: 'ArrowDown', shiftKey: true }, 0.5, -0.5],
    [{ key: 'ArrowUp', altKey: true }, 1, 1.01], [{ key: 'Enter' }, 1, null],
    [{ key: 'ArrowUp' }, NaN, null],
  ])('is moved by arrows: %j from %d', (press, value, moved) => {
    expect(steppedNumber({ shiftKey: false, altKey: false, ...press }, value)).toBe(moved);
  });
});
