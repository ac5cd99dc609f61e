/**
 * The frame around every widget: title line, problems, picture, player, controls, summary.
 */
import { html, noChange, nothing } from 'lit';
import { lettered } from '../charts/lettered.js';
import { hasMessages } from '../messages/index.js';
import './share-menu.js';

/** @typedef {import('./widget.js').NablaWidget} NablaWidget */

/**
 * The title is no heading: a widget does not know at which level of the page it stands. It names
 * the group that the widget is.
 * @param {NablaWidget} widget
 */
function renderTitleLine(widget) {
  const tools = widget.controls !== 'none';
  return html`<header class="title-line">
    <p id="heading">${lettered(widget.heading || widget.titleText)}</p>
    ${tools ? html`<button type="button" class="quiet-button"
      @click=${() => widget.reset()}>${widget.t('core.reset')}</button>` : nothing}
    ${tools ? html`<nabla-share-menu .widget=${widget} .language=${widget.language}
      ></nabla-share-menu>` : nothing}
  </header>`;
}

/**
 * What could not be used of a widget's attributes and of links.
 * @param {NablaWidget} widget
 */
export function renderProblems(widget) {
  const { problems } = widget;
  if (problems.length === 0) return nothing;
  return html`<div class="problems" role="status">
    ${problems.map(({ key, params }) => html`<p>${widget.t(key, params)}</p>`)}
  </div>`;
}

/** What is behind «more». @param {NablaWidget} widget */
function renderMore(widget) {
  const more = widget.renderMore();
  return more === nothing ? nothing : html`<details class="more">
      <summary>${widget.t('core.more')}</summary>
      <div class="controls">${more}</div>
    </details>`;
}

/**
 * A widget that is ready.
 * @param {NablaWidget} widget
 * @param {import('./picture-first.js').Part} part the rest stays as it is
 */
export function renderFrame(widget, part) {
  const later = (/** @type {() => unknown} */ render) => (part === 'picture' ? noChange : render());
  return html`<div class="frame" role="group" aria-labelledby="heading" lang=${widget.language}>
    ${later(() => renderTitleLine(widget))}
    ${later(() => renderProblems(widget))}
    <div class="picture">${part === 'around' ? noChange : widget.renderPicture()}</div>
    <div class="player">${later(() => widget.renderPlayer())}</div>
    <div class="controls">${later(() => widget.renderControls())}</div>
    ${later(() => renderMore(widget))}
    <p class="summary" id="summary">${later(() =>
      widget.calm.keep('summary', () => lettered(widget.renderSummary())))}</p>
  </div>`;
}

/**
 * What stands below a widget's readable contents when the engine did not load.
 * @param {NablaWidget} widget
 * @param {() => void} retry
 */
export function renderFailure(widget, retry) {
  if (!hasMessages(widget.language)) return nothing;
  return html`<div class="problems" role="alert">
    <p>${widget.t('core.engine-failed')}</p>
    <button type="button" class="text-button" @click=${retry}>${widget.t('core.retry')}</button>
  </div>`;
}
