/**
 * Addresses of the site's files. A path is counted from the site's root, without a slash before it;
 * a page's path ends in a slash (its index.html) or in `.html`.
 */
import { posix } from 'node:path';

/**
 * The address of one file as another file writes it: relative, so that the site works under any
 * prefix.
 * @param {string} from path of the page that holds the link
 * @param {string} to path, perhaps with `#…` or `?…`
 */
export function relativeAddress(from, to) {
  const [, path, rest] = /** @type {RegExpExecArray} */ (/^([^?#]*)(.*)$/.exec(to));
  const folder = from.replace(/[^/]*$/, '');
  let relative = posix.relative(`/${folder}`, `/${path}`);
  if (path === '' || path.endsWith('/')) relative += '/';
  return (relative.startsWith('.') ? relative : `./${relative}`.replace('.//', './')) + rest;
}

/** @param {import('./speech.js').Language} language @param {string} slug */
export const lessonPath = (language, slug) => `${language}/lessons/${slug}/`;

/**
 * The file that holds a page.
 * @param {string} path of the page
 */
export function pageFile(path) {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * The whole address of a page, where the site knows its own.
 * @param {string | undefined} siteUrl
 * @param {string} path
 */
export function absoluteAddress(siteUrl, path) {
  return siteUrl ? new URL(path, siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`).href : undefined;
}
