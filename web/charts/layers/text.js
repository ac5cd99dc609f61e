import { formatNumber } from '../../messages/index.js';

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

/** Fonts as a canvas tells them back. @type {Map<string, string>} */
const toldFonts = new Map();

/**
 * Sets a canvas's font where it has another: to look for a font takes longer than to draw a line.
 * @param {CanvasRenderingContext2D} context
 * @param {string} font
 */
function setFont(context, font) {
  if (context.font === toldFonts.get(font)) return;
  context.font = font;
  toldFonts.set(font, context.font);
}

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
  const { colour, size = 13, italic = false, bold = false } = style;
  const { align = 'left', baseline = 'alphabetic' } = style;
  const family = italic ? palette.textFont : palette.interfaceFont;
  setFont(context, `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}${size}px ${family}`);
  context.textAlign = align;
  context.textBaseline = baseline;

  const width = context.measureText(text).width;
  const before = align === 'right' ? width : align === 'center' ? width / 2 : 0;
  const left = Math.min(Math.max(x - before, area.left + MARGIN), area.right - MARGIN - width);
  const above = baseline === 'top' ? 0 : baseline === 'middle' ? size / 2 : size;
  const top = Math.min(Math.max(y - above, area.top + MARGIN), area.bottom - MARGIN - size);

  context.setLineDash([]);
  context.lineJoin = 'round';
  context.lineWidth = RIM;
  context.strokeStyle = palette.surface;
  context.strokeText(text, left + before, top + above);
  context.fillStyle = colour;
  context.fillText(text, left + before, top + above);
}

/**
 * A number at an axis: all the digits that a round number needs, and no noise of the last bits.
 * @param {string} language
 * @param {number} value
 */
export function formatTick(language, value) {
  return formatNumber(language, value, { significant: 12 });
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

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
