/**
 * What a descent says: where it is, what a step did, why it ended. All of it follows from the
 * trace.
 */

import { tellApart } from '../tell-apart.js';

/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('./phases.js').Place} Place */

/**
 * How a widget speaks.
 * @typedef {object} Speaker
 * @property {(key: string, params?: Record<string, unknown>) => string} t
 * @property {(value: number, options?: { significant: number }) => string} number
 */

/**
 * `x = 3` or `x = 3, y = 2`; the separator is a semicolon where a comma is the decimal sign.
 * @param {Speaker} speaker
 * @param {readonly string[]} names
 * @param {readonly number[]} numbers
 */
export function namedNumbers({ t, number }, names, numbers) {
  return names.map((name, index) => `${name} = ${number(numbers[index])}`).join(t('descent.comma'));
}

/**
 * The start of a parameter: `x₀`; of one that has an index already, `w1⁽⁰⁾`.
 * @param {string} name
 */
export const startName = (name) => (/\d$/.test(name) ? `${name}⁽⁰⁾` : `${name}₀`);

/**
 * Numbers in brackets, or alone.
 * @param {Speaker} speaker
 * @param {readonly number[]} numbers
 */
export function tuple({ t, number }, numbers) {
  const printed = numbers.map((each) => number(each)).join(t('descent.comma'));
  return numbers.length > 1 ? `(${printed})` : printed;
}

/**
 * Why the run ended.
 * @param {Speaker} speaker
 * @param {Run} run
 */
export function describeEnd({ t, number }, { steps, trace }) {
  return t(`descent.end.${trace.reason ?? 'max-steps'}`,
    { count: steps, loss: number(trace.loss[steps]) });
}

/**
 * What the last step did to the loss.
 * @param {Run} run
 * @param {number} row
 */
function change({ trace: { loss } }, row) {
  if (loss[row] < loss[row - 1]) return 'fell';
  return loss[row] > loss[row - 1] ? 'rose' : 'stayed';
}

/**
 * What the last step did, with as many digits as show that it did it.
 * @param {Speaker} speaker
 * @param {Run} run
 * @param {number} row
 * @param {Record<string, unknown>} params
 */
function describeChange({ t, number }, run, row, params) {
  const changed = change(run, row);
  if (changed === 'stayed') return t('descent.see.stayed', params);
  const { loss } = run.trace;
  const apart = tellApart(number, loss[row - 1], loss[row]);
  if (!apart) return t('descent.see.hardly', params);
  return t(`descent.see.${changed}`, { ...params, before: apart[0], loss: apart[1] });
}

/**
 * Where the descent is, in a sentence; at the end also why it ended.
 * @param {Speaker} speaker
 * @param {readonly string[]} names of the variables
 * @param {Run} run
 * @param {Place} place
 */
export function describePlace(speaker, names, run, { row, step, phase }) {
  const { t, number } = speaker;
  const { loss } = run.trace;
  const params = {
    step, loss: number(loss[row]),
    point: namedNumbers(speaker, names, run.point(row)),
    gradient: tuple(speaker, run.gradient(row)),
  };
  if (phase === 'start') {
    return run.steps > 0 ? t('descent.see.start', params)
      : `${t('descent.see.start', params)} ${describeEnd(speaker, run)}`;
  }
  if (phase === 'gradient') return t('descent.see.gradient', params);
  if (phase === 'repeat' && row < run.steps) return t('descent.see.repeat', params);
  const sentence = describeChange(speaker, run, row, params);
  return row === run.steps ? `${sentence} ${describeEnd(speaker, run)}` : sentence;
}

/**
 * The picture in words.
 * @param {Speaker} speaker
 * @param {string} formula
 * @param {readonly string[]} names
 * @param {Run} run
 * @param {string} now what is said of the present step
 * @param {boolean} veiled whether nothing is told of what is ahead
 */
export function describePicture(speaker, formula, names, run, now, veiled) {
  if (veiled) {
    const start = namedNumbers(speaker, names, run.point(0));
    const ground = names.length > 1 ? 'contours' : 'curve';
    return `${speaker.t(`descent.chart.veiled.${ground}`,
      { formula, names: names.join(', '), start })} ${now}`;
  }
  const key = names.length > 1 ? 'descent.chart.contours' : 'descent.chart.curve';
  return `${speaker.t(key, {
    formula, names: names.join(', '),
    start: namedNumbers(speaker, names, run.point(0)),
    end: namedNumbers(speaker, names, run.point(run.steps)), count: run.steps,
  })} ${now}`;
}

/**
 * A chart against the steps in words.
 * @param {Speaker} speaker
 * @param {'loss' | 'parameters' | 'rate'} chart
 * @param {Float64Array} values
 * @param {object} [about]
 * @param {string} [about.name] of the parameter
 * @param {number | null} [about.until] the row up to which it is told; all of it unless given
 * @param {boolean} [about.logarithmic]
 */
export function describeChart({ t, number }, chart, values, about = {}) {
  const { name = '', until = null, logarithmic = false } = about;
  const last = Math.min(until ?? Infinity, values.length - 1);
  const told = t(`descent.chart.${chart}.${until === null ? 'text' : 'walked'}`,
    { name, from: number(values[0]), to: number(values[last]) });
  return logarithmic ? `${told} ${t('descent.chart.logarithmic')}` : told;
}

/**
 * What is wrong with a setting, in words: for beside its field.
 * @param {Speaker} speaker
 * @param {import('./trial.js').Fault} fault
 * @param {import('./optimizers.js').Setting} [setting] the range that its field has
 */
export function describeFault({ t, number }, { part, field, code, given }, setting) {
  if (code === 'unread') return t('descent.fault.unread', { given });
  if (code === 'unknown-option') return t('descent.fault.unknown', { field });
  if (part === 'start') return t('descent.fault.start');
  if (part === 'schedule' && given === 'armijo') return t('descent.fault.armijo');
  const { min, max, whole, values } = setting ?? {};
  if (values) return t('descent.fault.choice', { field, values: values.join(', ') });
  const least = min === undefined || min === -Infinity ? null : number(min);
  const most = max === undefined || max === Infinity ? null : number(max);
  const range = least !== null && most !== null
    ? t(max && max < 1 ? 'descent.fault.below' : 'descent.fault.between', { min: least, max: most })
    : least !== null ? t('descent.fault.least', { min: least }) : '';
  return t(whole ? 'descent.fault.whole' : 'descent.fault.number', { field, given, range });
}
