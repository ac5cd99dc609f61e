/**
 * What `nabla-gradient` says: the line under the pictures, their text alternatives, the places of
 * the handles. Nothing is said that is not shown, so that a lesson can leave it to be found.
 */

import { tellApart } from '../tell-apart.js';

/** @typedef {import('./study.js').Look} Look */
/** @typedef {import('./study.js').Landing} Landing */
/** @typedef {import('./study.js').Curvature} Curvature */

/**
 * How a widget speaks.
 * @typedef {object} Speaker
 * @property {(key: string, params?: Record<string, unknown>) => string} t
 * @property {(value: number, options?: { significant: number }) => string} number
 */

/** A part of the greatest rate below which a direction counts as level. */
const LEVEL = 0.01;

/** Digits of an angle after the point. */
const ANGLE_DIGITS = 1;

/** @param {number} angle in degrees */
export function roundAngle(angle) {
  const rounded = Number(angle.toFixed(ANGLE_DIGITS));
  return rounded === 0 ? 0 : rounded;
}

/**
 * @param {Speaker} speaker
 * @param {readonly [number, number]} point
 */
export function describePlace({ t, number }, [x, y]) {
  return t('plane.pair', { x: number(x), y: number(y) });
}

/**
 * @param {Speaker} speaker
 * @param {Look} look
 */
function describeGradient(speaker, { gradient, norm, angle }) {
  const { t, number } = speaker;
  if (Number.isNaN(norm) || norm === Infinity) return t('gradient.see.none');
  if (norm === 0) return t('gradient.see.zero');
  return t('gradient.see.gradient', {
    gradient: describePlace(speaker, gradient), norm: number(norm),
    angle: number(roundAngle(angle)),
  });
}

/**
 * @param {Speaker} speaker
 * @param {Look} look
 * @param {number} angle
 */
function describeRate({ t, number }, { rate, share }, angle) {
  const params = { angle: number(roundAngle(angle)), rate: number(Math.abs(rate)) };
  if (Number.isNaN(share)) return '';
  if (Math.abs(share) < LEVEL) return t('gradient.see.level', params);
  return t(rate > 0 ? 'gradient.see.rises' : 'gradient.see.falls', params);
}

/**
 * The verdict on a step against the gradient.
 * @param {Speaker} speaker
 * @param {Look} look
 * @param {Landing} landing
 * @param {number} step
 */
export function describeStep(speaker, { value, norm }, landing, step) {
  const { t, number } = speaker;
  const params = {
    step: number(step), before: number(value), after: number(landing.value),
    place: describePlace(speaker, landing.point),
  };
  if (norm === 0) return t('gradient.step.still');
  if (Number.isNaN(landing.value)) return t('gradient.step.undefined', params);
  if (landing.value === value) return t('gradient.step.same', params);
  const apart = tellApart(number, value, landing.value);
  if (!apart) return t('gradient.step.hardly', params);
  return t(landing.value > value ? 'gradient.step.rose' : 'gradient.step.fell',
    { ...params, before: apart[0], after: apart[1] });
}

/**
 * What is seen now.
 * @param {Speaker} speaker
 * @param {Look} look
 * @param {object} shown
 * @param {boolean} shown.gradient
 * @param {number | null} shown.angle of the compass, if there is one
 * @param {Curvature | null} shown.curvature
 */
export function describeLook(speaker, look, { gradient, angle, curvature }) {
  const { t, number } = speaker;
  const place = describePlace(speaker, look.point);
  if (!Number.isFinite(look.value)) return t('gradient.see.undefined', { place });
  const parts = [t('gradient.see.value', { place, value: number(look.value) })];
  if (gradient || Number.isNaN(look.share)) parts.push(describeGradient(speaker, look));
  if (angle !== null) parts.push(describeRate(speaker, look, angle));
  if (curvature) parts.push(t(`gradient.see.${curvature.shape}`));
  return parts.filter(Boolean).join(' ');
}

/**
 * Text alternative of the map.
 * @param {Speaker} speaker
 * @param {string} formula
 * @param {import('../../charts/scene.js').Window} window
 * @param {readonly number[]} levels that are drawn
 * @param {string} seen what is said of the point
 */
export function describeMap({ t, number }, formula, { x, y }, levels, seen) {
  const parts = [t('gradient.chart.map', {
    formula, left: number(x[0]), right: number(x[1]), bottom: number(y[0]), top: number(y[1]),
  })];
  if (levels.length > 0) {
    parts.push(t('gradient.chart.levels', {
      low: number(levels[0]), high: number(levels[levels.length - 1]),
    }));
  }
  return [...parts, seen].join(' ');
}
