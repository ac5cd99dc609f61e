import { formatNumber } from '../../messages/index.js';
import { splitLetters } from '../lettered.js';

/**
 * Width of the rim of background around a label, in pixels: it parts the label from lines below it.
 */
const RIM = 4;

/** Labels keep this far from the edges of the plot area, in pixels. */
const MARGIN = 6;

/**
 * @typedef {object} TextStyle
 * @property {string} colour
 * @property {number} [size] in pixels
 * @property {boolean} [italic] the text face in italics, for names of curves and axes
 * @property {boolean} [bold]
 * @property {CanvasTextAlign} [align]
 * @property {CanvasTextBaseline} [baseline]
 */

/**
 * Widths by font and text: to measure a label takes longer than to draw a line.
 * @type {Map<string, number>}
 */
const widths = new Map();

/** So many widths are kept; then they are measured anew. */
const MOST_WIDTHS = 2000;

/** Another font has come for what was measured: widths are found anew. */
export function forgetWidths() { widths.clear(); }

/** The digits of exponents, which fonts draw too small to be told apart. */
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const EXPONENT = /([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)/;

/** The digits at the end of a name: `w1` is written w₁. */
const INDEX = /(?<=(?<![\p{L}\d])\p{L})(\d+)/u;

/** Size of an exponent or an index and how far it is raised, as parts of the size of its base. */
const SMALLER = 0.85;
const RISE = { none: 0, exponent: 0.42, index: -0.22 };

/**
 * @param {string} text
 * @param {RegExp} split with what is raised or lowered in a group
 * @param {'exponent' | 'index'} place of that
 */
const parted = (text, split, place) => text.split(split).map((piece, index) =>
  ({ text: piece, place: index % 2 === 1 ? place : /** @type {const} */ ('none') }));

/** Most labels are numbers. */
const LETTER = /\p{L}/u;

/**
 * A label with letters of mathematics in it, `h = 1`, which are written as names are.
 * @param {string} text
 */
const letteredPieces = (text) => (LETTER.test(text) ? splitLetters(text) : [
  { before: text, letters: '', index: '' },
]).flatMap(({ before, letters, index }) => [
  { text: before, place: /** @type {const} */ ('none') },
  { text: letters, place: /** @type {const} */ ('none'), italic: true },
  { text: index, place: /** @type {const} */ ('index') },
]);

/**
 * A text in pieces, the exponents as plain digits.
 * @param {string} text
 * @param {boolean} [named] whether it is a name, whose digits are its index
 */
function piecesOf(text, named = false) {
  return parted(text, EXPONENT, 'exponent').flatMap((piece) => {
    if (piece.place === 'none') {
      return named ? parted(piece.text, INDEX, 'index') : letteredPieces(piece.text);
    }
    const digits = [...piece.text]
      .map((sign) => (sign === '⁻' ? '−' : SUPERSCRIPTS.indexOf(sign))).join('');
    return [{ ...piece, text: digits }];
  }).filter((piece) => piece.text !== '');
}

/**
 * The font of a label.
 * @param {Pick<import('./frame.js').Frame, 'palette'>} frame
 * @param {Omit<TextStyle, 'colour'>} style
 * @param {boolean} small whether it is an exponent or an index
 */
function labelFont({ palette }, { size = 13, italic, bold }, small) {
  const family = italic ? palette.textFont : palette.interfaceFont;
  const pixels = small ? size * SMALLER : size;
  return `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}${pixels}px ${family}`;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} font
 * @param {string} text
 */
function measuredWidth(context, font, text) {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size >= MOST_WIDTHS) widths.clear();
  context.font = font;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

/**
 * The pieces of a label with their fonts and widths.
 * @param {Pick<import('./frame.js').Frame, 'context' | 'palette'>} frame
 * @param {string} text
 * @param {Omit<TextStyle, 'colour'>} style
 */
function measure(frame, text, style) {
  return piecesOf(text, style.italic).map((piece) => {
    const font = labelFont(frame, { ...style, ...piece }, piece.place !== 'none');
    return { ...piece, font, width: measuredWidth(frame.context, font, piece.text) };
  });
}

/** @param {readonly { width: number }[]} pieces */
const widthOf = (pieces) => pieces.reduce((sum, { width }) => sum + width, 0);

/**
 * How wide a label is, in pixels.
 * @param {Pick<import('./frame.js').Frame, 'context' | 'palette'>} frame
 * @param {string} text
 * @param {Omit<TextStyle, 'colour'>} style
 */
export function textWidth(frame, text, style) { return widthOf(measure(frame, text, style)); }

/**
 * A label, pushed inside the plot area if it would leave it.
 * @param {import('./frame.js').Frame} frame
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {TextStyle} style
 */
export function drawText(frame, text, x, y, style) {
  const { context, area, palette } = frame;
  const { colour, size = 13, align = 'left', baseline = 'alphabetic' } = style;
  const pieces = measure(frame, text, style);
  const width = widthOf(pieces);
  const before = align === 'right' ? width : align === 'center' ? width / 2 : 0;
  const left = Math.min(Math.max(x - before, area.left + MARGIN), area.right - MARGIN - width);
  const above = baseline === 'top' ? 0 : baseline === 'middle' ? size / 2 : size;
  const top = Math.min(Math.max(y - above, area.top + MARGIN), area.bottom - MARGIN - size);

  context.setLineDash([]);
  context.lineJoin = 'round';
  context.lineWidth = RIM;
  context.strokeStyle = palette.surface;
  context.fillStyle = colour;
  context.textAlign = 'left';
  context.textBaseline = baseline;
  // All rims come first: the rim of an exponent would cut into its base.
  for (const draw of /** @type {const} */ (['strokeText', 'fillText'])) {
    let at = left;
    for (const piece of pieces) {
      context.font = piece.font;
      context[draw](piece.text, at, top + above - size * RISE[piece.place]);
      at += piece.width;
    }
  }
}

/**
 * A number at an axis: all the digits that a round number needs, and no noise of the last bits.
 * @param {string} language
 * @param {number} value
 */
export function formatTick(language, value) {
  return formatNumber(language, value, { significant: 12 });
}

/**
 * A power of ten at a logarithmic axis.
 * @param {number} value
 */
export function formatPower(value) {
  const exponent = Math.round(Math.log10(value));
  if (exponent === 0 || exponent === 1) return String(10 ** exponent);
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `10${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}
