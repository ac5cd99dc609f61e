/** How a reader changes who runs: each is another state of the widget. */
import { usualRate, writeRunners } from './runners.js';

/** @typedef {import('../nabla-race.js').NablaRace} NablaRace */
/** @typedef {import('./runners.js').Runner} Runner */

/**
 * A runner as it joins, with the rate that suits the surface.
 * @param {NablaRace} widget
 * @param {string} optimizer
 * @returns {Runner}
 */
const fresh = ({ surface }, optimizer) =>
  ({ optimizer, rate: usualRate(optimizer, surface?.rates ?? {}), options: '' });

/** @param {NablaRace} widget @param {number} lane @param {Partial<Runner>} part */
export function changeRunner(widget, lane, part) {
  widget.state = writeRunners(widget.runners.map((runner, each) =>
    (each === lane ? { ...runner, ...part } : runner)));
}

/** @param {NablaRace} widget @param {number} lane @param {string} optimizer */
export function replaceRunner(widget, lane, optimizer) {
  changeRunner(widget, lane, fresh(widget, optimizer));
}

/** @param {NablaRace} widget @param {number} lane */
export function removeRunner(widget, lane) {
  widget.state = writeRunners(widget.runners.filter((_, each) => each !== lane));
}

/** A rule of the reader's own joins. @param {NablaRace} widget */
export function addRunner(widget) {
  widget.state = writeRunners([...widget.runners, fresh(widget, 'custom')]);
}
