/** What stands around the graph: the formula, the line of the present step, counter and table. */
import { html, nothing } from 'lit';
import { mathml } from '../mathml.js';
import { guarded, operationMarkup } from './operation.js';
import { nodeState } from './picture.js';

/** @typedef {import('../nabla-graph.js').NablaGraph} NablaGraph */
/** @typedef {import('./model.js').GraphNode} GraphNode */
/** @typedef {import('./model.js').Standing} Standing */

/** @param {string} inner */
const math = (inner) => mathml(`<math>${inner}</math>`);

/** @param {string} role @param {string} inner */
const coloured = (role, inner) => `<mrow class="${role}">${inner}</mrow>`;

/**
 * The derivative of one named quantity by another.
 * @param {string} of MathML
 * @param {string} by
 */
function partial(of, by) {
  return `<mfrac><mrow><mo>∂</mo>${of}</mrow><mrow><mo>∂</mo>${by}</mrow></mfrac>`;
}

/** The formula, whose parts light up with the nodes. @param {NablaGraph} widget */
export function renderFormula(widget) {
  const { output } = widget.model;
  const inner = widget.formulaMarkup.replace(/^<math>|<\/math>$/g, '');
  return html`<p class="formula-line" id="formula-line">${
    math(`<mi>${output}</mi><mo>=</mo>${inner}`)}</p>`;
}

/**
 * A node worked out from its inputs: in names, then in numbers.
 * @param {NablaGraph} widget
 * @param {GraphNode} node
 * @param {number} value
 */
function forwardLine(widget, node, value) {
  const { nodes, values } = widget.model;
  const digits = (/** @type {number} */ id) => `<mn>${widget.number(values[id])}</mn>`;
  const write = (/** @type {(input: GraphNode) => string} */ operand) =>
    operationMarkup(node.op, node.inputs.map((id) => {
      if (nodes[id].drawn) return operand(nodes[id]);
      const { op, markup } = nodes[id];
      return op === 'number' ? markup : `<mrow><mo>(</mo>${markup}<mo>)</mo></mrow>`;
    }), node.call);
  const output = node.id === widget.model.root ? `<mi>${widget.model.output}</mi><mo>=</mo>` : '';
  return `${output}${node.name}<mo>=</mo>${write(({ name }) => name)}<mo>=</mo>${
    coloured('value', write(({ id }) => digits(id)))}<mo>=</mo>${
    coloured('value', `<mn>${widget.number(value)}</mn>`)}`;
}

/**
 * One edge walked back: local derivative times what arrives, added to what was there.
 * @param {NablaGraph} widget
 * @param {Extract<import('./model.js').GraphStep, { kind: 'backward' }>} step
 */
function backwardLine(widget, { node, from, local, arriving, adjoint, terms }) {
  const { nodes, output } = widget.model;
  const number = (/** @type {number} */ value) => `<mn>${widget.number(value)}</mn>`;
  const before = terms.slice(0, -1).map((term, index) => (index === 0 ? '' : '<mo>+</mo>')
    + (index === 0 ? number(term) : guarded(number(term)))).join('');
  const first = before === '';
  const product = `${first ? number(local) : guarded(number(local))}<mo>·</mo>${
    guarded(number(arriving))}`;
  const whole = partial(`<mi>${output}</mi>`, nodes[node].name);
  const symbols = `${partial(nodes[from].name, nodes[node].name)}<mo>·</mo>${
    partial(`<mi>${output}</mi>`, nodes[from].name)}`;
  return `${whole}<mo>=</mo>${first ? symbols : `<mo>…</mo><mo>+</mo>${symbols}`}<mo>=</mo>${
    coloured('adjoint', `${first ? product : `${before}<mo>+</mo>${product}`}<mo>=</mo>${
      number(adjoint)}`)}`;
}

/** The line of mathematics of the present step. @param {NablaGraph} widget */
export function renderNow(widget) {
  const { present, model } = widget;
  let line = '';
  if (present.kind === 'start') {
    line = model.inputs.map(({ id, name }) =>
      `<mrow>${name}<mo>=</mo><mn class="value">${widget.number(model.values[id])}</mn></mrow>`)
      .join('<mo>,</mo><mspace width="0.5em"></mspace>');
  } else if (present.kind === 'forward') {
    line = forwardLine(widget, model.nodes[present.node], present.value);
  } else if (present.kind === 'seed') {
    const { name } = model.nodes[present.node];
    line = `${partial(`<mi>${model.output}</mi>`, name)}<mo>=</mo>${
      coloured('adjoint', `<mn>${widget.number(present.adjoint)}</mn>`)}`;
  } else {
    line = backwardLine(widget, present);
  }
  return html`<div class="now">${line ? math(line) : nothing}</div>`;
}

/**
 * What the two passes cost, against two forward passes for every input.
 * @param {NablaGraph} widget
 * @param {Standing} standing
 */
export function renderCounter(widget, { done }) {
  if (!widget.showing('counter')) return nothing;
  const { operations, multiplications, additions, passes, oneByOne } = widget.model.counts;
  const entry = (/** @type {string} */ key, /** @type {number | null} */ now,
    /** @type {number} */ all) => html`<div class=${key}><dt>${widget.t(`graph.count.${key}`)}</dt>
      <dd>${now === null ? widget.number(all)
        : widget.t('graph.count.of', { now, all })}</dd></div>`;
  return html`<dl class="counter" aria-label=${widget.t('graph.count')}>
    ${entry('forward', done.operations, operations)}
    ${entry('backward', done.multiplications + done.additions, multiplications + additions)}
    <div class="single"><dt>${widget.t('graph.count.single', { count: passes })}</dt>
      <dd>${widget.number(oneByOne)}</dd></div>
  </dl>`;
}

/**
 * Every node in a row: name, expression, value, derivative.
 * @param {NablaGraph} widget
 * @param {Standing} standing
 */
export function renderTable(widget, { known, adjoints }) {
  if (!widget.showing('table')) return nothing;
  const { model, present } = widget;
  return html`<div class="table" role="group" aria-label=${widget.t('graph.table')}><table>
    <caption class="visually-hidden">${widget.t('graph.table')}</caption>
    <thead><tr><th scope="col">${widget.t('graph.table.node')}</th>
      <th scope="col" class="expression">${widget.t('graph.table.expression')}</th>
      ${widget.showing('values')
        ? html`<th scope="col" class="number">${widget.t('graph.table.value')}</th>` : nothing}
      ${widget.showing('adjoints')
        ? html`<th scope="col" class="number"><span class="word">${
            widget.t('graph.table.adjoint')}</span> <span aria-hidden="true">${
            math(partial(`<mi>${model.output}</mi>`, '<mi>v</mi>'))}</span></th>` : nothing}
    </tr></thead>
    <tbody>${model.drawn.map((node) => html`<tr class=${nodeState(present, node.id)}
        aria-current=${nodeState(present, node.id).startsWith('present') ? 'step' : nothing}>
      <th scope="row">${math(node.name)}</th>
      <td class="expression">${math(node.markup)}</td>
      ${widget.showing('values') ? html`<td class="number value">${
        known.has(node.id) ? widget.number(model.values[node.id]) : nothing}</td>` : nothing}
      ${widget.showing('adjoints') ? html`<td class="number adjoint">${adjoints.has(node.id)
        ? widget.number(adjoints.get(node.id)?.adjoint ?? NaN) : nothing}</td>` : nothing}
    </tr>`)}</tbody></table></div>`;
}
