/** Names, labels and numbers in a drawing. */
import { svg } from 'lit';
import { SMALLER } from './runs.js';

/** @typedef {import('./runs.js').Run} Run */

/** How far a raised or lowered run is off the line, in ems. */
const OFFSET = 0.32;

/** A number this long is written with fewer digits. */
const LONGEST = 8;

/**
 * The runs as the contents of an SVG text of a given size.
 * @param {Run[]} runs
 * @param {number} size of the letters
 */
export function renderRuns(runs, size) {
  let line = 0;
  return runs.map(({ text, shift, italic }) => {
    const target = -shift * OFFSET * size;
    const step = target - line;
    line = target;
    return svg`<tspan class=${italic ? 'italic' : 'upright'} dy=${step}
      font-size=${shift === 0 ? size : size * SMALLER}>${text}</tspan>`;
  });
}

/**
 * A number short enough for a card or an edge.
 * @param {{ number: (value: number, options?: { significant?: number }) => string }} widget
 * @param {number} value
 * @param {number} [significant]
 * @returns {string}
 */
export function shortNumber(widget, value, significant = 4) {
  const text = widget.number(value, { significant });
  return text.length > LONGEST && significant > 2
    ? shortNumber(widget, value, significant - 1) : text;
}
