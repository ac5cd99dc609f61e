import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startServer, startServerFromEnvironment } from '../../tools/serve.js';

const script = 'export const answer = 42;\n'.repeat(40);

/** @type {string} */
let root;
/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

/**
 * Asks for a path as it is written: `fetch` would resolve its dots beforehand.
 * @param {string} path
 * @param {import('node:http').RequestOptions} [options]
 * @returns {Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders,
 *   body: Buffer }>}
 */
function ask(path, options = {}) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, ...options }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({
        status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts),
      }));
    }).on('error', reject).end();
  });
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'nabla-site-'));
  /** @type {Record<string, string | Buffer>} */
  const files = {
    'site/index.html': '<h1>choose</h1>',
    'site/ru/index.html': '<h1>содержание</h1>',
    'site/ru/404.html': '<a href="../assets/a.css">нет</a>',
    'site/en/404.html': '<a href="../assets/a.css">none</a><a href="#x"></a><a href="https://a/">',
    'site/embed/nabla.js': script,
    'site/embed/tangent.html': '<h1>tangent</h1>',
    'site/assets/site-Ab3_-9xY.js': script,
    'site/assets/site-Ab3_-9xY.js.gz': gzipSync(script),
    'site/assets/nabla-Ab3_-9xY.wasm': 'wasm',
    'secret.txt': 'secret',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  server = await startServer({ root: join(root, 'site'), prefix: '/course/' });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

describe('files', () => {
  test('a folder is its index page, and gets its slash', async () => {
    expect((await ask('/course/')).body.toString()).toBe('<h1>choose</h1>');
    expect((await ask('/course/ru/')).body.toString()).toBe('<h1>содержание</h1>');
    const { status, headers } = await ask('/course/ru?theme=dark');
    expect([status, headers.location]).toEqual([301, '/course/ru/?theme=dark']);
  });

  test('types of content', async () => {
    for (const [path, type] of [
      ['', 'text/html; charset=utf-8'],
      ['embed/nabla.js', 'text/javascript; charset=utf-8'],
      ['assets/nabla-Ab3_-9xY.wasm', 'application/wasm'],
    ]) {
      const { headers } = await ask(`/course/${path}`);
      expect(headers['content-type']).toBe(type);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('the compressed twin goes to whoever understands it', async () => {
    const path = '/course/assets/site-Ab3_-9xY.js';
    const compressed = await ask(path, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(compressed.headers['content-encoding']).toBe('gzip');
    expect(compressed.headers.vary).toBe('Accept-Encoding');
    expect(compressed.body).toEqual(gzipSync(script));
    for (const encoding of ['identity', 'gzip;q=0', 'x-gzip']) {
      const plain = await ask(path, { headers: { 'accept-encoding': encoding } });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.toString()).toBe(script);
    }
  });

  test('HEAD has no body, and nothing but reading is allowed', async () => {
    const head = await ask('/course/embed/nabla.js', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(String(script.length));
    expect(head.body).toHaveLength(0);
    const post = await ask('/course/', { method: 'POST' });
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test.each([
    '/course/../secret.txt', '/course/%2e%2e/secret.txt', '/course/..%2fsecret.txt',
    '/course/..%5csecret.txt', '/course//../../secret.txt', '/secret.txt', '/course/%00', '/course/%zz',
  ])('%s does not lead out of the site', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });
});

describe('caching', () => {
  test('hashed names are kept for good, all others are asked for again', async () => {
    const hashed = await ask('/course/assets/site-Ab3_-9xY.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const stable = await ask('/course/embed/nabla.js');
    expect(stable.headers['cache-control']).toBe('no-cache');
  });

  test('what has not changed is not sent again', async () => {
    const tag = (await ask('/course/')).headers.etag;
    const again = await ask('/course/', { headers: { 'if-none-match': tag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask('/course/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });
});

describe('policy', () => {
  test('every answer carries it, to the letter', async () => {
    for (const path of ['/course/', '/course/none', '/elsewhere']) {
      expect((await ask(path)).headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
        + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'none'; "
        + "require-trusted-types-for 'script'; trusted-types lit-html nabla; "
        + "frame-ancestors 'self'");
    }
  });

  test('other sites may frame embed pages, and load files but no pages', async () => {
    const embed = await ask('/course/embed/tangent.html');
    expect(embed.headers['content-security-policy']).toMatch(/; frame-ancestors \*$/);
    for (const path of ['embed/nabla.js', 'assets/nabla-Ab3_-9xY.wasm']) {
      expect((await ask(`/course/${path}`)).headers['access-control-allow-origin']).toBe('*');
    }
    expect((await ask('/course/ru/')).headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a page that is not there', () => {
  test('speaks the language of its path, or of the browser', async () => {
    const russian = await ask('/course/ru/lessons/none/');
    expect([russian.status, russian.body.toString()])
      .toEqual([404, '<a href="/course/assets/a.css">нет</a>']);
    expect((await ask('/course/none', { headers: { 'accept-language': 'ru-RU' } })).body.toString())
      .toContain('нет');
    expect((await ask('/course/en/none', { headers: { 'accept-language': 'ru' } })).body.toString())
      .toContain('none');
  });

  test('has its relative links made absolute, and no others', async () => {
    expect((await ask('/course/en/a/b/c')).body.toString()).toBe(
      '<a href="/course/assets/a.css">none</a><a href="#x"></a><a href="https://a/">');
  });
});

describe('the port', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('that was asked for is taken, and is an error when it is busy or none', async () => {
    for (const [port, message] of [
      [String(server.port), /busy/], ['80a', /whole number/], ['-1', /whole number/],
      ['65536', /whole number/],
    ]) {
      vi.stubEnv('PORT', /** @type {string} */ (port));
      await expect(startServerFromEnvironment({ root })).rejects.toThrow(message);
    }
    vi.stubEnv('PORT', '0');
    const free = await startServerFromEnvironment({ root });
    expect(free.port).toBeGreaterThan(0);
    await free.close();
  });

  test('is the next free one where none was asked for', async () => {
    vi.stubEnv('PORT', '');
    const first = await startServerFromEnvironment({ root });
    const second = await startServerFromEnvironment({ root });
    expect(second.port).toBeGreaterThan(first.port);
    await first.close();
    await second.close();
  });
});
