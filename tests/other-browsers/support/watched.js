/**
 * The built site with a script in each page that keeps count of everything that should not happen,
 * and finds elements through shadow roots: browsers differ in what they tell a driver.
 */
import { existsSync, readFileSync } from 'node:fs';
import { headersFor } from '../../../tools/serve/headers.js';
import { siteFolder } from '../../../tools/paths.js';
import { serveFixture } from '../../browser/support/fixture.js';

/** Runs in the page before anything else. */
function watch() {
  /** @type {string[]} */
  const complaints = [];
  for (const kind of /** @type {const} */ (['error', 'warn', 'info', 'log', 'debug'])) {
    console[kind] = (...parts) => { complaints.push(`console ${kind}: ${parts.join(' ')}`); };
  }
  addEventListener('error', ({ message, error, target }) => {
    // Firefox says so of modules that it has already; one that is missing fails to be imported.
    if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') return;
    const missing = Object(target).outerHTML?.slice(0, 200);
    complaints.push(`error: ${error?.stack ?? message ?? missing}`);
  }, true);
  addEventListener('unhandledrejection', ({ reason }) => {
    complaints.push(`unhandled: ${reason?.stack ?? reason}`);
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    complaints.push(`policy violation: ${violatedDirective} ${blockedURI} ${sample}`);
  });
  /**
   * @param {string} selector
   * @param {ParentNode} [root]
   * @returns {Element[]}
   */
  const findAll = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? findAll(selector, shadowRoot) : []),
  ];
  Object.assign(globalThis, { complaints, findAll });
}

/** @param {string} html */
const watched = (html) => html.replace(/<meta charset=[^>]*>/, '$&<script src="/watch.js"></script>');

/** @type {import('../../../tools/serve.js').Route} */
export function serveWatched(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://site');
  if (pathname === '/watch.js') {
    response.writeHead(200, headersFor(pathname)).end(`(${watch})();`);
    return true;
  }
  if (pathname === '/fixture.html') {
    const { end } = response;
    response.end = (/** @type {any} */ html) => end.call(response, watched(html), 'utf8');
    return serveFixture(request, response);
  }
  const file = `${siteFolder}${pathname}index.html`;
  if (!pathname.endsWith('/') || !existsSync(file)) return false;
  response.writeHead(200, headersFor('/index.html')).end(watched(readFileSync(file, 'utf8')));
  return true;
}
