import { html, mathml, nothing } from 'lit';

/** @typedef {import('../nabla-tangent.js').NablaTangent} NablaTangent */

const F = mathml`<mi>f</mi>`;
const F_PRIME = mathml`<msup><mi>f</mi><mo>′</mo></msup>`;

/**
 * A function applied to something: `f(1,5)`.
 * @param {unknown} name
 * @param {unknown} argument
 */
function applied(name, argument) {
  return mathml`${name}<mo stretchy="false">(</mo>${argument}<mo stretchy="false">)</mo>`;
}

/**
 * The difference quotient with its numbers in it.
 * @param {string} x
 * @param {string} h
 * @param {string} size of h
 * @param {string} sign plus, or minus where the neighbour is at the left
 */
function quotient(x, h, size, sign) {
  const neighbour = mathml`<mn>${x}</mn><mo>${sign}</mo><mn>${size}</mn>`;
  return html`<math><mfrac>
    <mrow>${applied(F, neighbour)}<mo>−</mo>${applied(F, mathml`<mn>${x}</mn>`)}</mrow>
    <mn>${h}</mn></mfrac></math>`;
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
 * The numbers at the point, as large as they are important.
 * @param {NablaTangent} widget
 */
export function renderReadout(widget) {
  const { value, slope, secant } = widget.seen;
  const number = (/** @type {number} */ of) => widget.number(of);
  const x = number(widget.seen.x);
  const point = mathml`<mn>${x}</mn>`;
  const asQuotient = widget.showing('difference');
  const name = () => (asQuotient
    ? quotient(x, number(widget.h), number(Math.abs(widget.h)), widget.h < 0 ? '−' : '+')
    : widget.t('tangent.readout.secant'));
  return html`<dl class="readout">
    ${entry('function', html`<math>${applied(F, point)}</math>`,
      number(Number.isFinite(value) ? value : NaN))}
    ${widget.sloped
      ? entry('slope', html`<math>${applied(F_PRIME, point)}</math>`, number(slope)) : nothing}
    ${asQuotient || widget.showing('secant')
      ? entry('secant', name(), number(secant.slope)) : nothing}
  </dl>`;
}
