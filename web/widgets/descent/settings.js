/**
 * Settings as attributes carry them: `beta1=0.9; bias-correction=false`, `cosine steps=50`.
 * Names are written with hyphens in HTML and as one word in the engine.
 */
import { parseNumber } from '../typed-number.js';

/** @typedef {number | boolean | string | null} Value */
/** @typedef {Record<string, Value>} Values */

/**
 * What was read, and the pieces that are no setting at all.
 * @typedef {{ values: Values, unread: string[] }} Reading
 */

/** @param {string} name `bias-correction` → `biasCorrection` */
const engineName = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** @param {string} name `biasCorrection` → `bias-correction` */
export const attributeForm = (name) =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param {string} text @returns {Value} */
function readValue(text) {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'off') return null;
  const number = parseNumber(text);
  return Number.isNaN(number) ? text : number;
}

/**
 * @param {string[]} pieces each `name=value`
 * @returns {Reading}
 */
function readPieces(pieces) {
  /** @type {Reading} */
  const reading = { values: {}, unread: [] };
  for (const piece of pieces) {
    const [, name, value] = /^([a-z][a-z\d-]*)\s*=\s*(\S+)$/i.exec(piece) ?? [];
    if (name) reading.values[engineName(name)] = readValue(value);
    else reading.unread.push(piece);
  }
  return reading;
}

/**
 * Settings separated by semicolons.
 * @param {string} text
 */
export function readSettings(text) {
  return readPieces(text.split(';').map((piece) => piece.trim()).filter(Boolean));
}

/**
 * A schedule: its name, then its settings separated by spaces or semicolons.
 * @param {string} text
 * @returns {Reading & { name: string }}
 */
export function readSchedule(text) {
  const [name = 'constant', ...pieces] = text.split(/[\s;]+/).filter(Boolean);
  return { name, ...readPieces(pieces) };
}

/** @param {Values} values */
const pieces = (values) => Object.entries(values)
  .map(([name, value]) => `${attributeForm(name)}=${value === null ? 'off' : value}`);

/** @param {Values} values */
export function writeSettings(values) {
  return pieces(values).join('; ');
}

/** @param {string} name @param {Values} values */
export function writeSchedule(name, values) {
  return [name, ...pieces(values)].join(' ');
}

/**
 * The values with one of them changed; what is as by default goes without saying.
 * @param {import('./optimizers.js').Settings} settings
 * @param {Values} values
 * @param {string} name
 * @param {Value} value
 * @returns {Values}
 */
export function withSetting(settings, values, name, value) {
  const changed = { ...values, [name]: value };
  if (value === settings[name].default) delete changed[name];
  return changed;
}

/**
 * The values that hold, defaults included: what the engine is told. Settings that are off are not
 * told, names that the table lacks are, so that the engine can say what is wrong with them.
 * @param {import('./optimizers.js').Settings} settings
 * @param {Values} values
 * @returns {Values}
 */
export function effectiveValues(settings, values) {
  const defaults = Object.entries(settings)
    .filter(([, setting]) => setting.default !== null)
    .map(([name, setting]) => [name, setting.default]);
  return { ...Object.fromEntries(defaults), ...values };
}
