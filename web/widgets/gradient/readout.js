import { html, mathml, nothing } from 'lit';
import { symbol } from '../descent/notation.js';
import { SEPARATION } from '../mathml.js';
import { roundAngle } from './words.js';

/** @typedef {import('../nabla-gradient.js').NablaGradient} NablaGradient */

const F = mathml`<mi>f</mi>`;

/** The length of the gradient. */
const LENGTH = mathml`<mrow><mo stretchy="false" form="prefix">|</mo><mo rspace="0">∇</mo>${F}<mo
  stretchy="false" form="postfix">|</mo></mrow>`;

/**
 * @param {string} name of the variable
 */
function partial(name) {
  return html`<math><mfrac><mrow><mo>∂</mo>${F}</mrow><mrow><mo>∂</mo>${symbol(name)}</mrow></mfrac
    ></math>`;
}

/**
 * A second derivative, by one variable and then by the other.
 * @param {string} one
 * @param {string} other
 */
function second(one, other) {
  const by = one === other ? mathml`<mrow><mo>∂</mo><msup>${symbol(one)}<mn>2</mn></msup></mrow>`
    : mathml`<mrow><mo>∂</mo>${symbol(one)}<mo>∂</mo>${symbol(other)}</mrow>`;
  return html`<math><mfrac><mrow><msup><mo>∂</mo><mn>2</mn></msup>${F}</mrow>${by}</mfrac></math>`;
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
 * The rate along the hand, beside its formula where the gradient is shown.
 * @param {NablaGradient} widget
 */
function directional(widget) {
  const { share, between } = widget.seen;
  const name = mathml`<msub><mi>D</mi><mi>u</mi></msub>${F}`;
  if (!widget.gradientShown || Number.isNaN(share)) return html`<math>${name}</math>`;
  const angle = widget.number(roundAngle(between));
  return html`<math>${name}<mo>=</mo>${LENGTH}<mspace width="0.17em"></mspace
    ><mi>cos</mi><mspace width="0.17em"></mspace
    ><mn>${angle}°</mn></math>`;
}

/**
 * The second derivatives and their determinant.
 * @param {NablaGradient} widget
 * @param {import('./study.js').Curvature} curvature
 */
function renderHessian(widget, { hessian, determinant }) {
  const [across, along] = widget.names;
  const [a, b, , c] = hessian;
  return html`
    ${entry('', second(across, across), widget.number(a))}
    ${entry('', second(across, along), widget.number(b))}
    ${entry('', second(along, along), widget.number(c))}
    ${entry('', html`<math><mi>det</mi><mspace width="0.17em"></mspace><mi>H</mi></math>`,
    widget.number(determinant))}`;
}

/**
 * The numbers at the point.
 * @param {NablaGradient} widget
 */
export function renderReadout(widget) {
  if (!widget.showing('values')) return nothing;
  const { value, gradient, norm, rate, point } = widget.seen;
  const number = (/** @type {number} */ of) => widget.number(Number.isFinite(of) ? of : NaN);
  const [across, along] = widget.names;
  const comma = widget.language === 'ru' ? ';' : ',';
  return html`<dl class="readout">
    ${entry('function', html`<math>${F}<mo stretchy="false">(</mo><mn>${number(point[0])}</mn><mo
      separator="true" rspace=${SEPARATION}>${comma}</mo><mn>${number(point[1])}</mn><mo stretchy="false">)</mo></math>`,
    number(value))}
    ${widget.gradientShown ? html`
      ${entry('slope', partial(across), number(gradient[0]))}
      ${entry('slope', partial(along), number(gradient[1]))}
      ${entry('slope', html`<math>${LENGTH}</math>`, number(norm))}` : nothing}
    ${widget.showing('compass') ? entry('slope', directional(widget), number(rate)) : nothing}
    ${widget.curvature ? renderHessian(widget, widget.curvature) : nothing}
  </dl>`;
}
