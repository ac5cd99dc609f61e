import { chartPicture } from '../../charts/nabla-chart.js';

/**
 * What can be taken along of `nabla-fit`: the picture, the points with their residuals, the loss as
 * a formula over a and b.
 * @param {import('../nabla-fit.js').NablaFit} widget
 * @param {import('./study.js').Study} study
 * @returns {import('../share-actions.js').Shareable}
 */
export function shareableOf(widget, study) {
  const { predicted, residuals } = widget.seen;
  return {
    chart: chartPicture(widget.renderRoot),
    table: () => ({
      columns: ['x', 'y', 'prediction', 'residual'],
      rows: study.points.map(({ x, y }, index) => [x, y, predicted[index], residuals[index]]),
    }),
    code: (language) => study.code(language),
    latex: () => study.latex,
  };
}
