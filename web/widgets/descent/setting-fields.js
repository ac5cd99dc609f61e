/** Fields for the settings of an optimizer, a schedule or a stopping rule. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import '../number-field.js';
import { withSetting } from './settings.js';
import { describeFault } from './words.js';

/** @typedef {import('./optimizers.js').Setting} Setting */
/** @typedef {import('./settings.js').Value} Value */
/** @typedef {import('./settings.js').Values} Values */

/**
 * @typedef {object} Fields
 * @property {import('./words.js').Speaker & { language: string }} speaker
 * @property {import('./optimizers.js').Settings} settings
 * @property {Values} values those that are not as by default
 * @property {import('./trial.js').Fault | null} fault of one of them
 * @property {(values: Values) => void} change
 */

/** What may be typed. @param {Fields} fields @param {string} name */
function allowed({ speaker, settings }, name) {
  const fault = /** @type {const} */ ({ part: 'options', field: name, code: 'invalid-value' });
  return describeFault(speaker, { ...fault, given: '' }, settings[name]);
}

/** @param {Fields} fields @param {string} name @param {Value} value */
function renderNumber(fields, name, value) {
  const { speaker: { t, language }, fault } = fields;
  const setting = fields.settings[name];
  const faulty = fault?.field === name ? describeFault(fields.speaker, fault, setting) : '';
  return html`<nabla-number-field label=${setting.sign ?? ''}
    .spoken=${t(`descent.setting.${name}`)} .value=${Number(value)} .language=${language}
    .step=${setting.step ?? 0.1}
    .min=${setting.min ?? -Infinity} .max=${setting.max ?? Infinity}
    ?whole=${setting.whole} ?logarithmic=${setting.logarithmic}
    .less=${t('descent.less')} .more=${t('descent.more')}
    .allowed=${allowed(fields, name)} .fault=${faulty}
    @nabla-number=${(/** @type {CustomEvent} */ event) =>
      fields.change(withSetting(fields.settings, fields.values, name, event.detail.value))}
    ></nabla-number-field>`;
}

/**
 * @param {Fields} fields
 * @param {string} name
 * @param {boolean} on
 * @param {() => Value} toggled what a press makes of it
 */
function renderCheck({ speaker, settings, values, change }, name, on, toggled) {
  return html`<label class="check"><input type="checkbox" .checked=${on}
    @change=${() => change(withSetting(settings, values, name, toggled()))}>${
      speaker.t(`descent.setting.${name}`)}</label>`;
}

/** @param {Fields} fields @param {string} name @param {string} value */
function renderChoice({ speaker, settings, values, change }, name, value) {
  return html`<label>${speaker.t(`descent.setting.${name}`)}
    <select @change=${(/** @type {Event} */ event) => change(withSetting(settings, values, name,
      /** @type {HTMLSelectElement} */ (event.target).value))}>
      ${settings[name].values?.map((choice) => html`<option value=${choice}
        .selected=${live(choice === value)}>${speaker.t(`descent.setting.${name}.${choice}`)}</option>`)}
    </select></label>`;
}

/** @param {Fields} fields @param {string} name */
function renderSetting(fields, name) {
  const setting = fields.settings[name];
  const value = name in fields.values ? fields.values[name] : setting.default;
  if (setting.kind === 'flag') return renderCheck(fields, name, Boolean(value), () => !value);
  if (setting.kind === 'choice') return renderChoice(fields, name, String(value));
  if (setting.on === undefined) {
    return html`<span class="words">${fields.speaker.t(`descent.setting.${name}`)}</span>
      ${renderNumber(fields, name, value)}`;
  }
  return html`${renderCheck(fields, name, value !== null,
      () => (value === null ? setting.on ?? null : null))}
    ${value === null ? nothing : renderNumber(fields, name, value)}`;
}

/**
 * One row for each setting, and what is wrong with a setting that has no row.
 * @param {Fields} fields
 */
export function renderSettings(fields) {
  const { settings, fault, speaker } = fields;
  const homeless = fault && !(fault.field in settings);
  return html`${Object.keys(settings).map((name) =>
    html`<div class="setting">${renderSetting(fields, name)}</div>`)}
    ${homeless ? html`<p class="wrong" role="status">${describeFault(speaker, fault)}</p>`
      : nothing}`;
}
