/**
 * One descent asked of the engine: from the widget's words to its settings, and from its refusal to
 * the field that it is about.
 */
import { OPTIMIZERS, OWN_RULE, SCHEDULES, STOPS } from './optimizers.js';
import { effectiveValues, readSchedule, readSettings } from './settings.js';

/** @typedef {import('../../engine/descent.js').DescentTrace} DescentTrace */
/** @typedef {import('../../engine/descent.js').DescentOptions} DescentOptions */

/**
 * What a widget asks for, as its options hold it.
 * @typedef {object} Wish
 * @property {string} formula
 * @property {string[]} variables
 * @property {number[]} start
 * @property {string} optimizer
 * @property {number} rate
 * @property {string} options
 * @property {string} rule
 * @property {string} schedule
 * @property {string} stop
 * @property {number} steps
 */

/**
 * Why there is no descent: the part of the settings that is wrong, and what is wrong with it.
 * @typedef {object} Fault
 * @property {'start' | 'rate' | 'rule' | 'options' | 'schedule' | 'stop' | 'steps'} part
 * @property {string} field the setting, or ''
 * @property {string} code of the engine's error, or `unread`
 * @property {string} given what stands there
 * @property {any} [error] the engine's error, where it speaks of a place in a text
 */

/**
 * The engine's view of a wish.
 * @param {Wish} wish
 * @returns {DescentOptions}
 */
export function descentOptions(wish) {
  const { formula, variables, start, optimizer, rate, rule, steps } = wish;
  const schedule = readSchedule(wish.schedule);
  return /** @type {any} */ ({
    formula, variables, start,
    optimizer: {
      name: optimizer, learningRate: rate,
      ...(optimizer === 'custom' ? { rule: ruleText(rule) } : {}),
      ...effectiveValues(OPTIMIZERS[optimizer].settings, readSettings(wish.options).values),
    },
    schedule: { name: schedule.name,
      ...effectiveValues(SCHEDULES[schedule.name] ?? {}, schedule.values) },
    stop: { maxSteps: steps, ...effectiveValues(STOPS, readSettings(wish.stop).values) },
  });
}

/**
 * A rule as the engine reads it: on several lines; an attribute parts them by semicolons.
 * @param {string} rule
 */
export function ruleText(rule) {
  return (rule.trim() || OWN_RULE).split(/\s*[;\n]\s*/).filter(Boolean).join('\n');
}

/**
 * @param {Wish} wish
 * @returns {Fault | null} a piece that is no setting at all
 */
function unreadPiece({ options, schedule, stop }) {
  const parts = /** @type {const} */ ([
    ['options', readSettings(options)], ['schedule', readSchedule(schedule)],
    ['stop', readSettings(stop)],
  ]);
  const found = parts.find(([, { unread }]) => unread.length > 0);
  return found ? { part: found[0], field: '', code: 'unread', given: found[1].unread[0] } : null;
}

/**
 * Which part of the wish the engine's error speaks of.
 * @param {Wish} wish
 * @param {any} error
 * @returns {Fault}
 */
export function faultOf(wish, error) {
  if (typeof error?.code !== 'string') throw error;
  const { code, subject } = error;
  const [field, given = ''] = String(subject).split(': ');
  const named = (/** @type {Fault['part']} */ part) => ({ part, field, code, given, error });
  if (field === 'learningRate') return named('rate');
  if (field === 'start' || code === 'wrong-length') return named('start');
  if (field === 'maxSteps' || code === 'too-large') return named('steps');
  if (wish.optimizer === 'custom' && (error.to > 0 || field === 'rule')) return named('rule');
  const among = (/** @type {string} */ text) => field in readSettings(text).values;
  if (field === 'name' || field === 'schedule') return named('schedule');
  if (among(wish.options)) return named('options');
  return named(among(wish.stop) ? 'stop' : 'schedule');
}

/**
 * Asks the engine for the descent.
 * @param {any} engine
 * @param {Wish} wish
 * @returns {{ trace: DescentTrace | null, fault: Fault | null }}
 */
export function tryDescent(engine, wish) {
  const unread = unreadPiece(wish);
  if (unread) return { trace: null, fault: unread };
  try {
    return { trace: engine.descend(descentOptions(wish)), fault: null };
  } catch (error) {
    return { trace: null, fault: faultOf(wish, error) };
  }
}
