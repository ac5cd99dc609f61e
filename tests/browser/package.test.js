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

/** @param {string} script */
const pageWith = (script) => `<!doctype html><html lang="en">
  <head><link rel="icon" href="data:,"><script type="module" src="${script}.js"></script></head>
  <body></body></html>`;

beforeAll(() => {
  cpSync(packageFolder, join(root, 'package'), { recursive: true });
  for (const entry of ['nabla', 'streaming']) {
    writeFileSync(join(root, `${entry}.js`), `import { createNabla } from './package/${entry}.js';
      const nabla = await createNabla();
      document.title = nabla.formula('x^3').derivative('x').text;\n`);
    writeFileSync(join(root, `${entry}-worker.js`), `
      import { createNablaWorker } from './package/${entry}.js';
      const nabla = await createNablaWorker({ patience: 500 });
      const network = await nabla.network({ inputs: 2, hidden: [8, 8], outputs: 1 });
      const { inputs, targets } = await nabla.dataset('circle', { rows: 300 });
      await network.setData({ inputs, targets });
      window.training = { nabla, network, steps: 0, where: nabla.where };
      try {
        for await (const trace of network.train({ epochs: 1_000_000 })) {
          window.training.steps += trace.steps;
          document.title = 'training';
        }
      } catch (error) {
        window.training.lost = error.code;
        window.training.again = (await network.score()).loss;
        document.title = 'again';
      }\n`);
    writeFileSync(join(root, `${entry}-worker.html`), pageWith(`${entry}-worker`));
    writeFileSync(join(root, `${entry}.html`), pageWith(entry));
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

  test('trains in a worker of a page under a strict policy, and outlives it', async () => {
    const opened = await openPage(`/${entry}-worker.html`);
    await opened.waitForFunction(() => document.title === 'training');
    const before = await opened.evaluate(() => ({ ...Object(window).training }));
    expect(before.where).toBe('worker');
    await expect.poll(() => opened.evaluate(() => Object(window).training.steps))
      .toBeGreaterThan(before.steps);
    const [worker] = opened.workers();
    await worker.evaluate(() => globalThis.close());
    await opened.waitForFunction(() => document.title === 'again');
    const { lost, again } = await opened.evaluate(() => ({ ...Object(window).training }));
    expect(lost).toBe('engine-lost');
    expect(again).toBeGreaterThan(0);
  });
});
