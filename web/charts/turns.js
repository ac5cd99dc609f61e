/**
 * Who is drawn when, while a handle is dragged. The chart that has the handle leads: it is drawn in
 * the frame in which the pointer has moved. All else that is about the same numbers follows in
 * turn: one part in the time that the frame leaves, more where it leaves much, the others after the
 * next frames. A part is drawn as things are when its turn comes, so that nobody lags behind by
 * more than a few frames, and where the pointer rests the last part has soon had its turn. When the
 * handle is let go all parts are drawn at once; without a drag nobody waits.
 */

/** What is left of a frame is enough for one more part, in milliseconds. */
const ENOUGH = 5;

/** Where no frame leaves any time a part is drawn after so many milliseconds all the same. */
const PATIENCE = 40;

/** The chart whose handle is dragged. @type {object | null} */
let leader = null;

/** What waits: parts under one key are drawn together. @type {Map<unknown, (() => void)[]>} */
const waiting = new Map();

let asked = false;

/** Has the next turns taken when a frame has been painted. */
function ask() {
  if (asked || waiting.size === 0) return;
  asked = true;
  if ('requestIdleCallback' in globalThis) requestIdleCallback(takeTurns, { timeout: PATIENCE });
  else requestAnimationFrame(() => setTimeout(takeTurns)); // Safari
}

/** @param {IdleDeadline} [idle] */
function takeTurns(idle) {
  asked = false;
  const left = () => idle?.timeRemaining() ?? 0;
  do drawNext(); while (waiting.size > 0 && left() > ENOUGH);
  ask();
}

/** Lets the part be drawn that has waited longest. */
function drawNext() {
  for (const [key, updates] of waiting) {
    waiting.delete(key);
    for (const update of updates) update();
    return;
  }
}

/** A drag begins. @param {object} chart whose handle it is */
export function lead(chart) { leader = chart; }

/** A drag is over, if it was this chart's. @param {object} chart */
export function standStill(chart) {
  if (leader !== chart) return;
  leader = null;
  while (waiting.size > 0) drawNext();
}

/**
 * Updates an element now, or during a drag in turn.
 * @param {object} element
 * @param {() => unknown} update
 * @param {unknown} [key] elements under one key have one turn
 * @returns {any} a promise where it has to wait, for `scheduleUpdate` of Lit to give
 */
export function inTurn(element, update, key = element) {
  if (!leader || leader === element) return update();
  return new Promise((resolve, reject) => {
    waiting.set(key, [...waiting.get(key) ?? [], () => {
      try {
        resolve(update());
      } catch (error) {
        reject(error);
      }
    }]);
    ask();
  });
}
