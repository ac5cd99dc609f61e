/**
 * `npm run build`: installs what is missing, then builds the engine, the site (dist/site) and the
 * npm package (dist/package). Parts whose sources have not changed are left alone.
 *
 * SITE_URL, the address at which the site will stand, is needed only for the links that have to be
 * absolute (hreflang, sitemap).
 */
import { setUp } from './setup.js';
import { isMain, runMain } from './terminal.js';

/** Builds everything; `setUp` has run before. */
export async function buildAll() {
  const { buildEngine } = await import('./build/engine.js');
  const { buildSite } = await import('./build/site.js');
  const { buildPackage } = await import('./build/package.js');
  await buildEngine();
  await buildSite();
  await buildPackage();
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    await setUp('build');
    await buildAll();
  });
}
