/**
 * Makes the bundled fonts: `node tools/fonts.js [folder of TeX Gyre Pagella Math]`.
 *
 * Reads the faces from their npm packages, and the math font from Debian's fonts-texgyre-math (or
 * the folder given), keeps the characters of the course and the weights that the style sheet uses,
 * and writes to `web/course/fonts/` the WOFF2 files, their licences, and `fonts.css` with a face
 * for each and with fallback faces that take the same room, so that a page does not jump when a
 * font arrives. The result is committed: run this only to change the choice of fonts or characters.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { CYRILLIC, LATIN, MATHEMATICS, SYMBOLS } from './fonts/characters.js';
import { LETTERS, withPlainLetters } from './fonts/letters.js';
import { withScriptPrimes } from './fonts/primes.js';
import { readFont } from './fonts/sfnt.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = join(root, 'node_modules/@fontsource-variable');
const out = join(root, 'web/course/fonts');
const mathFolder = process.argv[2]
  ?? '/usr/share/texmf/fonts/opentype/public/tex-gyre-math';

/** @typedef {import('./fonts/sfnt.js').FontMetrics} FontMetrics */

/**
 * Features that text uses; ligatures of programming fonts would show other characters than typed.
 */
const TEXT_FEATURES = [
  'ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'onum', 'pnum', 'tnum',
];

/**
 * @typedef {object} Face
 * @property {string} file name of the WOFF2 without script and ending
 * @property {string} family
 * @property {string} source path below the packages, `*` for the script
 * @property {string} weight as in CSS
 * @property {'normal' | 'italic'} [style]
 * @property {Record<string, number | { min: number, max: number }>} axes
 * @property {string[]} features
 */

/** @type {Face[]} */
const FACES = [
  { file: 'text', family: 'Literata', weight: '400 600', features: TEXT_FEATURES,
    source: 'literata/files/literata-*-wght-normal.woff2', axes: { wght: { min: 400, max: 600 } } },
  { file: 'text-italic', family: 'Literata', weight: '400', style: 'italic',
    features: TEXT_FEATURES,
    source: 'literata/files/literata-*-wght-italic.woff2', axes: { wght: 400 } },
  // Titles in the optical size that they are set in: finer hairlines, tighter fit.
  { file: 'display', family: 'Literata Display', weight: '500', features: TEXT_FEATURES,
    source: 'literata/files/literata-*-opsz-normal.woff2', axes: { wght: 500, opsz: 36 } },
  { file: 'interface', family: 'Golos Text', weight: '400 600', features: TEXT_FEATURES,
    source: 'golos-text/files/golos-text-*-wght-normal.woff2',
    axes: { wght: { min: 400, max: 600 } } },
  { file: 'code', family: 'JetBrains Mono', weight: '400', features: ['ccmp', 'mark', 'mkmk'],
    source: 'jetbrains-mono/files/jetbrains-mono-*-wght-normal.woff2', axes: { wght: 400 } },
];

const SCRIPTS = { latin: LATIN, cyrillic: CYRILLIC };

/** A sentence or two of each script, to weigh its letters by how often they occur. */
const SAMPLES = {
  latin: 'The derivative of a function at a point is the slope of its tangent there: the number '
    + 'that the slopes of the secants approach as the step shrinks. You will see why it decides '
    + 'how a network learns, and compute it by rules.',
  cyrillic: 'Производная функции в точке это наклон касательной: число, к которому приближаются '
    + 'наклоны секущих, когда шаг уменьшается. Вы увидите, почему именно она решает, как учится '
    + 'сеть, и научитесь находить её по правилам.',
};

/**
 * Faces that readers have already. `width` is the mean advance of the letters of SAMPLES and the
 * advance of the space, in em, measured with `readFont` from Liberation (whose widths are those of
 * Times New Roman and Arial) and from DejaVu.
 */
const TIMES = ['Times New Roman', 'Liberation Serif', 'Tinos'];
const ITALIC_TIMES = TIMES.map((name) => `${name} Italic`);
const ARIAL = ['Arial', 'Liberation Sans', 'Arimo'];
const WIDTHS = {
  times: { latin: 0.4275, cyrillic: 0.5024, space: 0.25 },
  italicTimes: { latin: 0.4279, cyrillic: 0.5126, space: 0.25 },
  dejavuSerif: { latin: 0.5484, cyrillic: 0.6303, space: 0.318 },
  italicDejavuSerif: { latin: 0.5484, cyrillic: 0.6563, space: 0.318 },
  arial: { latin: 0.4733, cyrillic: 0.5479, space: 0.278 },
  dejavuSans: { latin: 0.5422, cyrillic: 0.632, space: 0.318 },
};
const FALLBACKS = [
  { family: 'Literata Fallback', like: 'text', local: TIMES, width: WIDTHS.times },
  { family: 'Literata Fallback 2', like: 'text', local: ['DejaVu Serif'],
    width: WIDTHS.dejavuSerif },
  { family: 'Literata Fallback', like: 'text-italic', style: 'italic', local: ITALIC_TIMES,
    width: WIDTHS.italicTimes },
  { family: 'Literata Fallback 2', like: 'text-italic', style: 'italic',
    local: ['DejaVu Serif Italic'], width: WIDTHS.italicDejavuSerif },
  { family: 'Literata Display Fallback', like: 'display', local: TIMES, width: WIDTHS.times },
  { family: 'Literata Display Fallback 2', like: 'display', local: ['DejaVu Serif'],
    width: WIDTHS.dejavuSerif },
  { family: 'Golos Text Fallback', like: 'interface', local: ARIAL, width: WIDTHS.arial },
  { family: 'Golos Text Fallback 2', like: 'interface', local: ['DejaVu Sans'],
    width: WIDTHS.dejavuSans },
];

/**
 * Where each of the widths holds. A space has a face of its own: it is stretched otherwise than
 * letters.
 */
const FALLBACK_RANGES = /** @type {const} */ ({
  space: 'U+20, U+A0', latin: 'U+21-9F, U+A1-3FF, U+2000-2FFF', cyrillic: 'U+400-4FF',
});

const LICENCES = {
  'LICENSE-Literata.txt': join(packages, 'literata/LICENSE'),
  'LICENSE-Golos-Text.txt': join(packages, 'golos-text/LICENSE'),
  'LICENSE-JetBrains-Mono.txt': join(packages, 'jetbrains-mono/LICENSE'),
};

/** @param {string} character */
const codeOf = (character) => /** @type {number} */ (character.codePointAt(0));

/** @param {Iterable<number>} codes @returns {string} the value of `unicode-range` */
function unicodeRange(codes) {
  const sorted = [...codes].sort((a, b) => a - b);
  /** @type {[number, number][]} */
  const runs = [];
  for (const code of sorted) {
    const run = runs.at(-1);
    if (run && code === run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  const hex = (/** @type {number} */ code) => code.toString(16).toUpperCase();
  return runs.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
    .join(', ');
}

/** @param {Record<string, string>} declarations */
function fontFace(declarations) {
  const lines = Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};\n`);
  return `@font-face {\n${lines.join('')}}\n`;
}

/** @param {number} ratio */
const percent = (ratio) => `${(100 * ratio).toFixed(2)}%`;

/**
 * @param {import('./fonts/sfnt.js').FontMetrics} font
 * @param {string} sample mean advance of its letters, em
 */
function meanAdvance(font, sample) {
  const letters = [...sample].filter((character) => /\p{L}/u.test(character));
  const sum = letters.reduce((total, letter) =>
    total + font.advance(codeOf(letter)), 0);
  return sum / letters.length;
}

/** @type {string[]} */
const css = ['/* Made by tools/fonts.js: change that, not this. */\n'];
/** @type {Map<string, FontMetrics>} */
const made = new Map();

/** @param {string} name @param {Buffer} font */
async function writeFont(name, font) {
  await writeFile(join(out, `${name}.woff2`), font);
  const metrics = await readFont(font);
  made.set(name, metrics);
  const size = String(font.length).padStart(6);
  console.log(`${name.padEnd(24)} ${size} bytes ${metrics.glyphs.size} characters`);
  return metrics;
}

/** @param {Face} face */
async function makeFace(face) {
  for (const [script, characters] of Object.entries(SCRIPTS)) {
    const source = await readFile(join(packages, face.source.replace('*', script)));
    const font = await subsetFont(source, characters, {
      targetFormat: 'woff2', variationAxes: face.axes, keepFeatures: face.features, noHinting: true,
    });
    const name = `${face.file}-${script}`;
    const { glyphs } = await writeFont(name, font);
    css.push(fontFace({
      'font-family': `'${face.family}'`,
      'font-style': face.style ?? 'normal',
      'font-weight': face.weight,
      'font-display': 'swap',
      src: `url('./${name}.woff2') format('woff2')`,
      'unicode-range': unicodeRange(glyphs.keys()),
    }));
  }
}

async function makeMath() {
  const whole = await readFile(join(mathFolder, 'texgyrepagella-math.otf'));
  const source = withScriptPrimes(whole, (await readFont(whole)).glyphs);
  // `ssty`, other outlines for scripts, would double the file, and Chromium does not use them.
  const font = await subsetFont(source, MATHEMATICS,
    { targetFormat: 'woff2', keepFeatures: [], noHinting: true });
  const { glyphs, tables } = await writeFont('math', font);
  if (!tables.includes('MATH')) throw new Error('the subset of the math font lost its MATH table');
  const missing = [...new Set(MATHEMATICS)]
    .filter((character) => !glyphs.has(codeOf(character)));
  if (missing.length > 0) console.log(`  not in the math font: ${missing.join(' ')}`);
  const face = { 'font-display': 'swap', src: "url('./math.woff2') format('woff2')" };
  css.push(fontFace({ 'font-family': "'Nabla Math'", ...face }));
  css.push(fontFace({
    'font-family': "'Nabla Symbols'",
    ...face,
    'unicode-range': unicodeRange([...SYMBOLS].map(codeOf)),
  }));
}

/** Letters of formulas for running text. */
async function makeLetters() {
  const whole = await readFile(join(mathFolder, 'texgyrepagella-math.otf'));
  const source = withPlainLetters(whole, (await readFont(whole)).glyphs);
  const font = await subsetFont(source, LETTERS,
    { targetFormat: 'woff2', keepFeatures: [], noHinting: true });
  const { glyphs } = await writeFont('letters', font);
  css.push(fontFace({
    'font-family': "'Nabla Letters'",
    'font-style': 'italic',
    'font-display': 'swap',
    src: "url('./letters.woff2') format('woff2')",
    'unicode-range': unicodeRange(glyphs.keys()),
  }));
}

/** Faces made of what the reader has, stretched to the widths and heights of the bundled ones. */
function makeFallbacks() {
  for (const { family, like, local, width, style = 'normal' } of FALLBACKS) {
    for (const [part, range] of Object.entries(FALLBACK_RANGES)) {
      const script = part === 'cyrillic' ? 'cyrillic' : 'latin';
      const font = /** @type {FontMetrics} */ (made.get(`${like}-${script}`));
      const wanted = part === 'space' ? font.advance(0x20) : meanAdvance(font, SAMPLES[script]);
      const scale = wanted / width[/** @type {keyof typeof width} */ (part)];
      css.push(fontFace({
        'font-family': `'${family}'`,
        'font-style': style,
        src: local.map((name) => `local('${name}')`).join(', '),
        'size-adjust': percent(scale),
        'ascent-override': percent(font.ascent / scale),
        'descent-override': percent(font.descent / scale),
        'line-gap-override': percent(font.lineGap / scale),
        'unicode-range': range,
      }));
    }
  }
}

await mkdir(out, { recursive: true });
for (const face of FACES) await makeFace(face);
await makeMath();
await makeLetters();
makeFallbacks();
await writeFile(join(out, 'fonts.css'), css.join('\n'));
for (const [name, source] of Object.entries(LICENCES)) await copyFile(source, join(out, name));
