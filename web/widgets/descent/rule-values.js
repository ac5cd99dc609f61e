import { OPTIMIZERS } from './optimizers.js';
import { effectiveValues, readSettings } from './settings.js';

/**
 * The settings that an update follows, defaults included, and the optimizer's name.
 * @param {string} optimizer
 * @param {string} options
 * @returns {Record<string, any>}
 */
export function ruleValues(optimizer, options) {
  const { settings } = OPTIMIZERS[optimizer];
  return { ...effectiveValues(settings, readSettings(options).values), name: optimizer };
}
