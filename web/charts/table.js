import { html } from 'lit';
import { formatNumber, translate } from '../messages/index.js';
import { lettered } from './lettered.js';

/** Rows in a table: enough to follow a curve, few enough to read. */
const ROWS = 21;

/**
 * The index of the value nearest to one that is sought.
 * @param {Float64Array} values ascending
 * @param {number} sought
 */
function nearest(values, sought) {
  let low = 0;
  let high = values.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (values[middle] < sought) low = middle;
    else high = middle;
  }
  return sought - values[low] < values[high] - sought ? low : high;
}

/**
 * A selection of the points that the curves are drawn through, evenly along the axis: x, then one
 * column for each curve.
 * @param {readonly { x: Float64Array, y: Float64Array }[]} curves
 * @param {import('./scene.js').Window} window
 * @param {number} [rows]
 * @param {boolean} [logarithmic] whether the axis is
 * @returns {number[][]}
 */
export function tableRows(curves, window, rows = ROWS, logarithmic = false) {
  const [first] = curves;
  if (!first || first.x.length === 0) return [];
  const place = logarithmic ? Math.log : Number;
  const from = place(Math.max(window.x[0], first.x[0]));
  const to = place(Math.min(window.x[1], first.x[first.x.length - 1]));
  const chosen = Array.from({ length: rows }, (_, row) => {
    const at = from + (to - from) * row / (rows - 1);
    return nearest(first.x, logarithmic ? Math.exp(at) : at);
  });
  return [...new Set(chosen)].map((index) => {
    const x = first.x[index];
    return [x, ...curves.map((curve) => curve.y[nearest(curve.x, x)])];
  });
}

/**
 * The chart as a table of values.
 * @param {readonly import('./scene.js').Curve[]} curves
 * @param {import('./scene.js').Axes} axes
 * @param {import('./scene.js').Window} window
 * @param {import('../messages/index.js').Language} language
 */
export function renderTable(curves, axes, window, language) {
  const cell = (/** @type {number} */ value) => (Number.isNaN(value)
    ? html`<td aria-label=${translate(language, 'chart.table.undefined')}>—</td>`
    : html`<td>${formatNumber(language, value)}</td>`);
  const label = translate(language, 'chart.table');
  return html`<div class="table" role="group" tabindex="0" aria-label=${label}>
    <table>
      <thead><tr>
        <th scope="col">${lettered(axes.x)}</th>
        ${curves.map((curve) => html`<th scope="col">${lettered(curve.label ?? curve.id)}</th>`)}
      </tr></thead>
      <tbody>${tableRows(curves, window, ROWS, axes.scaleX === 'logarithmic').map(([x, ...values]) => html`<tr>
        <th scope="row">${formatNumber(language, x)}</th>${values.map(cell)}
      </tr>`)}</tbody>
    </table>
  </div>`;
}
