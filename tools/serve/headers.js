/** The headers of the site's answers. Any other server has to send the same. */
import { extname } from 'node:path/posix';

/** What the pages may do, and nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html nabla',
].join('; ');

/** @type {Record<string, string>} */
const MIME_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Vite's file names end in a hash of eight letters: whatever has that name has that content. */
const HASHED_NAME = /^\/assets\/.*-[\w-]{8}\.\w+$/;

/** Pages that other sites may frame. */
const EMBED_PAGE = /^\/embed\/.*\.html$/;

/**
 * @param {string} path a file of the site, from its root: '/ru/index.html'
 * @returns {Record<string, string>}
 */
export function headersFor(path) {
  const extension = extname(path);
  const isPage = extension === '.html';
  const ancestors = EMBED_PAGE.test(path) ? '*' : "'self'";
  return {
    'Content-Type': MIME_TYPES[extension] ?? 'application/octet-stream',
    'Content-Security-Policy': `${POLICY}; frame-ancestors ${ancestors}`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': HASHED_NAME.test(path)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    // Other people's pages load the embed script, its chunks, the module and the fonts.
    ...(isPage ? {} : {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
  };
}
