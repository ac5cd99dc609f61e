import { html, nothing } from 'lit';
import { lettered } from '../charts/lettered.js';

/**
 * How a goal stands.
 * @typedef {object} GoalState
 * @property {boolean} reached
 * @property {boolean} [spent] whether it is out of reach for this attempt
 * @property {unknown} task what the lesson asks for
 * @property {unknown} standing how far the reader is
 * @property {unknown} [further] a way on
 */

/**
 * What a lesson asks for, and how it stands; with `goalStyle`.
 * @param {GoalState} state
 */
export function renderGoalBox({ reached, spent = false, task, standing, further = nothing }) {
  const state = reached ? 'goal reached' : spent ? 'goal spent' : 'goal';
  return html`<div class=${state}>
    <span class="mark" aria-hidden="true">${reached ? '✓' : spent ? '×' : '○'}</span>
    <div><p class="task">${lettered(task)}</p>
      <p class="standing" role="status">${lettered(standing)}</p>${further}</div>
  </div>`;
}
