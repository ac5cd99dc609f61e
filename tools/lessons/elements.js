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
 * @property {Record<string, Record<string, string>>} [examples] what there is to try in the
 *   laboratory: name (its title and its sentence are in the catalogue) → attributes
 */

/**
 * Attributes of every widget. `caption` becomes the figure's caption, `after` keeps the figure
 * covered until a prediction is answered, the rest stay on the element.
 */
export const COMMON = ['id', 'lang', 'theme', 'controls', 'heading', 'caption', 'after'];

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
  'nabla-graph': {
    attributes: ['formula', 'point', 'step', 'show', 'presets'],
    formulas: ['formula'],
    figure: true,
    lab: { formula: 'x*y+sin(x)', point: 'x=2; y=3' },
    examples: {
      paths: { formula: 'x*y+sin(x)', point: 'x=2; y=3' },
      neuron: {
        formula: '(sigmoid(w1*x1+w2*x2+b)-y)^2',
        point: 'w1=0.5; x1=1; w2=-1; x2=2; b=0.5; y=1',
      },
      square: { formula: 'x*x', point: 'x=3' },
      chain: { formula: 'sigmoid(sigmoid(sigmoid(x)))', point: 'x=1' },
      relu: { formula: '2*relu(x)+y', point: 'x=-1; y=0.5' },
    },
  },
  'nabla-chain': {
    attributes: ['formula', 'point', 'change', 'rates', 'view', 'range', 'goal', 'presets'],
    formulas: ['formula'],
    figure: true,
    lab: { formula: 'sin(x^2)', point: '1' },
    examples: {
      sine: { formula: 'sin(x^2)', point: '1', goal: 'rate:0' },
      rates: { rates: '2;-3;0.5' },
      gears: { rates: '2;-3;0.5', view: 'gears' },
      sigmoids: { formula: 'sigmoid(sigmoid(sigmoid(sigmoid(sigmoid(x)))))', point: '0' },
    },
  },
  'nabla-fit': {
    attributes: ['points', 'a', 'b', 'range', 'knob-range', 'loss', 'show', 'nudge', 'goal',
      'presets'],
    figure: true,
    lab: { a: '0.5', b: '4', presets: 'rides; exact; outlier; bent; cloud' },
  },
  'nabla-descent': {
    attributes: ['formula', 'start', 'optimizer', 'rate', 'options', 'rule', 'schedule', 'stop',
      'steps', 'range', 'step', 'show', 'axis', 'goal', 'presets'],
    formulas: ['formula'],
    figure: true,
    lab: {
      formula: 'x^2+10*y^2', start: '3;1', rate: '0.095', range: '-4;4', step: '8', presets: 'all',
      show: 'path loss parameters formula',
    },
  },
  'nabla-gradient': {
    attributes: [
      'formula', 'variables', 'point', 'angle', 'range', 'show', 'step', 'goal', 'presets',
    ],
    formulas: ['formula'],
    figure: true,
    lab: {
      formula: 'x^2+2*y^2', point: '1.5;1', angle: '30',
      show: 'contours compass gradient slices values',
    },
    examples: {
      bowl: {
        formula: 'x^2+2*y^2', point: '1.5;1', angle: '0', show: 'contours compass gradient values',
      },
      ravine: {
        formula: 'x^2+10*y^2', point: '2;0.5', range: '-3;3', step: '0.12',
        show: 'contours antigradient step values',
      },
      rosenbrock: {
        formula: '(1-x)^2+100*(y-x^2)^2', point: '-1.2;1', range: '-2;2;-1;3', step: '0.002',
        show: 'contours antigradient step values',
      },
      saddle: { formula: 'x^2-y^2', point: '0;0', show: 'contours arrows hessian slices' },
      monkey: { formula: 'x^3-3*x*y^2', point: '0;0', show: 'contours arrows gradient values' },
      kink: {
        formula: 'sqrt(abs(x*y))', point: '0;0', range: '-2;2', angle: '45',
        show: 'contours slices compass values',
      },
      edge: { formula: 'ln(x*y)', point: '1;1', show: 'contours arrows gradient values' },
    },
  },
  'nabla-surface': {
    attributes: [
      'formula', 'variables', 'point', 'range', 'azimuth', 'elevation', 'show', 'rate', 'steps',
      'presets',
    ],
    formulas: ['formula'],
    figure: true,
    lab: { formula: 'x^2+2*y^2', point: '1.5;1', show: 'plane contours gradient' },
    examples: {
      bowl: { formula: 'x^2+2*y^2', point: '1.5;1', show: 'plane contours gradient' },
      ravine: {
        formula: 'x^2+10*y^2', point: '2.5;1', range: '-3;3;-1.5;1.5', rate: '0.09', steps: '30',
        azimuth: '-70', elevation: '55', show: 'path contours',
      },
      saddle: {
        formula: 'x^2-y^2', point: '0;0', range: '-2;2', azimuth: '-60', show: 'plane slices',
      },
      hills: {
        formula: 'sin(x)*cos(y)', point: '-1;0.5', rate: '0.4', steps: '40', azimuth: '-35',
        elevation: '45', show: 'path contours',
      },
      kink: {
        formula: 'sqrt(abs(x*y))', point: '0;0', range: '-2;2', azimuth: '-35', elevation: '35',
        show: 'slices',
      },
      edge: { formula: 'ln(x*y)', point: '1;1', show: 'plane contours' },
    },
  },
  'nabla-exercise': { attributes: ['template', 'difficulty', 'seed'], figure: true },
  'nabla-predict': {
    attributes: ['kind', 'answer', 'formula', 'variable', 'range'],
    formulas: ['formula'],
    figure: true,
  },
  'nabla-race': {
    attributes: ['formula', 'start', 'optimizers', 'rates', 'settings', 'rule', 'steps', 'range',
      'step', 'guess', 'goal'],
    figure: true,
    lab: { formula: 'rosenbrock' },
  },
  'nabla-code': { attributes: ['for'] },
};

/** Elements that have a laboratory and an iframe page, without `nabla-`. */
export const LABS = Object.keys(ELEMENTS)
  .filter((tag) => ELEMENTS[tag].lab)
  .map((tag) => tag.replace('nabla-', ''));
