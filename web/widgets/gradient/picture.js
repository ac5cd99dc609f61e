import { html, nothing } from 'lit';
import { lettered } from '../../charts/lettered.js';
import '../follower.js';
import { renderGoalBox } from '../goal-box.js';
import { gridCurves } from '../plane/plane.js';
import { readGoal, taskOf } from './goal.js';
import { renderReadout } from './readout.js';
import { mapHandles, mapMarks, sliceMarks } from './scene.js';
import * as words from './words.js';

/** @typedef {import('../nabla-gradient.js').NablaGradient} NablaGradient */
/** @typedef {import('./study.js').Study} Study */
/** @typedef {import('../../charts/scene.js').Handle} Handle */

/** @type {readonly import('../../charts/scene.js').Curve[]} */
const NO_CURVES = [];

/**
 * The map: level lines, arrows, the point with its gradient and its compass.
 * @param {NablaGradient} widget
 * @param {Study} study
 */
function renderMap(widget, study) {
  const { seen, speaker } = widget;
  const angle = widget.showing('compass') ? widget.angle : null;
  const marks = mapMarks(study, seen, {
    showing: (name) => widget.showing(name),
    angle: widget.angle,
    between: words.roundAngle(seen.between),
    landing: widget.landing,
    curvature: widget.curvature,
    moving: widget.moving !== '',
    number: speaker.number,
  });
  const handles = mapHandles(study, seen, angle, {
    point: widget.t('gradient.point'),
    pointText: widget.calm.keep('point', () => words.describePlace(speaker, seen.point)),
    hand: widget.t('gradient.hand'),
    handText: widget.calm.keep('hand', () =>
      widget.t('gradient.hand.at', { angle: widget.angle, rate: seen.rate })),
  });
  const describe = () => words.describeMap(speaker, study.text, study.window,
    study.contours.levels.map(({ value }) => value), widget.sentence);
  const table = () => gridCurves(study.grid, study.names[1], speaker.number);
  return html`<nabla-chart class="map" tools="zoom table" .lang=${widget.language}
    .window=${study.window} .axes=${study.axes} .curves=${NO_CURVES}
    .tabled=${widget.calm.keep('table', table)} .marks=${marks} .handles=${handles}
    .summary=${widget.calm.keep('map', describe)}
    @nabla-handle=${widget.onHandle} @nabla-window=${widget.onWindow}></nabla-chart>`;
}

/**
 * The slices through the point, each with its tangent.
 * @param {NablaGradient} widget
 * @param {Study} study
 */
function renderSlices(widget, study) {
  const { point, value, gradient } = widget.seen;
  const { names, sliceAxes } = study;
  const slices = study.slices(point, value, widget.moving !== '');
  const { sliceWindows } = study;
  return slices.map((slice, index) => {
    const other = 1 - index;
    const title = widget.t('gradient.slice',
      { variable: names[index], other: names[other], at: point[other] });
    /** @type {Handle} */
    const handle = {
      id: names[index], axis: 'x', role: 'function', x: point[index], y: value,
      label: widget.t('gradient.slice.point', { variable: names[index] }),
      text: `${names[index]} = ${widget.number(point[index])}`,
    };
    return html`<figure class="slice">
      <figcaption>${lettered(title)}${widget.gradientShown ? html`: <span class="slope">${
        widget.t('gradient.slice.slope', { slope: gradient[index] })}</span>` : nothing
      }</figcaption>
      <nabla-chart tools="" .lang=${widget.language} .window=${sliceWindows[index]}
        .axes=${sliceAxes[index]}
        .curves=${[{ id: 'f', role: 'function', ...slice }]} .handles=${[handle]}
        .marks=${sliceMarks(point[index], value, gradient[index])}
        .summary=${widget.calm.keep(`slice ${index}`, () => title)} @nabla-handle=${widget.onHandle}></nabla-chart>
    </figure>`;
  });
}

/**
 * What the lesson asks for, and what is still missing.
 * @param {NablaGradient} widget
 */
function renderGoal(widget) {
  const goal = readGoal(widget.goal);
  const { standing } = widget;
  if (!standing || !goal) return nothing;
  const { reached, key, params } = standing;
  const task = taskOf(goal);
  return renderGoalBox({
    reached, task: widget.t(task.key, task.params),
    standing: widget.t(`gradient.goal.${key}`, params),
  });
}

/**
 * Whether the step has lowered the function.
 * @param {NablaGradient} widget
 */
function renderStep(widget) {
  const { landing } = widget;
  if (!landing) return nothing;
  const fell = landing.value < widget.seen.value;
  return html`<p class=${fell ? 'verdict right' : 'verdict wrong'}><span aria-hidden="true">${
    fell ? '✓' : '✗'}</span> ${lettered(widget.verdict)}</p>`;
}

/**
 * @param {NablaGradient} widget
 * @param {Study} study
 */
export function renderPicture(widget, study) {
  const beside = ['values', 'slices', 'step'].some((name) => widget.showing(name));
  return html`${renderGoal(widget)}<div class="plane">
    ${renderMap(widget, study)}
    ${beside ? html`<div class="beside">
      <nabla-follower .contents=${() => renderReadout(widget)}></nabla-follower>
      ${renderStep(widget)}
      ${widget.showing('slices') ? html`<nabla-follower apart
        .contents=${() => renderSlices(widget, study)}></nabla-follower>` : nothing}
    </div>` : nothing}
  </div>`;
}
