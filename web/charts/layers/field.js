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
        const still = marks.filter((mark) => mark.kind !== 'contours' || !mark.area);
        for (const mark of still) {
          if (mark.kind === 'contours') drawContours(frame, mark);
          else if (mark.kind === 'arrows') drawArrows(frame, mark);
        }
        // The values are written over everything.
        for (const mark of marks) {
          if (mark.kind !== 'contours' || drawRoaming(frame, mark)) continue;
          if (mark.area) drawContours(frame, mark);
          drawContourLabels(frame, mark);
        }
      });
      frame.context.restore();
    },
  };
}
