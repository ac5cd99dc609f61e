/**
 * Just enough colour science to test a palette: contrast as WCAG 2.2 defines it, simulation of the
 * three dichromacies, and how far apart two colours look.
 */

/** @typedef {[number, number, number]} Triple three channels, sRGB and linear light from 0 to 1 */
/** @typedef {'protanopia' | 'deuteranopia' | 'tritanopia'} Dichromacy */

/**
 * @param {string} hex `#rrggbb`
 * @returns {Triple} sRGB
 */
export function parseHex(hex) {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (!digits) throw new Error(`not a colour of the form #rrggbb: ${hex}`);
  const value = Number.parseInt(digits, 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** @param {Triple} rgb sRGB @returns {Triple} linear light */
function linearize(rgb) {
  const linear = (/** @type {number} */ c) =>
    (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
}

/** @param {number[][]} matrix @param {Triple} vector @returns {Triple} */
function multiply(matrix, vector) {
  const [x, y, z] = matrix.map((row) => row.reduce((sum, entry, i) => sum + entry * vector[i], 0));
  return [x, y, z];
}

/** @param {string} hex @returns {number} relative luminance, 0 to 1 */
export function luminance(hex) {
  const [r, g, b] = linearize(parseHex(hex));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} one @param {string} other @returns {number} contrast ratio, 1 to 21 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira, Fernandes 2009, table 1, severity 1.0; they act on linear light. */
const DICHROMACIES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The dichromacies that can be simulated. */
export const dichromacies = /** @type {Dichromacy[]} */ (Object.keys(DICHROMACIES));

/** @param {Triple} linear @returns {Triple} OKLab, Ottosson 2020 */
function toOklab(linear) {
  const cones = multiply([
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ], linear);
  return multiply([
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ], /** @type {Triple} */ (cones.map(Math.cbrt)));
}

/**
 * How far apart two colours look, in OKLab, times 100: 2 is just noticeable side by side, 10 is
 * told apart at a glance.
 * @param {string} one
 * @param {string} other
 * @param {Dichromacy} [dichromacy] as somebody with this colour vision sees them
 */
export function difference(one, other, dichromacy) {
  const [a, b] = [one, other].map((hex) => {
    const linear = linearize(parseHex(hex));
    const seen = dichromacy ? multiply(DICHROMACIES[dichromacy], linear) : linear;
    return toOklab(/** @type {Triple} */ (seen.map((c) => Math.min(1, Math.max(0, c)))));
  });
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
