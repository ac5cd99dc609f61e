/**
 * `drag`: something is led around in Chromium, with the processor at full speed and at a quarter of
 * it: sixty moves a second, as a mouse on a screen of sixty pictures a second makes them, none of
 * which waits for an answer to the one before. How long it is from one picture to the next, in the
 * mean, against a sixtieth of a second: a picture that takes longer has the next one left out.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { FRAME, withPages } from './support/frames.js';

const MOVES = 240;

/** Before anything is counted so many moves are made, with the code compiled on the way. */
const WARMING = 150;

/** How far it goes to either side unless said, in pixels, and moves for one round. */
const REACH = 60;
const ROUND = 50;

const HANDLE = '.handle:visible';

const MIDDLE = { left: 0.5, top: 0.5 };

/** Beside what stands in the middle of a map, as parts of its width and height. */
const ASIDE = { left: 0.25, top: 0.3 };

const GRADIENT = '<nabla-gradient formula="x^2+3y^2" point="1;1"></nabla-gradient>';
const DESCENT =
  '<nabla-descent formula="x^2+10y^2" start="3;1" rate="0.09" steps="50"></nabla-descent>';

/** A map is led so far that the lines that are known do not suffice, and no faster than by a hand. */
const MAP = { grip: 'canvas', at: ASIDE, reach: 250, round: 200, what: 'map of ' };

/**
 * What is dragged, in which widget: the first of its kind.
 * @type {{ name: string, markup: string, grip: string, what?: string,
 *   at?: { left: number, top: number }, reach?: number, round?: number }[]}
 */
const DRAGGED = [
  {
    name: 'nabla-tangent', grip: HANDLE,
    markup: '<nabla-tangent formula="sin(x)^2/x" point="1.5"></nabla-tangent>',
  },
  { name: 'nabla-gradient', grip: HANDLE, markup: GRADIENT },
  { name: 'nabla-descent', grip: HANDLE, markup: DESCENT },
  { name: 'nabla-fit', grip: HANDLE, markup: '<nabla-fit></nabla-fit>' },
  { name: 'nabla-surface', grip: '.turn', markup: '<nabla-surface></nabla-surface>' },
  { name: 'nabla-gradient', markup: GRADIENT, ...MAP },
  { name: 'nabla-descent', markup: DESCENT, ...MAP },
];

/** Notes from now on when each picture begins, and how often something moves; runs in the page. */
function watch() {
  const page = Object(globalThis);
  page.pictures = [];
  page.moved = 0;
  for (const kind of ['nabla-handle', 'nabla-turn', 'nabla-window']) {
    addEventListener(kind, () => { page.moved += 1; });
  }
  requestAnimationFrame(function note(time) {
    page.pictures.push(time);
    requestAnimationFrame(note);
  });
}

/** A hand that leads a handle along a figure of eight. */
class Hand {
  #session;
  #left;
  #top;
  #reach;
  #round;
  #moves = 0;

  /**
   * @param {import('playwright-core').CDPSession} session
   * @param {number} left of the handle's middle
   * @param {number} top
   * @param {{ reach: number, round: number }} way in pixels to either side, and in moves
   */
  constructor(session, left, top, { reach, round }) {
    this.#session = session;
    this.#left = left;
    this.#top = top;
    this.#reach = reach;
    this.#round = round;
  }

  /** @param {number} moves sixty a second; the last is answered in the end */
  async lead(moves) {
    const start = performance.now();
    let answer;
    for (let move = 1; move <= moves; move += 1) {
      this.#moves += 1;
      const turn = (2 * Math.PI * this.#moves) / this.#round;
      answer = this.#session.send('Input.dispatchMouseEvent', {
        type: 'mouseMoved', button: 'left', buttons: 1,
        x: this.#left + this.#reach * Math.sin(turn),
        y: this.#top + this.#reach * Math.sin(2 * turn) / 2,
      });
      await pause(Math.max(0, start + move * FRAME - performance.now()));
    }
    await answer;
  }
}

/**
 * Milliseconds from one picture to the next while something in a widget is dragged.
 * @param {import('playwright-core').Page} page
 * @param {(typeof DRAGGED)[number]} dragged
 * @param {number} rate how many times slower than it is the processor is to be
 */
async function drag(page, { name, grip, at = MIDDLE, reach = REACH, round = ROUND }, rate) {
  await page.locator(`${name} :is(.handle, .turn):visible`).first().waitFor();
  const handle = page.locator(`${name} ${grip}`).first();
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error(`${name} has no ${grip}`);
  const [left, top] = [box.x + at.left * box.width, box.y + at.top * box.height];
  const session = await page.context().newCDPSession(page);
  const hand = new Hand(session, left, top, { reach, round });
  await page.mouse.move(left, top);
  await page.mouse.down();
  await hand.lead(WARMING);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await hand.lead(ROUND);
  await page.evaluate(watch);
  await hand.lead(MOVES);
  /** @type {{ pictures: number[], moved: number }} */
  const { pictures, moved } = await page.evaluate(() => {
    const seen = Object(globalThis);
    return { pictures: seen.pictures, moved: seen.moved };
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.mouse.up();
  if (moved < pictures.length / 2) throw new Error(`${name} did not follow: ${moved} moves`);
  return (pictures[pictures.length - 1] - pictures[0]) / (pictures.length - 1);
}

/** @returns {Promise<import('../../tools/bench.js').Measured[]>} */
export async function run() {
  /** @type {import('../../tools/bench.js').Measured[]} */
  const rows = [];
  await withPages(async (open) => {
    for (const dragged of DRAGGED) {
      for (const rate of [1, 4]) {
        const page = await open(dragged.markup);
        rows.push({
          name: `drag ${dragged.what ?? ''}${dragged.name}, picture to picture`,
          size: rate === 1 ? 'full speed' : 'a quarter of it',
          where: 'browser', unit: 'ms', ours: await drag(page, dragged, rate),
          peer: FRAME, peerName: 'a frame', goal: 1.02, direction: 'at-most',
        });
        await page.close();
      }
    }
  });
  return rows;
}
