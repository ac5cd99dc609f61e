/**
 * `player`: a long descent is scrubbed in Chromium, a move of the scrub bar a frame. How long the
 * page is busy in a frame until its picture is painted, the slowest of a hundred, against the time
 * that a frame has.
 */
import { frameRow, withPages } from './support/frames.js';

const MOVES = 400;

/**
 * Moves the scrub bar up and down the whole trace, a move a frame; runs in the page.
 * @param {number} moves
 * @returns {Promise<number[]>} milliseconds from the start of each frame to the end of its work
 */
async function scrub(moves) {
  const widget = /** @type {HTMLElement} */ (document.querySelector('nabla-descent'));
  const player = /** @type {HTMLElement} */ (widget.shadowRoot?.querySelector('nabla-player'));
  const bar = /** @type {HTMLInputElement} */ (player.shadowRoot?.querySelector('.scrub'));
  const channel = new MessageChannel();
  const times = [];
  for (let i = 0; i < moves; ++i) {
    const share = Math.abs(((i * 0.017) % 2) - 1);
    times.push(await new Promise((resolve) => {
      requestAnimationFrame((frame) => {
        // A message that is sent before a picture is painted arrives when it has been. What the
        // last move left for this frame to draw counts too.
        channel.port1.onmessage = () => resolve(performance.now() - frame);
        bar.value = String(Math.round(share * Number(bar.max)));
        bar.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        channel.port2.postMessage(null);
      });
    }));
  }
  return times;
}

/** @returns {Promise<import('../../tools/bench.js').Measured[]>} */
export async function run() {
  /** @type {import('../../tools/bench.js').Measured[]} */
  const rows = [];
  await withPages(async (open) => {
    for (const steps of [1_000, 10_000, 100_000]) {
      const page = await open(`<nabla-descent formula="(1-x)^2+100*(y-x^2)^2" variables="x;y"
        start="-1.2;1" optimizer="adam" rate="0.001" steps="${steps}"></nabla-descent>`);
      await page.locator('nabla-descent nabla-player .scrub').waitFor();
      await page.evaluate(scrub, 60);
      rows.push(frameRow(await page.evaluate(scrub, MOVES), {
        name: 'player, 99 of 100 moves', size: `${steps.toLocaleString('en')} steps`, share: 0.99,
      }));
      await page.close();
    }
  });
  return rows;
}
