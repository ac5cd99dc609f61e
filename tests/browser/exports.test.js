/**
 * What is taken along as text works where it is taken: code is run by its language and gives the
 * engine's numbers, a table read back is the widget's own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numpyCommand } from '../../tools/setup/requirements.js';
import { useBrowser } from './support.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

/** @typedef {'numpy' | 'pytorch' | 'javascript' | 'cpp'} ProgramLanguage */
/** @typedef {Record<string, number>} Point */

/**
 * Each widget that gives a formula away: its markup, what it gives, where it is evaluated.
 * @type {Record<string, { html: string, formula: string, at: Point }>}
 */
const FORMULAS = {
  'nabla-tangent': {
    html: '<nabla-tangent formula="sin(x)^2/x+|x-3|"></nabla-tangent>',
    formula: 'sin(x)^2/x+abs(x-3)', at: { x: 1.7 },
  },
  'nabla-derivation': {
    html: '<nabla-derivation formula="x^2*sin(x)"></nabla-derivation>',
    formula: '2*x*sin(x)+x^2*cos(x)', at: { x: -0.6 },
  },
  'nabla-gradcheck': {
    html: '<nabla-gradcheck formula="exp(-x^2/2)*tan(x)"></nabla-gradcheck>',
    formula: 'exp(-x^2/2)*tan(x)', at: { x: 0.8 },
  },
  'nabla-gradient': {
    html: '<nabla-gradient formula="(1-x)^2+100*(y-x^2)^2"></nabla-gradient>',
    formula: '(1-x)^2+100*(y-x^2)^2', at: { x: -1.2, y: 1.1 },
  },
  'nabla-surface': {
    html: '<nabla-surface formula="sin(x)*cosh(y)+ln(x^2+1)"></nabla-surface>',
    formula: 'sin(x)*cosh(y)+ln(x^2+1)', at: { x: 0.4, y: -0.9 },
  },
  'nabla-chain': {
    html: '<nabla-chain formula="sqrt(sin(x^2)+2)"></nabla-chain>',
    formula: 'sqrt(sin(x^2)+2)', at: { x: 1.3 },
  },
  'nabla-graph': {
    html: '<nabla-graph formula="(sigmoid(w*x+b)-y)^2" point="w=1;x=2;b=3;y=4"></nabla-graph>',
    formula: '(sigmoid(w*x+b)-y)^2', at: { w: 0.5, x: 1.5, b: -0.2, y: 1 },
  },
  'nabla-fit': {
    html: '<nabla-fit points="1;1.2 | 2;1.9 | 3;3.2"></nabla-fit>',
    formula: '((1.2-(a+b))^2+(1.9-(2*a+b))^2+(3.2-(3*a+b))^2)/3', at: { a: 0.7, b: 0.3 },
  },
};

const DESCENT = '<nabla-descent formula="x^2+10*y^2" start="3;1" optimizer="momentum" rate="0.03" '
  + 'options="momentum=0.8" steps="20"></nabla-descent>';

/** Digits that all languages agree in: their libraries round differently. */
const DIGITS = 12;

const python = numpyCommand();
const compiler = ['c++', 'g++', 'clang++'].find((command) =>
  spawnSync(command, ['--version']).status === 0);

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'nabla-exports-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} source */
const runPython = (source) =>
  execFileSync(/** @type {string} */ (python), ['-c', source], { encoding: 'utf8' });

/** @param {string} source */
const runJavaScript = (source) =>
  execFileSync(process.execPath, ['--input-type=module'], { input: source, encoding: 'utf8' });

/** @param {string} source */
function runCpp(source) {
  writeFileSync(join(folder, 'export.cpp'), source);
  execFileSync(/** @type {string} */ (compiler),
    ['-std=c++17', '-o', join(folder, 'export'), join(folder, 'export.cpp')]);
  return execFileSync(join(folder, 'export'), { encoding: 'utf8' });
}

/**
 * A program that prints the value of an expression.
 * @type {Record<string, { run: ((source: string) => string) | null, around: (code: string,
 *     at: Point) => string }>}
 */
const LANGUAGES = {
  javascript: {
    run: runJavaScript,
    around: (code, at) => `const {${Object.keys(at)}} = ${JSON.stringify(at)};
      console.log(${code});`,
  },
  numpy: {
    run: python ? runPython : null,
    around: (code, at) => ['import math', 'import numpy as np',
      ...Object.entries(at).map(([name, value]) => `${name} = np.float64(${value})`),
      `print(repr(float(${code})))`].join('\n'),
  },
  cpp: {
    run: compiler ? runCpp : null,
    around: (code, at) => `#include <algorithm>\n#include <cmath>\n#include <cstdio>\n
      int main() { ${Object.entries(at).map(([name, value]) =>
        `const double ${name} = ${value.toFixed(6)};`).join(' ')}
      std::printf("%.17g\\n", static_cast<double>(${code})); }`,
  },
};

/** @param {string} tag @param {string} html */
async function open(tag, html) {
  const page = await site.openPage(fixture(`<main>${html}</main>`));
  await page.locator(`${tag}[data-ready]`).waitFor();
  return page.locator(tag);
}

describe.each(Object.entries(FORMULAS))('%s', (tag, { html, formula, at }) => {
  for (const [name, { run, around }] of Object.entries(LANGUAGES)) {
    it.skipIf(!run)(`in ${name} gives the engine's number`, async () => {
      const widget = await open(tag, html);
      const { code, value } = await widget.evaluate((/** @type {any} */ element, given) => {
        const names = Object.keys(given.at);
        const known = element.engine.formula(given.formula, { variables: names });
        return {
          code: element.shareable.code(given.name),
          value: known.value(Object.values(given.at)),
        };
      }, { name, formula, at });
      expect(Number.isFinite(value)).toBe(true);
      const printed = Number(run?.(around(code, at)).trim());
      expect(Math.abs(printed - value)).toBeLessThanOrEqual(
        10 ** -DIGITS * Math.max(1, Math.abs(value)));
    });
  }
});

describe('a descent', () => {
  it.skipIf(!python)('in NumPy ends where the engine ends', async () => {
    const widget = await open('nabla-descent', DESCENT);
    const { code, end } = await widget.evaluate((/** @type {any} */ element) => ({
      code: element.shareable.code('numpy'), end: [...element.run.point(element.run.steps)],
    }));
    const printed = runPython(`${code}\nprint([float(each) for each in theta])`);
    const theta = JSON.parse(/** @type {string} */ (printed.trim().split('\n').at(-1)));
    for (const index of [0, 1]) expect(theta[index]).toBeCloseTo(end[index], DIGITS);
  });
});

/**
 * A reader of RFC 4180, by the letter.
 * @param {string} text
 */
function readCsv(text) {
  const rows = [];
  let row = /** @type {string[]} */ ([]);
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

it.each([...Object.entries(FORMULAS).map(([tag, { html }]) => [tag, html]),
  ['nabla-descent', DESCENT], ['nabla-race', '<nabla-race></nabla-race>']])(
  'the table of %s, read back, is its own', async (tag, html) => {
    const widget = await open(tag, html);
    const [download] = await Promise.all([
      widget.page().waitForEvent('download'),
      (async () => {
        await widget.locator('nabla-share-menu button').first().click();
        await widget.page().locator('[role=menuitem]', { hasText: 'CSV' }).click();
      })(),
    ]);
    const stream = await download.createReadStream();
    let text = '';
    for await (const piece of stream) text += piece;
    const [head, ...rows] = readCsv(text);
    const table = await widget.evaluate((/** @type {any} */ element) => {
      const { columns, rows: own } = element.shareable.table();
      return { columns, rows: own.map((/** @type {any[]} */ row) => row.map(String)) };
    });
    expect(head).toEqual(table.columns);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows).toEqual(table.rows);
  });
