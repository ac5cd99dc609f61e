import { html, nothing } from 'lit';
import { lettered } from '../../charts/lettered.js';

/** @typedef {import('../nabla-gradient.js').NablaGradient} NablaGradient */

/** What can be shown, in the order of its check boxes. */
export const SHOWN = [
  'contours', 'arrows', 'slices', 'compass', 'gradient', 'antigradient', 'step', 'hessian',
  'values',
];

/** The step along the negative gradient goes up to this length. */
export const LONGEST_STEP = 100;

/** Digits of the compass's angle after the point. */
const ANGLE_DIGITS = 2;

/** A range typed by hand is at least so wide. */
const NARROWEST = 1e-6;

/** @param {NablaGradient} widget */
function renderFormula(widget) {
  const [across, along] = widget.names;
  return html`<nabla-formula-field class="formula" .engine=${widget.engine}
    .language=${widget.language} .value=${widget.formula} .settings=${widget.settings}
    .examples=${widget.examples.list} label=${`f(${across}, ${along}) =`}
    @nabla-formula=${(/** @type {CustomEvent} */ event) => widget.changeFormula(event.detail.text)}
    ></nabla-formula-field>`;
}

/** @param {NablaGradient} widget */
function renderPoint(widget) {
  return widget.names.map((name, index) => html`<nabla-number-field label=${name}
    .spoken=${widget.t('gradient.point.coordinate', { variable: name })}
    .value=${widget.point[index]} .step=${widget.pointStep} .language=${widget.language}
    .less=${widget.t('gradient.point.less', { variable: name })}
    .more=${widget.t('gradient.point.more', { variable: name })}
    @nabla-number=${(/** @type {CustomEvent} */ event) =>
      widget.moveAlong(index, event.detail.value)}></nabla-number-field>`);
}

/** @param {NablaGradient} widget */
function renderAngle(widget) {
  return html`<nabla-number-field label="α" .spoken=${widget.t('gradient.hand')}
    .value=${Number(widget.angle.toFixed(ANGLE_DIGITS))} .step=${1} .min=${-360} .max=${360}
    .language=${widget.language}
    .less=${widget.t('gradient.hand.less')} .more=${widget.t('gradient.hand.more')}
    @nabla-number=${(/** @type {CustomEvent} */ event) => widget.turnTo(event.detail.value)}
    ></nabla-number-field>`;
}

/** @param {NablaGradient} widget */
function renderStep(widget) {
  return html`<span class="step">
    <nabla-number-field label="η" .spoken=${widget.t('gradient.step')} .value=${widget.stepLength}
      .step=${0.05} .min=${0} .max=${LONGEST_STEP} .language=${widget.language}
      .less=${widget.t('gradient.step.less')} .more=${widget.t('gradient.step.more')}
      @nabla-number=${(/** @type {CustomEvent} */ event) => {
        widget.stepLength = event.detail.value;
      }}
      ></nabla-number-field>
    <button type="button" ?disabled=${!widget.landing} @click=${() => widget.takeStep()}
      >${widget.t('gradient.step.take')}</button>
  </span>`;
}

/**
 * The controls that the page wants and that what is shown has a use for.
 * @param {NablaGradient} widget
 */
export function renderControls(widget) {
  return html`
    ${widget.shows('formula') ? renderFormula(widget) : nothing}
    ${widget.shows('point') ? renderPoint(widget) : nothing}
    ${widget.showing('compass') && widget.shows('angle') ? renderAngle(widget) : nothing}
    ${widget.showing('step') && widget.shows('step') ? renderStep(widget) : nothing}`;
}

/**
 * The stretch of one axis that is seen.
 * @param {NablaGradient} widget
 * @param {0 | 1} index of the axis
 */
function renderSpan(widget, index) {
  const name = widget.names[index];
  const span = [widget.window.x, widget.window.y][index];
  const field = (/** @type {0 | 1} */ end) => html`<nabla-number-field
    label=${widget.t(end === 0 ? 'plane.range.from' : 'plane.range.to')}
    .spoken=${widget.t(end === 0 ? 'plane.range.start' : 'plane.range.end', { variable: name })}
    .value=${span[end]} .step=${1} .language=${widget.language}
    .min=${end === 1 ? span[0] + NARROWEST : -Infinity}
    .max=${end === 0 ? span[1] - NARROWEST : Infinity}
    .less=${widget.t('plane.range.less')} .more=${widget.t('plane.range.more')}
    @nabla-number=${(/** @type {CustomEvent} */ event) =>
      widget.changeSpan(index, end, event.detail.value)}></nabla-number-field>`;
  return html`<span class="span" role="group" aria-label=${widget.t('plane.range',
    { variable: name })}><span aria-hidden="true">${lettered(name)}</span>${field(0)}${field(1)
  }</span>`;
}

/** @param {NablaGradient} widget */
export function renderMore(widget) {
  return html`${SHOWN.map((name) => html`<label class="check"><input type="checkbox"
    .checked=${widget.showing(name)} @change=${() => widget.toggleShown(name)}>${
    widget.t(`gradient.show.${name}`)}</label>`)}
    ${renderSpan(widget, 0)}${renderSpan(widget, 1)}`;
}
