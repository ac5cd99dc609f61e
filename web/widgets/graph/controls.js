/** The formula's field, and what may be shown. */
import { html } from 'lit';
import '../formula-field.js';

/** @typedef {import('../nabla-graph.js').NablaGraph} NablaGraph */

const SHOWN = ['values', 'adjoints', 'edges', 'counter', 'table'];

/** @param {NablaGraph} widget */
export function renderFormulaField(widget) {
  const { output } = widget.model;
  return html`<nabla-formula-field class="formula" .engine=${widget.engine}
    .language=${widget.language} .value=${widget.formula} .preview=${false}
    .examples=${widget.examples.list} label=${`${output} =`}
    .labelMarkup=${`<math><mi>${output}</mi><mo>=</mo></math>`}
    @nabla-formula=${(/** @type {CustomEvent<{ text: string }>} */ event) => {
      event.stopPropagation();
      widget.changeFormula(event.detail.text);
    }}></nabla-formula-field>`;
}

/** A check box for each thing that can be shown. @param {NablaGraph} widget */
export function renderShown(widget) {
  return html`${SHOWN.map((name) => html`<label class="check"><input type="checkbox"
    .checked=${widget.showing(name)} @change=${() => widget.toggleShown(name)}>${
      widget.t(`graph.show.${name}`)}</label>`)}`;
}
