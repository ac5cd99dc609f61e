import { expect, it, vi } from 'vitest';
import { remember } from '../../web/widgets/remember.js';

it('gives the same object for the same question, and another for another', () => {
  const compute = vi.fn((/** @type {number} */ a, /** @type {number} */ b) => ({ sum: a + b }));
  const sum = remember(compute);
  const first = sum(1, 2);
  expect(sum(1, 2)).toBe(first);
  expect(compute).toHaveBeenCalledTimes(1);
  expect(sum(2, 2)).toEqual({ sum: 4 });
  expect(sum(1, 2)).not.toBe(first);
});
