/**
 * Numbers as a book prints them: decimal comma or point by language, a real minus sign that is as
 * wide as a digit, powers of ten for the very large and the very small.
 */

const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Magnitudes outside [SMALLEST, LARGEST) are written with a power of ten. */
const SMALLEST = 1e-4;
const LARGEST = 1e7;

/**
 * @typedef {object} NumberOptions
 * @property {number} [significant] significant digits at most; 4 unless given
 * @property {number} [decimals] exactly so many digits after the point, for columns that must
 *     align; takes precedence over `significant`
 * @property {boolean} [sign] print a plus before positive numbers
 */

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/**
 * @param {string} language
 * @param {NumberOptions} options
 */
function numberFormat(language, { significant = 4, decimals }) {
  const key = `${language} ${significant} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, decimals === undefined
      ? { maximumSignificantDigits: significant, useGrouping: 'min2' }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: 'min2' });
    formats.set(key, format);
  }
  return format;
}

/** @param {number} exponent an integer */
function superscript(exponent) {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return (exponent < 0 ? '⁻' : '') + digits.join('');
}

/**
 * Writes a number for reading: `−0,333`, `12 500`, `1.6·10⁻⁷`, `∞`; a dash where there is none.
 * @param {string} language 'ru' or 'en'
 * @param {number} value
 * @param {NumberOptions} [options]
 * @returns {string}
 */
export function formatNumber(language, value, options = {}) {
  if (Number.isNaN(value)) return '—';
  const magnitude = Math.abs(value);
  const sign = value < 0 ? MINUS : options.sign && value > 0 ? '+' : '';
  if (magnitude === Infinity) return `${sign}∞`;

  const tiny = magnitude !== 0 && magnitude < SMALLEST && options.decimals === undefined;
  if (tiny || magnitude >= LARGEST) {
    const [mantissa, exponent] = magnitude.toExponential((options.significant ?? 4) - 1).split('e');
    const digits = numberFormat(language, { significant: options.significant })
      .format(Number(mantissa));
    const power = `10${superscript(Number(exponent))}`;
    return sign + (digits === '1' ? power : `${digits}·${power}`);
  }
  const digits = numberFormat(language, options).format(magnitude)
    .replace(/\u00a0/g, NARROW_SPACE);
  // A value that rounds to nothing has no sign: "−0,00" says less than "0,00".
  return /[1-9]/.test(digits) ? sign + digits : digits;
}
