/**
 * Icons of the player as inline SVG: 20 × 20 units, drawn in the colour of the text around them.
 */
import { svg, html } from 'lit';

/** @param {import('lit').TemplateResult<2>} shape */
function icon(shape) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"
    >${shape}</svg>`;
}

export const playIcon = icon(svg`<path d="M6 3.5v13l11-6.5z" fill="currentColor"/>`);

export const pauseIcon = icon(svg`
  <path d="M5 4h3.5v12H5zM11.5 4H15v12h-3.5z" fill="currentColor"/>`);

export const backIcon = icon(svg`
  <path d="M15 4.5v11L7 10zM4.5 4.5h2v11h-2z" fill="currentColor"/>`);

export const stepIcon = icon(svg`
  <path d="M5 4.5v11l8-5.5zM13.5 4.5h2v11h-2z" fill="currentColor"/>`);

export const endIcon = icon(svg`
  <path d="M2.5 4.5v11L9 10zM9 4.5v11l6.5-5.5zM15.5 4.5h2v11h-2z" fill="currentColor"/>`);

export const loopIcon = icon(svg`
  <path d="M5 12V8a3 3 0 0 1 3-3h6M15 8v4a3 3 0 0 1-3 3H6" fill="none" stroke="currentColor"
    stroke-width="1.6" stroke-linecap="round"/>
  <path d="M12.5 2.2 15.6 5l-3.1 2.8M7.5 12.2 4.4 15l3.1 2.8" fill="none" stroke="currentColor"
    stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`);

export const moreIcon = icon(svg`
  <circle cx="4" cy="10" r="1.6" fill="currentColor"/>
  <circle cx="10" cy="10" r="1.6" fill="currentColor"/>
  <circle cx="16" cy="10" r="1.6" fill="currentColor"/>`);
