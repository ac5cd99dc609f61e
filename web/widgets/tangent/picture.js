import { html, nothing } from 'lit';
import '../follower.js';
import { renderGoalBox } from '../goal-box.js';
import { readGoal } from './goal.js';
import { pointMarks, slopeFactMarks, slopeMarks } from './scene.js';
import * as words from './words.js';

/** @typedef {import('../nabla-tangent.js').NablaTangent} NablaTangent */
/** @typedef {import('./study.js').Study} Study */
/** @typedef {import('../../charts/scene.js').Handle} Handle */

/** @type {readonly import('../../charts/scene.js').Curve[]} */
const NO_CURVES = [];

/**
 * The point, and its neighbour on the secant if there is one.
 * @param {NablaTangent} widget
 * @param {Study} study
 * @returns {Handle[]}
 */
function handles(widget, { facts }) {
  const { x, value, secant } = widget.seen;
  /** @type {Handle} */
  const point = {
    id: 'point', axis: 'x', role: widget.named.role, x, y: value, snaps: facts.kinks,
    label: widget.t('tangent.point'),
    text: widget.calm.keep('handle', () =>
      words.describeHandle(widget.speaker, widget.seen, widget.sloped)),
  };
  if (!widget.showing('secant')) return [point];
  return [point, {
    id: 'neighbour', axis: 'x', role: 'quiet', x: secant.x, y: secant.value,
    label: widget.t('tangent.neighbour'),
    text: widget.calm.keep('neighbour', () =>
      widget.t('tangent.neighbour.at', { h: widget.h, slope: secant.slope })),
  }];
}

/**
 * The function with its tangent and secant.
 * @param {NablaTangent} widget
 * @param {Study} study
 */
export function renderCurve(widget, study) {
  const { seen } = widget;
  const show = { tangent: widget.showing('tangent'), secant: widget.showing('secant') };
  const labels = {
    run: `h = ${widget.number(widget.h)}`,
    rise: widget.number(seen.secant.rise, { sign: true }),
  };
  return html`<nabla-chart class="curve" .lang=${widget.language} .window=${study.window}
    .axes=${study.axes.curve} .curves=${study.curves} .handles=${handles(widget, study)}
    .marks=${[...study.marks, ...pointMarks(seen, show, labels)]}
    .summary=${widget.calm.keep('curve', () => words.describeCurve(widget.speaker, study.text,
      widget.range, study.facts, widget.sentence))}
    @nabla-handle=${widget.onHandle} @nabla-window=${widget.onWindow}></nabla-chart>`;
}

/**
 * The slope as a function: a trail where the point has been, faintly the whole.
 * @param {NablaTangent} widget
 * @param {Study} study
 */
export function renderSlopes(widget, study) {
  const whole = widget.showing('whole');
  const visited = study.visited ?? [widget.point, widget.point];
  const marks = [
    ...slopeFactMarks(study, whole ? widget.range : visited),
    study.trail(study.slopes, visited, !whole),
    ...slopeMarks(widget.seen, { secant: widget.showing('secant') }),
  ];
  return html`<nabla-chart class="slopes" .lang=${widget.language} .window=${study.slopeWindow}
    .axes=${study.axes.slopes} .curves=${whole ? study.slopeCurves : NO_CURVES}
    .tabled=${study.slopeCurves} .marks=${marks} tools="table sound"
    .summary=${widget.calm.keep('slopes', () =>
      words.describeSlopes(widget.speaker, visited, whole))}
    @nabla-window=${widget.onSlopeWindow}></nabla-chart>`;
}

/**
 * What the lesson asks for, and what is still missing.
 * @param {NablaTangent} widget
 * @param {import('./goal.js').Standing | null} standing
 */
export function renderGoal(widget, standing) {
  const goal = readGoal(widget.goal);
  if (!standing || !goal) return nothing;
  const { reached, key, params } = standing;
  return renderGoalBox({
    reached, task: widget.t(`tangent.goal.${goal.kind}`, { at: goal.at }),
    standing: widget.t(`tangent.goal.${key}`, params),
  });
}
