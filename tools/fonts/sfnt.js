/** Reads of an OpenType font what the font tool needs: its characters, their widths, its ascent. */
import fontverter from 'fontverter';

/**
 * @typedef {object} FontMetrics
 * @property {Map<number, number>} glyphs code point → glyph number
 * @property {(codePoint: number) => number} advance width of a character, in em
 * @property {number} ascent above the baseline, in em
 * @property {number} descent below the baseline, in em, positive
 * @property {number} lineGap in em
 * @property {string[]} tables tags of all tables
 */

/**
 * @param {Buffer} font TrueType, OpenType, WOFF or WOFF2
 * @returns {Promise<FontMetrics>}
 */
export async function readFont(font) {
  const data = await fontverter.convert(font, 'sfnt');
  /** @type {Map<string, number>} tag → offset */
  const tables = new Map();
  for (let i = 0; i < data.readUInt16BE(4); i += 1) {
    const record = 12 + 16 * i;
    tables.set(data.toString('latin1', record, record + 4), data.readUInt32BE(record + 8));
  }
  const at = (/** @type {string} */ tag) => /** @type {number} */ (tables.get(tag));

  const em = data.readUInt16BE(at('head') + 18);
  const glyphs = readCharacters(data, at('cmap'));
  const longMetrics = data.readUInt16BE(at('hhea') + 34);
  return {
    glyphs,
    advance(codePoint) {
      const glyph = Math.min(glyphs.get(codePoint) ?? 0, longMetrics - 1);
      return data.readUInt16BE(at('hmtx') + 4 * glyph) / em;
    },
    ascent: data.readInt16BE(at('hhea') + 4) / em,
    descent: -data.readInt16BE(at('hhea') + 6) / em,
    lineGap: data.readInt16BE(at('hhea') + 8) / em,
    tables: [...tables.keys()],
  };
}

/**
 * @param {Buffer} data
 * @param {number} cmap offset of the table
 * @returns {Map<number, number>}
 */
function readCharacters(data, cmap) {
  /** @type {Map<number, number>} */
  const glyphs = new Map();
  for (let i = 0; i < data.readUInt16BE(cmap + 2); i += 1) {
    const subtable = cmap + data.readUInt32BE(cmap + 8 + 8 * i);
    const format = data.readUInt16BE(subtable);
    if (format === 4) readFormat4(data, subtable, glyphs);
    else if (format === 12) readFormat12(data, subtable, glyphs);
  }
  return glyphs;
}

/**
 * Segments of the basic plane.
 * @param {Buffer} data
 * @param {number} start
 * @param {Map<number, number>} glyphs
 */
function readFormat4(data, start, glyphs) {
  const size = data.readUInt16BE(start + 6); // twice the number of segments
  for (let segment = 0; segment < size; segment += 2) {
    const last = data.readUInt16BE(start + 14 + segment);
    const first = data.readUInt16BE(start + 16 + size + segment);
    const delta = data.readUInt16BE(start + 16 + 2 * size + segment);
    const rangeAt = start + 16 + 3 * size + segment;
    const range = data.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : data.readUInt16BE(rangeAt + range + 2 * (code - first));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

/**
 * Groups of all planes.
 * @param {Buffer} data
 * @param {number} start
 * @param {Map<number, number>} glyphs
 */
function readFormat12(data, start, glyphs) {
  const count = data.readUInt32BE(start + 12);
  for (let i = 0; i < count; i += 1) {
    const group = start + 16 + 12 * i;
    const [first, last, glyph] = [0, 4, 8].map((offset) => data.readUInt32BE(group + offset));
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
  }
}
