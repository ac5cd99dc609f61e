/**
 * The elements that a lesson may use, and their attributes. The widgets themselves say what an
 * attribute may hold (`static options`); a test holds this table to them.
 */

/**
 * @typedef {object} ElementDescription
 * @property {string[]} attributes besides COMMON
 * @property {string[]} [formulas] attributes that hold a formula
 * @property {boolean} [figure] stands in a figure, with a caption
 * @property {Record<string, string>} [lab] attributes in its laboratory; without them it has none
 */

/**
 * Attributes of every widget. `caption` becomes the figure's caption, the rest stay on the element.
 */
export const COMMON = ['id', 'lang', 'theme', 'controls', 'heading', 'caption'];

/** @type {Record<string, ElementDescription>} */
export const ELEMENTS = {
  'nabla-tangent': {
    attributes: ['formula', 'variable', 'name', 'point', 'h', 'range', 'yrange', 'show', 'goal',
      'presets'],
    formulas: ['formula'],
    figure: true,
    lab: { formula: 'sin(x)^2/x', point: '1.5', h: '1', range: '-8;8' },
  },
  'nabla-derivation': {
    attributes: ['formula', 'variable', 'step', 'try'],
    formulas: ['formula'],
    figure: true,
    lab: { formula: 'sin(x)^2/x' },
  },
  'nabla-gradcheck': {
    attributes: ['formula', 'variable', 'point', 'h', 'from', 'to'],
    formulas: ['formula'],
    figure: true,
    lab: { formula: 'sin(x)', point: '1' },
  },
  'nabla-exercise': { attributes: ['template', 'difficulty', 'seed'], figure: true },
  'nabla-predict': {
    attributes: ['kind', 'answer', 'formula', 'variable', 'range'],
    formulas: ['formula'],
    figure: true,
  },
  'nabla-code': { attributes: ['for'] },
};

/** Elements that have a laboratory and an iframe page, without `nabla-`. */
export const LABS = Object.keys(ELEMENTS)
  .filter((tag) => ELEMENTS[tag].lab)
  .map((tag) => tag.replace('nabla-', ''));
