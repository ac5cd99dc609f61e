/**
 * What is said about the answers to an exercise: the verdict on the latest, and the ones before.
 */
import { html, nothing } from 'lit';
import { adviceKey, askedIn } from './exercise-advice.js';
import { tuple } from './exercise-notation.js';
import { mathml } from './mathml.js';

/** @typedef {import('../engine/types.js').Exercise} Exercise */
/** @typedef {import('./nabla-exercise.js').NablaExercise} NablaExercise */

/** @typedef {'correct' | 'unsimplified' | 'wrong' | 'undecided'} Verdict */

/**
 * An answer with the engine's judgement of it.
 * @typedef {object} Attempt
 * @property {string[]} texts as typed, field by field
 * @property {string[]} mathml as understood, field by field
 * @property {{ verdict: Verdict }[]} components judgements of the fields, where there are several
 * @property {Verdict} verdict
 * @property {string | null} mistake name of the recognised mistake
 * @property {number | null} factor by which the answer is off, where that is the mistake
 */

/** Class and sign of a verdict. */
const LOOKS = {
  correct: { kind: 'right', sign: '✓' },
  unsimplified: { kind: 'right', sign: '✓' },
  wrong: { kind: 'wrong', sign: '✗' },
  undecided: { kind: 'open', sign: '?' },
};

/**
 * Whether an answer counts as correct; one that could be shorter does.
 * @param {Attempt} attempt
 */
export function isRight({ verdict }) {
  return LOOKS[verdict].kind === 'right';
}

/**
 * An answer as understood; of several fields each under its own sign, so that it is seen which of
 * them is wrong.
 * @param {NablaExercise} widget
 * @param {Attempt} attempt
 */
function renderAnswered(widget, { mathml: markups, components, verdict }) {
  if (markups.length === 1) return mathml(markups[0]);
  return markups.map((markup, index) => {
    const own = components[index]?.verdict ?? verdict;
    const { kind, sign } = LOOKS[own];
    return html`<span class="component">${mathml(widget.labels[index].markup)}
      ${mathml(markup)} <span class=${kind} role="img" aria-label=${widget.t(`verdict.${own}`)}
        >${sign}</span></span>`;
  });
}

/**
 * What to do about a wrong answer: what the mistake says, or where there is help if it is none of
 * those that are known.
 * @param {NablaExercise} widget
 * @param {Attempt} attempt
 */
function renderAdvice(widget, { verdict, mistake, factor }) {
  const exercise = /** @type {Exercise} */ (widget.exercise);
  if (mistake === null && verdict !== 'wrong') return nothing;
  const help = widget.solutionShown ? 'solution' : widget.hints < widget.hintKeys.length ? 'hint' : 'show';
  const advice = mistake === null ? widget.say(`exercise.unknown-mistake.${help}`)
    : widget.say(adviceKey(widget.language, mistake, askedIn(exercise)), { factor });
  return html`<p class="diagnosis">${advice}</p>`;
}

/**
 * The verdict on the latest answer, for a live region.
 * @param {NablaExercise} widget
 */
export function renderVerdict(widget) {
  const latest = widget.attempts.at(-1);
  if (!latest || widget.refused) return nothing;
  const { verdict } = latest;
  const { kind, sign } = LOOKS[verdict];
  return html`<p class="judgement">
      <span class=${kind}><span aria-hidden="true">${sign}</span>
        ${widget.t(`verdict.${verdict}`)}</span>
      <span class="answered">${renderAnswered(widget, latest)}</span>
    </p>
    ${renderAdvice(widget, latest)}`;
}

/**
 * A quiet word on a question of a kind that the reader has solved before; the first answer takes
 * its place.
 * @param {NablaExercise} widget
 */
export function renderSolvedBefore(widget) {
  const { solvedOn, attempts, language } = widget;
  if (solvedOn === null || attempts.length > 0) return nothing;
  const thisYear = new Date(solvedOn).getFullYear() === new Date().getFullYear();
  const date = new Intl.DateTimeFormat(language,
    { day: 'numeric', month: 'long', year: thisYear ? undefined : 'numeric' }).format(solvedOn);
  return html`<p class="solved-before"><span class="right" aria-hidden="true">✓</span>
    ${widget.t('exercise.solved-before', { date })}</p>`;
}

/**
 * The answers before the one that the verdict is on.
 * @param {NablaExercise} widget
 */
export function renderEarlier(widget) {
  const earlier = widget.refused ? widget.attempts : widget.attempts.slice(0, -1);
  if (earlier.length === 0) return nothing;
  return html`<div class="earlier"><span id="earlier">${widget.t('exercise.earlier')}</span>
    <ol aria-labelledby="earlier">${earlier.map((attempt) => {
      const { kind, sign } = LOOKS[attempt.verdict];
      const words = widget.t(`verdict.${attempt.verdict}`);
      return html`<li><span class=${kind} role="img" aria-label=${words}>${sign}</span>
        ${mathml(tuple(attempt.mathml, widget.numerals.separator))}</li>`;
    })}</ol></div>`;
}
