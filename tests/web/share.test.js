/** What leaves a widget as text: tables. */
import { expect, it } from 'vitest';
import { csvText } from '../../web/widgets/share-actions.js';

it('writes tables as RFC 4180 has them', () => {
  const rows = [[1, 'a,b'], [-0.5, 'say "x"'], [1e-7, 'two\nlines']];
  expect(csvText({ columns: ['x', 'f(x; y)'], rows }))
    .toBe('x,f(x; y)\r\n1,"a,b"\r\n-0.5,"say ""x"""\r\n1e-7,"two\nlines"\r\n');
});
