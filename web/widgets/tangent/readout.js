import { html, mathml, nothing } from 'lit';

/** @typedef {import('../nabla-tangent.js').NablaTangent} NablaTangent */

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
 * @param {unknown} name the function's
 * @param {string} x
 * @param {string} h
 * @param {string} size of h
 * @param {string} sign plus, or minus where the neighbour is at the left
 */
function quotient(name, x, h, size, sign) {
  const neighbour = mathml`<mn>${x}</mn><mo>${sign}</mo><mn>${size}</mn>`;
  return html`<math><mfrac>
    <mrow>${applied(name, neighbour)}<mo>−</mo>${applied(name, mathml`<mn>${x}</mn>`)}</mrow>
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
  const { role } = widget.named;
  const called = mathml`<mi>${widget.name}</mi>`;
  const slopeCalled = mathml`<msup>${called}<mo>′</mo></msup>`;
  const asQuotient = widget.showing('difference');
  const secantCalled = () => (asQuotient
    ? quotient(called, x, number(widget.h), number(Math.abs(widget.h)), widget.h < 0 ? '−' : '+')
    : widget.t('tangent.readout.secant'));
  return html`<dl class="readout">
    ${entry(role, html`<math>${applied(called, point)}</math>`,
      number(Number.isFinite(value) ? value : NaN))}
    ${widget.sloped
      ? entry('slope', html`<math>${applied(slopeCalled, point)}</math>`, number(slope)) : nothing}
    ${asQuotient || widget.showing('secant')
      ? entry('secant', secantCalled(), number(Number.isFinite(secant.slope) ? secant.slope : NaN)) : nothing}
  </dl>`;
}
