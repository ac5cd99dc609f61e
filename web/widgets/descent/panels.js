/** What stands below the player: the four phases with the step's numbers, and the two tables. */
import { html, mathml as math, nothing } from 'lit';
import { lettered } from '../../charts/lettered.js';
import { hasMessage } from '../../messages/index.js';
import { fraction, power, row, symbol } from './notation.js';
import { PHASES } from './phases.js';
import { ruleValues } from './rule-values.js';
import { renderNumbers, renderRule } from './rule-view.js';
import { stateSymbol } from './update-rules.js';
import { describeEnd, namedNumbers } from './words.js';

/** @typedef {import('../nabla-descent.js').NablaDescent} NablaDescent */
/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('./phases.js').Phase} Phase */

/** Rows of the table above and below the present one. */
const AROUND = 3;

/** Digits of the numbers in the formula and the tables. */
const DIGITS = 5;

/** @param {NablaDescent} widget */
const printer = (widget) => (/** @type {number} */ value) =>
  widget.number(value, { significant: DIGITS });

/** @param {number} index of a parameter */
const parameterClass = (index) => `parameter-${index + 1}`;

/** The gradient where the step begins. @param {NablaDescent} widget @param {Run} run */
function renderGradient(widget, run) {
  const { place, variables } = widget;
  if (place.step === 0) return widget.say('descent.phase.gradient.what');
  const print = printer(widget);
  const name = (/** @type {string} */ variable) => (variables.length > 1
    ? fraction(row`∂${symbol('f')}`, row`∂${symbol(variable)}`)
    : row`${power(symbol('f'), row`′`)}(${symbol(variable)})`);
  return html`<div class="slopes">${run.gradient(place.step - 1).map((slope, index) =>
    html`<div class="line"><math displaystyle="true">${name(variables[index])}<mo>=</mo><mn>${
      print(slope)}</mn></math></div>`)}</div>`;
}

/**
 * The rule, and the rule with this step's numbers.
 * @param {NablaDescent} widget
 * @param {Run} run
 */
function renderUpdate(widget, run) {
  const { place, variables, engine, landscape } = widget;
  const { optimizer, options, rule } = /** @type {import('./trial.js').Wish} */ (widget.taken);
  const values = ruleValues(optimizer, options);
  const note = `descent.rule.${optimizer}`;
  return html`<div class="rule">${renderRule(engine, values, rule, landscape)}</div>
    ${hasMessage(widget.language, note) ? html`<p class="note">${widget.say(note)}</p>` : nothing}
    ${place.step === 0 ? nothing : variables.map((_, parameter) => html`
      <div class="numbers ${parameterClass(parameter)}">${renderNumbers({
        values, landscape, run, step: place.step, parameter, engine, print: printer(widget) })}
      </div>`)}`;
}

/** What the phases hold at this place. @param {NablaDescent} widget @param {Run} run */
function contents(widget, run) {
  const { place, variables, speaker } = widget;
  return {
    start: () => lettered(namedNumbers(speaker, variables, run.point(0))),
    gradient: () => renderGradient(widget, run),
    update: () => renderUpdate(widget, run),
    repeat: () => (place.step === run.steps ? describeEnd(speaker, run)
      : widget.say('descent.phase.repeat.what')),
  };
}

/**
 * The four phases of descent, the present one marked.
 * @param {NablaDescent} widget
 * @param {Run} run
 */
function renderPhases(widget, run) {
  const parts = contents(widget, run);
  const present = widget.place.phase;
  const item = (/** @type {Phase} */ phase) => html`<li
    class=${phase === present ? 'phase present' : 'phase'}
    aria-current=${phase === present ? 'step' : nothing}>
    <span class="phase-name">${widget.t(`descent.phase.${phase}`)}</span>
    <div class="contents" tabindex=${phase === 'update' ? '0' : nothing} role="group"
      aria-label=${widget.t(`descent.phase.${phase}`)}>${parts[phase]()}</div></li>`;
  return html`<ol class="phases">${PHASES.map(item)}</ol>`;
}

/**
 * What the optimizer remembers after the present step.
 * @param {NablaDescent} widget
 * @param {Run} run
 */
function renderState(widget, run) {
  const { place, variables } = widget;
  const { trace } = run;
  const print = printer(widget);
  const line = (/** @type {unknown} */ name, /** @type {Float64Array} */ rows) => html`<tr>
    <th scope="row"><math>${name}</math></th>
    ${run.row(rows, place.row).map((value) => html`<td>${print(value)}</td>`)}</tr>`;
  const states = Object.entries(trace.state);
  return html`<div class="table" tabindex="0" role="group" aria-label=${
    widget.t('descent.show.state')}><table>
    <caption>${widget.t(states.length > 0 ? 'descent.state' : 'descent.state.none', place)}
    </caption>
    <thead><tr><td></td>${variables.map((name, index) => html`<th scope="col"
      class=${parameterClass(index)}>${lettered(name)}</th>`)}</tr></thead>
    <tbody>${line(symbol('θ'), trace.parameters)}
      ${line(math`<mrow><mo>∇</mo><mi>f</mi></mrow>`, trace.gradient)}
      ${states.map(([letter, rows]) => line(stateSymbol(letter), rows))}</tbody></table></div>`;
}

/** The steps around the present one. @param {NablaDescent} widget @param {Run} run */
function renderTable(widget, run) {
  const { place, variables } = widget;
  const print = printer(widget);
  const last = widget.showing('veiled') ? place.row : run.steps;
  const first = Math.max(0, Math.min(place.row - AROUND, last - 2 * AROUND));
  const rows = Array.from({ length: Math.min(2 * AROUND, last) + 1 }, (_, at) => first + at);
  return html`<div class="table" tabindex="0" role="group" aria-label=${
    widget.t('descent.table')}><table>
    <caption>${widget.t('descent.table')}</caption>
    <thead><tr><th scope="col">${widget.t('descent.axis.step')}</th>
      ${variables.map((name, index) => html`<th scope="col" class=${parameterClass(index)}
        >${lettered(name)}</th>`)}
      <th scope="col" class="loss">${widget.t('descent.axis.loss')}</th>
      ${variables.map((name) => html`<th scope="col">${lettered(`∂f/∂${name}`)}</th>`)}
    </tr></thead>
    <tbody>${rows.map((each) => html`<tr class=${each === place.row ? 'present' : ''}>
      <th scope="row">${each}</th>
      ${run.point(each).map((value) => html`<td>${print(value)}</td>`)}
      <td>${print(run.trace.loss[each])}</td>
      ${run.gradient(each).map((value) => html`<td>${print(value)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/**
 * What is shown below the player.
 * @param {NablaDescent} widget
 * @param {Run} run
 */
export function renderPanels(widget, run) {
  return html`${widget.showing('formula') ? renderPhases(widget, run) : nothing}
    ${widget.showing('state') ? renderState(widget, run) : nothing}
    ${widget.showing('table') ? renderTable(widget, run) : nothing}`;
}
