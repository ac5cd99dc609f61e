/**
 * Where a line of Russian text must not break: after a short preposition, before a particle or a
 * dash, between a number and what it counts. English gets by with what browsers do.
 */

/** @typedef {import('./index.js').Language} Language */

export const NO_BREAK_SPACE = '\u00a0';

/**
 * A short word that leans on the next, and what stands before it: the start or a sign that is no
 * part of a word.
 */
const LEANING = /(^|[^\p{L}\p{N}/-])([авикосуя]|[вкс]о|на|не|ни|но|по|за|из|об|от|до) /giu;

/** A particle that leans on the word before it. */
const TRAILING = / (?=(?:бы?|же?|ли)(?!\p{L}))/giu;

/** A number before its unit. */
const MEASURED = /(\d) (?=(?:м\/с|км|кг|м|с)(?!\p{L}))/gu;

/** A number, or a placeholder for one, before what it counts. */
const COUNTED = new RegExp('([\\d}]) (?=(?:вопрос|задани|минут|ответ|поворот|подсказ|раз|секунд'
  + '|умножени|упражнени|урок|час|шаг)\\p{Ll}{0,3}(?!\\p{L}))', 'gu');

/** What has a number of its own, before that number. */
const NUMBERED = /((?:^|[^\p{L}])(?:урок|част)\p{Ll}{0,3}) (?=[\d{IVX])/giu;

/**
 * A text with its no-break spaces; one that has them already stays as it is.
 * @param {string} text
 * @param {Language} language
 */
export function typeset(text, language) {
  if (language !== 'ru') return text;
  return text
    .replace(LEANING, `$1$2${NO_BREAK_SPACE}`)
    // Twice: of two leaning words in a row the first match takes the space that the second needs.
    .replace(LEANING, `$1$2${NO_BREAK_SPACE}`)
    .replace(TRAILING, NO_BREAK_SPACE)
    .replace(/ —/g, `${NO_BREAK_SPACE}—`)
    .replace(MEASURED, `$1${NO_BREAK_SPACE}`)
    .replace(COUNTED, `$1${NO_BREAK_SPACE}`)
    .replace(NUMBERED, `$1${NO_BREAK_SPACE}`);
}
