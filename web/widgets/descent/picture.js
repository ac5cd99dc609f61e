import { html, nothing } from 'lit';
import { lettered } from '../../charts/lettered.js';
import '../../charts/nabla-chart.js';
import { renderGoalBox } from '../goal-box.js';
import { readGoal } from './goal.js';
import { gradientMarks, pathMarks } from './scene.js';
import * as words from './words.js';

/** @typedef {import('../nabla-descent.js').NablaDescent} NablaDescent */
/** @typedef {import('./landscape.js').Landscape} Landscape */
/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('../../charts/scene.js').Handle} Handle */

/**
 * The start, to be dragged: along the axis, or anywhere in the plane.
 * @param {NablaDescent} widget
 * @param {Landscape} landscape
 * @returns {Handle[]}
 */
function handles(widget, landscape) {
  const { plane, variables } = landscape;
  const [x, y = landscape.value(widget.from)] = widget.from;
  return [{
    id: 'start', axis: plane ? 'both' : 'x', role: 'loss', x, y,
    label: widget.t('descent.start'),
    text: widget.calm.keep('start', () =>
      words.namedNumbers(widget.speaker, variables, widget.from)),
  }];
}

/**
 * The path in its landscape.
 * @param {NablaDescent} widget
 * @param {Landscape} landscape
 */
function renderPath(widget, landscape) {
  const { run, place, speaker } = widget;
  const marks = [...landscape.ground];
  if (run) {
    marks.push(...pathMarks(run, place.row, { veiled: widget.showing('veiled') }));
    if (widget.showing('gradient') || place.phase === 'gradient') {
      marks.push(...gradientMarks(landscape, run, place.row, widget.window));
    }
  }
  const describe = () => (run ? words.describePicture(speaker, landscape.text,
    landscape.variables, run, widget.sentence, widget.showing('veiled')) : widget.sentence);
  return html`<nabla-chart class=${landscape.plane ? 'landscape plane' : 'landscape'}
    .lang=${widget.language} .window=${widget.window} .axes=${landscape.axes}
    .curves=${landscape.curves} .marks=${marks} .handles=${handles(widget, landscape)}
    .summary=${widget.calm.keep('path', describe)} tools=${landscape.plane ? 'zoom' : 'zoom table sound'}
    @nabla-handle=${widget.onHandle} @nabla-window=${widget.onWindow}></nabla-chart>`;
}

/**
 * One chart against the steps.
 * @param {NablaDescent} widget
 * @param {string} name
 * @param {import('./scene.js').StepChart} chart
 * @param {string} summary
 */
function renderChart(widget, name, chart, summary) {
  const title = chart.axes.scaleY === 'logarithmic' ? `${name}.logarithmic` : name;
  const { row } = widget.place;
  return html`<div class="chart"><p class="name">${widget.t(`descent.chart.${title}`)}
      ${name === 'parameters' ? widget.variables.map((variable, index) => html`<i
        class="legend parameter-${index + 1}">${lettered(variable)}</i>`) : nothing}</p>
    <nabla-chart data-chart=${name} .lang=${widget.language} .window=${chart.window}
      .axes=${chart.axes} .curves=${chart.curves} .marks=${chart.marks(row)}
      .tabled=${chart.tabled(row)} tools="table sound" .summary=${summary}></nabla-chart></div>`;
}

/**
 * The charts that are asked for.
 * @param {NablaDescent} widget
 * @param {Run} run
 */
function renderCharts(widget, run) {
  const { charts, speaker, variables } = widget;
  const until = widget.showing('veiled') ? widget.place.row : null;
  /** @type {Record<string, () => string>} */
  const summaries = {
    loss: () => words.describeChart(speaker, 'loss', run.trace.loss,
      { until, logarithmic: charts.loss.axes.scaleY === 'logarithmic' }),
    parameters: () => run.columns.map((values, index) =>
      words.describeChart(speaker, 'parameters', values, { until, name: variables[index] }))
      .join(' '),
    rate: () => words.describeChart(speaker, 'rate', run.trace.learningRate, { until }),
  };
  return Object.entries(charts).map(([name, chart]) =>
    renderChart(widget, name, chart, widget.calm.keep(name, summaries[name])));
}

/** What the lesson asks for. @param {NablaDescent} widget */
function renderGoal(widget) {
  const goal = readGoal(widget.goal);
  const { standing, task } = widget;
  if (!goal || !standing || !task) return nothing;
  const { reached, key, params } = standing;
  return renderGoalBox({
    reached, task: widget.t('descent.goal', { below: goal.below, count: task.steps }),
    standing: widget.t(`descent.goal.${key}`, params),
  });
}

/** The goal, the path and the charts beside it. @param {NablaDescent} widget */
export function renderPicture(widget) {
  const { run, landscape } = widget;
  const charts = run ? renderCharts(widget, run) : [];
  return html`${renderGoal(widget)}
    <div class=${charts.length > 0 ? 'pictures beside' : 'pictures'}>
      ${widget.showing('path') ? renderPath(widget, landscape) : nothing}
      ${charts.length > 0 ? html`<div class="charts">${charts}</div>` : nothing}
    </div>`;
}
