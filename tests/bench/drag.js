/**
 * `drag`: a handle is led around in Chromium, with the processor at full speed and at a quarter of
 * it: sixty moves a second, as a mouse on a screen of sixty pictures a second makes them, none of
 * which waits for an answer to the one before. How long it is from one picture to the next, in the
 * mean, against a sixtieth of a second: a picture that takes longer has the next one left out.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { FRAME, withPages } from './support/frames.js';

const MOVES = 240;

/** Before anything is counted so many moves are made, with the code compiled on the way. */
const WARMING = 150;

/** How far the handle goes to either side, in pixels, and moves for one round. */
const REACH = 60;
const ROUND = 50;

/** What is dragged: the first handle in it. */
const DRAGGED = [
  { name: 'nabla-tangent', markup: '<nabla-tangent formula="sin(x)^2/x" point="1.5"></nabla-tangent>' },
  { name: 'nabla-gradient', markup: '<nabla-gradient formula="x^2+3y^2" point="1;1"></nabla-gradient>' },
  {
    name: 'nabla-descent',
    markup: '<nabla-descent formula="x^2+10y^2" start="3;1" rate="0.09" steps="50"></nabla-descent>',
  },
  { name: 'nabla-fit', markup: '<nabla-fit></nabla-fit>' },
];

/** Notes from now on when each picture begins, and how often the handle moves; runs in the page. */
function watch() {
  const page = Object(globalThis);
  page.pictures = [];
  page.moved = 0;
  addEventListener('nabla-handle', () => { page.moved += 1; });
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
  #moves = 0;

  /**
   * @param {import('playwright-core').CDPSession} session
   * @param {number} left of the handle's middle
   * @param {number} top
   */
  constructor(session, left, top) {
    this.#session = session;
    this.#left = left;
    this.#top = top;
  }

  /** @param {number} moves sixty a second; the last is answered in the end */
  async lead(moves) {
    const start = performance.now();
    let answer;
    for (let move = 1; move <= moves; move += 1) {
      this.#moves += 1;
      const turn = (2 * Math.PI * this.#moves) / ROUND;
      answer = this.#session.send('Input.dispatchMouseEvent', {
        type: 'mouseMoved', button: 'left', buttons: 1,
        x: this.#left + REACH * Math.sin(turn), y: this.#top + REACH * Math.sin(2 * turn) / 2,
      });
      await pause(Math.max(0, start + move * FRAME - performance.now()));
    }
    await answer;
  }
}

/**
 * Milliseconds from one picture to the next while the first handle of a widget is dragged.
 * @param {import('playwright-core').Page} page
 * @param {string} name of the widget
 * @param {number} rate how many times slower than it is the processor is to be
 */
async function drag(page, name, rate) {
  const handle = page.locator(`${name} .handle:visible`).first();
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error(`${name} has no handle`);
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  const hand = new Hand(session, left, top);
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
    for (const { name, markup } of DRAGGED) {
      for (const rate of [1, 4]) {
        const page = await open(markup);
        await page.locator(`${name} .handle:visible`).first().waitFor();
        rows.push({
          name: `drag ${name}, picture to picture`, size: rate === 1 ? 'full speed' : 'a quarter of it',
          where: 'browser', unit: 'ms', ours: await drag(page, name, rate),
          peer: FRAME, peerName: 'a frame', goal: 1.02, direction: 'at-most',
        });
        await page.close();
      }
    }
  });
  return rows;
}
