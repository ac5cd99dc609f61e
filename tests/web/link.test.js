/** Share links: every state comes back from its link, and no link brings anything else in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteRoot } from '../../web/widgets/address.js';
import { readLink, writeQuery } from '../../web/widgets/share-link.js';

/** @type {import('../../web/widgets/options.js').Options} */
const options = {
  formula: { type: 'formula', default: 'x^2' },
  point: { type: 'number', default: 1, min: -1000, max: 1000 },
  position: { type: 'integer', default: 0, min: 0, max: 10_000, attribute: 'step' },
  range: { type: 'numbers', length: 2, default: [-4, 4] },
  shape: { type: 'choice', values: ['line', 'curve'], default: 'line' },
  showTable: { type: 'boolean', default: false },
  secret: { type: 'text', default: '', shared: false },
};

/** The state of a link that says nothing: what it leaves out is as by default. */
const asByDefault = {
  formula: 'x^2', point: 1, position: 0, range: [-4, 4], shape: 'line', showTable: false,
};

const formulas = fc.oneof(
  fc.constantFrom('sin(x)^2/x', 'max(0,5; x)', 'a+b&c=d', '|x|', 'скорость*t', '100%x', '#?/\\"<>'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() === text && !text.includes('\ufffd')),
);

const states = fc.record({
  formula: formulas,
  point: fc.double({ min: -1000, max: 1000, noNaN: true }).map((value) => value + 0),
  position: fc.nat({ max: 10_000 }),
  range: fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 })),
  shape: fc.constantFrom('line', 'curve'),
  showTable: fc.boolean(),
});

/** @param {Record<string, any>} state @param {string} [search] */
const throughLink = (state, search = `?${writeQuery(options, state)}`) => {
  const defaults = Object.fromEntries(Object.keys(state)
    .map((name) => [name, options[name].default]));
  return { ...defaults, ...readLink(search, options)?.state };
};

describe('a link', () => {
  it('brings every state back', () => {
    fc.assert(fc.property(states, (state) => {
      expect(throughLink(state)).toEqual(state);
    }), { numRuns: 500 });
  });

  it('brings it back through an address bar', () => {
    fc.assert(fc.property(states, (state) => {
      const { search } = new URL(`https://example.org/ru/?${writeQuery(options, state)}#w1`);
      expect(throughLink(state, search)).toEqual(state);
    }), { numRuns: 200 });
  });

  it('is plain to read', () => {
    expect(writeQuery(options, { formula: 'sin(x)^2/x', point: 2, range: [-1, 1], position: 0 }))
      .toBe('v=1&formula=sin(x)^2/x&point=2&range=-1;1');
  });

  it('leaves out what is as by default, save the formula, and what is not shared', () => {
    expect(writeQuery(options, { formula: 'x^2', point: 1, secret: 'mine' }))
      .toBe('v=1&formula=x^2');
    expect(readLink('?v=1&secret=theirs', options)?.state).toEqual(asByDefault);
  });

  it('is no link without a version', () => {
    expect(readLink('?formula=x', options)).toBeNull();
    expect(readLink('', options)).toBeNull();
  });

  it('ignores what other services add to it', () => {
    expect(readLink('?v=1&point=3&utm_source=mail&fbclid=%00', options))
      .toEqual({ state: { ...asByDefault, point: 3 }, problems: [] });
  });
});

describe('a damaged or hostile link', () => {
  it.each([
    ['a number that is none', '?v=1&formula=x&point=1e'],
    ['code for a number', '?v=1&point=alert(1)'],
    ['a number outside its range', '?v=1&point=1e9'],
    ['infinity', '?v=1&point=Infinity'],
    ['an unknown choice', '?v=1&shape=constructor'],
    ['a parameter twice', '?v=1&point=1&point=2'],
    ['a cut percent-encoding', '?v=1&formula=%D1'],
    ['too few numbers', '?v=1&range=1'],
    ['a fraction for a whole number', '?v=1&step=1.5'],
    ['a formula beyond the limit', `?v=1&formula=${'x'.repeat(2001)}`],
    ['an endless query', `?v=1&formula=x&a=${'a'.repeat(20_000)}`],
  ])('with %s is void as a whole', (_, search) => {
    const reading = readLink(search, options);
    expect(reading?.state).toEqual({});
    expect(reading?.problems.map(([, problem]) => problem.key)).toEqual(['core.link.damaged']);
  });

  it.each(['?v=2&point=3', '?v=&point=3', '?v=1&v=1', '?v=__proto__'])(
    'of another version is not guessed at: %s', (search) => {
      const reading = readLink(search, options);
      expect(reading?.state).toEqual({});
      expect(reading?.problems[0][1].key).toBe('core.link.version');
    });

  it('never throws and never brings in a value of the wrong kind', () => {
    const names = fc.constantFrom(
      'v', 'formula', 'point', 'step', 'range', 'shape', 'show-table', '__proto__');
    const hostile = fc.array(fc.tuple(names, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((pairs) => `?v=1&${pairs.map(([name, text]) => `${name}=${text}`).join('&')}`);
    fc.assert(fc.property(hostile, (search) => {
      const state = readLink(search, options)?.state ?? {};
      expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
      if ('point' in state) expect(Math.abs(state.point)).toBeLessThanOrEqual(1000);
      if ('shape' in state) expect(['line', 'curve']).toContain(state.shape);
      if ('position' in state) expect(Number.isInteger(state.position)).toBe(true);
    }), { numRuns: 1000 });
  });
});

describe('siteRoot', () => {
  it.each([
    ['https://a.org/assets/site-1234.js', 'https://a.org/'],
    ['https://a.org/course/assets/link-1234.js', 'https://a.org/course/'],
    ['https://a.org/course/embed/nabla.js', 'https://a.org/course/'],
    ['https://a.org/embed/v1/nabla.js?x=1', 'https://a.org/'],
    ['https://a.org/assets/nabla/assets/x.js', 'https://a.org/assets/nabla/'],
  ])('of %s is %s', (script, root) => {
    expect(siteRoot(script)).toBe(root);
  });
});
