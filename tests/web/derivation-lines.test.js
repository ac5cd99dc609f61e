/** Which lines of a derivation are drawn, folded or not. */
import { describe, expect, it } from 'vitest';
import {
  affordableLines, askable, lastDescendant, pendingCount, pendingFunction, visibleLines,
} from '../../web/widgets/derivation-lines.js';

/** @param {string} text */
const printed = (text) => ({ text, mathml: `<math><mtext>${text}</mtext></math>` });

/**
 * Steps of which only the nesting matters.
 * @param {number[]} depths
 */
const stepsOf = (depths) => depths.map((depth) => ({
  rule: 'sum', outer: '', before: printed(''), after: printed(''), line: printed(''), parent: -1,
  depth, nodes: 1,
}));

/** A quotient whose numerator is a chain of two steps; then the simplification. */
const steps = stepsOf([0, 1, 2, 1, 0]);

/** @param {number} present @param {number[]} folded */
const indices = (present, folded) =>
  visibleLines(steps, present, new Set(folded)).map(({ index }) => index);

describe('lines', () => {
  it('are all there unfolded', () => {
    expect(indices(5, [])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('of a folded subderivation are one: what it comes to', () => {
    expect(indices(5, [1])).toEqual([0, 1, 3, 4, 5]);
    expect(indices(5, [0])).toEqual([0, 4, 5]);
  });

  it('let the player pass through a folded subderivation', () => {
    expect(indices(2, [0])).toEqual([0, 2, 5]);
    expect(indices(1, [0])).toEqual([0, 1, 5]);
    expect(indices(0, [0])).toEqual([0, 4, 5]);
  });

  it('say which of them can be folded', () => {
    const folds = visibleLines(steps, 5, new Set()).map(({ fold, count }) => [fold, count]);
    expect(folds).toEqual([[null, 0], [0, 4], [1, 2], [null, 1], [null, 1], [null, 1]]);
  });

  it('always hold the present one', () => {
    for (let present = 0; present <= steps.length; present += 1) {
      for (const folded of [[], [0], [1], [0, 1]]) {
        expect(indices(present, folded)).toContain(present);
      }
    }
  });

  it('end a subderivation where the depth comes back', () => {
    expect(steps.map((_, index) => lastDescendant(steps, index))).toEqual([3, 2, 2, 3, 4]);
  });
});

describe('a derivation too long for a page', () => {
  const lines = visibleLines(steps, 5, new Set());

  it('is drawn whole where it fits', () => {
    expect(affordableLines(lines, () => 10, 3, 60)).toEqual({ lines, left: 0 });
  });

  it('is drawn as far as the present line, as much of it as fits', () => {
    const { lines: drawn, left } = affordableLines(lines, () => 10, 3, 25);
    expect(drawn.map(({ index }) => index)).toEqual([2, 3]);
    expect(left).toBe(2);
  });

  it('always shows the present line', () => {
    const { lines: drawn } = affordableLines(lines, () => 1000, 4, 25);
    expect(drawn.map(({ index }) => index)).toEqual([4]);
  });
});

describe('pending derivatives', () => {
  it.each([
    ['d/dx(sin(x)^2)', 'sin(x)^2'], ['d/dw1(w1*x)', 'w1*x'],
    ['d/dскорость(скорость^2)', 'скорость^2'],
  ])('%s asks for %s', (text, inner) => {
    expect(pendingFunction(printed(text))).toBe(inner);
    expect(askable(printed(text))).toBe(true);
  });

  it('are counted in a line', () => {
    expect(pendingCount(printed('(d/dx(x)*x - x*d/dx(x))/x^2'))).toBe(2);
    expect(pendingCount(printed('2*x'))).toBe(0);
  });

  it('cannot be asked for when there are several at once', () => {
    expect(askable(printed('2*x'))).toBe(true);
    expect(askable(printed('2*d/dx(x)'))).toBe(false);
    expect(pendingFunction(printed('d/dx(x) + d/dx(x^2)'))).not.toBe('x');
  });
});
