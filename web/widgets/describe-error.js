import { hasMessage, translate } from '../messages/index.js';

/**
 * An engine error in the reader's language, by its code; `{fragment}` in the text is the part of
 * the input that the error points to, `{suggestion}` what to type in its place.
 * @param {import('../messages/index.js').Language} language
 * @param {any} error a NablaError; anything else is a fault of the program and is thrown on
 * @param {string} input the text that the engine was given
 * @returns {string}
 */
export function describeError(language, error, input) {
  if (typeof error?.code !== 'string') throw error;
  const key = `error.${error.code}`;
  return translate(language, hasMessage(language, key) ? key : 'core.error.unknown', {
    code: error.code,
    fragment: input.slice(error.from, error.to),
    suggestion: error.suggestion ?? '',
  });
}
