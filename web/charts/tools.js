import { html, nothing, svg } from 'lit';

/** @param {string} path outlines in a square of 20 units */
function icon(path) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${svg`
    <path d=${path} fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"
      stroke-linejoin="round"/>`}</svg>`;
}

const ICONS = {
  plus: icon('M10 4v12M4 10h12'),
  minus: icon('M4 10h12'),
  whole: icon('M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5'),
  table: icon('M3 4h14v12H3zM3 8h14M3 12h14M8 4v12'),
  sound: icon('M3 8v4h3l4 3.5v-11L6 8zM13 7.5a4 4 0 0 1 0 5M15.3 5a7.5 7.5 0 0 1 0 10'),
};

/**
 * The small buttons under a chart.
 * @param {string} shown any of zoom, table, sound
 * @param {(key: string) => string} t texts by key
 * @param {{ tableOpen: boolean, sounding: boolean }} state
 * @param {Partial<Record<'zoomIn' | 'zoomOut' | 'zoomReset' | 'table' | 'sound', () => void>>} on
 *     what the shown ones do
 */
export function renderTools(shown, t, state, on) {
  const names = shown.split(/\s+/);
  /**
   * @param {string} key
   * @param {unknown} symbol
   * @param {(() => void) | undefined} press
   * @param {{ pressed?: boolean, expanded?: boolean }} [state]
   */
  const button = (key, symbol, press, { pressed, expanded } = {}) => html`
    <button type="button" title=${t(key)} aria-label=${t(key)} aria-pressed=${pressed ?? nothing}
      aria-expanded=${expanded ?? nothing} @click=${press}>${symbol}</button>`;
  return html`<div class="tools" role="group" aria-label=${t('chart.tools')}>
    ${names.includes('zoom') ? [
      button('chart.zoom-in', ICONS.plus, on.zoomIn),
      button('chart.zoom-out', ICONS.minus, on.zoomOut),
      button('chart.zoom-reset', ICONS.whole, on.zoomReset),
    ] : nothing}
    ${names.includes('table')
      ? button('chart.table', ICONS.table, on.table, { expanded: state.tableOpen }) : nothing}
    ${names.includes('sound')
      ? button('chart.sound', ICONS.sound, on.sound, { pressed: state.sounding }) : nothing}
  </div>`;
}
