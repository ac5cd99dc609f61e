/**
 * Colours and fonts for the canvas, read from the design tokens that the element inherits. Nothing
 * in the charts holds a colour of its own.
 */

/** @typedef {import('./scene.js').Role} Role */

/**
 * @typedef {object} Palette
 * @property {string} surface behind everything, and around labels
 * @property {string} ink
 * @property {string} inkSoft labels of the axes
 * @property {string} inkFaint the axes
 * @property {string} grid
 * @property {Record<Role, string>} roles
 * @property {string} interfaceFont a font-family list, for numbers
 * @property {string} textFont for names of curves and axes, in italics
 */

/**
 * Changes when the page is laid out for paper, and back: the tokens then have other values. The
 * event `beforeprint` comes too early for that. There is none outside of browsers.
 */
export const paper = globalThis.matchMedia?.('print');

/**
 * @param {Element} element
 * @returns {Palette}
 */
export function readPalette(element) {
  const style = getComputedStyle(element);
  const token = (/** @type {string} */ name) => style.getPropertyValue(`--nabla-${name}`).trim();
  return {
    surface: token('surface'),
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    inkFaint: token('ink-faint'),
    grid: token('grid'),
    roles: {
      function: token('function'),
      slope: token('slope'),
      loss: token('loss'),
      'parameter-1': token('parameter-1'),
      'parameter-2': token('parameter-2'),
      guess: token('guess'),
      right: token('right'),
      wrong: token('wrong'),
      quiet: token('ink-soft'),
    },
    interfaceFont: token('font-interface') || 'sans-serif',
    textFont: token('font-letters') || 'serif',
  };
}
