/**
 * How an exercise is solved: worked lines, the derivation under the player, the answer.
 */
import { html, nothing } from 'lit';
import { conclusion } from './exercise-kinds.js';
import { renderLines } from './exercise-lines.js';
import { mathml } from './mathml.js';
import { NablaDerivation } from './nabla-derivation.js';

/** @typedef {import('../engine/types.js').Exercise} Exercise */
/** @typedef {import('./nabla-exercise.js').NablaExercise} NablaExercise */

/** The whole derivation is seen at once; the player goes through it again. */
const { max: LAST } = NablaDerivation.options.position;

/**
 * What is to be differentiated, and by what: for a gradient each variable in turn.
 * @param {Exercise} exercise
 */
function derivations({ kind, question, solution }) {
  if (kind === 'gradient') {
    return question.variables.map((variable) => ({ formula: question.formula, variable }));
  }
  return solution ? [{ formula: solution.formula.text, variable: solution.variable }] : [];
}

/** Kinds whose lines put numbers into the derivative: it is found first. */
const DERIVED_FIRST = new Set(['slope-at-point', 'linear-approximation', 'tangent-line']);

/**
 * @param {NablaExercise} widget
 * @param {Exercise} exercise
 * @returns {import('lit').TemplateResult}
 */
export function renderSolution(widget, exercise) {
  const { numerals } = widget;
  const still = (/** @type {Event} */ event) => event.stopPropagation();
  const steps = derivations(exercise);
  const lines = renderLines(widget, exercise, numerals);
  const derivedFirst = DERIVED_FIRST.has(exercise.kind);
  const heading = (/** @type {string} */ variable) => (exercise.kind === 'gradient'
    ? widget.t('exercise.solution-by', { variable }) : widget.t('exercise.solution'));
  return html`<section class="solution" aria-label=${widget.t('exercise.solution')}>
    ${derivedFirst ? nothing : lines}
    ${steps.map(({ formula, variable }) => html`<nabla-derivation controls="none"
      .formula=${formula} .variable=${variable} .position=${LAST} .heading=${heading(variable)}
      @nabla-change=${still}></nabla-derivation>`)}
    ${derivedFirst ? lines : nothing}
    <div class="truth"><span>${widget.t('exercise.truth')}</span>
      <div class="scrolling">${mathml(conclusion(exercise, numerals))}</div></div>
  </section>`;
}
