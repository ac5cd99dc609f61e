import { html, nothing } from 'lit';

/** @typedef {import('../nabla-tangent.js').NablaTangent} NablaTangent */

/** The step h goes from this to LARGEST_STEP, on a logarithmic slider, to either side. */
export const SMALLEST_STEP = 1e-6;
export const LARGEST_STEP = 10;

/** A range typed by hand is at least so wide. */
const NARROWEST = 1e-6;

/** Positions of the slider between one power of ten and the next. */
const NOTCHES = 20;

/**
 * A slider position as a size of h, two digits of it.
 * @param {number} position
 */
function stepSize(position) {
  return Number((10 ** (position / NOTCHES)).toPrecision(2));
}

/** @param {NablaTangent} widget */
function renderFormula(widget) {
  return html`<nabla-formula-field class="formula" .engine=${widget.engine}
    .language=${widget.language} .value=${widget.formula} .settings=${widget.settings}
    .examples=${widget.examples.list}
    label=${`${widget.name}(${widget.variable}) =`}
    @nabla-formula=${(/** @type {CustomEvent} */ event) => widget.changeFormula(event.detail.text)}
    ></nabla-formula-field>`;
}

/** @param {NablaTangent} widget */
function renderPoint(widget) {
  return html`<nabla-number-field label=${widget.variable} .spoken=${widget.t('tangent.point')}
    .value=${widget.point} .step=${widget.pointStep} .language=${widget.language}
    .less=${widget.t('tangent.point.less')} .more=${widget.t('tangent.point.more')}
    @nabla-number=${(/** @type {CustomEvent} */ event) => widget.movePoint(event.detail.value)}
    ></nabla-number-field>`;
}

/**
 * The step h: its size on a logarithmic slider, its side by the sign in the field.
 * @param {NablaTangent} widget
 */
function renderStep(widget) {
  const size = Math.abs(widget.h);
  const take = (/** @type {number} */ value) => { widget.h = widget.h < 0 ? -value : value; };
  return html`<div class="step">
    <input type="range" aria-label=${widget.t('tangent.step.size')}
      aria-valuetext=${widget.number(size)}
      min=${Math.log10(SMALLEST_STEP) * NOTCHES} max=${Math.log10(LARGEST_STEP) * NOTCHES} step="1"
      .value=${String(Math.round(Math.log10(size) * NOTCHES))}
      @input=${(/** @type {Event} */ event) =>
        take(stepSize(Number(/** @type {HTMLInputElement} */ (event.target).value)))}>
    <nabla-number-field label="h" .spoken=${widget.t('tangent.step')} .value=${widget.h}
      .step=${0.1} .min=${-LARGEST_STEP} .max=${LARGEST_STEP} .language=${widget.language}
      .less=${widget.t('tangent.step.less')} .more=${widget.t('tangent.step.more')}
      @nabla-number=${(/** @type {CustomEvent} */ event) => widget.changeStep(event.detail.value)}
      ></nabla-number-field>
  </div>`;
}

/**
 * A check box for one of the things that can be shown.
 * @param {NablaTangent} widget
 * @param {string} name
 */
function renderShow(widget, name) {
  return html`<label class="check"><input type="checkbox" .checked=${widget.showing(name)}
    @change=${() => widget.toggleShown(name)}>${widget.say(`tangent.show.${name}`)}</label>`;
}

/** @param {NablaTangent} widget */
function renderZoom(widget) {
  return html`<button type="button" @click=${() => widget.zoomToPoint()}
    >${widget.t('tangent.zoom')}</button>`;
}

/** The stretch of the axis that is seen. @param {NablaTangent} widget */
function renderRange(widget) {
  const [from, to] = widget.range;
  const field = (/** @type {'from' | 'to'} */ end, /** @type {number} */ value,
    /** @type {(value: number) => void} */ take) => html`<nabla-number-field
      label=${widget.t(`tangent.range.${end}`)} .value=${value} .step=${1}
      .language=${widget.language} .min=${end === 'to' ? from + NARROWEST : -Infinity}
      .max=${end === 'from' ? to - NARROWEST : Infinity}
      .less=${widget.t('tangent.range.less')} .more=${widget.t('tangent.range.more')}
      @nabla-number=${(/** @type {CustomEvent} */ event) => take(event.detail.value)}
      ></nabla-number-field>`;
  return html`<span class="span" role="group" aria-label=${widget.t('tangent.range')}>
    ${field('from', from, (value) => { widget.range = [value, to]; })}
    ${field('to', to, (value) => { widget.range = [from, value]; })}
  </span>`;
}

/**
 * The controls that the page wants and that what is shown has a use for.
 * @param {NablaTangent} widget
 */
export function renderControls(widget) {
  const stepped = widget.showing('secant') || widget.showing('difference');
  return html`
    ${widget.shows('formula') ? renderFormula(widget) : nothing}
    ${widget.shows('point') ? renderPoint(widget) : nothing}
    ${stepped && widget.shows('h') ? renderStep(widget) : nothing}
    ${widget.showing('derivative') && widget.shows('whole') ? renderShow(widget, 'whole') : nothing}
    ${widget.shows('zoom') ? renderZoom(widget) : nothing}`;
}

/** @param {NablaTangent} widget */
export function renderMore(widget) {
  return html`${['tangent', 'secant', 'derivative', 'difference']
    .map((name) => renderShow(widget, name))}
    ${renderRange(widget)}`;
}
