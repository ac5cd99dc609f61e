import { Database } from './database.js';
import { emptyLesson, mergeRecords } from './records.js';

/** @typedef {import('./records.js').Records} Records */
/** @typedef {import('./records.js').LessonRecord} LessonRecord */
/** @typedef {import('./records.js').AnswerRecord} AnswerRecord */

/**
 * Why records are not kept on the device: storage is refused or broken, there is no room left, or
 * the database belongs to a newer release of the course than this page.
 * @typedef {'refused' | 'full' | 'newer'} Trouble
 */

/** @type {Records} */
const NOTHING = { lessons: [], answers: [] };

/** How long the database may take to open, in milliseconds; later it is welcome too. */
const PATIENCE = 5000;

/** @param {unknown} error @returns {Trouble} */
function troubleOf(error) {
  const { name } = /** @type {DOMException} */ (error ?? {});
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'refused';
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>} rejected where the promise takes too long
 */
function patiently(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('slow', 'TimeoutError')), PATIENCE);
    promise.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

/**
 * The learner's records: kept on the device where that is possible, and else for as long as the
 * page is open. Nothing here ever throws for want of storage; `trouble` and the events say how it
 * stands.
 *
 * @fires trouble when something could not be kept on the device; `detail` is the Trouble
 * @fires damaged when records were left out because they could not be read; `detail` is how many
 */
export class Keeping extends EventTarget {
  /** @type {Trouble | null} */
  trouble = null;

  /** What the device has not taken yet. @type {Records} */
  #held = NOTHING;

  /** @type {Database | null} */
  #database = null;

  /** @type {Promise<Database> | null} */
  #opening = null;

  /** Writings wait for each other. @type {Promise<unknown>} */
  #turn = Promise.resolve();

  #open;

  /** @param {(onLost: () => void) => Promise<Database>} [open] how to come by a database */
  constructor(open = Database.open) {
    super();
    this.#open = open;
  }

  /** The open database. A refusal is asked about again each time: minds change. */
  async #connect() {
    if (this.#database) return this.#database;
    this.#opening ??= this.#open(() => { this.#database = null; })
      .then((database) => { this.#database = database; return database; })
      .finally(() => { this.#opening = null; });
    return patiently(this.#opening);
  }

  /**
   * Does something with the database.
   * @template T
   * @param {(database: Database) => Promise<T>} use
   * @returns {Promise<T | null>} null where it could not be done
   */
  async #try(use) {
    try {
      return await use(await this.#connect()).catch(async (error) => {
        // A connection may be closed without a word: one that is open now does better.
        if (error.name !== 'InvalidStateError') throw error;
        this.#database = null;
        return use(await this.#connect());
      });
    } catch (error) {
      this.#say(troubleOf(error));
      return null;
    }
  }

  /**
   * @template T
   * @param {() => Promise<T>} act
   * @returns {Promise<T>}
   */
  #inTurn(act) {
    const acted = this.#turn.then(act);
    this.#turn = acted.catch(() => {});
    return acted;
  }

  /** @param {Trouble} trouble */
  #say(trouble) {
    if (this.trouble === trouble) return;
    this.trouble = trouble;
    this.dispatchEvent(new CustomEvent('trouble', { detail: trouble }));
  }

  /**
   * Everything there is, or what was done in the lessons alone.
   * @param {{ answers?: boolean }} [options]
   * @returns {Promise<Records>}
   */
  async read({ answers = true } = {}) {
    const kept = await this.#try((database) => database.read({ answers }));
    if (!kept) return this.#held;
    // Reading goes on where writing has no room.
    if (this.trouble !== 'full') this.trouble = null;
    const { damaged, ...records } = kept;
    if (damaged > 0) this.dispatchEvent(new CustomEvent('damaged', { detail: damaged }));
    return mergeRecords(records, this.#held);
  }

  /**
   * What was done in one lesson.
   * @param {string} lesson its slug
   * @returns {Promise<LessonRecord>}
   */
  async lesson(lesson) {
    const { lessons } = await this.read({ answers: false });
    return lessons.find((record) => record.lesson === lesson) ?? emptyLesson(lesson);
  }

  /**
   * Takes records in, beside those that are there.
   * @param {Partial<Records>} records
   * @returns {Promise<boolean>} whether the device has taken them
   */
  absorb({ lessons = [], answers = [] }) {
    return this.#inTurn(async () => {
      // What the device has refused before goes along: there may be room by now.
      this.#held = mergeRecords(this.#held, { lessons, answers });
      const taken = await this.#try(async (database) => {
        await database.absorb(this.#held);
        return true;
      });
      if (taken) {
        this.#held = NOTHING;
        this.trouble = null;
      }
      return taken === true;
    });
  }

  /**
   * Erases everything.
   * @returns {Promise<Records>} what there was, for one who thinks better of it
   */
  erase() {
    return this.#inTurn(async () => {
      const records = await this.read();
      this.#held = NOTHING;
      await this.#try((database) => database.clear());
      return records;
    });
  }
}

/** @type {Keeping | null} */
let shared = null;

/** The page's one keeping. */
export function sharedKeeping() {
  shared ??= new Keeping();
  return shared;
}
