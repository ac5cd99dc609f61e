/** The characters that each bundled font keeps. */

/** @param {number} first @param {number} last */
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/**
 * What English needs, the punctuation of both languages, accents of names (l'Hôpital, Poincaré).
 */
export const LATIN = range(0x20, 0x7e)
  + '\u00a0©«\u00ad®°±²³·¹»½×÷ÀÁÄÇÈÉÊÎÏÔÖÜßàáâäçèéêëîïñòóôöùúûü'
  + '\u2009\u200b–—‘’“”„…′″−↑↓';

/** Russian, and the accent that shows the stress of a new term. */
export const CYRILLIC = `${range(0x410, 0x44f)}Ёё№\u0301`;

/** Symbols that stand in running text now and then and are drawn by the math font. */
export const SYMBOLS = `←→↗↘≈≠≤≥∞√∂∇∈⊙⋅✓∑∏∫${range(0x3b1, 0x3c9)}ΓΔΘΛΣΦΨΩ`;

/**
 * Everything a formula of the course may hold; glyph variants and assemblies follow by themselves.
 */
export const MATHEMATICS = [
  range(0x20, 0x7e),
  '\u00a0¬±·×÷',
  // Accents, combining and spacing.
  'ˆˇ˘˙¨˜^~¯\u0300\u0302\u0303\u0304\u0305\u0307\u0308\u030c\u20d7',
  SYMBOLS,
  'ϕϵϑϰϱϖ',
  '′″‴⁗…⋯⋮⋱‖∥∣',
  '−∓∗∘∙⊕⊖⊗∖∆',
  '∬∮∐',
  '∀∃∅∉∋⊂⊃⊆⊇∩∪∧∨¬∝∼≃≅≡≪≫⟂⊥',
  '↔↦⇒⇐⇔⟵⟶⟷⟸⟹⟺⇌↑↓↕',
  '⌊⌋⌈⌉⟨⟩⟦⟧',
  '⏞⏟⎴⎵\u23dc\u23dd',
  'ℓℏ∶ℝℕℤℚℂ𝟏ℒ',
  // Mathematical alphabets: italic (h lives among the letterlike symbols), bold, italic Greek.
  range(0x1d434, 0x1d454), 'ℎ', range(0x1d456, 0x1d467),
  range(0x1d400, 0x1d433),
  range(0x1d6e2, 0x1d71b),
  '𝒩𝒟𝒪',
  range(0x1d7ce, 0x1d7d7),
].join('');
