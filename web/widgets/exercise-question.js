/**
 * What an exercise asks: the words, the formulas, a table of values.
 */
import { html, nothing } from 'lit';
import { questionKey, questionNumbers, shownIn, tabled, TABLED } from './exercise-kinds.js';
import { applied, letter, math, primed } from './exercise-notation.js';
import { mathml } from './mathml.js';

/** @typedef {import('../engine/types.js').Exercise} Exercise */
/** @typedef {import('./nabla-exercise.js').NablaExercise} NablaExercise */

/**
 * Functions that are known at some points alone, one to a row.
 * @param {NablaExercise} widget
 * @param {Exercise} exercise
 */
function renderTable(widget, { question }) {
  const { numbers } = question;
  if (!numbers['table-x']) return nothing;
  const x = letter('x');
  const rows = TABLED.slice(0, tabled(question)).flatMap((name, index) => [
    { head: applied(letter(name), x), numbers: numbers[`values-${index + 1}`] },
    { head: applied(primed(name), x), numbers: numbers[`slopes-${index + 1}`] },
  ]);
  const { numerals } = widget;
  return html`<div class="scrolling"><table class="values">
    <caption class="visually-hidden">${widget.t('exercise.table')}</caption>
    <thead><tr><th scope="row">${mathml(math(x))}</th>
      ${Array.from(numbers['table-x'], (value) =>
        html`<th scope="col">${numerals.text(value)}</th>`)}</tr></thead>
    <tbody>${rows.map(({ head, numbers: values }) => html`<tr>
      <th scope="row">${mathml(math(head))}</th>
      ${Array.from(values, (value) => html`<td>${numerals.text(value)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/**
 * @param {NablaExercise} widget
 * @param {Exercise} exercise
 */
export function renderQuestion(widget, exercise) {
  const { numerals } = widget;
  const shown = shownIn(exercise, numerals);
  return html`<p class="question">${widget.say(questionKey(exercise),
      questionNumbers(exercise, numerals))}</p>
    ${shown.length === 0 ? nothing : html`<div class="function">${shown.map((markup) =>
      html`<div class="scrolling">${mathml(markup)}</div>`)}</div>`}
    ${renderTable(widget, exercise)}`;
}
