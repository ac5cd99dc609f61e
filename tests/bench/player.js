/**
 * `player`: a long descent is scrubbed in Chromium, a move of the scrub bar a frame. How long the
 * page is busy in a frame until its picture is painted, the slowest of a hundred, against the time
 * that a frame has.
 */
import { launchChromium } from '../../tools/browser/chromium.js';
import { buildSite } from '../../tools/build/site.js';
import { startServer } from '../../tools/serve.js';
import { fixture, serveFixture } from '../browser/support/fixture.js';

/** Milliseconds between two pictures of a screen that shows sixty in a second. */
const FRAME = 1000 / 60;

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
  await buildSite();
  const [browser, server] = await Promise.all(
    [launchChromium(), startServer({ port: 0, route: serveFixture })]);
  const rows = [];
  try {
    for (const steps of [1_000, 10_000, 100_000]) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(new URL(fixture(`<nabla-descent formula="(1-x)^2+100*(y-x^2)^2"
        variables="x;y" start="-1.2;1" optimizer="adam" rate="0.001" steps="${steps}"
        ></nabla-descent>`), server.url).href);
      await page.locator('nabla-descent nabla-player .scrub').waitFor();
      await page.evaluate(scrub, 60);
      const times = (await page.evaluate(scrub, MOVES)).sort((a, b) => a - b);
      await page.close();
      rows.push({
        name: 'player, 99 of 100 moves',
        size: `${steps.toLocaleString('en')} steps`,
        where: /** @type {const} */ ('browser'),
        ours: times[Math.floor(0.99 * times.length)],
        peer: FRAME,
        peerName: 'a frame',
        unit: 'ms',
        goal: 1,
        direction: /** @type {const} */ ('at-most'),
      });
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return rows;
}
