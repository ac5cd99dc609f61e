/** What `nabla-fit` says: the line in words, the pictures' text alternatives, the loss as a sum. */

/** @typedef {import('./study.js').Study} Study */
/** @typedef {import('./study.js').Look} Look */

/**
 * How a widget speaks.
 * @typedef {object} Speaker
 * @property {(key: string, params?: Record<string, unknown>) => string} t
 * @property {(value: number) => string} number
 */

/** A loss within this part of the least cannot be told from it. */
const SAME = 1e-4;

/** A longer sum is not written out. */
const MOST_TERMS = 6;

/** Residuals nearer to zero than this are rounding. */
const ROUNDING = 1e-9;

/**
 * The equation of a line as a book writes it: `ŷ = 1,5x − 2`, `ŷ = −x`, `ŷ = 3`.
 * @param {Speaker} speaker
 * @param {{ a: number, b: number }} line
 */
export function equation({ number }, { a, b }) {
  if (a === 0) return `ŷ = ${number(b)}`;
  const slope = Math.abs(a) === 1 ? `${a < 0 ? '−' : ''}x` : `${number(a)}x`;
  if (b === 0) return `ŷ = ${slope}`;
  return `ŷ = ${slope} ${b < 0 ? '−' : '+'} ${number(Math.abs(b))}`;
}

/** The index of the residual that is largest in size. @param {Float64Array} residuals */
function furthest(residuals) {
  return residuals.reduce((found, residual, index) =>
    (Math.abs(residual) > Math.abs(residuals[found]) ? index : found), 0);
}

/**
 * The line in words that says what is seen now.
 * @param {Speaker} speaker
 * @param {Study} study
 * @param {Look} look
 * @param {boolean} revealed whether the reader may know the least loss
 */
export function describeFit(speaker, { points, best }, look, revealed) {
  const { t } = speaker;
  const { loss, residuals } = look;
  const parts = [t('fit.see', { line: equation(speaker, look), loss })];
  const worst = furthest(residuals);
  if (Math.abs(residuals[worst]) > ROUNDING) {
    const key = residuals[worst] > 0 ? 'fit.see.above' : 'fit.see.below';
    parts.push(t(key, { x: points[worst].x, size: Math.abs(residuals[worst]) }));
  } else {
    parts.push(t('fit.see.through'));
  }
  if (revealed) {
    const same = loss - best.loss <= SAME * best.loss + ROUNDING;
    parts.push(same ? t('fit.see.least') : t('fit.see.more', { least: best.loss }));
  }
  return parts.join(' ');
}

/**
 * The mean loss with its numbers in it: `L = (1,4² + (−0,2)²) / 2`; empty for too many points.
 * @param {Speaker} speaker
 * @param {Look} look
 * @param {import('./study.js').Loss} kind
 */
export function lossSum({ number }, { residuals, loss }, kind) {
  if (residuals.length > MOST_TERMS) return '';
  const terms = Array.from(residuals, (residual) => {
    if (kind === 'absolute') return `|${number(residual)}|`;
    return residual < 0 ? `(${number(residual)})²` : `${number(residual)}²`;
  });
  return `L = (${terms.join(' + ')}) / ${residuals.length} = ${number(loss)}`;
}

/**
 * Text alternative of the picture of the points.
 * @param {Speaker} speaker
 * @param {Study} study
 * @param {string} sentence
 */
export function describeData({ t }, { points }, sentence) {
  const places = points.map(({ x, y }) => t('plane.pair', { x, y })).join(', ');
  return `${t('fit.chart.data', { count: points.length, points: places })} ${sentence}`;
}

/**
 * Text alternative of the landscape.
 * @param {Speaker} speaker
 * @param {Study} study
 * @param {Look} look
 */
export function describeLandscape({ t }, { best }, { a, b, loss }) {
  return t('fit.chart.landscape', { a, b, loss, bestA: best.a, bestB: best.b, least: best.loss });
}
