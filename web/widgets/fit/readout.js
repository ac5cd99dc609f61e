import { html, mathml, nothing } from 'lit';
import { lettered } from '../../charts/lettered.js';
import { lossSum } from './words.js';

/** @typedef {import('../nabla-fit.js').NablaFit} NablaFit */
/** @typedef {import('./study.js').Study} Study */

const L = mathml`<mi>L</mi>`;

/**
 * A partial derivative of the loss: `∂L/∂a`.
 * @param {string} by
 */
function partial(by) {
  return html`<math><mfrac><mrow><mo>∂</mo>${L}</mrow><mrow><mo>∂</mo><mi>${by}</mi></mrow>
    </mfrac></math>`;
}

/**
 * @param {string} role
 * @param {unknown} name
 * @param {string} number
 */
function entry(role, name, number) {
  return html`<div class=${role}><dt>${name}</dt><dd>${number}</dd></div>`;
}

/**
 * The loss, its slopes along the knobs where they are shown, and its least value once the reader
 * may know it.
 * @param {NablaFit} widget
 * @param {Study} study
 */
export function renderReadout(widget, { best }) {
  const { loss, slopes } = widget.seen;
  const number = (/** @type {number} */ of) => widget.number(of);
  const sum = widget.showing('squares')
    ? lossSum(widget.speaker, widget.seen, widget.lossKind) : '';
  return html`<dl class="readout">
      ${entry('loss', widget.t('fit.loss'), number(loss))}
      ${widget.showing('gradient')
        ? html`${entry('slope', partial('a'), number(slopes[0]))}
          ${entry('slope', partial('b'), number(slopes[1]))}` : nothing}
      ${widget.revealed ? entry('least', widget.t('fit.least'), number(best.loss)) : nothing}
    </dl>
    ${sum ? html`<p class="sum">${lettered(sum)}</p>` : nothing}`;
}

/**
 * Every point with what the line answers there.
 * @param {NablaFit} widget
 * @param {Study} study
 */
export function renderTable(widget, { points }) {
  const { predicted, residuals } = widget.seen;
  const number = (/** @type {number} */ of) => html`<td>${widget.number(of)}</td>`;
  return html`<details class="residuals"><summary>${widget.t('fit.table')}</summary>
    <table>
      <thead><tr>${['x', 'y', 'ŷ', 'y − ŷ'].map((name) =>
        html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${points.map(({ x, y }, index) => html`<tr>
        ${number(x)}${number(y)}${number(predicted[index])}${number(residuals[index])}</tr>`)}
      </tbody>
    </table></details>`;
}
