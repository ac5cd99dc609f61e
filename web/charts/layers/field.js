import { drawArrows } from './arrows.js';
import { drawAxes } from './axes.js';
import { drawContourLabels, drawContours } from './contours.js';
import { Ground } from './ground.js';

/** @typedef {import('../scene.js').ContoursMark | import('../scene.js').ArrowsMark} FieldMark */

/**
 * Axes, and under them the level lines and arrows of a function of two variables: kept as pixels
 * for as long as the window and the marks are the same objects.
 * @param {import('./frame.js').View} view
 * @returns {import('./frame.js').Layer}
 */
export function fieldLayer(view) {
  /** @type {FieldMark[]} */
  let marks = [];
  const ground = new Ground((frame) => drawAxes(frame, () => {
    for (const mark of marks) {
      if (mark.kind === 'contours') drawContours(frame, mark);
      else drawArrows(frame, mark);
    }
    for (const mark of marks) if (mark.kind === 'contours') drawContourLabels(frame, mark);
  }));
  return {
    id: 'nabla-field',
    beforeDatasetsDraw() {
      marks = view.marks.filter((mark) => mark.kind === 'contours' || mark.kind === 'arrows');
      ground.show(view.frame, marks);
    },
  };
}
