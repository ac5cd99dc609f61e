/**
 * All layers of a chart, in the order in which they are drawn: what lies below the curves first.
 */
import { axesLayer } from './axes.js';
import { gapLayer, guideLayer, poleLayer, stripLayer } from './bounds.js';
import { curveLabelLayer, trailLayer } from './curves.js';
import { guessLayer } from './guess.js';
import { cornerLayer, pointLayer, stemLayer } from './points.js';
import { secantLayer } from './secant.js';
import { rayLayer, tangentLayer } from './tangent.js';

/**
 * @param {import('./frame.js').View} view
 * @returns {import('./frame.js').Layer[]}
 */
export function createLayers(view) {
  return [
    axesLayer, stripLayer, gapLayer, poleLayer, guideLayer, trailLayer, guessLayer, secantLayer,
    tangentLayer, rayLayer, stemLayer, cornerLayer, pointLayer, curveLabelLayer,
  ].map((layer) => layer(view));
}
