/**
 * Gives primes the outlines that OpenType math fonts keep for scripts (feature `ssty`). A prime
 * stands in a superscript; the plain outline, drawn for running text, is raised already and would
 * hover small and high over its letter. Browsers do not all apply the feature, so that the font
 * itself maps the characters to the right glyphs. Tables as the OpenType specification 1.9
 * describes them.
 */

/** ′ ″ ‴ ⁗ */
const PRIMES = [0x2032, 0x2033, 0x2034, 0x2057];

/**
 * @param {Buffer} font an OpenType font as an sfnt
 * @param {Map<number, number>} glyphs code point → glyph number
 * @returns {Buffer} the font with a new `cmap`
 */
export function withScriptPrimes(font, glyphs) {
  const mapped = new Map(glyphs);
  for (const prime of PRIMES) {
    const plain = glyphs.get(prime);
    const script = plain === undefined ? undefined : substitute(font, 'ssty', plain);
    if (script === undefined) throw new Error(`no script form of U+${prime.toString(16)}`);
    mapped.set(prime, script);
  }
  return withCharacters(font, mapped);
}

/**
 * @param {Buffer} font
 * @param {Map<number, number>} glyphs code point → glyph number
 * @returns {Buffer} the font with these characters
 */
export const withCharacters = (font, glyphs) =>
  replaceTable(font, 'cmap', writeCmap(glyphs));

/** @param {Buffer} font @param {string} tag @returns {number} offset of the table's record */
function record(font, tag) {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return at;
  }
  throw new Error(`the font has no table ${tag}`);
}

/**
 * The first glyph that a feature puts in place of another, by single or alternate substitution.
 * @param {Buffer} font
 * @param {string} feature
 * @param {number} glyph
 * @returns {number | undefined}
 */
function substitute(font, feature, glyph) {
  const gsub = font.readUInt32BE(record(font, 'GSUB') + 8);
  const features = gsub + font.readUInt16BE(gsub + 6);
  const lookups = gsub + font.readUInt16BE(gsub + 8);
  for (let i = 0; i < font.readUInt16BE(features); i += 1) {
    const entry = features + 2 + 6 * i;
    if (font.toString('latin1', entry, entry + 4) !== feature) continue;
    const table = features + font.readUInt16BE(entry + 4);
    for (let k = 0; k < font.readUInt16BE(table + 2); k += 1) {
      const index = font.readUInt16BE(table + 4 + 2 * k);
      const lookup = lookups + font.readUInt16BE(lookups + 2 + 2 * index);
      const found = substituteByLookup(font, lookup, glyph);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** @param {Buffer} font @param {number} lookup offset @param {number} glyph */
function substituteByLookup(font, lookup, glyph) {
  for (let i = 0; i < font.readUInt16BE(lookup + 4); i += 1) {
    let type = font.readUInt16BE(lookup);
    let table = lookup + font.readUInt16BE(lookup + 6 + 2 * i);
    if (type === 7) { // extension: the real table is farther away
      type = font.readUInt16BE(table + 2);
      table += font.readUInt32BE(table + 4);
    }
    const index = coverageIndex(font, table + font.readUInt16BE(table + 2), glyph);
    if (index === undefined) continue;
    if (type === 3) { // alternates: the first is for the first level of scripts
      const set = table + font.readUInt16BE(table + 6 + 2 * index);
      return font.readUInt16BE(set + 2);
    }
    if (type === 1) {
      return font.readUInt16BE(table) === 1 ? (glyph + font.readInt16BE(table + 4)) & 0xffff
        : font.readUInt16BE(table + 6 + 2 * index);
    }
  }
  return undefined;
}

/**
 * @param {Buffer} font
 * @param {number} coverage offset
 * @param {number} glyph
 * @returns {number | undefined}
 */
function coverageIndex(font, coverage, glyph) {
  const byRanges = font.readUInt16BE(coverage) === 2;
  for (let i = 0; i < font.readUInt16BE(coverage + 2); i += 1) {
    if (byRanges) {
      const range = coverage + 4 + 6 * i;
      const [first, last, start] = [0, 2, 4].map((offset) => font.readUInt16BE(range + offset));
      if (glyph >= first && glyph <= last) return start + glyph - first;
    } else if (font.readUInt16BE(coverage + 4 + 2 * i) === glyph) {
      return i;
    }
  }
  return undefined;
}

/**
 * @param {Map<number, number>} glyphs
 * @returns {Buffer} a `cmap` table of format 12, one group a character
 */
function writeCmap(glyphs) {
  const groups = [...glyphs].sort(([a], [b]) => a - b);
  const table = Buffer.alloc(12 + 16 + 12 * groups.length);
  table.writeUInt16BE(1, 2); // one subtable
  table.writeUInt16BE(3, 4); // Windows
  table.writeUInt16BE(10, 6); // all of Unicode
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * groups.length, 16);
  table.writeUInt32BE(groups.length, 24);
  groups.forEach(([code, glyph], i) => {
    [code, code, glyph].forEach((value, k) => table.writeUInt32BE(value, 28 + 12 * i + 4 * k));
  });
  return table;
}

/**
 * @param {Buffer} font
 * @param {string} tag
 * @param {Buffer} content put at the end of the file; checksums are the subsetter's work
 */
function replaceTable(font, tag, content) {
  const start = Math.ceil(font.length / 4) * 4;
  const result = Buffer.concat([font, Buffer.alloc(start - font.length), content]);
  const at = record(result, tag);
  result.writeUInt32BE(start, at + 8);
  result.writeUInt32BE(content.length, at + 12);
  return result;
}
