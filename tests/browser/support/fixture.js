/**
 * Pages that hold what a test wants, under the site's own address and policy: a widget alone
 * answers much sooner than a whole lesson.
 */
import { headersFor } from '../../../tools/serve/headers.js';

/**
 * A route for `useBrowser({ route })`: answers /fixture.html with what its address asks for.
 * @type {import('../../../tools/serve.js').Route}
 */
export function serveFixture(request, response) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
  if (pathname !== '/fixture.html') return false;
  response.writeHead(200, headersFor('/fixture.html'));
  response.end(`<!doctype html><html lang="${searchParams.get('lang')}"><meta charset="utf-8">
    <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
    <title>Fixture</title>
    <script type="module" src="/embed/nabla.js"></script>${searchParams.get('html')}`);
  return true;
}

/**
 * The address of a fixture.
 * @param {string} html what its body holds
 * @param {'ru' | 'en'} [language]
 */
export function fixture(html, language = 'en') {
  return `/fixture.html?lang=${language}&html=${encodeURIComponent(html)}`;
}
