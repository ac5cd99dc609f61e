/**
 * The page's fonts for a drawing that leaves the page: a picture may ask nobody for anything, so
 * the files travel inside it.
 */

/**
 * @typedef {object} Lettering
 * @property {string} family the first of its list, without quotes
 * @property {string} style
 * @property {Set<number>} letters code points
 */

/**
 * Which letters a drawing writes in which font.
 * @param {SVGSVGElement} svg
 * @returns {Lettering[]}
 */
function letteringOf(svg) {
  /** @type {Map<string, Lettering>} */
  const found = new Map();
  for (const element of svg.querySelectorAll('text, tspan')) {
    const { fontFamily, fontStyle } = getComputedStyle(element);
    const family = fontFamily.split(',')[0].trim().replace(/^["']|["']$/g, '');
    const key = `${family} ${fontStyle}`;
    const lettering = found.get(key) ?? { family, style: fontStyle, letters: new Set() };
    found.set(key, lettering);
    for (const { nodeType, textContent } of element.childNodes) {
      if (nodeType !== Node.TEXT_NODE) continue;
      for (const letter of textContent ?? '') {
        lettering.letters.add(/** @type {number} */ (letter.codePointAt(0)));
      }
    }
  }
  return [...found.values()];
}

/**
 * Whether a range as CSS writes it, `U+20-7E, U+A0`, has one of some letters; an empty one has all.
 * @param {string} range
 * @param {Set<number>} letters
 */
export function rangeHas(range, letters) {
  if (!range) return letters.size > 0;
  const spans = [...range.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)]
    .map(([, from, to]) => [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)]);
  return [...letters].some((letter) => spans.some(([from, to]) => letter >= from && letter <= to));
}

/** The font faces of the page's style sheets, with the address that theirs are relative to. */
function pageFaces() {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
        .map((rule) => ({ rule, base: sheet.href ?? document.baseURI }));
    } catch {
      return []; // a style sheet of another origin
    }
  });
}

/**
 * @param {Blob} blob
 * @returns {Promise<string>} a data: address
 */
function dataAddress(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(/** @type {string} */ (reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/**
 * The `@font-face` rules that a drawing needs, each with its file inside. Where a page has no such
 * fonts, or does not let them be fetched, the drawing is written in the viewer's own.
 * @param {SVGSVGElement} svg
 * @returns {Promise<string>}
 */
export async function fontFacesFor(svg) {
  const lettering = letteringOf(svg);
  const rules = await Promise.all(pageFaces().map(async ({ rule, base }) => {
    const { style } = rule;
    const property = (/** @type {string} */ name) => style.getPropertyValue(name);
    const family = property('font-family').replace(/^["']|["']$/g, '');
    const used = lettering.some((one) => one.family === family
      && one.style === (property('font-style') || 'normal')
      && rangeHas(property('unicode-range'), one.letters));
    const address = /url\(["']?([^"')]+)["']?\)/.exec(property('src'))?.[1];
    if (!used || !address) return '';
    try {
      const response = await fetch(new URL(address, base));
      if (!response.ok) return '';
      const data = await dataAddress(await response.blob());
      return rule.cssText.replace(/src:[^;]+;/, `src: url("${data}") format("woff2");`);
    } catch {
      return '';
    }
  }));
  return rules.filter(Boolean).join('\n');
}
