import { html, nothing } from 'lit';

/** @typedef {import('../nabla-surface.js').NablaSurface} NablaSurface */

/** What can be shown, in the order of its check boxes. */
const SHOWN = ['plane', 'contours', 'slices', 'path', 'gradient'];

export const LARGEST_RATE = 100;
export const MOST_STEPS = 200;

/**
 * A field for one number of the state.
 * @param {NablaSurface} widget
 * @param {string} name its label
 * @param {string} key of its texts
 * @param {{ value: number, step: number, min?: number, max?: number }} bounds
 * @param {(value: number) => void} take
 * @param {Record<string, unknown>} [params]
 */
function numberField(widget, name, key, bounds, take, params) {
  const { value, step, min = -Infinity, max = Infinity } = bounds;
  return html`<nabla-number-field label=${name} .spoken=${widget.t(key, params)} .value=${value}
    .step=${step} .min=${min} .max=${max} .language=${widget.language}
    .less=${widget.t(`${key}.less`, params)} .more=${widget.t(`${key}.more`, params)}
    @nabla-number=${(/** @type {CustomEvent} */ event) => take(event.detail.value)}
    ></nabla-number-field>`;
}

/** @param {NablaSurface} widget */
function renderFormula(widget) {
  return html`<nabla-formula-field class="formula" .engine=${widget.engine}
    .language=${widget.language} .value=${widget.formula} .settings=${widget.settings}
    .examples=${widget.examples.list} label=${`f(${widget.names.join(', ')}) =`}
    @nabla-formula=${(/** @type {CustomEvent} */ event) => { widget.formula = event.detail.text; }}
    ></nabla-formula-field>`;
}

/** @param {NablaSurface} widget */
function renderPoint(widget) {
  return widget.names.map((name, index) => numberField(widget, name, 'surface.point',
    { value: widget.point[index], step: widget.pointStep },
    (value) => widget.moveAlong(index, value), { variable: name }));
}

/** @param {NablaSurface} widget */
function renderTurn(widget) {
  return html`${numberField(widget, widget.t('surface.azimuth.name'), 'surface.azimuth',
    { value: widget.azimuth, step: 5, min: -360, max: 360 },
    (value) => { widget.azimuth = value; })}
  ${numberField(widget, widget.t('surface.elevation.name'), 'surface.elevation',
    { value: widget.elevation, step: 5, min: 0, max: 90 },
    (value) => { widget.elevation = value; })}`;
}

/** @param {NablaSurface} widget */
export function renderControls(widget) {
  return html`
    ${widget.shows('formula') ? renderFormula(widget) : nothing}
    ${widget.shows('point') ? renderPoint(widget) : nothing}
    ${widget.shows('turn') ? renderTurn(widget) : nothing}`;
}

/** @param {NablaSurface} widget */
export function renderMore(widget) {
  return html`${SHOWN.map((name) => html`<label class="check"><input type="checkbox"
    .checked=${widget.showing(name)} @change=${() => widget.toggleShown(name)}>${
    widget.t(`surface.show.${name}`)}</label>`)}
    ${widget.showing('path') ? html`${numberField(widget, 'η', 'surface.rate',
    { value: widget.rate, step: 0.05, min: 0, max: LARGEST_RATE },
    (value) => { widget.rate = value; })}
    ${numberField(widget, widget.t('surface.steps.name'), 'surface.steps',
    { value: widget.steps, step: 1, min: 0, max: MOST_STEPS },
    (value) => { widget.steps = Math.round(value); })}` : nothing}`;
}
