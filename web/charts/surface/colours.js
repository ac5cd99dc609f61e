/** Colours of a surface: deeper with height, lighter and darker by how it faces the light. */

/** Steps of height, and of light. */
export const TINTS = 24;
export const SHADES = 7;

/** How much of the function's colour lies on the lowest and on the highest part. */
const LOWEST = 0.1;
const HIGHEST = 0.62;

/** How much the darkest and the lightest shade go towards ink or paper. */
const CONTRAST = 0.2;

/**
 * Red, green and blue of any CSS colour, as the canvas understands it.
 * @param {CanvasRenderingContext2D} context of one pixel
 * @param {string} colour
 */
function channels(context, colour) {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/**
 * @param {number[]} from
 * @param {number[]} to
 * @param {number} share
 */
function mix(from, to, share) {
  return from.map((channel, index) => channel + (to[index] - channel) * share);
}

/**
 * All the colours that cells of a surface can have, by tint and then by shade, darkest first.
 * @param {import('../palette.js').Palette} palette
 * @returns {string[][]}
 */
export function surfaceColours(palette) {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return Array.from({ length: TINTS }, () => new Array(SHADES).fill(palette.surface));
  const [paper, ink, colour] = [palette.surface, palette.ink, palette.roles.function]
    .map((text) => channels(context, text));
  return Array.from({ length: TINTS }, (_, tint) => {
    const base = mix(paper, colour, LOWEST + (HIGHEST - LOWEST) * tint / (TINTS - 1));
    return Array.from({ length: SHADES }, (__, shade) => {
      const light = 2 * shade / (SHADES - 1) - 1;
      const lit = mix(base, light < 0 ? ink : paper, CONTRAST * Math.abs(light));
      return `rgb(${lit.map(Math.round).join(' ')})`;
    });
  });
}
