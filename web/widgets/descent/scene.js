/**
 * The pictures of a descent as plain data: the path in its landscape, and the charts against the
 * number of the step.
 */
import { Line } from './line.js';
import { grownSpan, raised, spanOf } from './run.js';

/** @typedef {import('../../charts/scene.js').Mark} Mark */
/** @typedef {import('../../charts/scene.js').Curve} Curve */
/** @typedef {import('../../charts/scene.js').Role} Role */
/** @typedef {import('../../charts/scene.js').Window} Window */
/** @typedef {import('../../charts/scene.js').Axes} Axes */
/** @typedef {import('./landscape.js').Landscape} Landscape */
/** @typedef {import('./run.js').Run} Run */

/** Colours of the first and the second parameter. @type {readonly Role[]} */
export const PARAMETER_ROLES = ['parameter-1', 'parameter-2'];

/**
 * The path up to a row, and faintly all of it, unless what is ahead is still to be guessed.
 * @param {Run} run
 * @param {number} row
 * @param {{ veiled?: boolean }} [options]
 * @returns {Mark[]}
 */
export function pathMarks({ path: { x, y }, line, faintPath }, row, { veiled = false } = {}) {
  return [
    ...(veiled ? [] : [faintPath]),
    { kind: 'path', role: 'loss', ...line.until(row), dotted: true },
    { kind: 'point', x: x[row], y: y[row], role: 'loss' },
  ];
}

/**
 * A window in which the path up to a row is seen.
 * @param {Run} run
 * @param {number} row
 * @returns {Window}
 */
export function pathWindow({ path }, row) {
  const span = (/** @type {Float64Array} */ places) => spanOf([places.subarray(0, row + 1)]);
  return { x: span(path.x), y: span(path.y) };
}

/**
 * What the gradient is at a row: the tangent of a curve, an arrow against the gradient in the
 * plane.
 * @param {Landscape} landscape
 * @param {Run} run
 * @param {number} row
 * @param {Window} window
 * @returns {Mark[]}
 */
export function gradientMarks({ plane }, run, row, { x: [left, right] }) {
  const gradient = run.gradient(row);
  if (!gradient.every(Number.isFinite)) return [];
  const { x, y } = run.path;
  if (!plane) return [{ kind: 'tangent', x: x[row], y: y[row], slope: gradient[0] }];
  // As long as it shows well: a direction, drawn to the size of the picture.
  const longest = Math.max(...gradient.map(Math.abs));
  if (longest === 0) return [];
  const scale = (right - left) / 7 / longest;
  return [{
    kind: 'arrow', role: 'slope', x: x[row], y: y[row], label: '−∇f',
    dx: -gradient[0] * scale, dy: -gradient[1] * scale,
  }];
}

/**
 * A chart against the number of the step.
 * @typedef {object} StepChart
 * @property {Window} window
 * @property {Axes} axes
 * @property {Curve[]} curves all of them, faintly; none where they are veiled
 * @property {(row: number) => Curve[] | null} tabled what has happened up to a row, for the table,
 *     where that is not all; else null
 * @property {(row: number) => Mark[]} marks what has happened up to a row
 */

/**
 * @param {Float64Array} indices
 * @param {{ id: string, role: Role, values: Float64Array }[]} columns each with its name
 * @param {Axes} axes
 * @param {boolean} veiled whether nothing is seen of what is ahead
 * @param {StepChart} [former] of a start that is on its way, so that nothing jumps under it
 * @returns {StepChart}
 */
function stepChart(indices, columns, axes, veiled, former) {
  const logarithmic = axes.scaleY === 'logarithmic';
  const kept = former?.axes.scaleY === axes.scaleY ? former : null;
  const needed = spanOf(columns.map(({ values }) => values), logarithmic);
  const y = kept ? grownSpan(kept.window.y, needed, logarithmic) : needed;
  const lastStep = Math.max(1, indices[indices.length - 1] ?? 1);
  // A chart lays out anew for another object.
  const same = kept?.window.y === y && kept.window.x[1] === lastStep;
  const drawn = columns.map(({ id, role, values: given }) => {
    const values = logarithmic ? raised(given, y[0]) : given;
    return { id, role, values, line: new Line({ x: indices, y: values }) };
  });
  return {
    axes: same ? kept.axes : axes,
    window: same ? kept.window : { x: [0, lastStep], y },
    curves: veiled ? [] : drawn.map(({ id, role, line }) =>
      ({ id, role, faint: true, ...line.whole })),
    tabled: (row) => (veiled ? drawn.map(({ id, role, values, line }) =>
      ({ id, role, ...line.until(Math.min(row, values.length - 1)) })) : null),
    marks: (row) => drawn.flatMap(({ role, values, line }) => {
      const end = Math.min(row, values.length - 1);
      return /** @type {Mark[]} */ ([
        { kind: 'guide', axis: 'x', at: row },
        { kind: 'path', role, ...line.grown(end) },
        { kind: 'point', x: end, y: values[end], role },
      ]);
    }),
  };
}

/**
 * The charts that are asked for.
 * @param {Run} run
 * @param {object} wish
 * @param {(name: string) => boolean} wish.showing
 * @param {string} wish.axis the scale of the loss, as far as the loss allows it
 * @param {readonly string[]} wish.variables
 * @param {(key: string) => string} wish.t
 * @param {Record<string, StepChart>} [former] while the start is on its way
 * @returns {Record<string, StepChart>}
 */
export function stepCharts(run, wish, former = {}) {
  const { indices, trace, positive } = run;
  const veiled = wish.showing('veiled');
  /** @type {Axes} */
  const axes = { x: wish.t('descent.axis.step'), y: '', outside: true };
  /** @type {Record<string, StepChart>} */
  const charts = {};
  if (wish.showing('loss')) {
    const logarithmic = wish.axis === 'logarithmic' && positive;
    charts.loss = stepChart(indices,
      [{ id: wish.t('descent.axis.loss'), role: 'loss', values: trace.loss }],
      { ...axes, scaleY: logarithmic ? 'logarithmic' : 'linear' }, veiled, former.loss);
  }
  if (wish.showing('parameters')) {
    charts.parameters = stepChart(indices, run.columns.map((values, index) =>
      ({ id: wish.variables[index], role: PARAMETER_ROLES[index], values })), axes, veiled,
      former.parameters);
  }
  if (wish.showing('rate') && run.steps > 0) {
    const values = trace.learningRate;
    charts.rate = stepChart(indices.subarray(0, values.length),
      [{ id: 'η', role: 'quiet', values }], axes, veiled, former.rate);
  }
  return charts;
}
