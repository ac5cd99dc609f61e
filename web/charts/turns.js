/**
 * Who is drawn when, while a handle is dragged. The chart that has the handle leads: it is drawn in
 * the frame in which the pointer has moved. All else that is about the same numbers follows in
 * turn, in the time that frames leave: a part whose turn took longer the last time than there is
 * time waits for another frame, and a shorter one goes first. So a slow machine shows the picture
 * smoothly and the numbers a few times a second, and a quick one everything at every frame. A part is
 * drawn as things are when its turn comes, the page laid out within the turn and not in the next
 * frame, and where the pointer rests the last part has soon had its turn. When the handle is let go all parts are drawn at once; without a drag nobody waits.
 */

import { whenPainted } from './errand.js';

/** A turn whose length is not known yet is given so much time, in milliseconds. */
const ENOUGH = 5;

/** A part for which there is no time is drawn after so many milliseconds all the same. */
const PATIENCE = 250;

/**
 * What waits under one key, to be drawn together.
 * @typedef {{ updates: (() => void)[], since: number }} Part
 */

/** The chart whose handle is dragged. @type {Node | null} */
let leader = null;

/** By key, those that have waited longest first. @type {Map<unknown, Part>} */
const waiting = new Map();

/** How long the last turn of a key took, in milliseconds. @type {Map<unknown, number>} */
const lengths = new Map();

let asked = false;

/** Whether a turn is being taken: what it causes belongs to it. */
let taking = false;

/** How long the present turn has taken so far, in milliseconds, and whether a part of it is timed. */
let length = 0;
let timing = false;

/** Has the next turns taken when a frame has been painted. */
function ask() {
  if (asked || waiting.size === 0) return;
  asked = true;
  whenPainted(takeTurns, PATIENCE);
}

/** @param {IdleDeadline} [idle] */
function takeTurns(idle) {
  asked = false;
  const overdue = performance.now() - PATIENCE;
  for (const [key, { since }] of waiting) {
    const fits = !idle || idle.timeRemaining() >= (lengths.get(key) ?? ENOUGH);
    if (!fits && since > overdue) continue;
    takeTurn(key);
    break; // one, so that it is known how long it took
  }
  ask();
}

/** @param {unknown} key */
function takeTurn(key) {
  const { updates } = /** @type {Part} */ (waiting.get(key));
  waiting.delete(key);
  taking = true;
  length = 0;
  timed(() => { for (const update of updates) update(); });
  // Elements that an update has changed are updated in the same task, a little later.
  setTimeout(() => {
    taking = false;
    // The page is laid out now, while there is time, and not in the next frame.
    timed(() => /** @type {HTMLElement | null} */ (leader)?.getBoundingClientRect());
    if (leader) lengths.set(key, length);
  });
}

/**
 * Does a part of a turn, which counts to its length.
 * @template T
 * @param {() => T} act
 * @returns {T}
 */
function timed(act) {
  if (timing) return act();
  timing = true;
  const start = performance.now();
  try {
    return act();
  } finally {
    timing = false;
    length += performance.now() - start;
  }
}

/** A drag begins. @param {Node} chart whose handle it is */
export function lead(chart) { leader = chart; }

/** Whether a chart in this tree is dragged. @param {Node} root */
export function isLedFrom(root) { return leader?.getRootNode() === root; }

/** A drag is over, if it was this chart's. @param {Node} chart */
export function standStill(chart) {
  if (leader !== chart) return;
  leader = null;
  for (const key of waiting.keys()) takeTurn(key);
  lengths.clear();
}

/** Whether it is the leader or holds it. @param {{ contains?: Node['contains'] }} element */
function leads(element) {
  return element === leader || Boolean(element.contains?.(leader));
}

/**
 * Updates an element now, or during a drag in turn.
 * @param {object} element
 * @param {() => unknown} update
 * @param {unknown} [key] elements under one key have one turn
 * @returns {any} a promise where it has to wait, for `scheduleUpdate` of Lit to give
 */
export function inTurn(element, update, key = element) {
  if (taking) return timed(update);
  if (!leader || leads(element)) return update();
  return new Promise((resolve, reject) => {
    const part = waiting.get(key) ?? { updates: [], since: performance.now() };
    part.updates.push(() => {
      try {
        resolve(update());
      } catch (error) {
        reject(error);
      }
    });
    waiting.set(key, part);
    ask();
  });
}
