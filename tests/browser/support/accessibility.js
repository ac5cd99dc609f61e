/** What axe-core has to say about a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource =
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations of WCAG 2.2 A and AA, in words.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function axeViolations(page) {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { axe } = Object(globalThis);
    const { violations } = await axe.run(document, { runOnly: tags });
    const inWords = (/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ node) =>
      `${id}: ${node.target.flat().join(' ')}\n${node.failureSummary}`);
    return violations.flatMap(inWords);
  });
}
