import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import '../formula-field.js';
import '../number-field.js';
import { OPTIMIZERS, OWN_RULE } from '../descent/optimizers.js';
import { MOST_STEPS } from '../descent/options.js';
import { renderSettings } from '../descent/setting-fields.js';
import { readSettings, writeSettings } from '../descent/settings.js';
import { describeFault, startName } from '../descent/words.js';
import { addRunner, changeRunner, removeRunner, replaceRunner } from './editing.js';
import { renderShape } from './picture.js';
import { LANES } from './runners.js';
import { SURFACES } from './surfaces.js';

/** @typedef {import('../nabla-race.js').NablaRace} NablaRace */

/** @param {Event} event */
const chosen = (event) => /** @type {HTMLSelectElement} */ (event.target).value;

/** The surfaces, and what is hard about the one that is shown. @param {NablaRace} widget */
function renderSurface(widget) {
  const present = widget.formula in SURFACES ? widget.formula : '';
  return html`<div class="presets"><label>${widget.t('race.surface')}
    <select @change=${(/** @type {Event} */ event) => {
      if (chosen(event)) widget.changeSurface(chosen(event));
    }}><option value="" .selected=${live(present === '')}>${widget.t('race.surface.own')}</option>
      ${Object.keys(SURFACES).map((name) => html`<option value=${name}
        .selected=${live(name === present)}>${widget.t(`race.surface.${name}`)}</option>`)}
    </select></label>
    <p role="status">${present ? widget.say(`race.surface.${present}.why`) : nothing}</p></div>`;
}

/** @param {NablaRace} widget */
function renderFormula(widget) {
  return html`<nabla-formula-field class="formula" .engine=${widget.engine}
    .language=${widget.language} .value=${widget.text} .preview=${false}
    label="f =" .labelMarkup=${'<math><mi>f</mi><mo>=</mo></math>'}
    @nabla-formula=${(/** @type {CustomEvent} */ event) =>
      widget.changeSurface(event.detail.text)}></nabla-formula-field>`;
}

/** @param {NablaRace} widget */
function renderStart(widget) {
  const fault = widget.faults.find((each) => each?.part === 'start');
  const told = fault ? describeFault(widget.speaker, fault) : '';
  return html`<div class="start" role="group" aria-label=${widget.t('descent.start')}>
    ${widget.variables.map((name, index) => html`<nabla-number-field label=${startName(name)}
      .spoken=${widget.t('descent.start.of', { name })} .value=${widget.from[index]} .step=${0.1}
      .language=${widget.language} .fault=${index === 1 ? told : ''}
      .less=${widget.t('descent.less')} .more=${widget.t('descent.more')}
      @nabla-number=${(/** @type {CustomEvent} */ event) => widget.moveStart(
        widget.from.map((old, place) => (place === index ? event.detail.value : old)))}
      ></nabla-number-field>`)}</div>`;
}

/**
 * One runner: its optimizer, its rate, and its other settings folded away.
 * @param {NablaRace} widget
 * @param {number} lane
 */
function renderRunner(widget, lane) {
  const { optimizer, rate, options } = widget.runners[lane];
  const { speaker } = widget;
  const fault = widget.faults[lane];
  const { settings } = OPTIMIZERS[optimizer];
  const change = (/** @type {Partial<import('./runners.js').Runner>} */ part) =>
    changeRunner(widget, lane, part);
  return html`<li class="runner">
    ${renderShape(lane)}
    <select aria-label=${widget.t('race.runner', { lane: lane + 1 })}
      @change=${(/** @type {Event} */ event) => replaceRunner(widget, lane, chosen(event))}>
      ${Object.keys(OPTIMIZERS).map((name) => html`<option value=${name}
        .selected=${live(name === optimizer)}>${widget.t(`descent.optimizer.${name}`)}</option>`)}
    </select>
    <nabla-number-field label="η" .value=${rate} .min=${0} .step=${rate < 0.1 ? 0.005 : 0.05}
      .spoken=${widget.t('race.rate', { name: widget.names[lane] })} .language=${widget.language}
      .fault=${fault?.part === 'rate' ? describeFault(speaker, fault) : ''}
      .less=${widget.t('descent.less')} .more=${widget.t('descent.more')}
      @nabla-number=${(/** @type {CustomEvent} */ event) => change({ rate: event.detail.value })}
      ></nabla-number-field>
    <button type="button" class="quiet-button" ?disabled=${widget.runners.length < 2}
      aria-label=${widget.t('race.remove', { name: widget.names[lane] })}
      @click=${() => removeRunner(widget, lane)}>✕</button>
    ${optimizer === 'custom' ? renderOwnRule(widget, lane) : nothing}
    ${Object.keys(settings).length === 0 ? nothing : html`<details ?open=${
      fault?.part === 'options'}><summary>${widget.t('descent.settings.optimizer')}</summary>
      ${renderSettings({
        speaker, settings, values: readSettings(options).values,
        fault: fault?.part === 'options' ? fault : null,
        change: (values) => change({ options: writeSettings(values) }),
      })}</details>`}
  </li>`;
}

/** @param {NablaRace} widget @param {number} lane */
function renderOwnRule(widget, lane) {
  const fault = widget.faults[lane]?.part === 'rule' ? widget.faults[lane] : null;
  return html`<div class="own-rule"><label for="rule-${lane}">${widget.t('descent.rule')}</label>
    <textarea id="rule-${lane}" rows="3" spellcheck="false" autocomplete="off" maxlength="2000"
      aria-describedby="help-${lane} fault-${lane}" aria-invalid=${fault ? 'true' : 'false'}
      .value=${widget.rule || OWN_RULE}
      @input=${(/** @type {Event} */ event) => { widget.rule = chosen(event); }}></textarea>
    <p class="wrong" id="fault-${lane}" role="status">${
      fault ? widget.ruleFault(fault) : nothing}</p>
    <p class="help" id="help-${lane}">${widget.t('descent.rule.help')}</p></div>`;
}

/** @param {NablaRace} widget */
function renderRunners(widget) {
  return html`<details class="field" ?open=${widget.faults.some((fault) => fault !== null)}>
    <summary>${widget.t('race.runners')}</summary>
    <ol class="runners">${widget.runners.map((_, lane) => renderRunner(widget, lane))}</ol>
    ${widget.runners.length < LANES.length ? html`<button type="button"
      @click=${() => addRunner(widget)}>${widget.t('race.add')}</button>` : nothing}
  </details>`;
}

/** @param {NablaRace} widget */
function renderSteps(widget) {
  return html`<label class="steps">${widget.t('race.steps')} <nabla-number-field
    .spoken=${widget.t('race.steps')} .value=${widget.length} .step=${10} .min=${1}
    .max=${MOST_STEPS} whole .language=${widget.language}
    .less=${widget.t('descent.less')} .more=${widget.t('descent.more')}
    @nabla-number=${(/** @type {CustomEvent} */ event) => { widget.steps = event.detail.value; }}
    ></nabla-number-field></label>`;
}

/** @param {NablaRace} widget */
export function renderControls(widget) {
  return html`
    ${widget.shows('surface') ? renderSurface(widget) : nothing}
    ${widget.shows('formula') ? renderFormula(widget) : nothing}
    ${widget.shows('start') ? renderStart(widget) : nothing}
    ${widget.shows('steps') ? renderSteps(widget) : nothing}
    ${widget.shows('runners') ? renderRunners(widget) : nothing}`;
}
