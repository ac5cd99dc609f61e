/**
 * All layers of a chart, in the order in which they are drawn: what lies below the curves first.
 */
import { arrowLayer } from './arrows.js';
import { gapLayer, guideLayer, poleLayer, stripLayer } from './bounds.js';
import { compassLayer, rightAngleLayer } from './compass.js';
import { curveLabelLayer, trailLayer } from './curves.js';
import { fieldLayer } from './field.js';
import { guessLayer } from './guess.js';
import { linesLayer } from './lines.js';
import { headLayer, pathLayer } from './path.js';
import { cornerLayer, pointLayer, stemLayer } from './points.js';
import { residualLayer, squareLayer } from './residuals.js';
import { secantLayer } from './secant.js';
import { rayLayer, tangentLayer } from './tangent.js';

/**
 * @param {import('./frame.js').View} view
 * @returns {import('./frame.js').Layer[]}
 */
export function createLayers(view) {
  return [
    fieldLayer, squareLayer, stripLayer, gapLayer, poleLayer, guideLayer, trailLayer, guessLayer,
    linesLayer, residualLayer, secantLayer, tangentLayer, pathLayer, rayLayer, stemLayer,
    cornerLayer, rightAngleLayer, compassLayer, arrowLayer, pointLayer, headLayer,
    curveLabelLayer,
  ].map((layer) => layer(view));
}
