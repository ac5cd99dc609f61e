/** Who takes part in a race: from the widget's attributes to runners and back. */
import { OPTIMIZERS } from '../descent/optimizers.js';

/** @typedef {import('../../charts/scene.js').Role} Role */
/** @typedef {import('../../charts/scene.js').Shape} Shape */

/**
 * @typedef {object} Runner
 * @property {string} optimizer
 * @property {number} rate
 * @property {string} options settings of the optimizer, as `nabla-descent` takes them
 */

/** At most so many run: each has a colour and a shape of its own. */
export const LANES = /** @type {readonly { role: Role, shape: Shape }[]} */ ([
  { role: 'parameter-1', shape: 'circle' },
  { role: 'parameter-2', shape: 'square' },
  { role: 'loss', shape: 'triangle' },
  { role: 'slope', shape: 'diamond' },
  { role: 'function', shape: 'cross' },
  { role: 'guess', shape: 'ring' },
]);

/**
 * The rate that an optimizer has where none is given.
 * @param {string} optimizer
 * @param {Record<string, number>} rates of the surface
 */
export const usualRate = (optimizer, rates) => rates[optimizer] ?? OPTIMIZERS[optimizer].rate;

/** @param {string} rate @returns {number} NaN where none is given */
const readRate = (rate) => Number(rate.trim().replace(',', '.') || NaN);

/** Whether a text holds rates, some of which may be missing. @param {string} text */
export const areRates = (text) => text.split(';')
  .every((rate) => rate.trim() === '' || readRate(rate) >= 0);

/**
 * The runners that the attributes name, and the names that are no optimizer's.
 * @param {{ optimizers: string, rates: string, settings: string }} attributes
 * @param {Record<string, number>} usual rates of the surface
 * @returns {{ runners: Runner[], unknown: string[] }}
 */
export function readRunners({ optimizers, rates, settings }, usual) {
  const names = optimizers.split(';').map((name) => name.trim()).filter(Boolean);
  const given = rates.split(';').map(readRate);
  const own = settings.split('|');
  const unknown = names.filter((name) => !Object.hasOwn(OPTIMIZERS, name));
  const runners = names.flatMap((optimizer, index) => {
    if (!Object.hasOwn(OPTIMIZERS, optimizer)) return [];
    const rate = given[index] >= 0 ? given[index] : usualRate(optimizer, usual);
    return [{ optimizer, rate, options: own[index]?.trim() ?? '' }];
  });
  return { runners: runners.slice(0, LANES.length), unknown };
}

/**
 * Runners as attributes.
 * @param {readonly Runner[]} runners
 */
export function writeRunners(runners) {
  const own = runners.map(({ options }) => options);
  return {
    optimizers: runners.map(({ optimizer }) => optimizer).join('; '),
    rates: runners.map(({ rate }) => rate).join('; '),
    settings: own.some(Boolean) ? own.join(' | ') : '',
  };
}
