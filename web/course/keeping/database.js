/**
 * Records in the browser's own database. Each writing is one transaction that reads what is there,
 * adds to it and writes it back, so that two tabs at once cannot undo each other's work.
 */
import { deleteDB, openDB } from 'idb';
import { ANSWER_KEY, mergeLessons, readAnswer, readLesson } from './records.js';

/** @typedef {import('./records.js').Records} Records */

const NAME = 'nabla';

/** The version of the schema; a new one gets a branch in `upgrade`. */
const VERSION = 1;

const STORES = ['lessons', 'answers'];

/** @param {import('idb').IDBPDatabase<any>} database @param {number} from version before */
function upgrade(database, from) {
  if (from < 1) {
    database.createObjectStore('lessons', { keyPath: 'lesson' });
    database.createObjectStore('answers', { keyPath: ANSWER_KEY });
  }
}

/** Records in IndexedDB. */
export class Database {
  /** @type {import('idb').IDBPDatabase<any>} */
  #database;

  /** @param {import('idb').IDBPDatabase<any>} database */
  constructor(database) {
    this.#database = database;
  }

  /**
   * Opens the database, and makes it where there is none.
   * @param {() => void} onLost called when the connection is gone: another tab wants to make the
   *     database a newer one, or the browser has closed it
   * @returns {Promise<Database>}
   */
  static async open(onLost) {
    const open = () => openDB(NAME, VERSION, {
      upgrade,
      blocking(_present, _wanted, event) {
        /** @type {IDBDatabase} */ (event.target).close();
        onLost();
      },
      terminated: onLost,
    });
    let database = await open();
    if (STORES.some((name) => !database.objectStoreNames.contains(name))) {
      // Something else has used the name, or the making was cut short: there is nothing to save.
      database.close();
      await deleteDB(NAME);
      database = await open();
    }
    return new Database(database);
  }

  /**
   * Everything that is kept. What is damaged is taken out for good.
   * @param {{ answers?: boolean }} [options] whether the answers are wanted too
   * @returns {Promise<Records & { damaged: number }>} and how many entries were damaged
   */
  async read({ answers = true } = {}) {
    const transaction = this.#database.transaction(STORES);
    const [keptLessons, keptAnswers] = await Promise.all([
      transaction.objectStore('lessons').getAll(),
      answers ? transaction.objectStore('answers').getAll() : [],
    ]);
    const readLessons = keptLessons.map(readLesson);
    const readAnswers = keptAnswers.map(readAnswer);
    const damaged = readLessons.reduce((sum, lesson) => sum + lesson.damaged, 0)
      + readAnswers.filter((answer) => !answer).length;
    if (damaged > 0) await this.#mend();
    return {
      lessons: readLessons.flatMap(({ record }) => record ?? []),
      answers: readAnswers.flatMap((answer) => answer ?? []),
      damaged,
    };
  }

  /** Writes every damaged record anew, without what is damaged in it. */
  async #mend() {
    const transaction = this.#database.transaction(STORES, 'readwrite');
    for await (const cursor of transaction.objectStore('lessons')) {
      const { record, damaged } = readLesson(cursor.value);
      if (record && damaged > 0) await cursor.update(record);
      else if (!record) await cursor.delete();
    }
    for await (const cursor of transaction.objectStore('answers')) {
      if (!readAnswer(cursor.value)) await cursor.delete();
    }
    await transaction.done;
  }

  /**
   * Takes records in, beside those that are there.
   * @param {Records} records
   */
  async absorb({ lessons, answers }) {
    const transaction = this.#database.transaction(STORES, 'readwrite');
    const done = transaction.done;
    // Whoever waits for a request hears of its failure from the transaction as well.
    done.catch(() => {});
    const store = transaction.objectStore('lessons');
    for (const lesson of lessons) {
      const { record } = readLesson(await store.get(lesson.lesson) ?? null);
      await store.put(record ? mergeLessons(record, lesson) : lesson);
    }
    const history = transaction.objectStore('answers');
    for (const answer of answers) await history.put(answer);
    await done;
  }

  async clear() {
    const transaction = this.#database.transaction(STORES, 'readwrite');
    await Promise.all([
      ...STORES.map((name) => transaction.objectStore(name).clear()), transaction.done,
    ]);
  }
}
