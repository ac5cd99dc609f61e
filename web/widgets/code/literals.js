/** Numbers as programs write and print them. */

/** A number that is certainly no integer: `3.0`. @param {number} value */
export function floating(value) {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** What a program prints, rounded for a comment. @param {number[]} values */
export function printed(values) {
  return values.map((value) => Number(value.toPrecision(8))).join(' ');
}
