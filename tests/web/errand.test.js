/** Work in pieces: done in the time that frames leave, and at once when it is needed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Errand, atOnce } from '../../web/charts/errand.js';

/** The page's clock, in milliseconds, and when the present frame's time is over. */
let now = 0;
let over = 0;

/** @type {((idle?: object) => void)[]} */
let waiting = [];

/** A frame leaves so much time. @param {number} time in milliseconds */
function frame(time) {
  over = now + time;
  const called = waiting;
  waiting = [];
  for (const act of called) act({ timeRemaining: () => Math.max(0, over - now) });
}

/** Pieces that take so long each, and what has been done of them. @param {...number} lengths */
function work(...lengths) {
  /** @type {number[]} */
  const done = [];
  /** @returns {Generator<void, string>} */
  function* pieces() {
    for (const [index, length] of lengths.entries()) {
      if (index > 0) yield;
      now += length;
      done.push(index);
    }
    return 'all';
  }
  return { done, pieces: pieces() };
}

beforeEach(() => {
  now = 1000;
  waiting = [];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('requestIdleCallback', (/** @type {() => void} */ act) => waiting.push(act));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an errand', () => {
  it('does as many pieces as a frame has time for, and the others in the next', () => {
    const { done, pieces } = work(2, 2, 2, 2, 2, 2);
    const errand = new Errand(pieces);
    expect(done).toEqual([]);
    frame(6);
    expect(done).toEqual([0, 1, 2]);
    expect(errand.done).toBe(false);
    frame(20);
    expect(done).toEqual([0, 1, 2, 3, 4, 5]);
    expect(errand.done).toBe(true);
    expect(errand.finish()).toBe('all');
    expect(waiting).toEqual([]);
  });

  it('does nothing in a frame that leaves no time', () => {
    const { done, pieces } = work(1, 1);
    void new Errand(pieces);
    for (let frames = 0; frames < 50; frames += 1) frame(0);
    expect(done).toEqual([]);
    frame(10);
    expect(done).toEqual([0, 1]);
  });

  it('goes on after a piece that took long', () => {
    const { done, pieces } = work(40, 1, 1);
    void new Errand(pieces);
    frame(8);
    expect(done).toEqual([0]);
    for (let frames = 0; frames < 5; frames += 1) frame(8);
    expect(done).toEqual([0, 1, 2]);
  });

  it('is finished at once when it is needed', () => {
    const { done, pieces } = work(3, 3, 3, 3);
    const errand = new Errand(pieces);
    frame(4);
    expect(errand.finish()).toBe('all');
    expect(done).toEqual([0, 1, 2, 3]);
    expect(errand.finish()).toBe('all');
    frame(50);
    expect(waiting).toEqual([]);
  });

  it('throws what a piece has thrown to whoever wants what comes out', () => {
    const errand = new Errand((function* fail() {
      yield;
      throw new Error('lost');
    })());
    frame(50);
    expect(errand.done).toBe(true);
    expect(() => errand.finish()).toThrow('lost');
    expect(waiting).toEqual([]);
  });

  it('is not gone on with when it is dropped', () => {
    const { done, pieces } = work(3, 3, 3);
    const errand = new Errand(pieces);
    frame(4);
    errand.drop();
    frame(50);
    expect(done).toEqual([0]);
    expect(waiting).toEqual([]);
  });

  it('has a share of each frame where a browser does not tell how much time is left', () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    vi.stubGlobal('requestAnimationFrame', (/** @type {() => void} */ act) => waiting.push(act));
    const { done, pieces } = work(2, 2, 2);
    void new Errand(pieces);
    for (let frames = 0; frames < 3; frames += 1) {
      frame(0);
      vi.runAllTimers();
    }
    vi.useRealTimers();
    expect(done).toEqual([0, 1, 2]);
  });
});

describe('pieces', () => {
  it('are done one after the other', () => {
    const { done, pieces } = work(1, 1, 1);
    expect(atOnce(pieces)).toBe('all');
    expect(done).toEqual([0, 1, 2]);
  });
});
