import { html, nothing } from 'lit';
import { lettered } from '../../charts/lettered.js';
import { tidyWindow } from '../../charts/view-window.js';
import { pathWindow } from './scene.js';

/** @typedef {import('../nabla-descent.js').NablaDescent} NablaDescent */

/**
 * Whether the path has gone where its picture does not reach.
 * @param {NablaDescent} widget
 */
export function isAway(widget) {
  const { run, place: { row }, window } = widget;
  if (!run || !widget.showing('path')) return false;
  const [x, y] = [run.path.x[row], run.path.y[row]];
  return !(x >= window.x[0] && x <= window.x[1] && y >= window.y[0] && y <= window.y[1]);
}

/**
 * Makes the window large enough for the path as far as it has been walked.
 * @param {NablaDescent} widget
 */
function showPath(widget) {
  const { run, place: { row } } = widget;
  if (!run) return;
  const { x, y } = tidyWindow(pathWindow(run, row));
  widget.range = [...x, ...y];
}

/**
 * The line below the pictures, and what brings back a path that has left them.
 * @param {NablaDescent} widget
 */
export function renderSummary(widget) {
  const { run, place: { row } } = widget;
  const diverged = run?.diverged && row === run.steps;
  return html`<span class=${diverged ? 'diverged' : ''}>${lettered(widget.sentence)}</span>
    ${isAway(widget) ? html`<button type="button" class="text-button"
      @click=${() => showPath(widget)}>${widget.t('descent.see.whole')}</button>` : nothing}`;
}
