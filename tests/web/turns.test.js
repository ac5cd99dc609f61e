/** Turns of a drag: who is drawn at once, who waits, and that nobody waits for ever. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn, lead, standStill } from '../../web/charts/turns.js';

const chart = {};
/** @type {string[]} */
let drawn = [];
/** @param {string} name @param {unknown} [key] */
const follow = (name, key) => inTurn({}, () => { drawn.push(name); }, key);

/** What the page would do in the time that a frame leaves. @type {((idle: object) => void)[]} */
let asked = [];

beforeEach(() => {
  drawn = [];
  asked = [];
  vi.stubGlobal('requestIdleCallback', (/** @type {() => void} */ run) => asked.push(run));
});
afterEach(() => {
  standStill(chart);
  vi.unstubAllGlobals();
});

describe('turns', () => {
  it('are not waited for without a drag', () => {
    follow('number');
    expect(drawn).toEqual(['number']);
  });

  it('are not waited for by the chart that leads', () => {
    lead(chart);
    inTurn(chart, () => { drawn.push('chart'); });
    expect(drawn).toEqual(['chart']);
  });

  it('come one after another, those under one key together, until nobody waits', () => {
    const busy = { timeRemaining: () => 0 };
    lead(chart);
    void follow('field', 'numbers');
    void follow('side');
    void follow('sum', 'numbers');
    expect(drawn).toEqual([]);
    asked.shift()?.(busy);
    expect(drawn).toEqual(['field', 'sum']);
    asked.shift()?.(busy);
    expect(drawn).toEqual(['field', 'sum', 'side']);
    expect(asked).toEqual([]);
  });

  it('are all taken when the handle is let go', async () => {
    lead(chart);
    const field = follow('field', 'numbers');
    void follow('side');
    standStill({});
    expect(drawn).toEqual([]);
    standStill(chart);
    expect(drawn).toEqual(['field', 'side']);
    await field;
  });

  it('pass a failure on to who waited, and go on', async () => {
    lead(chart);
    const failing = inTurn({}, () => { throw new Error('broken'); });
    void follow('side');
    standStill(chart);
    await expect(failing).rejects.toThrow('broken');
    expect(drawn).toEqual(['side']);
  });
});
