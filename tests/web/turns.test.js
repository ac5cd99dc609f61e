/** Turns of a drag: who is drawn at once, who waits, and that nobody waits for ever. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn, isLedFrom, lead, standStill } from '../../web/charts/turns.js';

/** How long it takes to lay the page out, in milliseconds. */
let layout = 0;

const chart = /** @type {Node} */ (/** @type {unknown} */ ({
  getRootNode: () => root,
  getBoundingClientRect: () => { now += layout; },
}));
const root = /** @type {Node} */ (/** @type {unknown} */ ({}));
/** @type {string[]} */
let drawn = [];
/** @param {string} name @param {unknown} [key] */
const follow = (name, key) => inTurn({}, () => { drawn.push(name); }, key);

/** What the page would do in the time that a frame leaves. @type {((idle: object) => void)[]} */
let asked = [];

/** The page's clock, in milliseconds. */
let now = 0;

const busy = { timeRemaining: () => 0 };
const idle = { timeRemaining: () => 10 };

beforeEach(() => {
  drawn = [];
  asked = [];
  now = 1000;
  layout = 0;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('requestIdleCallback', (/** @type {() => void} */ run) => asked.push(run));
});
afterEach(() => {
  standStill(chart);
  vi.runAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
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

  it('are not waited for by what holds the chart that leads', () => {
    lead(chart);
    const contains = (/** @type {unknown} */ node) => node === chart;
    inTurn({ contains }, () => { drawn.push('beside'); });
    inTurn({ contains: () => false }, () => { drawn.push('elsewhere'); });
    expect(drawn).toEqual(['beside']);
    asked.shift()?.(idle);
    expect(drawn).toEqual(['beside', 'elsewhere']);
  });

  it('end when the page is laid out, which takes its time too', () => {
    lead(chart);
    layout = 20;
    void follow('sum', 'numbers');
    asked.shift()?.(idle);
    vi.runAllTimers();
    expect(drawn).toEqual(['sum']);
    void follow('sum', 'numbers');
    asked.shift()?.(idle); // has 10 ms, and the turn took 20
    expect(drawn).toEqual(['sum']);
    asked.shift()?.({ timeRemaining: () => 20 });
    expect(drawn).toEqual(['sum', 'sum']);
  });

  it('are taken in the time that a frame leaves, those under one key together', () => {
    lead(chart);
    void follow('field', 'numbers');
    void follow('side');
    void follow('sum', 'numbers');
    expect(drawn).toEqual([]);
    asked.shift()?.(idle);
    expect(drawn).toEqual(['field', 'sum']);
    vi.runAllTimers();
    asked.shift()?.(idle);
    expect(drawn).toEqual(['field', 'sum', 'side']);
    expect(asked).toEqual([]);
  });

  it('are as long as all that they cause, each for itself', async () => {
    lead(chart);
    const slow = () => { now += 20; };
    void inTurn({}, () => { void Promise.resolve().then(() => inTurn({}, slow)); }, 'pictures');
    void follow('sum', 'numbers');
    asked.shift()?.(idle);
    await Promise.resolve();
    vi.runAllTimers();
    asked.shift()?.(idle);
    vi.runAllTimers();
    void follow('picture', 'pictures');
    void follow('sum', 'numbers');
    asked.shift()?.(idle); // has 10 ms: not for the pictures
    expect(drawn).toEqual(['sum', 'sum']);
    asked.shift()?.({ timeRemaining: () => 30 });
    expect(drawn).toEqual(['sum', 'sum', 'picture']);
  });

  it('are left to a shorter part where there is little time', () => {
    lead(chart);
    void inTurn({}, () => { now += 20; }, 'long');
    asked.shift()?.(idle);
    vi.runAllTimers();
    void follow('long again', 'long');
    void follow('short');
    asked.shift()?.(idle);
    expect(drawn).toEqual(['short']);
    asked.shift()?.({ timeRemaining: () => 30 });
    expect(drawn).toEqual(['short', 'long again']);
  });

  it('come in the end where no frame leaves any time', () => {
    lead(chart);
    void follow('field');
    asked.shift()?.(busy);
    expect(drawn).toEqual([]);
    now += 300;
    asked.shift()?.(busy);
    expect(drawn).toEqual(['field']);
    expect(asked).toEqual([]);
  });

  it('have in them what they cause', () => {
    lead(chart);
    void inTurn({}, () => { void follow('child'); }, 'parent');
    asked.shift()?.(idle);
    expect(drawn).toEqual(['child']);
    vi.runAllTimers();
    void follow('another');
    expect(drawn).toEqual(['child']);
  });

  it('are told apart by the tree in which the handle is', () => {
    expect(isLedFrom(root)).toBe(false);
    lead(chart);
    expect(isLedFrom(root)).toBe(true);
    expect(isLedFrom(/** @type {any} */ ({}))).toBe(false);
  });

  it('are all taken when the handle is let go', async () => {
    lead(chart);
    const field = follow('field', 'numbers');
    void follow('side');
    standStill(/** @type {any} */ ({}));
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
