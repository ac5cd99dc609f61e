/**
 * Where the marks of an axis stand: round numbers, as many as there is room for.
 */

/** Steps that a reader counts in, within one power of ten. */
const ROUND_STEPS = [1, 2, 5, 10];

/**
 * The smallest round step that is at least so large: 1, 2 or 5 times a power of ten.
 * @param {number} size greater than 0
 */
export function roundStep(size) {
  const power = 10 ** Math.floor(Math.log10(size));
  // A relative slack for sizes like 0.1 + 0.2, which ought to count as round themselves.
  const factor = ROUND_STEPS.find((step) => step * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/**
 * Round numbers within a span, at most about `count` of them.
 * @param {import('./scene.js').Span} span
 * @param {number} count
 * @returns {number[]}
 */
export function linearTicks([from, to], count) {
  const step = roundStep((to - from) / Math.max(1, count));
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Multiples of a step below 1 are rounded back, so that 3 × 0.1 is 0.3 and zero is exactly zero.
  const inverse = Math.round(1 / step);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const multiple = first + index;
    return step < 1 && inverse > 0 ? multiple / inverse : multiple * step;
  });
  // Far from zero the multiples of a tiny step are rounded by more than the slack above.
  const slack = step * 1e-9;
  return ticks.filter((tick) => tick >= from - slack && tick <= to + slack);
}

/**
 * Powers of ten within a span, every second or third of them where there are too many.
 * @param {import('./scene.js').Span} span both ends greater than 0
 * @param {number} count
 * @returns {number[]}
 */
export function logarithmicTicks([from, to], count) {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  /** @type {number[]} */
  const ticks = [];
  for (let power = Math.ceil(first / every) * every; power <= last; power += every) {
    ticks.push(10 ** power);
  }
  return ticks;
}
