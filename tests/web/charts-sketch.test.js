// @vitest-environment happy-dom
/** Drawing on a chart with keys: the way that needs no pointer. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NablaSketch } from '../../web/charts/nabla-sketch.js';

/** @type {NablaSketch} */
let sketch;
/** @type {HTMLElement} */
let chart;

beforeEach(async () => {
  // Of the chart around it the sheet needs the window, and the pixels that a pointer comes with.
  chart = document.createElement('nabla-chart');
  Object.assign(chart, { window: { x: [-1, 1], y: [-2, 2] } });
  sketch = new NablaSketch();
  sketch.columns = Float64Array.from({ length: 9 }, (_, index) => -1 + index / 4);
  sketch.values = new Float64Array(9).fill(NaN);
  sketch.describe = (column) => `column ${column}`;
  chart.append(sketch);
  document.body.append(chart);
  await sketch.updateComplete;
});

afterEach(() => chart.remove());

const sheet = () => /** @type {HTMLElement} */ (sketch.renderRoot.querySelector('.sheet'));

/** @param {...string} keys */
async function press(...keys) {
  for (const name of keys) {
    const [key, shift] = name.split('+').toReversed();
    sheet().dispatchEvent(new KeyboardEvent('keydown',
      { key, shiftKey: Boolean(shift), cancelable: true }));
    await sketch.updateComplete;
  }
}

it('sets the height of a column with up and down', async () => {
  await press('ArrowUp', 'ArrowUp', 'Shift+ArrowUp', 'ArrowDown');
  expect(sketch.values[0]).toBeCloseTo(0.5, 12);
  expect(sheet().getAttribute('aria-valuenow')).toBe(String(sketch.values[0]));
});

it('joins two chosen columns by a straight line', async () => {
  await press('Shift+ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowUp');
  expect(sketch.column).toBe(8);
  const { values } = sketch;
  expect(values.every((value) => !Number.isNaN(value))).toBe(true);
  expect(values[4]).toBeCloseTo((values[0] + values[8]) / 2, 12);
});

it('says which column it is at', async () => {
  await press('ArrowRight');
  expect(sheet().getAttribute('aria-valuetext')).toBe('column 2');
  await press('End');
  expect(sheet().getAttribute('aria-valuetext')).toBe('column 8');
  await press('ArrowRight', 'Home');
  expect(sheet().getAttribute('aria-valuetext')).toBe('column 0');
});

it('keeps heights inside the window', async () => {
  await press(...Array(40).fill('Shift+ArrowUp'));
  expect(sketch.values[0]).toBe(2);
});

it('does nothing once the drawing is handed in', async () => {
  sketch.disabled = true;
  await press('ArrowUp');
  expect(sketch.values[0]).toBeNaN();
});
