/** The step player as a state machine, on a clock that the test turns itself. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Player } from '../../web/player/player.js';

/** A clock whose frames come when the test says so. */
class HandClock {
  now = 0;
  calm = false;
  /** @type {Map<number, (now: number) => void>} */
  waiting = new Map();
  #next = 1;

  /** @param {(now: number) => void} callback */
  request = (callback) => {
    this.waiting.set(this.#next, callback);
    return this.#next++;
  };

  /** @param {number} handle */
  cancel = (handle) => { this.waiting.delete(handle); };

  reducedMotion = () => this.calm;

  /**
   * Lets time pass, frame by frame.
   * @param {number} duration in milliseconds
   * @param {number} [frame]
   */
  pass(duration, frame = 10) {
    for (let time = 0; time < duration; time += frame) {
      this.now += frame;
      const callbacks = [...this.waiting.values()];
      this.waiting.clear();
      for (const callback of callbacks) callback(this.now);
    }
  }
}

/** @type {HandClock} */
let clock;
/** @type {Player} */
let player;
/** @type {number[]} the steps that were announced */
let seen;

/** @param {number} count */
function start(count) {
  clock = new HandClock();
  player = new Player(count, clock);
  seen = [];
  player.addEventListener('step', () => seen.push(player.index));
}

beforeEach(() => start(12));

describe('moving by hand', () => {
  it('goes forward, back and to the ends, and never beyond', () => {
    player.step();
    player.step();
    player.step(-1);
    expect(player.index).toBe(1);
    player.toEnd();
    expect(player.index).toBe(11);
    player.step();
    expect(player.index).toBe(11);
    player.reset();
    player.step(-1);
    expect(player.index).toBe(0);
    expect(seen).toEqual([1, 2, 1, 11, 0]);
  });

  it('seeks any step and announces only a change', () => {
    player.seek(5);
    player.seek(5);
    player.seek(99);
    player.seek(-3);
    player.seek(2.6);
    expect(seen).toEqual([5, 11, 0, 3]);
  });

  it('takes over from playing when a step is taken', () => {
    player.play();
    clock.pass(1500);
    player.step();
    expect(player.playing).toBe(false);
    expect(clock.waiting.size).toBe(0);
  });

  it('has nothing to do in an empty trace', () => {
    start(0);
    player.play();
    player.step();
    player.toEnd();
    expect(player.index).toBe(0);
    expect(player.playing).toBe(false);
    expect(seen).toEqual([]);
  });
});

describe('playing', () => {
  it('shows a short trace at a reading pace and stops at its end', () => {
    player.play();
    clock.pass(3500);
    expect(seen).toEqual([1, 2, 3]);
    clock.pass(10_000);
    expect(player.index).toBe(11);
    expect(player.playing).toBe(false);
    expect(clock.waiting.size).toBe(0);
  });

  it('begins anew when it is played at the end', () => {
    player.toEnd();
    player.play();
    expect(player.index).toBe(0);
    clock.pass(1100);
    expect(player.index).toBe(1);
  });

  it('plays twice as fast at twice the speed', () => {
    player.speed = 2;
    player.play();
    clock.pass(2100);
    expect(player.index).toBe(4);
  });

  it('shows a trace of 100,000 steps in 20 seconds, with at most one event a frame', () => {
    start(100_000);
    player.play();
    clock.pass(10_000);
    expect(player.index / 100_000).toBeCloseTo(0.5, 2);
    expect(seen.length).toBeLessThanOrEqual(1000);
    clock.pass(11_000);
    expect(player.index).toBe(99_999);
  });

  it('goes on from a step that is sought meanwhile', () => {
    player.play();
    clock.pass(500);
    player.seek(7);
    expect(player.playing).toBe(true);
    clock.pass(1100);
    expect(player.index).toBe(8);
  });

  it('gives the last step its time before it repeats', () => {
    start(3);
    player.loop = true;
    player.play();
    clock.pass(2500);
    expect(player.index).toBe(2);
    clock.pass(700);
    expect(player.index).toBe(0);
    expect(player.playing).toBe(true);
  });

  it('does not leap after the page has slept', () => {
    player.play();
    clock.pass(100);
    clock.now += 60_000;
    clock.pass(10);
    expect(player.index).toBe(0);
  });

  it('can be stopped by whoever hears of a step', () => {
    player.addEventListener('step', () => player.pause());
    player.play();
    clock.pass(5000);
    expect(player.index).toBe(1);
    expect(clock.waiting.size).toBe(0);
  });

  it('jumps rarely where less motion is wished, and arrives as soon', () => {
    start(1001);
    clock.calm = true;
    player.play();
    clock.pass(10_000);
    expect(seen.length).toBeLessThanOrEqual(20);
    expect(player.index).toBeGreaterThan(450);
    clock.pass(11_000);
    expect(player.index).toBe(1000);
  });

  it('tells views how long a step may move', () => {
    expect(player.transition).toBe(250);
    clock.calm = true;
    expect(player.transition).toBe(0);
    start(1000);
    player.play();
    expect(player.transition).toBe(0);
  });
});

describe('another trace', () => {
  it('keeps the present step where there is one', () => {
    player.seek(8);
    player.count = 20;
    expect(player.index).toBe(8);
    player.count = 5;
    expect(player.index).toBe(4);
  });

  it('stops when nothing is left to play', () => {
    player.play();
    player.count = 1;
    expect(player.playing).toBe(false);
    expect(clock.waiting.size).toBe(0);
  });
});

it('stays within the trace and holds at most one frame, whatever is done with it', () => {
  const commands = fc.array(fc.oneof(
    fc.constantFrom('play', 'pause', 'toggle', 'toEnd', 'reset', 'loop'),
    fc.integer({ min: -5, max: 30 }).map((value) => `seek ${value}`),
    fc.integer({ min: -2, max: 2 }).map((value) => `step ${value}`),
    fc.integer({ min: 0, max: 25 }).map((value) => `count ${value}`),
    fc.integer({ min: 0, max: 4000 }).map((value) => `pass ${value}`),
  ), { maxLength: 40 });
  fc.assert(fc.property(commands, (list) => {
    start(12);
    for (const command of list) {
      const [name, value] = command.split(' ');
      if (name === 'pass') clock.pass(Number(value), 100);
      else if (name === 'count') player.count = Number(value);
      else if (name === 'loop') player.loop = !player.loop;
      else if (name === 'seek') player.seek(Number(value));
      else if (name === 'step') player.step(Number(value));
      else /** @type {Record<string, any>} */ (/** @type {unknown} */ (player))[name]();
      expect(player.index).toBeGreaterThanOrEqual(0);
      expect(player.index).toBeLessThanOrEqual(player.last);
      expect(clock.waiting.size).toBe(player.playing ? 1 : 0);
    }
  }));
});
