import { drawArrows } from './arrows.js';
import { drawAxes } from './axes.js';
import { drawContourLabels, drawContours } from './contours.js';
import { drawRoaming } from './roaming.js';

/**
 * Axes, and under them the level lines and arrows of a function of two variables.
 * @param {import('./frame.js').View} view
 * @returns {import('./frame.js').Layer}
 */
export function fieldLayer(view) {
  return {
    id: 'nabla-field',
    beforeDatasetsDraw() {
      const { frame, marks } = view;
      frame.context.save();
      drawAxes(frame, () => {
        /** @type {import('../scene.js').ContoursMark[]} */
        const drawn = [];
        for (const mark of marks) {
          if (mark.kind === 'arrows') drawArrows(frame, mark);
          if (mark.kind !== 'contours' || drawRoaming(frame, mark)) continue;
          drawContours(frame, mark);
          drawn.push(mark);
        }
        // The values are written over everything.
        for (const mark of drawn) drawContourLabels(frame, mark);
      });
      frame.context.restore();
    },
  };
}
