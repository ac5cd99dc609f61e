import { html, nothing, svg } from 'lit';
import { renderGoalBox } from '../goal-box.js';
import '../../charts/nabla-chart.js';
import { namedNumbers } from '../descent/words.js';
import { lossAt, places, ranking, readGoal } from './ranking.js';
import { LANES } from './runners.js';
import { pathMarks } from './scene.js';
import * as words from './words.js';

/** @typedef {import('../nabla-race.js').NablaRace} NablaRace */

/** The shapes of the pictures, for the page. @type {Record<string, unknown>} */
const SHAPES = {
  circle: svg`<circle cx="8" cy="8" r="5.5" fill="currentColor"/>`,
  square: svg`<path d="M3 3h10v10H3z" fill="currentColor"/>`,
  triangle: svg`<path d="M8 1.5 14.5 13h-13z" fill="currentColor"/>`,
  diamond: svg`<path d="M8 .8 14 8l-6 7.2L2 8z" fill="currentColor"/>`,
  cross: svg`<path d="M2 6h4V2h4v4h4v4h-4v4H6v-4H2z" fill="currentColor"/>`,
  ring: svg`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="3"/>`,
};

/** The colour and shape of a runner. @param {number} lane */
export function renderShape(lane) {
  const { role, shape } = LANES[lane];
  return html`<svg class="shape role-${role}" viewBox="0 0 16 16" aria-hidden="true">${
    SHAPES[shape]}</svg>`;
}

/** Who wins? Asked before anybody runs. @param {NablaRace} widget */
export function renderGuess(widget) {
  const { runners, names } = widget;
  return html`<div class="guess" role="group" aria-labelledby="guess">
    <p id="guess">${widget.t('race.guess', { count: widget.last })}</p>
    <div class="buttons">
      ${runners.map(({ optimizer }, lane) => html`<button type="button"
        @click=${() => widget.begin(optimizer)}>${renderShape(lane)} ${names[lane]}</button>`)}
      <button type="button" class="text-button" @click=${() => widget.begin('none')}>${
        widget.t('race.guess.none')}</button>
    </div></div>`;
}

/** Who is where, from the first to the last. @param {NablaRace} widget */
function renderStandings(widget) {
  const { runs, runners, names, row } = widget;
  const order = ranking(runs, row);
  const taken = places(runs, row, order);
  return html`<table class="standings"><caption>${widget.t('race.standings', { row })}</caption>
    <thead><tr><th scope="col">${widget.t('race.place')}</th>
      <th scope="col">${widget.t('descent.optimizer')}</th><th scope="col">η</th>
      <th scope="col">${widget.t('descent.axis.loss')}</th></tr></thead>
    <tbody>${order.map((lane, index) => {
      const run = runs[lane];
      const diverged = run?.diverged && row >= run.steps;
      return html`<tr class=${runners[lane].optimizer === widget.guess ? 'guessed' : ''}>
        <td>${row > 0 ? taken[index] : '—'}</td>
        <th scope="row">${renderShape(lane)} ${names[lane]}</th>
        <td>${widget.number(runners[lane].rate)}</td>
        <td>${!run ? '—'
          : diverged ? widget.t('race.diverged') : widget.number(lossAt(run, row))}</td></tr>`;
    })}</tbody></table>`;
}

/** What the lesson asks for. @param {NablaRace} widget */
function renderGoal(widget) {
  const goal = readGoal(widget.goal);
  if (!goal) return nothing;
  const { verdict } = widget;
  const reached = verdict === 'reached';
  const name = widget.t(`descent.optimizer.${goal.optimizer}`);
  return renderGoalBox({
    reached, task: widget.t(`race.goal.${goal.kind}`, { name }),
    standing: widget.t(verdict ? `race.goal.${verdict}` : 'race.goal.open', { name }),
  });
}

/** Both pictures and the standings. @param {NablaRace} widget */
export function renderPicture(widget) {
  const { landscape, runs, row, speaker, standing, losses } = widget;
  const started = widget.guess !== '';
  const logarithmic = losses.axes.scaleY === 'logarithmic';
  const [x, y] = widget.from;
  const start = namedNumbers(speaker, landscape.variables, widget.from);
  const marks = [...landscape.ground, ...(started ? pathMarks(runs, row) : [])];
  return html`${renderGoal(widget)}
    <div class="pictures beside">
      <nabla-chart class="landscape plane" .lang=${widget.language} .window=${widget.window}
        .axes=${landscape.axes} .curves=${landscape.curves} .marks=${marks} tools="zoom"
        .handles=${[{ id: 'start', axis: 'both', role: 'quiet', x, y,
          label: widget.t('descent.start'), text: start }]}
        .summary=${widget.calm.keep('paths', () =>
          words.describePaths(speaker, landscape.text, start, standing))}
        @nabla-handle=${widget.onHandle} @nabla-window=${widget.onWindow}
        @pointerdown=${widget.onPress} @click=${widget.onClick}></nabla-chart>
      <div class="charts">
        <div class="chart"><p class="name">${widget.t(logarithmic
          ? 'descent.chart.loss.logarithmic' : 'descent.chart.loss')}</p>
          <nabla-chart .lang=${widget.language} .window=${losses.window} .axes=${losses.axes}
            .curves=${widget.nothing} .tabled=${started ? losses.table : widget.nothing}
            .marks=${started ? losses.marks(row) : []} tools="table"
            .summary=${widget.calm.keep('losses', () => (logarithmic
              ? `${widget.sentence} ${widget.t('descent.chart.logarithmic')}`
              : widget.sentence))}></nabla-chart></div>
        ${renderStandings(widget)}
      </div>
    </div>`;
}
