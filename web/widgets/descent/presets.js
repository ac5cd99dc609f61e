/**
 * Descents worth trying, those that arrive and those that fail in an instructive way. Each has a
 * name and a sentence in the messages, `descent.preset.<name>` and `descent.preset.<name>.why`.
 */

/** What every preset says nothing of is as it is here. */
const PLAIN = {
  optimizer: 'sgd', options: '', rule: '', schedule: 'constant', stop: '', steps: 50, range: [],
  position: 0,
};

const bowl = { formula: 'x^2', start: [3], range: [-4, 4] };
const ravine = { formula: 'x^2+10*y^2', start: [3, 1], range: [-4, 4] };
const saddle = { formula: 'x^2-y^2+y^4/4', start: [2, 0], range: [-3, 3] };
const valley = { formula: '(1-x)^2+100*(y-x^2)^2', start: [-1.2, 1], range: [-2, 2, -1, 3] };

/** @type {Record<string, Record<string, any>>} */
const DESCENTS = {
  bowl: { ...bowl, rate: 0.1 },
  slow: { ...bowl, rate: 0.005 },
  overshoot: { ...bowl, rate: 0.9 },
  diverging: { ...bowl, rate: 1.1 },
  'two-valleys': { formula: 'x^4-4*x^2+x', start: [2.2], range: [-2.6, 2.6], rate: 0.02 },
  plateau: { formula: 'tanh(x)^2', start: [3.5], range: [-5, 5], rate: 0.3 },
  zigzag: { ...ravine, rate: 0.095 },
  momentum: { ...ravine, rate: 0.03, optimizer: 'momentum', options: 'momentum=0.8' },
  saddle: { ...saddle, rate: 0.1 },
  'saddle-left': { ...saddle, start: [2, 0.001], rate: 0.1 },
  rosenbrock: { ...valley, rate: 0.001, steps: 500 },
  adam: { ...valley, rate: 0.2, steps: 500, optimizer: 'adam' },
};

/** Names of the presets, in the order in which they are offered. */
export const PRESETS = Object.keys(DESCENTS);

/**
 * The presets that an attribute asks for: `all`, or their names.
 * @param {string} text
 */
export function presetNames(text) {
  const wished = new Set(text.split(/[\s;]+/));
  return wished.has('all') ? PRESETS : PRESETS.filter((name) => wished.has(name));
}

/** Whether a text names presets and nothing else. @param {string} text */
export const arePresets = (text) => text.split(/[\s;]+/).filter(Boolean)
  .every((name) => name === 'all' || PRESETS.includes(name));

/** The state of a widget that shows a preset. @param {string} name */
export const presetState = (name) => ({ ...PLAIN, ...DESCENTS[name] });

/**
 * Which of some presets a state is, or ''. Where the player stands makes no difference.
 * @param {readonly string[]} names
 * @param {Record<string, any>} state
 */
export function presetOf(names, state) {
  return names.find((name) => Object.entries(presetState(name)).every(([key, value]) =>
    key === 'position' || key === 'range' || String(state[key]) === String(value))) ?? '';
}
