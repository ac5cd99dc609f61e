/**
 * Errors of the engine as JavaScript sees them.
 */

/**
 * What each code says to a developer; views translate by the code instead.
 * @type {Record<string, (detail: ErrorDetail) => string>}
 */
const messages = {
  'empty': () => 'the formula is empty',
  'unexpected-end': () => 'the formula ends where something is missing',
  'unexpected-token': ({ subject }) => `"${subject}" cannot stand here`,
  'unbalanced-parenthesis': ({ subject }) => `"${subject}" has no partner`,
  'unknown-name': ({ subject }) => `the name "${subject}" is unknown`,
  'reserved-name': ({ subject }) => `the name "${subject}" belongs to a function or a constant`,
  'wrong-argument-count': ({ subject }) => `"${subject}" takes another number of arguments`,
  'bad-number': ({ subject }) => `"${subject}" is not a number`,
  'invalid-character': ({ subject }) => `the character "${subject}" has no meaning here`,
  'inverse-power': ({ subject }) => `"${subject}" could mean the inverse function or 1 over it`,
  'decimal-comma': ({ subject }) => `the comma in "${subject}" could be read in two ways`,
  'unsupported-latex': ({ subject }) => `the LaTeX command "${subject}" is not read`,
  'too-long': ({ limit }) => `the formula is longer than ${limit} characters`,
  'too-deep': ({ limit }) => `more than ${limit} levels inside one another`,
  'too-large': ({ subject, limit }) => subject
    ? `"${subject}" is past the limit of ${limit}`
    : `the expression has more than ${limit} nodes`,
  'too-many-variables': ({ limit }) => `more than ${limit} variables`,
  'unknown-option': ({ subject, suggestion }) =>
    `there is no option "${subject}"${suggestion ? `; there are: ${suggestion}` : ''}`,
  'invalid-value': ({ subject, suggestion }) =>
    `"${subject}" is not a value that fits${suggestion ? `; allowed: ${suggestion}` : ''}`,
  'wrong-length': ({ subject }) => `an array has the wrong length: ${subject}`,
  'disposed': ({ subject }) => `the ${subject || 'object'} has been disposed of`,
  'bad-snapshot': ({ subject }) => `these bytes are no snapshot for this network: ${subject}`,
  'bad-cell': ({ subject }) => `"${subject}" is not a number`,
  'missing-cell': ({ subject }) => `a cell is empty: ${subject}`,
  'no-data': ({ subject }) => `there are no examples: ${subject}`,
  'engine-lost': () => 'the engine stopped at this call and was started anew',
  'engine-unavailable': ({ subject }) => `the engine could not be loaded: ${subject}`,
};

/**
 * @typedef {object} ErrorDetail
 * @property {number} [from] start of the place in the input, in UTF-16 units
 * @property {number} [to] end of that place
 * @property {string} [subject] the piece of input or the option that the error speaks of
 * @property {string} [suggestion] what could stand from `from` to `to` instead, or ''
 * @property {number} [limit] the limit that was passed, or 0
 * @property {unknown} [cause] the error underneath, if any
 */

/** An error with a stable `code`. Every method of the engine throws these and no others. */
export class NablaError extends Error {
  /**
   * @param {string} code one of the codes above
   * @param {ErrorDetail} [detail]
   */
  constructor(code, detail = {}) {
    super(messages[code]?.(detail) ?? code, { cause: detail.cause });
    this.name = 'NablaError';
    /** What went wrong; stable from release to release. */
    this.code = code;
    /** Where the place in the input begins, in UTF-16 units; 0 if it belongs to none. */
    this.from = detail.from ?? 0;
    /** Where that place ends. */
    this.to = detail.to ?? 0;
    /** The piece of input or the option that the error speaks of. */
    this.subject = detail.subject ?? '';
    /** What could stand there instead, or ''. */
    this.suggestion = detail.suggestion ?? '';
    /** The limit that was passed, or 0. */
    this.limit = detail.limit ?? 0;
  }
}

/**
 * The value of a result that crossed from the engine.
 * @template T
 * @param {{ value: T, error?: undefined } | { error: { code: string } & ErrorDetail }} result
 * @returns {T}
 */
export function unwrap(result) {
  if (result.error) throw new NablaError(result.error.code, result.error);
  return result.value;
}
