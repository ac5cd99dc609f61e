/**
 * `npm start`: installs what is missing, builds what has changed, serves the site and prints its
 * address.
 */
import { buildAll } from './build.js';
import { setUp } from './setup.js';
import { runMain } from './terminal.js';

await runMain(async () => {
  await setUp('build');
  await buildAll();
  const { serveSite } = await import('./serve.js');
  await serveSite();
});
