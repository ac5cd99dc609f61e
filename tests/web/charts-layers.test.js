/** The layers of a chart, on a canvas that only writes down what is drawn. */
import { beforeEach, describe, expect, it } from 'vitest';
import { drawArrow } from '../../web/charts/layers/arrows.js';
import { drawAxes } from '../../web/charts/layers/axes.js';
import { drawGap, drawGuide } from '../../web/charts/layers/bounds.js';
import { curveDataset, drawCurveLabel, drawTrail } from '../../web/charts/layers/curves.js';
import { strokeThrough } from '../../web/charts/layers/frame.js';
import { drawGuess } from '../../web/charts/layers/guess.js';
import { roomOutside } from '../../web/charts/layers/outside-axes.js';
import { partSweeps } from '../../web/charts/layers/path.js';
import { drawCorner, drawPoint, drawStem } from '../../web/charts/layers/points.js';
import { drawResidual, drawSquare } from '../../web/charts/layers/residuals.js';
import { drawSecant } from '../../web/charts/layers/secant.js';
import { drawRay, drawTangent } from '../../web/charts/layers/tangent.js';
import { drawText, formatPower } from '../../web/charts/layers/text.js';

/** @type {any[][]} calls of the canvas, [name, …arguments] */
let calls;
/** @type {import('../../web/charts/layers/frame.js').Frame} */
let frame;

/** A picture of 400 × 200 pixels of the window [−4, 4] × [−2, 2]: 50 pixels a unit. */
beforeEach(() => {
  calls = [];
  const context = /** @type {any} */ (new Proxy({}, {
    get: (state, name) => (name in state ? Reflect.get(state, name)
      : (/** @type {any[]} */ ...args) => {
        calls.push([name, ...args]);
        return name === 'measureText' ? { width: 8 * args[0].length } : undefined;
      }),
  }));
  frame = {
    context,
    area: { left: 0, top: 0, right: 400, bottom: 200 },
    toX: (x) => 200 + 50 * x,
    toY: (y) => 100 - 50 * y,
    window: { x: [-4, 4], y: [-2, 2] },
    axes: { x: 'x', y: 'f(x)' },
    language: 'en',
    format: String,
    palette: {
      surface: 'white', ink: 'black', inkSoft: 'grey', inkFaint: 'silver', grid: 'snow',
      roles: /** @type {any} */ ({
        function: 'blue', slope: 'orange', guess: 'brown', quiet: 'grey',
      }),
      interfaceFont: 'sans-serif', textFont: 'serif',
    },
  };
});

/** @param {string} name */
const all = (name) => calls.filter(([called]) => called === name).map(([, ...args]) => args);
const texts = () => all('fillText').map(([text]) => text);

describe('a line through two points', () => {
  const ends = () => [all('moveTo')[0], all('lineTo')[0]];

  it('goes from edge to edge of the picture and no further', () => {
    strokeThrough(frame, 100, 100, 200, 50);
    expect(ends()).toEqual([[0, 150], [300, 0]]);
  });

  it('may stand upright, lie level, and be named backwards', () => {
    strokeThrough(frame, 100, 80, 100, 20);
    expect(ends()).toEqual([[100, 200], [100, 0]]);
    calls = [];
    strokeThrough(frame, 10, 30, 20, 30);
    expect(ends()).toEqual([[0, 30], [400, 30]]);
  });

  it('is not drawn where it passes the picture by, or has no direction', () => {
    strokeThrough(frame, 0, -10, 10, -10);
    strokeThrough(frame, -50, 0, 0, -60);
    strokeThrough(frame, 10, 10, 10, 10);
    expect(all('lineTo')).toEqual([]);
  });
});

describe('axes', () => {
  it('have numbers beside them, one zero, and their names at their ends', () => {
    drawAxes(frame);
    expect(texts()).toEqual(expect.arrayContaining(['-2', '2', '-1', '1', 'x', 'f(x)']));
    expect(texts().filter((text) => text === '0')).toHaveLength(1);
  });

  it('keep every label inside the picture', () => {
    drawAxes(frame);
    for (const [, x, y] of all('fillText')) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(400);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(200);
    }
  });

  it('stand at the edges when the origin is out of sight', () => {
    frame = {
      ...frame,
      window: { x: [1, 9], y: [3, 7] },
      toX: (x) => 50 * (x - 1),
      toY: (y) => 50 * (7 - y),
    };
    drawAxes(frame);
    expect(texts()).not.toContain('0');
    expect(texts()).toContain('5');
  });

  it('write powers of ten on logarithmic scales', () => {
    expect([1e-15, 1e-1, 1, 10, 1e3].map(formatPower)).toEqual(['10⁻¹⁵', '10⁻¹', '1', '10', '10³']);
  });
});

describe('exponents', () => {
  it('are plain digits, raised and smaller than their base', () => {
    drawText(frame, '2·10⁻¹⁵', 50, 50, { colour: 'grey', size: 12 });
    expect(texts()).toEqual(['2·10', '−15']);
    const [[, left, base], [, right, raised]] = all('fillText');
    expect(right).toBeGreaterThan(left);
    expect(raised).toBeLessThan(base);
    expect(parseFloat(frame.context.font)).toBeLessThan(12);
  });
});

describe('axes beside the picture', () => {
  it('have their numbers and names where nothing is drawn', () => {
    const axes = { x: 'step', y: '', scaleY: /** @type {const} */ ('logarithmic'), outside: true };
    const room = roomOutside({ ...frame, axes }, [1e-3, 1]);
    expect(room.left).toBeGreaterThan(8 * '10−3'.length);
    const around = { left: -room.left, top: -room.top, right: 400 + room.right,
      bottom: 200 + room.bottom };
    const outside = { ...frame, around, window: /** @type {any} */ ({ x: [0, 8], y: [1e-4, 10] }),
      toX: (/** @type {number} */ x) => 50 * x,
      toY: (/** @type {number} */ y) => 40 * (1 - Math.log10(y)) };
    drawAxes({ ...outside, axes });
    const labels = all('fillText');
    // A word stands below the numbers, all of which are there.
    expect(labels.map(([text]) => text))
      .toEqual(expect.arrayContaining(['step', '10', '1', '4', '8']));
    const [step, last] = ['step', '8'].map((text) => /** @type {any[]} */ (
      labels.find(([each]) => each === text)));
    expect(step[2]).toBeGreaterThan(last[2] + 12);
    for (const [text, left, top] of labels) {
      expect(left + 8 * text.length <= 0 || top >= 200, text).toBe(true);
    }
    calls.length = 0;
    drawAxes({ ...outside, axes: { ...axes, x: 'h' } });
    expect(texts()).not.toContain('8'); // there stands the letter
  });
});

describe('a path that swings across the picture', () => {
  const swings = (/** @type {number} */ count) => ({
    x: Float64Array.from({ length: count }, (_, index) => (index % 2 ? 100 : -100)),
    y: new Float64Array(count),
  });

  it('is one line for a few swings, and thin but for the latest of many', () => {
    expect(partSweeps(frame, swings(6))).toEqual([]);
    const [fresh, old] = partSweeps(frame, swings(40));
    const strokes = (/** @type {{ x: number[] }} */ { x }) => x.filter((value, index) =>
      index > 0 && !Number.isNaN(value) && !Number.isNaN(x[index - 1])).length;
    expect(strokes(fresh)).toBe(6);
    expect(strokes(old)).toBe(39 - 6);
  });

  it('stays one line where it does not leave the picture', () => {
    const { x, y } = swings(40);
    expect(partSweeps(frame, { x: x.map((value) => value / 1000), y })).toEqual([]);
  });
});

describe('an arrow', () => {
  const arrow = /** @type {const} */ ({ kind: 'arrow', role: 'slope', x: 0, y: 0, label: '∇f' });

  it('has its name beyond its tip', () => {
    drawArrow(frame, { ...arrow, dx: 0, dy: 1 });
    expect(all('fillText')[0][2]).toBeLessThan(50);
  });

  it.each([[1, 1], [-1, 1], [1, -1], [-1, -1]])(
    'towards (%d, %d) has it on the side that is asked for', (dx, dy) => {
      drawArrow(frame, { ...arrow, dx, dy, beside: 'left' });
      drawArrow(frame, { ...arrow, dx, dy, beside: 'right' });
      const [[, left], [, right]] = all('fillText');
      const tip = frame.toX(dx);
      expect(left + 16).toBeLessThan(tip);
      expect(right).toBeGreaterThan(tip);
    });

  it('that leaves the picture has it where it leaves, and is not drawn to its end', () => {
    drawArrow(frame, { ...arrow, dx: 1e9, dy: 1e9 });
    const [[, left, top]] = all('fillText');
    expect(Math.abs(left - 300)).toBeLessThan(30);
    expect(top).toBeLessThan(30);
    expect(Math.max(...all('lineTo').flat().map(Math.abs))).toBeLessThan(1000);
  });
});

describe('curves', () => {
  const x = Float64Array.of(-2, -1, 0, 1, 2);

  it('keep the breaks that the engine put into them', () => {
    const y = Float64Array.of(1, 2, NaN, 2, 1);
    const dataset = curveDataset({ id: 'f', role: 'function', x, y }, frame.palette);
    expect(dataset.data[2].y).toBeNaN();
    expect(dataset.spanGaps).toBe(false);
    expect(dataset.tension).toBe(0);
    expect(dataset.borderColor).toBe('blue');
  });

  it('are dashed where they show a slope', () => {
    const dashed = curveDataset({ id: 'd', role: 'slope', x, y: x, dashed: true }, frame.palette);
    expect(/** @type {number[]} */ (dashed.borderDash)[0]).toBeLessThan(20);
    const solid = curveDataset({ id: 'f', role: 'function', x, y: x }, frame.palette);
    expect(/** @type {number[]} */ (solid.borderDash)[0]).toBeGreaterThan(1e5);
  });

  it('have their name at the last point that is seen', () => {
    const y = Float64Array.of(0, 0.5, 1, 1.5, 9);
    drawCurveLabel(frame, { id: 'f', role: 'function', x, y, label: 'f' });
    const [[text, left, top]] = all('fillText');
    expect(text).toBe('f');
    expect(left).toBeLessThan(frame.toX(1));
    expect(top).toBeLessThan(frame.toY(1.5));
  });

  it('have no name where nothing is seen', () => {
    drawCurveLabel(frame, { id: 'f', role: 'function', x, y: x.map(() => 50), label: 'f' });
    drawCurveLabel(frame, { id: 'f', role: 'function', x, y: x.map(() => NaN), label: 'f' });
    expect(texts()).toEqual([]);
  });

  it('leave a trail that lifts its pen at a break', () => {
    drawTrail(frame, { kind: 'trail', role: 'slope', x, y: Float64Array.of(-1, -1, NaN, 1, 1) });
    expect(all('moveTo')).toEqual([[100, 150], [250, 50]]);
    expect(all('lineTo')).toEqual([[150, 150], [300, 50]]);
  });
});

describe('tangent and secant', () => {
  it('draws the tangent with its slope in pixels', () => {
    drawTangent(frame, { kind: 'tangent', x: 1, y: 0, slope: 1 });
    for (const [index, [x1, y1]] of all('moveTo').entries()) {
      const [x2, y2] = all('lineTo')[index];
      expect((y1 - y2) / (x2 - x1)).toBeCloseTo(1, 9);
      expect((x1 + x2) / 2).toBeCloseTo(250, 9);
      expect((y1 + y2) / 2).toBeCloseTo(100, 9);
    }
  });

  it('draws no tangent where there is none, and an upright one upright', () => {
    drawTangent(frame, { kind: 'tangent', x: 1, y: 0, slope: NaN });
    expect(calls).toEqual([]);
    drawTangent(frame, { kind: 'tangent', x: 1, y: 0, slope: Infinity });
    const [[x1]] = all('moveTo');
    const [[x2]] = all('lineTo');
    expect(x1).toBeCloseTo(x2, 6);
  });

  it('draws one-sided slopes from a corner, each to its own side', () => {
    drawRay(frame, { kind: 'ray', x: 0, y: 0, slope: -1, side: -1 });
    const [x] = all('moveTo')[1];
    expect(x).toBeLessThan(200);
    expect(all('lineTo')[1]).toEqual([200, 100]);
  });

  it('labels run and rise, inside a large triangle and outside a small one', () => {
    drawSecant(frame, { kind: 'secant', from: [0, 0], to: [2, 1.5], run: 'h = 2', rise: '+1.5' });
    const [[, , y]] = all('fillText');
    // The letter in italics, as in a formula; the number beside it is not.
    expect(texts()).toEqual(['h', ' = 2', '+1.5']);
    expect(y).toBeLessThan(100);
    calls = [];
    drawSecant(frame, { kind: 'secant', from: [0, 0], to: [2, 0.6], run: 'h = 2', rise: '+0.6' });
    expect(all('fillText')[0][2]).toBeGreaterThan(100);
    expect(texts()).toEqual(['h', ' = 2', '+0.6']);
  });

  it('labels a run without a rise above it, clear of the axis', () => {
    drawSecant(frame, { kind: 'secant', from: [-1, 0.1], to: [1, 0.1], run: 'h = 2', rise: '0' });
    expect(texts()).toEqual(['h', ' = 2']);
    expect(all('fillText')[0][2]).toBeLessThan(95);
  });

  it('leaves its labels away where there is no room for them, or out of sight', () => {
    drawSecant(frame, { kind: 'secant', from: [0, 0], to: [0.1, 0.1], run: 'h', rise: '+0.1' });
    drawSecant(frame, { kind: 'secant', from: [3, 1], to: [5, 2], run: 'h', rise: '+1' });
    expect(texts()).toEqual([]);
  });

  it('draws no secant where one of its points is missing', () => {
    drawSecant(frame, { kind: 'secant', from: [0, 0], to: [1, NaN], run: 'h = 1', rise: '' });
    expect(calls).toEqual([]);
  });
});

describe('points', () => {
  it('are filled where the curve has the value and open where it only comes near', () => {
    drawPoint(frame, { kind: 'point', x: 1, y: 1, role: 'function' });
    expect(frame.context.fillStyle).toBe('blue');
    drawPoint(frame, { kind: 'point', x: 1, y: 1, role: 'function', open: true });
    expect(frame.context.fillStyle).toBe('white');
    expect(frame.context.strokeStyle).toBe('blue');
  });

  it('are not drawn without a value or outside the picture', () => {
    drawPoint(frame, { kind: 'point', x: 1, y: NaN, role: 'function' });
    drawPoint(frame, { kind: 'point', x: 1, y: Infinity, role: 'function' });
    drawPoint(frame, { kind: 'point', x: 1, y: 7, role: 'function' });
    drawCorner(frame, { kind: 'corner', x: 9, y: 0 });
    expect(calls).toEqual([]);
  });

  it('stand on a stem from the axis, as long as the value', () => {
    drawStem(frame, { kind: 'stem', x: 1, y: 1.5, role: 'slope' });
    expect(all('moveTo')[0]).toEqual([250, 100]);
    expect(all('lineTo')[0]).toEqual([250, 25]);
  });
});

describe('the rest', () => {
  it('hatches a gap and nothing outside it', () => {
    drawGap(frame, { kind: 'gap', from: -9, to: -2 });
    expect(all('rect')).toEqual([[0, 0, 100, 200]]);
    calls = [];
    drawGap(frame, { kind: 'gap', from: 6, to: 9 });
    expect(calls).toEqual([]);
  });

  it('draws a guide along either axis', () => {
    drawGuide(frame, { kind: 'guide', axis: 'x', at: 1 });
    drawGuide(frame, { kind: 'guide', axis: 'y', at: 1 });
    const [vertical, horizontal] = all('moveTo');
    expect(vertical).toEqual([250.5, 0]);
    expect(horizontal).toEqual([0, 50.5]);
  });

  it('draws a guess only where something was drawn', () => {
    drawGuess(frame, { kind: 'guess', x: [0, 1, 2, 3], y: [1, NaN, 1, 1.5] });
    expect(all('quadraticCurveTo')).toHaveLength(3);
  });
});

describe('a residual', () => {
  const mark = /** @type {const} */ ({ x: 0, from: 1, to: -1, role: 'loss' });

  it('goes straight from the line to the point', () => {
    drawResidual(frame, { kind: 'residual', ...mark });
    expect(all('moveTo')).toEqual([[200, 50]]);
    expect(all('lineTo')).toEqual([[200, 150]]);
  });

  it('carries a square whose sides are equal on the screen', () => {
    drawSquare(frame, { kind: 'square', ...mark });
    expect(all('rect').at(-1)).toEqual([200, 50, 100, 100]);
  });

  it('has its square at the left where there is no room at the right', () => {
    drawSquare(frame, { kind: 'square', ...mark, x: 3 });
    expect(all('rect').at(-1)).toEqual([250, 50, 100, 100]);
  });
});
