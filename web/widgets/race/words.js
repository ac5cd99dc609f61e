/** What a race says: who is ahead, in which order they came, what became of the guess. */
import { describeFault } from '../descent/words.js';
import { isTie, lossAt, ranking } from './ranking.js';

/** @typedef {import('../descent/words.js').Speaker} Speaker */
/** @typedef {import('../descent/run.js').Run} Run */

/**
 * The race at one iteration.
 * @typedef {object} Standing
 * @property {readonly string[]} names of the runners
 * @property {readonly string[]} optimizers
 * @property {readonly (Run | null)[]} runs
 * @property {number} row
 * @property {number} last the last iteration
 * @property {string} guess
 */

/** @param {Speaker} speaker @param {Standing} standing @param {number} lane */
function result({ t, number }, { names, runs, row }, lane) {
  const run = runs[lane];
  const name = names[lane];
  if (!run) return t('race.result.none', { name });
  if (run.diverged && row >= run.steps) return t('race.result.diverged', { name });
  return t('race.result', { name, loss: number(lossAt(run, row)) });
}

/** What became of the guess. @param {Speaker} speaker @param {Standing} standing */
function verdict({ t }, { names, optimizers, runs, row, guess }) {
  const [winner] = ranking(runs, row);
  if (isTie(runs, row)) return t('race.tie');
  if (!optimizers.includes(guess)) return '';
  const key = optimizers[winner] === guess ? 'race.guess.right' : 'race.guess.wrong';
  return t(key, { winner: names[winner], guess: names[optimizers.indexOf(guess)] });
}

/** The line below the pictures. @param {Speaker} speaker @param {Standing} standing */
export function describeStanding(speaker, standing) {
  const { names, runs, row, last, guess } = standing;
  const { t, number } = speaker;
  if (names.length === 0) return t('race.see.nobody');
  if (row === 0) {
    return t(guess ? 'race.see.start' : 'race.see.guess', { count: names.length });
  }
  const order = ranking(runs, row);
  if (row === last) {
    const list = order.map((lane, place) => `${place + 1}. ${result(speaker, standing, lane)}`);
    return [t('race.see.end', { count: last, list: list.join(t('race.semicolon')) }),
      verdict(speaker, standing)].filter(Boolean).join(' ');
  }
  const leader = runs[order[0]];
  return t('race.see.leads', {
    row, name: names[order[0]], loss: leader ? number(lossAt(leader, row)) : '—',
  });
}

/**
 * The paths in words.
 * @param {Speaker} speaker
 * @param {string} formula
 * @param {string} start
 * @param {Standing} standing
 */
export function describePaths({ t }, formula, start, { names }) {
  return t('race.chart.paths', { formula, start, names: names.join(', ') });
}

/**
 * What the page's attributes leave a runner without, to be said above the picture.
 * @param {import('../nabla-race.js').NablaRace} widget
 * @returns {import('../options.js').Problem | null}
 */
export function problemOf(widget) {
  const lane = widget.faults.findIndex((fault) => fault !== null);
  const fault = widget.faults[lane];
  if (!fault) return null;
  const told = fault.part === 'rule' ? widget.ruleFault(fault)
    : describeFault(widget.speaker, fault);
  return { key: 'race.fault.attribute', params: { name: widget.names[lane], told } };
}
