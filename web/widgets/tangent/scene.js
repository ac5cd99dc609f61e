/**
 * What the two pictures of `nabla-tangent` show: the function with its tangent and secant, and
 * below it the slope as a function of its own.
 */

/** @typedef {import('../../charts/scene.js').Curve} Curve */
/** @typedef {import('../../charts/scene.js').Mark} Mark */
/** @typedef {import('../../charts/scene.js').Span} Span */
/** @typedef {import('./study.js').Study} Study */
/** @typedef {import('./study.js').Look} Look */

/** @typedef {import('./study.js').Facts['breaks'][number]} Break */

/** Kinds of points at which the curve is joined and not smooth. */
const KINKS = new Set(['corner', 'cusp', 'vertical']);

/**
 * A place where the function is not smooth, as it looks on its graph.
 * @param {Break} place
 * @param {'function' | 'loss'} role
 * @returns {Mark[]}
 */
function breakMarks({ x, kind, value, left, right }, role) {
  if (kind === 'pole') return [{ kind: 'pole', x }];
  if (KINKS.has(kind)) return [{ kind: 'corner', x, y: value }];
  const dot = (/** @type {number} */ y, /** @type {boolean} */ open) =>
    /** @type {Mark} */ ({ kind: 'point', x, y, role, open });
  // An end of a branch is open where the function has another value, or none.
  const limits = [left.limit, right.limit].filter((limit) => limit !== value);
  return [...limits.map((limit) => dot(limit, true)), dot(value, false)];
}

/**
 * Corners, jumps, holes, poles and gaps of the function.
 * @param {Study} study
 * @returns {Mark[]}
 */
export function factMarks({ facts, named }) {
  return [
    ...facts.gaps.map(([from, to]) => /** @type {Mark} */ ({ kind: 'gap', from, to })),
    ...facts.breaks.flatMap((place) => breakMarks(place, named.role)),
  ];
}

/**
 * What corners, poles and gaps of the function are to its slope: at a corner it jumps and has no
 * value.
 * @param {Study} study
 * @param {Span} shown the stretch on which the slope is drawn
 * @returns {Mark[]}
 */
export function slopeFactMarks({ facts }, [from, to]) {
  return [
    ...facts.gaps.map((gap) => /** @type {Mark} */ ({ kind: 'gap', from: gap[0], to: gap[1] })),
    ...facts.breaks.flatMap(({ x, kind, left, right }) => /** @type {Mark[]} */ (
      kind !== 'corner' || x < from || x > to ? [] : [
        { kind: 'point', x, y: left.slope, role: 'slope', open: true },
        { kind: 'point', x, y: right.slope, role: 'slope', open: true },
      ])),
  ];
}

/**
 * Marks of the upper picture that move with the point.
 * @param {Look} look
 * @param {{ tangent: boolean, secant: boolean }} show
 * @param {{ run: string, rise: string }} labels of the secant's triangle
 * @returns {Mark[]}
 */
export function pointMarks({ x, value, slope, kind, left, right, secant }, show, { run, rise }) {
  /** @type {Mark[]} */
  const marks = [{ kind: 'guide', axis: 'x', at: x }];
  if (show.secant) {
    marks.push({ kind: 'secant', from: [x, value], to: [secant.x, secant.value], run, rise });
  }
  if (show.tangent && kind === 'corner') {
    // No tangent here; the two one-sided slopes are what there is.
    marks.push({ kind: 'ray', x, y: value, slope: left.slope, side: -1 });
    marks.push({ kind: 'ray', x, y: value, slope: right.slope, side: 1 });
  } else if (show.tangent) {
    // An upright tangent has a direction all the same.
    marks.push({ kind: 'tangent', x, y: value, slope: kind === 'vertical' ? Infinity : slope });
  }
  return marks;
}

/**
 * @param {Study} study
 * @returns {Curve[]}
 */
export function functionCurves({ curve, named: { name, role } }) {
  return [{ id: 'f', role, x: curve.x, y: curve.y, label: name }];
}

/**
 * The stretch of a sampled curve between two places.
 * @param {{ x: Float64Array, y: Float64Array }} curve
 * @param {Span} span
 */
function stretch({ x, y }, [from, to]) {
  let start = 0;
  while (start < x.length && x[start] < from) start += 1;
  let end = start;
  while (end < x.length && x[end] <= to) end += 1;
  return { x: x.subarray(start, end), y: y.subarray(start, end) };
}

/**
 * The slope as a curve: what the table and the sound of the lower picture are about, and what is
 * drawn faintly there if the whole is asked for.
 * @param {Study} study
 * @returns {Curve[]}
 */
export function slopeCurves({ slopes, named: { name } }) {
  const { x, y } = slopes;
  return [{ id: 'f′', role: 'slope', x, y, label: `${name} ′`, dashed: true, faint: true }];
}

/**
 * The slope where the point has been.
 * @param {Pick<Study, 'slopes' | 'named'>} study
 * @param {Span} visited
 * @param {boolean} labelled whether the trail carries the name, which the whole curve carries
 *     otherwise
 * @returns {Mark}
 */
export function slopeTrail({ slopes, named: { name } }, visited, labelled) {
  const label = labelled ? `${name} ′` : '';
  return { kind: 'trail', role: 'slope', ...stretch(slopes, visited), label };
}

/**
 * Marks of the lower picture that move with the point.
 * @param {Look} look
 * @param {{ secant: boolean }} show
 * @returns {Mark[]}
 */
export function slopeMarks({ x, slope, secant }, show) {
  /** @type {Mark[]} */
  const marks = [{ kind: 'guide', axis: 'x', at: x }];
  if (show.secant && Number.isFinite(secant.slope)) {
    marks.push({ kind: 'point', x, y: secant.slope, role: 'quiet', open: true });
  }
  marks.push({ kind: 'stem', x, y: slope, role: 'slope' });
  return marks;
}
