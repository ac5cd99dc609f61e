/** The keeping of records over a database that takes them, refuses them, fills up or goes away. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Keeping } from '../../web/course/keeping/keeping.js';
import { emptyLesson, mergeRecords } from '../../web/course/keeping/records.js';

/** @typedef {import('../../web/course/keeping/records.js').Records} Records */

/** What a database does: the part of Database that Keeping uses. */
class Double {
  /** @type {Records} */
  records = { lessons: [], answers: [] };
  /** @type {DOMException | null} thrown by every use */
  fault = null;
  damaged = 0;
  opened = 0;
  onLost = () => {};
  /** @type {() => Promise<void>} waited for by every writing */
  pause = async () => {};

  open = async (/** @type {() => void} */ onLost) => {
    if (this.refusal) throw this.refusal;
    this.opened += 1;
    this.onLost = onLost;
    return /** @type {any} */ (this);
  };

  /** @type {DOMException | null} thrown by opening */
  refusal = null;

  async read() {
    return { ...this.records, damaged: this.damaged };
  }

  async absorb(/** @type {Records} */ records) {
    await this.pause();
    if (this.fault) throw this.fault;
    this.records = mergeRecords(this.records, records);
  }

  async clear() { this.records = { lessons: [], answers: [] }; }
}

/** @param {string} name */
const fault = (name) => new DOMException('', name);

const STEP = { ...emptyLesson('why'), steps: { goal: 5 } };
const OTHER = { ...emptyLesson('why'), steps: { end: 6 } };
const BOTH = { ...emptyLesson('why'), steps: { goal: 5, end: 6 } };

/** @type {Double} */
let database;
/** @type {Keeping} */
let keeping;
/** @type {unknown[]} */
let heard;

beforeEach(() => {
  database = new Double();
  keeping = new Keeping(database.open);
  heard = [];
  for (const type of ['trouble', 'damaged']) {
    keeping.addEventListener(type, (event) => { heard.push(Object(event).detail); });
  }
});

describe('on a device that keeps', () => {
  it('gives back what it took', async () => {
    expect(await keeping.lesson('why')).toEqual(emptyLesson('why'));
    expect(await keeping.absorb({ lessons: [STEP] })).toBe(true);
    expect(await keeping.lesson('why')).toEqual(STEP);
    expect(database.opened).toBe(1);
    expect(heard).toEqual([]);
  });

  it('loses nothing of what comes while it is writing', async () => {
    database.pause = async () => {
      database.pause = async () => { throw fault('QuotaExceededError'); };
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    };
    const first = keeping.absorb({ lessons: [STEP] });
    const second = keeping.absorb({ lessons: [OTHER] });
    expect(await first).toBe(true);
    expect(await second).toBe(false);
    expect(await keeping.lesson('why')).toEqual(BOTH);
  });

  it('erases everything and hands it over, so that it can come back', async () => {
    await keeping.absorb({ lessons: [STEP] });
    const erased = await keeping.erase();
    expect(await keeping.read()).toEqual({ lessons: [], answers: [] });
    await keeping.absorb(erased);
    expect(await keeping.lesson('why')).toEqual(STEP);
  });

  it('says how much was damaged', async () => {
    database.damaged = 3;
    await keeping.read();
    expect(heard).toEqual([3]);
  });
});

describe('on a device that does not', () => {
  it.each([
    ['SecurityError', 'refused'], ['UnknownError', 'refused'], ['VersionError', 'newer'],
  ])('holds records for the page and says so once: %s', async (name, trouble) => {
    database.refusal = fault(name);
    expect(await keeping.absorb({ lessons: [STEP] })).toBe(false);
    expect(await keeping.absorb({ lessons: [OTHER] })).toBe(false);
    expect(await keeping.lesson('why')).toEqual(BOTH);
    expect(keeping.trouble).toBe(trouble);
    expect(heard).toEqual([trouble]);
  });

  it('hands over what it held once the device keeps again', async () => {
    database.fault = fault('QuotaExceededError');
    await keeping.absorb({ lessons: [STEP] });
    expect(await keeping.lesson('why')).toEqual(STEP);
    expect(keeping.trouble).toBe('full');
    database.fault = null;
    expect(await keeping.absorb({ lessons: [OTHER] })).toBe(true);
    expect(keeping.trouble).toBeNull();
    expect(database.records.lessons).toEqual([BOTH]);
  });

  it('does not wait for ever for a database that does not open', async () => {
    vi.useFakeTimers();
    try {
      const slow = new Keeping(() => new Promise(() => {}));
      const taken = slow.absorb({ lessons: [STEP] });
      await vi.advanceTimersByTimeAsync(6000);
      expect(await taken).toBe(false);
      expect(slow.trouble).toBe('refused');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('when the connection goes away', () => {
  it('opens another', async () => {
    await keeping.absorb({ lessons: [STEP] });
    database.onLost();
    await keeping.absorb({ lessons: [OTHER] });
    expect(database.opened).toBe(2);
    expect(database.records.lessons).toEqual([BOTH]);
  });

  it('opens another even if nobody said so', async () => {
    await keeping.absorb({ lessons: [STEP] });
    database.pause = async () => {
      database.pause = async () => {};
      throw fault('InvalidStateError');
    };
    expect(await keeping.absorb({ lessons: [OTHER] })).toBe(true);
    expect(database.opened).toBe(2);
    expect(heard).toEqual([]);
  });
});
