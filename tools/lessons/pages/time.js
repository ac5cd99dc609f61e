/** How long a lesson takes, as its front matter says it. */

/** @typedef {import('../speech.js').Language} Language */

/**
 * `minutes` is for reading the core alone; `total` is for doing all that the core asks, too.
 * @param {(key: string, params?: Record<string, unknown>) => string} t
 * @param {Record<string, unknown> | undefined} frontMatter
 */
export function lessonTime(t, frontMatter) {
  const reading = t('site.minutes', { count: Number(frontMatter?.minutes) });
  const { total } = frontMatter ?? {};
  return total ? t('site.time', { reading, total }) : reading;
}
