/** What `nabla-surface` says: the line under the picture and its text alternative. */

/** @typedef {import('./study.js').Look} Look */

/**
 * How a widget speaks.
 * @typedef {object} Speaker
 * @property {(key: string, params?: Record<string, unknown>) => string} t
 * @property {(value: number) => string} number
 */

/**
 * @param {Speaker} speaker
 * @param {readonly [number, number]} point
 */
function describePlace({ t, number }, [x, y]) {
  return t('plane.pair', { x: number(x), y: number(y) });
}

/**
 * How a descent went.
 * @param {Speaker} speaker
 * @param {NonNullable<Look['path']>} path
 */
function describePath(speaker, { points, heights, reason }) {
  const { t, number } = speaker;
  const last = heights.length - 1;
  const params = {
    count: last, place: describePlace(speaker, points[last]), before: number(heights[0]),
    after: number(heights[last]),
  };
  if (reason === 'diverged') return t('surface.path.diverged', params);
  return t(heights[last] < heights[0] ? 'surface.path.fell' : 'surface.path.stayed', params);
}

/**
 * What is seen now.
 * @param {Speaker} speaker
 * @param {Look} look
 * @param {readonly [string, string]} names
 * @param {(name: string) => boolean} showing
 */
export function describeLook(speaker, { point, value, gradient, norm, path }, names, showing) {
  const { t, number } = speaker;
  const place = describePlace(speaker, point);
  if (!Number.isFinite(value)) return t('surface.see.undefined', { place });
  const parts = [t('surface.see.value', { place, value: number(value) })];
  const sloped = ['slices', 'plane', 'gradient'].some((name) => showing(name));
  if (sloped && !Number.isFinite(norm)) parts.push(t('surface.see.none'));
  else if (showing('slices')) {
    parts.push(t('surface.see.slices', {
      across: names[0], along: names[1], first: number(gradient[0]), second: number(gradient[1]),
    }));
  } else if (sloped) {
    parts.push(norm === 0 ? t('surface.see.level')
      : t('surface.see.gradient', { gradient: describePlace(speaker, gradient) }));
  }
  if (path) parts.push(describePath(speaker, path));
  return parts.join(' ');
}

/**
 * Text alternative of the picture.
 * @param {Speaker} speaker
 * @param {string} formula
 * @param {import('../../charts/surface/camera.js').Box} box
 * @param {string} seen what is said of the point
 */
export function describeSurface({ t, number }, formula, { z: [low, high] }, seen) {
  return `${t('surface.chart', { formula, low: number(low), high: number(high) })} ${seen}`;
}
