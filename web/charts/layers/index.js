/**
 * All layers of a chart, in the order in which they are drawn: what lies below the curves first.
 */
import { arrowLayer } from './arrows.js';
import { gapLayer, guideLayer, poleLayer, stripLayer } from './bounds.js';
import { compassLayer, rightAngleLayer } from './compass.js';
import { curveLabelLayer, drawCurve, trailLayer } from './curves.js';
import { fieldLayer } from './field.js';
import { guessLayer } from './guess.js';
import { linesLayer } from './lines.js';
import { headLayer, pathLayer } from './path.js';
import { cornerLayer, pointLayer, stemLayer } from './points.js';
import { residualLayer, squareLayer } from './residuals.js';
import { secantLayer } from './secant.js';
import { rayLayer, tangentLayer } from './tangent.js';

/** Layers of marks, from below to above. */
const MARKS = [
  squareLayer, stripLayer, gapLayer, poleLayer, guideLayer, trailLayer, guessLayer,
  linesLayer, residualLayer, secantLayer, tangentLayer, pathLayer, rayLayer, stemLayer,
  cornerLayer, rightAngleLayer, compassLayer, arrowLayer, pointLayer, headLayer,
  curveLabelLayer,
];

/**
 * The layers as plugins of Chart.js, which draws the curves between them.
 * @param {import('./frame.js').View} view
 * @returns {import('./frame.js').Layer[]}
 */
export function createLayers(view) {
  return [fieldLayer, ...MARKS].map((layer) => layer(view));
}

/**
 * The same layers, and the curves, without Chart.js: what draws them one after another.
 * @param {import('./frame.js').View} view
 * @returns {(() => void)[]}
 */
export function createMovingLayers(view) {
  const layers = /** @type {Record<string, (() => void) | undefined>[]} */ (/** @type {unknown} */ (
    MARKS.map((layer) => layer(view))));
  const moment = (/** @type {string} */ name) => layers.flatMap((layer) => layer[name] ?? []);
  const curves = () => { for (const curve of view.curves) drawCurve(view.frame, curve); };
  return [...moment('beforeDatasetsDraw'), curves, ...moment('afterDatasetsDraw')];
}
