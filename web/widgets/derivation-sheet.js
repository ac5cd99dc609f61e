/**
 * The sheet of a derivation: one line below the other, and under them what the present line did.
 */
import { html, nothing } from 'lit';
import { affordableLines, visibleLines } from './derivation-lines.js';
import { mathml } from './mathml.js';

/** @typedef {import('./derivation-lines.js').Line} Line */
/** @typedef {import('./nabla-derivation.js').NablaDerivation} NablaDerivation */

/** Numbers, names and operations that are drawn at once at most. */
const LARGEST_SHEET = 4000;

/**
 * @param {NablaDerivation} widget
 * @param {Line} line
 * @param {(step: number) => void} toggle
 */
function renderFold(widget, { fold, folded, count }, toggle) {
  if (fold === null) return nothing;
  const steps = widget.t('derivation.steps', { count });
  const label = folded ? `${steps}. ${widget.t('derivation.unfold')}` : widget.t('derivation.fold');
  return html`<button type="button" class="fold" aria-expanded=${folded ? 'false' : 'true'}
    title=${label} aria-label=${label} @click=${() => toggle(fold)}
    >${folded ? steps : '▾'}</button>`;
}

/**
 * @param {NablaDerivation} widget
 * @param {number} index 0 for the question
 */
function printedLine({ trace, steps }, index) {
  return index === 0 ? trace.start : steps[index - 1].line;
}

/**
 * The rule's name; for a function of a function also that of the outer one: «Function of a function: sine».
 * @param {NablaDerivation} widget
 * @param {{ rule: string, outer: string }} step
 */
export function ruleName(widget, step) {
  const name = widget.t(`rule.${step.rule}`);
  return step.outer ? `${name}: ${widget.t(`rule.${step.outer}`).toLowerCase()}` : name;
}

/**
 * @param {NablaDerivation} widget
 * @param {Line} line
 * @param {(step: number) => void} toggle
 */
function renderLine(widget, line, toggle) {
  const { steps, position } = widget;
  const { index } = line;
  const step = steps[line.folded ? /** @type {number} */ (line.fold) : index - 1];
  const kind = index === position ? 'present' : index > position ? 'to-come' : 'past';
  const last = index === steps.length && index > 0;
  const classes = `line ${kind}${last ? ' result' : ''}${index === 0 ? ' question' : ''}`;
  return html`<li class=${classes} aria-current=${kind === 'present' ? 'step' : nothing}
      aria-hidden=${kind === 'to-come' ? 'true' : nothing} ?inert=${kind === 'to-come'}>
    <span class="equals" aria-hidden="true">${index === 0 ? nothing : '='}</span>
    <div class="scrolling">${mathml(printedLine(widget, index).mathml)}</div>
    <span class="rule">${step && index > 0 ? ruleName(widget, step) : nothing}
      ${renderFold(widget, line, toggle)}</span>
  </li>`;
}

/**
 * All lines; those to come keep their places, so that the player below does not move.
 * @param {NablaDerivation} widget
 * @param {(step: number) => void} toggle folds and unfolds a step's subderivation
 */
export function renderSheet(widget, toggle) {
  const { steps, position, folded } = widget;
  const { lines, left } = affordableLines(visibleLines(steps, position, folded),
    (index) => steps[Math.max(0, index - 1)]?.nodes ?? 0, position, LARGEST_SHEET);
  return html`<ol class="sheet" aria-label=${widget.t('derivation.lines')}>
    ${left === 0 ? nothing
      : html`<li class="left-out">${widget.t('derivation.left-out', { count: left })}</li>`}
    ${lines.map((line) => renderLine(widget, line, toggle))}
  </ol>`;
}

/**
 * The rule of the present line: its name, the reason, and the part before and after.
 * @param {NablaDerivation} widget
 */
export function renderRule(widget) {
  const { steps, position } = widget;
  if (position === 0) {
    return html`<div class="now"><p class="why">${widget.t('derivation.start')}</p></div>`;
  }
  const step = steps[position - 1];
  const { rule, before, after } = step;
  const former = printedLine(widget, position - 1);
  return html`<div class="now">
    <div class="reason">
      <p class="name">${ruleName(widget, step)}</p>
      <p class="why">${widget.say(`rule.${rule}.why`)}</p>
    </div>
    ${before.text === former.text ? nothing : html`<div class="change scrolling">
      <span class="before">${mathml(before.mathml)}</span>
      <span class="arrow" role="img" aria-label=${widget.t('derivation.becomes')}>→</span>
      <span class="after">${mathml(after.mathml)}</span>
    </div>`}
  </div>`;
}
