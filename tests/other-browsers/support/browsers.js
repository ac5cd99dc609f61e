/** Firefox and WebKit behind one door: a page each, as far as the tests want it. */
import { launchFirefox } from '../../../tools/browser/firefox.js';
import { WebKit } from '../../../tools/browser/webkit.js';
import { HAS_WEBKIT } from '../../../tools/setup/requirements.js';

/** Keys as WebDriver writes them, by their usual names. */
const WEBDRIVER_KEYS = { ArrowRight: '\uE014', ArrowLeft: '\uE012', Enter: '\uE007', Home: '\uE011' };

/** @typedef {keyof typeof WEBDRIVER_KEYS} Key */
/** @typedef {{ x: number, y: number }} Place in the window, in CSS pixels */

/**
 * @typedef {object} OtherPage
 * @property {(url: string) => Promise<void>} goto
 * @property {WebKit['evaluate']} evaluate
 * @property {(key: Key) => Promise<void>} press
 * @property {(text: string) => Promise<void>} type
 * @property {(places: readonly Place[]) => Promise<void>} drag one place a frame
 * @property {() => Promise<Uint8Array>} picture PNG
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<OtherPage>} */
async function openFirefox() {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  return {
    goto: async (url) => { await page.goto(url); },
    evaluate: /** @type {any} */ (page.evaluate.bind(page)),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    async drag([first, ...others]) {
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of others) {
        await page.mouse.move(x, y);
        await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(resolve); }));
      }
      await page.mouse.up();
    },
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}

/** @returns {Promise<OtherPage>} */
async function openWebKit() {
  const webkit = await WebKit.launch();
  return {
    goto: (url) => webkit.goto(url),
    evaluate: (act, ...args) => webkit.evaluate(act, ...args),
    press: (key) => webkit.press(WEBDRIVER_KEYS[key]),
    async type(text) {
      for (const letter of text) await webkit.press(letter);
    },
    drag: (places) => webkit.drag(places),
    picture: () => webkit.picture(),
    close: () => webkit.close(),
  };
}

/** By name. @type {Record<string, () => Promise<OtherPage>>} */
export const BROWSERS = HAS_WEBKIT
  ? { Firefox: openFirefox, WebKit: openWebKit } : { Firefox: openFirefox };

if (!HAS_WEBKIT) process.stderr.write('WebKitGTK is not to be had on this system: left out.\n');
