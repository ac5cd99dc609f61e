import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import '../formula-field.js';
import '../number-field.js';
import { OPTIMIZERS, OWN_RULE, SCHEDULES, STOPS } from './optimizers.js';
import { MOST_STEPS } from './options.js';
import { presetNames, presetOf, presetState } from './presets.js';
import { renderSettings } from './setting-fields.js';
import { readSchedule, readSettings, writeSchedule, writeSettings } from './settings.js';
import { describeFault, startName } from './words.js';

/** @typedef {import('../nabla-descent.js').NablaDescent} NablaDescent */

/** The slider of the rate goes over these powers of ten, in so many notches each. */
const POWERS = { least: -4, most: 1 };
const NOTCHES = 50;

/** What a reader can show and hide. */
const SHOWN = [
  'loss', 'parameters', 'rate', 'formula', 'state', 'table', 'gradient', 'phases',
];

/** The text or the choice in a field. @param {Event} event */
const chosen = (event) => /** @type {HTMLSelectElement} */ (event.target).value;

/** @param {NablaDescent} widget */
function renderFormula(widget) {
  return html`<nabla-formula-field class="formula" .engine=${widget.engine}
    .language=${widget.language} .value=${widget.formula} .preview=${false}
    label="f =" .labelMarkup=${'<math><mi>f</mi><mo>=</mo></math>'}
    @nabla-formula=${(/** @type {CustomEvent} */ event) => widget.changeFormula(event.detail.text)}
    ></nabla-formula-field>`;
}

/**
 * The presets, and the sentence that says what to see in the one that is shown.
 * @param {NablaDescent} widget
 */
function renderPresets(widget) {
  const names = presetNames(widget.presets);
  if (names.length === 0) return nothing;
  const present = presetOf(names, widget.state);
  return html`<div class="presets"><label>${widget.t('descent.presets')}
    <select @change=${(/** @type {Event} */ event) => {
      if (chosen(event)) widget.state = presetState(chosen(event));
    }}>
      <option value="" .selected=${live(present === '')}>${widget.t('descent.preset.own')}</option>
      ${names.map((name) => html`<option value=${name} .selected=${live(name === present)}>${
        widget.t(`descent.preset.${name}`)}</option>`)}
    </select></label>
    <p role="status">${present ? widget.say(`descent.preset.${present}.why`) : nothing}</p></div>`;
}

/** @param {NablaDescent} widget */
function renderOptimizer(widget) {
  return html`<label>${widget.t('descent.optimizer')}
    <select class="optimizer" @change=${(/** @type {Event} */ event) =>
      widget.changeOptimizer(chosen(event))}>
      ${Object.keys(OPTIMIZERS).map((name) => html`<option value=${name}
        .selected=${live(name === widget.optimizer)}>${widget.t(`descent.optimizer.${name}`)}</option>`)}
    </select></label>`;
}

/** @param {NablaDescent} widget */
function renderRate(widget) {
  const fault = widget.fault?.part === 'rate' ? describeFault(widget.speaker, widget.fault) : '';
  const position = Math.round(Math.log10(Math.max(widget.rate, 10 ** POWERS.least)) * NOTCHES);
  return html`<div class="rate">
    <input type="range" aria-label=${widget.t('descent.rate.size')}
      aria-valuetext=${widget.number(widget.rate)} step="1"
      min=${POWERS.least * NOTCHES} max=${POWERS.most * NOTCHES} .value=${String(position)}
      @input=${(/** @type {Event} */ event) => {
        widget.rate = Number((10 ** (Number(chosen(event)) / NOTCHES)).toPrecision(3));
      }}>
    <nabla-number-field label="η" .spoken=${widget.t('descent.rate')} .value=${widget.rate}
      .step=${widget.rate < 0.1 ? 0.005 : 0.05} .min=${0} .language=${widget.language}
      .fault=${fault}
      .less=${widget.t('descent.less')} .more=${widget.t('descent.more')}
      @nabla-number=${(/** @type {CustomEvent} */ event) => { widget.rate = event.detail.value; }}
      ></nabla-number-field></div>`;
}

/** One field for each coordinate of the start. @param {NablaDescent} widget */
function renderStart(widget) {
  const fault = widget.fault?.part === 'start' ? describeFault(widget.speaker, widget.fault) : '';
  const { variables } = widget;
  return html`<div class="start" role="group" aria-label=${widget.t('descent.start')}>
    ${variables.map((name, index) => html`<nabla-number-field label=${startName(name)}
      .spoken=${widget.t('descent.start.of', { name })} .value=${widget.from[index]} .step=${0.1}
      .language=${widget.language}
      .fault=${index === variables.length - 1 ? fault : ''}
      .less=${widget.t('descent.less')} .more=${widget.t('descent.more')}
      @nabla-number=${(/** @type {CustomEvent} */ event) =>
        widget.moveStart(widget.from.map((old, place) =>
          (place === index ? event.detail.value : old)))}
      ></nabla-number-field>`)}</div>`;
}

/** A rule of one's own, on several lines. @param {NablaDescent} widget */
function renderOwnRule(widget) {
  const fault = widget.fault?.part === 'rule' ? widget.fault : null;
  return html`<div class="own-rule"><label for="rule">${widget.t('descent.rule')}</label>
    <textarea id="rule" rows="4" spellcheck="false" autocomplete="off" maxlength="2000"
      aria-describedby="rule-help rule-fault" aria-invalid=${fault ? 'true' : 'false'}
      .value=${widget.rule || OWN_RULE}
      @input=${(/** @type {Event} */ event) => { widget.rule = chosen(event); }}></textarea>
    <p class="wrong" id="rule-fault" role="status">${fault ? widget.ruleFault(fault) : nothing}</p>
    <p class="help" id="rule-help">${widget.t('descent.rule.help')}</p></div>`;
}

/** At most five groups of controls. @param {NablaDescent} widget */
export function renderControls(widget) {
  return html`
    ${widget.shows('presets') ? renderPresets(widget) : nothing}
    ${widget.shows('formula') ? renderFormula(widget) : nothing}
    ${widget.shows('optimizer') ? renderOptimizer(widget) : nothing}
    ${widget.shows('rate') ? renderRate(widget) : nothing}
    ${widget.shows('start') ? renderStart(widget) : nothing}
    ${widget.optimizer === 'custom' && widget.shows('optimizer')
      ? renderOwnRule(widget) : nothing}`;
}

/** @param {NablaDescent} widget @param {string} part */
const faultIn = (widget, part) => (widget.fault?.part === part ? widget.fault : null);

/** @param {NablaDescent} widget */
function renderOptimizerSettings(widget) {
  const { settings } = OPTIMIZERS[widget.optimizer];
  const fault = faultIn(widget, 'options');
  if (Object.keys(settings).length === 0 && !fault) return nothing;
  return html`<fieldset><legend>${widget.t('descent.settings.optimizer')}</legend>
    ${renderSettings({
      speaker: widget.speaker, settings, values: readSettings(widget.options).values, fault,
      change: (values) => { widget.options = writeSettings(values); },
    })}</fieldset>`;
}

/** @param {NablaDescent} widget */
function renderSchedule(widget) {
  const { name, values } = readSchedule(widget.schedule);
  return html`<fieldset><legend>${widget.t('descent.schedule')}</legend>
    <div class="setting"><select aria-label=${widget.t('descent.schedule')}
      @change=${(/** @type {Event} */ event) => { widget.schedule = chosen(event); }}>
      ${Object.keys(SCHEDULES).map((each) => html`<option value=${each}
        .selected=${live(each === name)}>${widget.t(`descent.schedule.${each}`)}</option>`)}
      </select></div>
    ${renderSettings({
      speaker: widget.speaker, settings: SCHEDULES[name] ?? {}, values,
      fault: faultIn(widget, 'schedule'),
      change: (changed) => { widget.schedule = writeSchedule(name, changed); },
    })}</fieldset>`;
}

/** @param {NablaDescent} widget */
function renderStops(widget) {
  return html`<fieldset><legend>${widget.t('descent.stop')}</legend>
    <div class="setting"><span class="words">${widget.t('descent.steps')}</span>
      <nabla-number-field .spoken=${widget.t('descent.steps')} .value=${widget.steps} .step=${1}
        .min=${0} .max=${MOST_STEPS} whole .language=${widget.language}
        .less=${widget.t('descent.less')} .more=${widget.t('descent.more')}
        @nabla-number=${(/** @type {CustomEvent} */ event) => {
          widget.steps = event.detail.value;
        }}></nabla-number-field></div>
    ${renderSettings({
      speaker: widget.speaker, settings: STOPS, values: readSettings(widget.stop).values,
      fault: faultIn(widget, 'stop'),
      change: (values) => { widget.stop = writeSettings(values); },
    })}</fieldset>`;
}

/** What is shown. @param {NablaDescent} widget */
function renderShown(widget) {
  const check = (/** @type {string} */ name, /** @type {boolean} */ on,
    /** @type {() => void} */ toggle, able = true) => html`<label class="check"><input
      type="checkbox" .checked=${on} ?disabled=${!able} @change=${toggle}>${
        widget.t(`descent.show.${name}`)}</label>`;
  // A loss of zero and less has no logarithm.
  const positive = widget.run?.positive ?? false;
  return html`<fieldset class="shown"><legend>${widget.t('descent.shown')}</legend>
    ${SHOWN.map((name) =>
      check(name, widget.showing(name), () => widget.toggleShown(name)))}
    ${check('logarithmic', positive && widget.axis === 'logarithmic', () => {
      widget.axis = widget.axis === 'logarithmic' ? 'linear' : 'logarithmic';
    }, positive)}</fieldset>`;
}

/** Everything else, folded away. @param {NablaDescent} widget */
export function renderMore(widget) {
  return html`
    ${widget.shows('optimizer') ? renderOptimizerSettings(widget) : nothing}
    ${widget.shows('schedule') ? renderSchedule(widget) : nothing}
    ${widget.shows('stop') ? renderStops(widget) : nothing}
    ${widget.shows('show') ? renderShown(widget) : nothing}`;
}
