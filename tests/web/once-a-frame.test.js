/** What pointers ask for between two pictures. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OnceAFrame } from '../../web/charts/once-a-frame.js';

/** @type {Map<number, () => void>} frames that are asked for */
let frames;

/** The next picture begins. */
function beginFrame() {
  const begun = [...frames.values()];
  frames.clear();
  for (const act of begun) act();
}

beforeEach(() => {
  frames = new Map();
  let count = 0;
  vi.stubGlobal('requestAnimationFrame', (/** @type {() => void} */ act) => {
    count += 1;
    frames.set(count, act);
    return count;
  });
  vi.stubGlobal('cancelAnimationFrame', (/** @type {number} */ frame) => frames.delete(frame));
});

afterEach(() => { vi.unstubAllGlobals(); });

/** @returns {{ done: number[], moves: OnceAFrame<number> }} */
function open() {
  /** @type {number[]} */
  const done = [];
  return { done, moves: new OnceAFrame((place) => { done.push(place); }) };
}

describe('what is done once a frame', () => {
  it('is about what was said last, and waits for the frame', () => {
    const { done, moves } = open();
    for (const place of [1, 2, 3]) moves.say(place);
    expect(done).toEqual([]);
    beginFrame();
    expect(done).toEqual([3]);
    moves.say(4);
    beginFrame();
    beginFrame();
    expect(done).toEqual([3, 4]);
  });

  it('is done at once when it is to be finished, and not a second time', () => {
    const { done, moves } = open();
    moves.say(1);
    moves.finish();
    expect(done).toEqual([1]);
    moves.finish();
    beginFrame();
    expect(done).toEqual([1]);
  });

  it('can be left undone', () => {
    const { done, moves } = open();
    moves.say(1);
    moves.forget();
    moves.finish();
    beginFrame();
    expect(done).toEqual([]);
    moves.say(2);
    beginFrame();
    expect(done).toEqual([2]);
  });

  it('may ask for more while it is done', () => {
    /** @type {number[]} */
    const done = [];
    /** @type {OnceAFrame<number>} */
    const moves = new OnceAFrame((place) => {
      done.push(place);
      if (place < 3) moves.say(place + 1);
    });
    moves.say(1);
    for (let frame = 0; frame < 5; frame += 1) beginFrame();
    expect(done).toEqual([1, 2, 3]);
  });
});
