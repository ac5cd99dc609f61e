/** What stands around the drawing of a chain: the goal, the product in numbers, the table. */
import { html, nothing } from 'lit';
import { renderGoalBox } from '../goal-box.js';
import { guarded } from '../graph/operation.js';
import { mathml } from '../mathml.js';

/** @typedef {import('../nabla-chain.js').NablaChain} NablaChain */

/** @param {string} inner */
const math = (inner) => mathml(`<math>${inner}</math>`);

/**
 * The rate of one named quantity by another.
 * @param {string} of MathML
 * @param {string} by
 */
function rateOf(of, by) {
  return `<mfrac><mrow><mi>d</mi>${of}</mrow><mrow><mi>d</mi>${by}</mrow></mfrac>`;
}

/** Names of all quantities, from the one that enters. @param {NablaChain} widget */
function namesOf({ chain }) {
  return [chain.entry?.name ?? '', ...chain.stages.map(({ name }) => name)];
}

/** @param {NablaChain} widget */
export function renderGoal(widget) {
  const { goalSet, standing } = widget;
  if (!goalSet || !standing) return nothing;
  const { reached, key } = standing;
  return renderGoalBox({
    reached, task: widget.t('chain.goal.rate', { rate: goalSet.rate }),
    standing: widget.t(`chain.goal.${key}`, { point: widget.point, total: widget.flow.total }),
  });
}

/**
 * All rates in a row and what they make: the chain rule with its numbers.
 * @param {NablaChain} widget
 */
export function renderProduct(widget) {
  const { flow } = widget;
  const names = namesOf(widget);
  const number = (/** @type {number} */ value) => `<mn>${widget.number(value)}</mn>`;
  const whole = rateOf(names[names.length - 1], names[0]);
  // As the rule is written, the last stage first.
  const order = flow.rates.map((_, index) => flow.rates.length - 1 - index);
  const factors = order.map((index) => rateOf(names[index + 1], names[index])).join('<mo>·</mo>');
  const numbers = order.map((index, place) =>
    (place === 0 ? number(flow.rates[index]) : guarded(number(flow.rates[index]))))
    .join('<mo>·</mo>');
  const single = flow.rates.length === 1;
  return html`<div class="product-line">${math(`${whole}<mo>=</mo>${
    single ? '' : `${factors}<mo>=</mo><mrow class="slope">${numbers}</mrow><mo>=</mo>`
  }<mrow class="slope">${number(flow.total)}</mrow>`)}</div>`;
}

/** Every stage in a row, with its numbers. @param {NablaChain} widget */
export function renderTable(widget) {
  const { chain, flow, byHand } = widget;
  const names = namesOf(widget);
  return html`<div class="table" role="group" aria-label=${widget.t('chain.table')}><table>
    <caption class="visually-hidden">${widget.t('chain.table')}</caption>
    <thead><tr><th scope="col">${widget.t('chain.table.stage')}</th>
      ${byHand ? nothing : html`<th scope="col" class="number">${
        widget.t('chain.table.value')}</th>`}
      <th scope="col" class="number">${widget.t('chain.table.rate')}</th>
      <th scope="col" class="number">${widget.t('chain.table.product')}</th>
      <th scope="col" class="number">${widget.t('chain.table.change')}</th></tr></thead>
    <tbody>${chain.stages.map(({ markup }, index) => html`<tr>
      <th scope="row">${math(names[index + 1])}${byHand ? nothing
        : html`<span class="expression">${math(`<mo>=</mo>${markup}`)}</span>`}</th>
      ${byHand ? nothing : html`<td class="number value">${
        widget.number(flow.values[index])}</td>`}
      <td class="number slope">${widget.number(flow.rates[index])}</td>
      <td class="number slope">${widget.number(flow.products[index])}</td>
      <td class="number slope">${widget.number(flow.changes[index])}</td>
    </tr>`)}</tbody></table></div>`;
}
