/**
 * What `nabla-tangent` says: the line under the picture, the text alternatives of its two charts,
 * the places of its handles. All of it follows from one look of the engine and the facts.
 */

import { withoutRounding } from './study.js';

/** @typedef {import('./study.js').Look} Look */
/** @typedef {import('./study.js').Facts} Facts */

/**
 * How a widget speaks.
 * @typedef {object} Speaker
 * @property {(key: string, params?: Record<string, unknown>) => string} t
 * @property {(value: number) => string} number
 */

/** @param {number} slope */
function direction(slope) {
  if (withoutRounding(slope) === 0) return 'level';
  return slope > 0 ? 'rising' : 'falling';
}

/**
 * The line in words that says what is seen at the point now.
 * @param {Speaker} speaker
 * @param {Look} look
 */
export function describePoint({ t, number }, { x, slope, left, right, kind }) {
  const params = {
    x: number(x),
    slope: number(slope),
    size: number(Math.abs(slope)),
    left: number(left.slope),
    right: number(right.slope),
  };
  const key = kind === 'smooth' ? direction(slope) : kind;
  return t(`tangent.see.${key}`, params);
}

/**
 * How the secant compares with the tangent.
 * @param {Speaker} speaker
 * @param {Look} look
 * @param {number} h
 * @param {boolean} [compared] false where the slope itself is not shown, as before the reader has
 *     found it
 */
export function describeSecant({ t, number }, { secant, kind }, h, compared = true) {
  if (!Number.isFinite(secant.slope)) return t('tangent.secant.none', { h: number(h) });
  const { slope, excess } = secant;
  const params = { h: number(h), slope: number(slope), excess: number(Math.abs(excess)) };
  if (!compared) return t('tangent.secant.plain', params);
  if (kind !== 'smooth') return t('tangent.secant.alone', params);
  if (excess === 0) return t('tangent.secant.equal', params);
  return t(excess > 0 ? 'tangent.secant.steeper' : 'tangent.secant.flatter', params);
}

/**
 * Text alternative of the upper picture.
 * @param {Speaker} speaker
 * @param {string} formula
 * @param {[number, number]} range
 * @param {Facts} facts
 * @param {string} point what is said of the point
 */
export function describeCurve(speaker, formula, [from, to], facts, point) {
  const { t, number } = speaker;
  const { kinks, poles, jumps, holes, gaps } = facts;
  const parts = [t('tangent.chart.curve', { formula, from: number(from), to: number(to) })];
  const places = (/** @type {string} */ key, /** @type {number[]} */ at) => {
    if (at.length > 0) parts.push(t(key, { at: at.map((x) => number(x)).join('; ') }));
  };
  places('tangent.chart.kinks', kinks);
  places('tangent.chart.poles', poles);
  places('tangent.chart.jumps', jumps);
  places('tangent.chart.holes', holes);
  for (const [start, end] of gaps) {
    parts.push(t('tangent.chart.gap', { from: number(start), to: number(end) }));
  }
  parts.push(point);
  return parts.join(' ');
}

/**
 * Text alternative of the lower picture.
 * @param {Speaker} speaker
 * @param {[number, number]} visited
 * @param {boolean} whole
 */
export function describeSlopes({ t, number }, [from, to], whole) {
  return t(whole ? 'tangent.chart.slopes.whole' : 'tangent.chart.slopes',
    { from: number(from), to: number(to) });
}

/**
 * The place of the point's handle, for a screen reader.
 * @param {Speaker} speaker
 * @param {Look} look
 * @param {boolean} sloped whether its slope is shown
 */
export function describeHandle({ t, number }, { x, value, slope, kind }, sloped) {
  const key = !sloped ? 'tangent.handle.at.plain'
    : kind === 'smooth' ? 'tangent.handle.at' : 'tangent.handle.at.rough';
  return t(key, { x: number(x), value: number(value), slope: number(slope) });
}
