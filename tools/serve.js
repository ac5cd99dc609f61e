/**
 * The production server: sends a built site as its headers and its policy ask for.
 *
 * `node tools/serve.js` serves dist/site at PORT (4000, or the next free one where PORT is not
 * given) of HOST (this machine alone).
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { siteFolder } from './paths.js';
import { createHandler } from './serve/handler.js';
import { PlainError, bold, isMain, runMain, say } from './terminal.js';

const DEFAULT_PORT = 4000;

/** How many ports are tried where none was asked for. */
const PORT_TRIES = 50;

/**
 * @typedef {object} RunningServer
 * @property {string} url with a slash at its end
 * @property {number} port
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {(
 *   request: import('node:http').IncomingMessage,
 *   response: import('node:http').ServerResponse,
 * ) => boolean} Route answers a request and gives true, or leaves it to the files and gives false
 */

/**
 * Starts a server.
 * @param {object} [options]
 * @param {string | (() => string)} [options.root] the folder of the site, now or at each request
 * @param {number} [options.port] 0 for any free one
 * @param {string} [options.host]
 * @param {string} [options.prefix] the folder under which the site stands, with a slash at both ends
 * @param {Route} [options.route] asked before the files
 * @returns {Promise<RunningServer>}
 */
export async function startServer({
  root = siteFolder, port = 0, host = '127.0.0.1', prefix = '/', route = () => false,
} = {}) {
  const handle = createHandler({ root: typeof root === 'string' ? () => root : root, prefix });
  const server = createServer((request, response) => {
    if (route(request, response)) return;
    handle(request, response).catch((error) => {
      process.stderr.write(`${request.method} ${request.url}: ${error.stack}\n`);
      response.destroy();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}${prefix}`,
    port: address.port,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** @param {string | undefined} text */
function wantedPort(text) {
  if (text === undefined || text === '') return null;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new PlainError(`PORT is ${text}; it has to be a whole number from 0 to 65535.`);
}

/**
 * Starts a server at the PORT and HOST of the environment. A port that was asked for and is busy is
 * an error; where none was asked for, the next free one is taken.
 * @param {Omit<NonNullable<Parameters<typeof startServer>[0]>, 'port' | 'host'>} [options]
 */
export async function startServerFromEnvironment(options = {}) {
  const wanted = wantedPort(process.env.PORT);
  const host = process.env.HOST || '127.0.0.1';
  const first = wanted ?? DEFAULT_PORT;
  const last = wanted === null ? first + PORT_TRIES : first;
  for (let port = first; port <= last; ++port) {
    try {
      const server = await startServer({ ...options, port, host });
      if (port !== first) say(`Port ${first} is busy, so the site is at ${port}.`);
      return server;
    } catch (error) {
      const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw new PlainError(message);
    }
  }
  throw new PlainError(wanted === null
    ? `All ports from ${first} to ${last} are busy.`
    : `Port ${wanted} is busy or not allowed. Free it, or ask for another: PORT=… npm start`);
}

/** Serves dist/site until it is told to stop, and says where. */
export async function serveSite() {
  if (!existsSync(`${siteFolder}/index.html`)) {
    throw new PlainError('There is no built site yet. `npm start` builds it and serves it.');
  }
  const { url } = await startServerFromEnvironment();
  say(`\nNabla is at ${bold(url)}   (Ctrl+C stops it)`);
}

if (isMain(import.meta.url)) await runMain(serveSite);
