/**
 * Starts WebKitGTK's own small browser on a screen that nobody sees, and speaks with it through its
 * driver (WebDriver, https://www.w3.org/TR/webdriver2/).
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { webkitCommands } from '../setup/requirements.js';
import { PlainError } from '../terminal.js';

/** The driver is asked so often, every tenth of a second, until it answers. */
const TRIES = 100;

/** A port that nobody uses. @returns {Promise<number>} */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

/**
 * A screen in memory.
 * @param {string} command
 * @returns {Promise<{ display: string, screen: import('node:child_process').ChildProcess }>}
 */
async function startScreen(command) {
  const screen = spawn(command, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    screen.stdio[3]?.once('data', resolve);
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`${command} ended with ${code}.`)));
  });
  return { display: `:${String(number).trim()}`, screen };
}

/** A browser under WebDriver, with one window. */
export class WebKit {
  /** What has been started for it. @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  #driver = '';
  #session = '';

  /** @returns {Promise<WebKit>} */
  static async launch() {
    const commands = webkitCommands();
    if (!commands) {
      throw new PlainError('There is no WebKitGTK with its driver, or no Xvfb. '
        + '`node tools/setup.js test` installs them.');
    }
    const webkit = new WebKit();
    try {
      await webkit.#start(commands);
    } catch (error) {
      await webkit.close();
      throw error;
    }
    return webkit;
  }

  /** @param {{ screen: string, driver: string, browser: string }} commands */
  async #start(commands) {
    const { display, screen } = await startScreen(commands.screen);
    this.#processes.push(screen);
    const port = await freePort();
    this.#driver = `http://127.0.0.1:${port}`;
    this.#processes.push(spawn(commands.driver, [`--port=${port}`, '--host=127.0.0.1'],
      { stdio: 'ignore', env: { ...process.env, DISPLAY: display } }));
    await this.#awaitDriver();
    const options = { binary: commands.browser, args: ['--automation'] };
    const { sessionId } = await this.#ask('POST', '/session',
      { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    this.#session = `/session/${sessionId}`;
    await this.#ask('POST', `${this.#session}/window/rect`, { x: 0, y: 0, width: 1280, height: 900 });
  }

  async #awaitDriver() {
    for (let tries = 1; ; tries += 1) {
      try {
        await fetch(`${this.#driver}/status`);
        return;
      } catch (error) {
        if (tries === TRIES) throw error;
        await pause(100);
      }
    }
  }

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>}
   */
  async #ask(method, path, body) {
    const request = { method, ...body && { body: JSON.stringify(body) } };
    const answer = await fetch(this.#driver + path, request);
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  /** @param {string} url */
  async goto(url) {
    await this.#ask('POST', `${this.#session}/url`, { url });
  }

  /**
   * Calls a function in the page.
   * @template {unknown[]} Arguments
   * @template Result
   * @param {(...args: Arguments) => Result} act
   * @param {Arguments} args what JSON can say
   * @returns {Promise<Awaited<Result>>}
   */
  async evaluate(act, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${act})(...[...arguments].slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error.stack || error) }));`;
    const { value, error } = await this.#ask('POST', `${this.#session}/execute/async`,
      { script, args });
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** @param {string} key a letter, or what WebDriver has for a key: '\uE014' for the right arrow */
  async press(key) {
    const actions = [{ type: 'keyDown', value: key }, { type: 'keyUp', value: key }];
    await this.#ask('POST', `${this.#session}/actions`,
      { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /**
   * Leads the pressed mouse through places, one a frame.
   * @param {readonly { x: number, y: number }[]} places in the window
   */
  async drag(places) {
    const moves = places.map(({ x, y }) =>
      ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 16 }));
    const actions = [moves[0], { type: 'pointerDown', button: 0 }, ...moves.slice(1),
      { type: 'pointerUp', button: 0 }];
    await this.#ask('POST', `${this.#session}/actions`,
      { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** @returns {Promise<Buffer>} PNG */
  async picture() {
    return Buffer.from(await this.#ask('GET', `${this.#session}/screenshot`), 'base64');
  }

  async close() {
    if (this.#session) await this.#ask('DELETE', this.#session).catch(() => {});
    for (const started of this.#processes.toReversed()) started.kill();
  }
}
