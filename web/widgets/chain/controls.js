import { html, nothing } from 'lit';
import '../formula-field.js';
import '../number-field.js';

/** @typedef {import('../nabla-chain.js').NablaChain} NablaChain */

/** Positions of a slider over its range. */
const NOTCHES = 200;

const VIEWS = ['pipeline', 'gears'];

/**
 * A slider with a number field beside it.
 * @param {NablaChain} widget
 * @param {{ name: string, label: string, value: number, span: number[], step: number,
 *     take: (value: number) => void }} quantity
 */
function renderQuantity(widget, { name, label, value, span: [from, to], step, take }) {
  return html`<div class="quantity ${name}">
    <input type="range" aria-label=${widget.t(`chain.${name}`)}
      aria-valuetext=${widget.number(value)}
      min=${from} max=${to} step=${(to - from) / NOTCHES} .value=${String(value)}
      @input=${(/** @type {Event} */ event) => take(Number(
        Number(/** @type {HTMLInputElement} */ (event.target).value).toPrecision(6)))}>
    <nabla-number-field label=${label} .spoken=${widget.t(`chain.${name}`)} .value=${value}
      .step=${step} .language=${widget.language} .less=${widget.t('chain.less')}
      .more=${widget.t('chain.more')}
      @nabla-number=${(/** @type {CustomEvent} */ event) => take(event.detail.value)}
      ></nabla-number-field>
  </div>`;
}

/** @param {NablaChain} widget */
function renderRates(widget) {
  return html`<span class="rates" role="group" aria-label=${widget.t('chain.rates')}>
    ${widget.rates.map((rate, index) => html`<nabla-number-field
      label=${widget.t('chain.stage', { number: index + 1 })}
      .spoken=${widget.t('chain.rate', { number: index + 1 })} .value=${rate} .step=${0.5}
      .language=${widget.language} .less=${widget.t('chain.less')} .more=${widget.t('chain.more')}
      @nabla-number=${(/** @type {CustomEvent} */ event) => {
        widget.rates = widget.rates.map((each, place) =>
          (place === index ? event.detail.value : each));
      }}></nabla-number-field>`)}</span>`;
}

/** @param {NablaChain} widget */
function renderView(widget) {
  return html`<fieldset class="view"><legend class="visually-hidden">${
    widget.t('chain.view')}</legend>
    ${VIEWS.map((view) => html`<label class="check"><input type="radio" name="view" value=${view}
      .checked=${widget.view === view} @change=${() => { widget.view = view; }}>${
        widget.t(`chain.view.${view}`)}</label>`)}</fieldset>`;
}

/** @param {NablaChain} widget */
export function renderControls(widget) {
  const { chain, byHand } = widget;
  return html`
    ${byHand || !widget.shows('formula') ? nothing : html`<nabla-formula-field class="formula"
      .engine=${widget.engine} .language=${widget.language} .value=${widget.formula}
      .examples=${widget.examples.list} label=${`${chain.output}(${chain.variable}) =`}
      .preview=${false} .labelMarkup=${`<math><mi>${chain.output}</mi><mo>(</mo>${
        chain.entry?.name}<mo>)</mo><mo>=</mo></math>`}
      @nabla-formula=${(/** @type {CustomEvent<{ text: string }>} */ event) => {
        event.stopPropagation();
        widget.changeFormula(event.detail.text);
      }}></nabla-formula-field>`}
    ${byHand && widget.shows('rates') ? renderRates(widget) : nothing}
    ${byHand || !widget.shows('point') ? nothing : renderQuantity(widget, {
      name: 'point', label: chain.variable, value: widget.point, span: widget.range, step: 0.1,
      take: (value) => { widget.point = value; },
    })}
    ${widget.shows('change') ? renderQuantity(widget, {
      name: 'change', label: `d${chain.variable}`, value: widget.change, span: [-0.5, 0.5],
      step: 0.01, take: (value) => { widget.change = value; },
    }) : nothing}
    ${widget.shows('view') ? renderView(widget) : nothing}`;
}
