import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { datasetNames, DATASETS, FEWEST_POINTS, LARGEST, MOST_POINTS } from './data.js';

/** @typedef {import('../nabla-fit.js').NablaFit} NablaFit */

/** No knob goes further. */
export const WIDEST = 1000;

/** Sizes of a nudge. */
export const SMALLEST_NUDGE = 1e-4;
export const LARGEST_NUDGE = 100;

/**
 * One parameter of the line: by a field, or by turns alone where they are counted.
 * @param {NablaFit} widget
 * @param {'a' | 'b'} name
 */
function renderKnob(widget, name) {
  return html`<nabla-number-field class=${`knob ${name}`} label=${name}
    .spoken=${widget.t(`fit.knob.${name}`)}
    .value=${widget[name]} .step=${widget.nudge} .min=${-WIDEST} .max=${WIDEST}
    .language=${widget.language} .steppersOnly=${!widget.editable} .disabled=${widget.spent}
    .less=${widget.t(`fit.knob.${name}.less`)} .more=${widget.t(`fit.knob.${name}.more`)}
    @nabla-number=${(/** @type {CustomEvent} */ event) => widget.turn(name, event.detail.value)}
    ></nabla-number-field>`;
}

/** @param {NablaFit} widget */
function renderNudge(widget) {
  return html`<nabla-number-field label=${widget.t('fit.nudge.label')}
    .spoken=${widget.t('fit.nudge')} .value=${widget.nudge} logarithmic .min=${SMALLEST_NUDGE}
    .max=${LARGEST_NUDGE} .language=${widget.language}
    .less=${widget.t('fit.nudge.less')} .more=${widget.t('fit.nudge.more')}
    @nabla-number=${(/** @type {CustomEvent} */ event) => { widget.nudge = event.detail.value; }}
    ></nabla-number-field>`;
}

/** Sets of points to choose from. @param {NablaFit} widget */
function renderDatasets(widget) {
  const names = datasetNames(widget.presets);
  if (names.length === 0) return nothing;
  const present = names.find((name) => DATASETS[name] === widget.points) ?? '';
  return html`<label class="choice">${widget.t('fit.data')}
    <select .value=${present} @change=${(/** @type {Event} */ event) => {
      const { value } = /** @type {HTMLSelectElement} */ (event.target);
      if (value) widget.chooseDataset(/** @type {keyof typeof DATASETS} */ (value));
    }}>
      ${present ? nothing : html`<option value="" selected>${widget.t('fit.data.own')}</option>`}
      ${names.map((name) => html`<option value=${name} .selected=${live(name === present)}
        >${widget.t(`fit.data.${name}`)}</option>`)}
    </select></label>`;
}

/** @param {NablaFit} widget */
function renderLoss(widget) {
  return html`<label class="choice">${widget.t('fit.loss.choice')}
    <select .value=${widget.lossKind} @change=${(/** @type {Event} */ event) => {
      const { value } = /** @type {HTMLSelectElement} */ (event.target);
      widget.lossKind = /** @type {import('./study.js').Loss} */ (value);
    }}>
      ${['squared', 'absolute'].map((name) => html`<option value=${name}
        .selected=${live(name === widget.lossKind)}>${widget.t(`fit.loss.${name}`)}</option>`)}
    </select></label>`;
}

/** @param {NablaFit} widget */
export function renderControls(widget) {
  return html`
    ${widget.shows('knobs') ? html`${renderKnob(widget, 'a')}${renderKnob(widget, 'b')}` : nothing}
    ${widget.shows('nudge') ? renderNudge(widget) : nothing}
    ${widget.editable && widget.shows('data') ? renderDatasets(widget) : nothing}
    ${widget.editable && widget.shows('loss') ? renderLoss(widget) : nothing}`;
}

/**
 * A check box for one of the things that can be shown.
 * @param {NablaFit} widget
 * @param {string} name
 */
function renderShow(widget, name) {
  return html`<label class="check"><input type="checkbox" .checked=${widget.showing(name)}
    @change=${() => widget.toggleShown(name)}>${widget.t(`fit.show.${name}`)}</label>`;
}

/** One point at a time: its coordinates, away with it, another one. @param {NablaFit} widget */
function renderPoints(widget) {
  const { pointList, chosen } = widget;
  const coordinate = (/** @type {'x' | 'y'} */ name) => html`<nabla-number-field label=${name}
    .spoken=${widget.t(`fit.point.${name}`, { index: chosen + 1 })}
    .value=${pointList[chosen][name]} .step=${0.1} .min=${-LARGEST} .max=${LARGEST}
    .language=${widget.language} .less=${widget.t(`fit.point.${name}.less`)}
    .more=${widget.t(`fit.point.${name}.more`)}
    @nabla-number=${(/** @type {CustomEvent} */ event) =>
      widget.placePoint(chosen, { [name]: event.detail.value })}></nabla-number-field>`;
  return html`<fieldset class="points">
    <legend>${widget.t('fit.points')}</legend>
    <label class="choice"><span class="visually-hidden">${widget.t('fit.points.which')}</span>
      <select @change=${(/** @type {Event} */ event) => {
        widget.chosen = /** @type {HTMLSelectElement} */ (event.target).selectedIndex;
      }}>${pointList.map(({ x, y }, index) => html`<option .selected=${live(index === chosen)}
        >${index + 1}: ${widget.t('plane.pair', { x, y })}
        </option>`)}</select></label>
    ${coordinate('x')}${coordinate('y')}
    <button type="button" ?disabled=${pointList.length <= FEWEST_POINTS}
      @click=${() => widget.takeAway(chosen)}>${widget.t('fit.points.remove')}</button>
    <button type="button" ?disabled=${pointList.length >= MOST_POINTS}
      @click=${() => widget.addPoint()}>${widget.t('fit.points.add')}</button>
  </fieldset>`;
}

/** @param {NablaFit} widget */
export function renderMore(widget) {
  const layers = ['residuals', 'squares', 'gradient', ...(widget.editable ? ['landscape'] : [])];
  return html`${layers.map((name) => renderShow(widget, name))}
    ${widget.editable && widget.shows('points') ? renderPoints(widget) : nothing}`;
}
