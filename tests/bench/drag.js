/**
 * `drag`: a handle is dragged around in Chromium with a processor at full speed and at a quarter of
 * it. How long the page is busy in a frame until its picture is painted, the slowest of twenty,
 * against the time that a frame has. A page that does next to nothing stands beside the widgets: less
 * than it takes no page can take here.
 */
import { frameRow, withPages } from './support/frames.js';

const MOVES = 150;

/** How far the handle goes to either side, in pixels. */
const REACH = 60;

const FLOOR = '#floor';

/** What is dragged: the first handle in it. */
const DRAGGED = [
  { name: FLOOR, markup: '<div id="floor"></div>' },
  { name: 'nabla-tangent', markup: '<nabla-tangent formula="sin(x)^2/x" point="1.5"></nabla-tangent>' },
  { name: 'nabla-gradient', markup: '<nabla-gradient formula="x^2+3y^2" point="1;1"></nabla-gradient>' },
  {
    name: 'nabla-descent',
    markup: '<nabla-descent formula="x^2+10y^2" start="3;1" rate="0.09" steps="50"></nabla-descent>',
  },
  { name: 'nabla-fit', markup: '<nabla-fit></nabla-fit>' },
];

/** Makes of the page's one box a handle that leads a line, and nothing else; runs in the page. */
function drawOneLine() {
  const box = /** @type {HTMLElement} */ (document.querySelector('#floor'));
  const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 320 });
  const handle = document.createElement('i');
  handle.className = 'handle';
  handle.style.cssText = 'position: absolute; left: 440px; top: 150px; width: 20px; height: 20px';
  box.append(canvas, handle);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  addEventListener('pointermove', ({ clientX, clientY }) => {
    handle.style.transform = `translate(${clientX - 450}px, ${clientY - 160}px)`;
    context.clearRect(0, 0, 900, 320);
    context.beginPath();
    context.lineTo(0, 160);
    context.lineTo(clientX, clientY);
    context.stroke();
  });
}

/** Begins to note, or notes anew, how long each frame takes; runs in the page. */
function watchFrames() {
  const page = Object(globalThis);
  const watched = 'frameTimes' in page;
  page.frameTimes = [];
  if (watched) return; // by what still runs
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data: frame }) => page.frameTimes.push(performance.now() - frame);
  const note = (/** @type {number} */ frame) => {
    // A message that is sent before a picture is painted arrives when it has been.
    channel.port2.postMessage(frame);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/**
 * Takes hold of the first handle and leads it along a figure of eight.
 * @param {import('playwright-core').Page} page
 * @param {string} name of the widget
 * @returns {Promise<number[]>} milliseconds
 */
async function drag(page, name) {
  const handle = page.locator(`${name} .handle:visible`).first();
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error(`${name} has no handle`);
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.evaluate(watchFrames);
  for (let move = 1; move <= MOVES; move += 1) {
    const turn = (2 * Math.PI * move) / 50;
    await page.mouse.move(left + REACH * Math.sin(turn), top + REACH * Math.sin(2 * turn) / 2);
  }
  const times = await page.evaluate(() => /** @type {number[]} */ (Object(globalThis).frameTimes));
  await page.mouse.up();
  return times;
}

/** @returns {Promise<import('../../tools/bench.js').Measured[]>} */
export async function run() {
  /** @type {import('../../tools/bench.js').Measured[]} */
  const rows = [];
  await withPages(async (open) => {
    for (const { name, markup } of DRAGGED) {
      const page = await open(markup);
      if (name === FLOOR) await page.evaluate(drawOneLine);
      const session = await page.context().newCDPSession(page);
      await drag(page, name); // the code is compiled on the way
      for (const rate of [1, 4]) {
        await session.send('Emulation.setCPUThrottlingRate', { rate });
        rows.push(frameRow(await drag(page, name), {
          name: `drag ${name === FLOOR ? 'one line' : name}, 19 of 20 frames`, size: rate === 1 ? 'full speed' : 'a quarter of it',
          share: 0.95,
        }));
      }
      await page.close();
    }
  });
  return rows;
}
