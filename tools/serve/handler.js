/** Answers requests for the files of a built site. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { headersFor } from './headers.js';

/**
 * @typedef {object} Found
 * @property {string} path within the site, from its root
 * @property {string} file
 * @property {import('node:fs').Stats} stats
 */

/** The compressed twins of a file in the order of preference: encoding and suffix. */
const ENCODINGS = [['br', '.br'], ['gzip', '.gz']];

/**
 * The path that a request names, from the site's root, or null where it is not a valid one.
 * Dots are resolved, so that it never leads out of the site.
 * @param {string} url
 * @param {string} prefix the folder under which the site stands, with a slash at both ends
 */
function requestPath(url, prefix) {
  try {
    const path = posix.normalize(decodeURIComponent(new URL(url, 'http://site').pathname));
    if (/[\0\\]/.test(path) || !path.startsWith(prefix)) return null;
    return path.slice(prefix.length - 1);
  } catch {
    return null;
  }
}

/** @param {string} file */
const statOf = (file) => stat(file).catch(() => null);

/**
 * @param {string} root
 * @param {string} path
 * @returns {Promise<Found | null>}
 */
async function findFile(root, path) {
  const file = root + path;
  const stats = await statOf(file);
  return stats?.isFile() ? { path, file, stats } : null;
}

/**
 * @param {string} encoding
 * @param {string | string[] | undefined} header Accept-Encoding
 */
function accepts(encoding, header) {
  return String(header ?? '').split(',').some((part) => {
    const [name, ...parameters] = part.trim().split(/\s*;\s*/);
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/**
 * The compressed twin that the client understands, or the file itself.
 * @param {string} root
 * @param {Found} found
 * @param {import('node:http').IncomingMessage} request
 */
async function bestVariant(root, found, request) {
  for (const [encoding, suffix] of ENCODINGS) {
    if (!accepts(encoding, request.headers['accept-encoding'])) continue;
    const twin = await findFile(root, found.path + suffix);
    if (twin) return { ...twin, encoding };
  }
  return { ...found, encoding: null };
}

/**
 * @param {string} root
 * @param {Found} found
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function sendFile(root, found, request, response) {
  const { file, stats, encoding } = await bestVariant(root, found, request);
  const tag = `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`;
  const headers = {
    ...headersFor(found.path), ETag: tag, Vary: 'Accept-Encoding',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': stats.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/**
 * The page that says that there is nothing, in the language of the path or of the browser.
 * @param {string} root
 * @param {string} path
 * @param {import('node:http').IncomingMessage} request
 */
async function findMissingPage(root, path, request) {
  const fromBrowser = /^ru\b/i.test(request.headers['accept-language'] ?? '') ? 'ru' : 'en';
  const language = /^\/(ru|en)\//.exec(path)?.[1] ?? fromBrowser;
  return await findFile(root, `/${language}/404.html`) ?? findFile(root, '/404.html');
}

/**
 * Sends that page. It answers for addresses at any depth, so its relative links are made absolute.
 * @param {Found} page
 * @param {string} prefix
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function sendMissingPage(page, prefix, request, response) {
  const home = new URL(prefix.slice(0, -1) + page.path, 'http://site');
  const html = (await readFile(page.file, 'utf8')).replace(
    /(\s(?:href|src)=)(["']?)(?![a-z]+:|#)([^"'\s>]+)/g,
    (_, attribute, quote, address) => {
      const { pathname, search, hash } = new URL(address, home);
      return attribute + quote + pathname + search + hash;
    });
  response.writeHead(404, { ...headersFor(page.path), 'Content-Length': Buffer.byteLength(html) });
  response.end(request.method === 'HEAD' ? undefined : html);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
function sendText(response, status, text, headers = {}) {
  response.writeHead(status, { ...headersFor('/message.txt'), ...headers }).end(`${text}\n`);
}

/**
 * @param {object} options
 * @param {() => string} options.root the folder of the site at the time of a request
 * @param {string} options.prefix the folder under which the site stands, with a slash at both ends
 * @returns {(
 *   request: import('node:http').IncomingMessage,
 *   response: import('node:http').ServerResponse,
 * ) => Promise<void>}
 */
export function createHandler({ root, prefix }) {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendText(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
      return;
    }
    const path = requestPath(request.url ?? '/', prefix);
    if (path === null) {
      sendText(response, 404, 'Not found.');
      return;
    }
    const folder = root();
    const found = await findFile(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (found) {
      await sendFile(folder, found, request, response);
    } else if (!path.endsWith('/') && await findFile(folder, `${path}/index.html`)) {
      const { search } = new URL(request.url ?? '/', 'http://site');
      sendText(response, 301, 'Moved.', {
        Location: `${encodeURI(prefix.slice(0, -1) + path)}/${search}`,
      });
    } else {
      const page = await findMissingPage(folder, path, request);
      if (page) await sendMissingPage(page, prefix, request, response);
      else sendText(response, 404, 'Not found.');
    }
  };
}
