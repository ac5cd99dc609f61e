/** The npm package as it is built: each of its entries, in Node and in a page of another origin. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFolder } from '../../tools/paths.js';
import { useBrowser } from './support.js';

/** A folder that a project which uses the package might serve. @type {string} */
const root = mkdtempSync(join(tmpdir(), 'nabla-package-'));
const { openPage } = useBrowser({ root });

beforeAll(() => {
  cpSync(packageFolder, join(root, 'package'), { recursive: true });
  for (const entry of ['nabla', 'streaming']) {
    writeFileSync(join(root, `${entry}.js`), `import { createNabla } from './package/${entry}.js';
      const nabla = await createNabla();
      document.title = nabla.formula('x^3').derivative('x').text;\n`);
    writeFileSync(join(root, `${entry}.html`), `<!doctype html><html lang="en">
      <head><link rel="icon" href="data:,"><script type="module" src="${entry}.js"></script></head>
      <body></body></html>`);
  }
});

afterAll(() => rmSync(root, { recursive: true }));

describe.each(['nabla', 'streaming'])('%s.js', (entry) => {
  test('in Node', async () => {
    const { createNabla } = await import(/* @vite-ignore */ `${packageFolder}/${entry}.js`);
    const nabla = await createNabla();
    expect(nabla.formula('x^3').value([2])).toBe(8);
  });

  test('in a page under a strict policy', async () => {
    const page = await openPage(`/${entry}.html`);
    await page.waitForFunction(() => document.title !== '');
    expect(await page.title()).toBe('3*x^2');
  });
});
