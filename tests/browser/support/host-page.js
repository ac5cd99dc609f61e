/**
 * Somebody else's site: a server of its own on another origin, with pages that a test writes.
 */
import { createServer } from 'node:http';

/**
 * @typedef {object} HostPage
 * @property {string} html the whole page
 * @property {string} policy its Content-Security-Policy
 */

/**
 * Starts the server; `page` is what it answers to every request, as of the moment of the request.
 * @returns {Promise<{ url: string, page: HostPage, close: () => Promise<void> }>}
 */
export async function startHost() {
  const host = { url: '', page: { html: '', policy: '' }, close: async () => {} };
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': host.page.policy,
    }).end(host.page.html);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  // Another name than the site's: another origin in every sense, not only another port.
  host.url = `http://localhost:${port}/`;
  host.close = () => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return host;
}
