import { html, nothing } from 'lit';
import '../follower.js';
import { renderGoalBox } from '../goal-box.js';
import { readGoal } from './goal.js';
import { renderReadout, renderTable } from './readout.js';
import { dataMarks, lineCurves, pathMarks, slopeMarks } from './scene.js';
import * as words from './words.js';

/** @typedef {import('../nabla-fit.js').NablaFit} NablaFit */
/** @typedef {import('./study.js').Study} Study */
/** @typedef {import('../../charts/scene.js').Handle} Handle */

/** The knob a turns the line by a handle so far along the window. */
const HANDLE_PLACE = 0.9;

/** @type {readonly import('../../charts/scene.js').Curve[]} */
const NO_CURVES = [];

const DATA_AXES = { x: 'x', y: 'y' };
const KNOB_AXES = { x: 'a', y: 'b' };

/**
 * Where the handle that turns the line stands, away from the vertical axis.
 * @param {import('../../charts/scene.js').Span} span
 */
export function turningPlace([left, right]) {
  const place = left + (right - left) * HANDLE_PLACE;
  return place > 0 ? place : left + (right - left) * (1 - HANDLE_PLACE);
}

/**
 * The two ends of the line: one shifts it, the other turns it.
 * @param {NablaFit} widget
 * @param {Study} study
 * @returns {Handle[]}
 */
function lineHandles(widget, study) {
  const { a, b } = widget.seen;
  const place = turningPlace(widget.dataWindow.x);
  const [height] = study.ends(a, b, [place, place]);
  return [
    {
      id: 'b', axis: 'y', role: 'parameter-2', x: 0, y: b, label: widget.t('fit.handle.b'),
      text: widget.calm.keep('b', () => widget.t('fit.handle.b.at', { b })),
    },
    {
      id: 'a', axis: 'y', role: 'parameter-1', x: place, y: height, label: widget.t('fit.handle.a'),
      text: widget.calm.keep('a', () => widget.t('fit.handle.a.at', { a })),
    },
  ];
}

/**
 * @param {NablaFit} widget
 * @param {Study} study
 * @returns {Handle[]}
 */
function pointHandles(widget, { points }) {
  return points.map(({ x, y }, index) => ({
    id: `point-${index}`, axis: 'both', role: 'quiet', x, y,
    label: widget.t('fit.point', { index: index + 1 }),
    text: widget.t('fit.point.at', { x, y, residual: widget.seen.residuals[index] }),
  }));
}

/**
 * Points, line and residuals.
 * @param {NablaFit} widget
 * @param {Study} study
 */
function renderData(widget, study) {
  const { seen, dataWindow } = widget;
  const show = { residuals: widget.showing('residuals'), squares: widget.showing('squares') };
  return html`<nabla-chart class="data" .lang=${widget.language} .window=${dataWindow}
    .axes=${DATA_AXES} .curves=${lineCurves(study, seen, dataWindow)}
    .marks=${dataMarks(study, seen, show)} tools="zoom"
    .handles=${[
      ...(widget.editable && widget.shows('knobs') ? lineHandles(widget, study) : []),
      ...(widget.editable && widget.shows('points') ? pointHandles(widget, study) : []),
    ]}
    .summary=${widget.calm.keep('data', () =>
      words.describeData(widget.speaker, study, widget.sentence))}
    @nabla-handle=${widget.onDataHandle} @nabla-window=${widget.onDataWindow}></nabla-chart>`;
}

/**
 * The loss over all lines, and the present line as one point of it.
 * @param {NablaFit} widget
 * @param {Study} study
 */
function renderLandscape(widget, study) {
  const { seen, knobWindow } = widget;
  const { a, b, loss } = seen;
  const text = widget.t('fit.handle.line.at', { a, b, loss });
  /** @type {Handle} */
  const handle = {
    id: 'line', axis: 'both', role: 'loss', x: a, y: b, label: widget.t('fit.handle.line'), text,
  };
  const marks = [
    ...(widget.contours ? [widget.contours] : []),
    { kind: 'point', x: study.best.a, y: study.best.b, role: 'right', open: true,
      label: widget.t('fit.bottom') },
    ...pathMarks(widget.path),
    ...(widget.showing('gradient') ? slopeMarks(seen, knobWindow, widget.steepest) : []),
    { kind: 'point', x: a, y: b, role: 'loss' },
  ];
  return html`<nabla-chart class="landscape" .lang=${widget.language} .window=${knobWindow}
    .axes=${KNOB_AXES} .curves=${NO_CURVES} .tabled=${widget.calm.keep('cut', () => study.cut(b, knobWindow.x))}
    .marks=${marks} .handles=${widget.editable && widget.shows('knobs') ? [handle] : []}
    .summary=${widget.calm.keep('landscape', () =>
      words.describeLandscape(widget.speaker, study, seen))} tools="zoom table sound"
    @nabla-handle=${widget.onKnobHandle} @nabla-window=${widget.onKnobWindow}></nabla-chart>`;
}

/**
 * What stands in the landscape's place while it is hidden.
 * @param {NablaFit} widget
 */
function renderFog(widget) {
  return html`<p class="landscape fog"><span>${widget.t('fit.fog')}</span></p>`;
}

/**
 * What the lesson asks for, and how it stands.
 * @param {NablaFit} widget
 * @param {import('./goal.js').Goal} goal
 * @param {import('./goal.js').Standing} standing
 */
function renderGoal(widget, goal, { reached, spent, key, params }) {
  return renderGoalBox({
    reached, spent, task: widget.t('fit.goal.nudges', { count: goal.most }),
    standing: widget.t(`fit.goal.${key}`, params),
    further: spent ? html`<button type="button" class="text-button"
      @click=${() => widget.reset()}>${widget.t('fit.goal.again')}</button>` : nothing,
  });
}

/**
 * The goal, the two pictures or the one that may be seen, and the numbers below.
 * @param {NablaFit} widget
 * @param {Study} study
 */
export function renderPictures(widget, study) {
  const { standing, revealed } = widget;
  const goal = readGoal(widget.goal);
  return html`${goal && standing ? renderGoal(widget, goal, standing) : nothing}
    <div class=${revealed || standing ? 'charts two' : 'charts'}>
      ${renderData(widget, study)}
      ${revealed ? renderLandscape(widget, study) : standing ? renderFog(widget) : nothing}
    </div>
    <nabla-follower .contents=${() => html`${renderReadout(widget, study)}
      ${renderTable(widget, study)}`}></nabla-follower>`;
}
