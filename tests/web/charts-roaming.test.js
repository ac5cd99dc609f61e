/** Pictures of a map that is panned: which one is shown when, and that nothing is drawn over it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawRoaming, endRoaming } from '../../web/charts/layers/roaming.js';

/** @typedef {import('../../web/charts/scene.js').Window} Window */

/** What waits for the time that frames leave. @type {((idle: object) => void)[]} */
let waiting = [];

/** @param {number} time that a frame leaves, in milliseconds */
function idle(time) {
  const over = now + time;
  const called = waiting;
  waiting = [];
  for (const act of called) act({ timeRemaining: () => over - now });
}

/** The page's clock: each look at a canvas takes a millisecond. */
let now = 0;

/** A canvas that notes what happens to it. */
function canvas() {
  const made = {
    width: 300, height: 150,
    /** How often something was drawn on it, or wiped off it, since it was made. */
    touched: 0,
    /** Canvases that were drawn on it, and where. @type {[any, number, number][]} */
    shown: [],
    getContext: () => context,
  };
  const touch = () => { made.touched += 1; };
  const nothing = () => {};
  const context = {
    canvas: made, getTransform: () => ({ a: 1 }), measureText: () => ({ width: 20 }),
    getImageData: () => { now += 1; }, fill: touch, stroke: touch, fillText: touch, strokeText: touch,
    reset: touch, save: nothing, restore: nothing, beginPath: nothing, rect: nothing, clip: nothing,
    moveTo: nothing, lineTo: nothing, setTransform: nothing, translate: nothing, rotate: nothing,
    drawImage: (/** @type {any} */ image, /** @type {number} */ left, /** @type {number} */ top) => {
      made.shown.push([image, left, top]);
    },
  };
  return made;
}

const palette = /** @type {any} */ ({ roles: { loss: '#000' }, surface: '#fff', interfaceFont: 'f' });

/** @type {ReturnType<typeof canvas>} */
let lower;

/** A frame over a window of four units, in 400 pixels. @param {number} left @param {object} [change] */
function frameAt(left, change) {
  const window = /** @type {Window} */ ({ x: [left, left + 4], y: [0, 4] });
  return /** @type {any} */ ({
    context: lower.getContext(), palette, language: 'en', window, axes: { x: 'x', y: 'y' },
    area: { left: 0, top: 0, right: 400, bottom: 400 }, format: String,
    toX: (/** @type {number} */ x) => (x - left) * 100,
    toY: (/** @type {number} */ y) => 400 - y * 100, ...change,
  });
}

const map = {};

/** Level lines over an area that is wider than the window. @param {number} left @param {object} [of] */
function markAt(left, of = map) {
  const across = Float64Array.of(left - 1, left + 5);
  return /** @type {any} */ ({
    kind: 'contours', role: 'loss', map: of, area: { x: [left - 1, left + 5], y: [-1, 5] },
    levels: [1, 2, 3].map((y) => {
      const lines = [{ x: across, y: Float64Array.of(y, y) }];
      return { value: y, lines, rings: lines };
    }),
  });
}

/** The picture that is on the canvas. */
const last = () => lower.shown[lower.shown.length - 1];

beforeEach(() => {
  waiting = [];
  now = 0;
  lower = canvas();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('requestIdleCallback', (/** @type {() => void} */ act) => waiting.push(act));
  vi.stubGlobal('document', { createElement: canvas });
  // At rest: notes the scale.
  drawRoaming(frameAt(0), { kind: 'contours', levels: [], role: 'loss' });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a picture of a map', () => {
  it('is drawn once and shifted', () => {
    const mark = markAt(0);
    expect(drawRoaming(frameAt(0), mark)).toBe(true);
    const [picture, left, top] = last();
    expect([left, top, picture.width]).toEqual([-100, -100, 600]);
    const { touched } = picture;
    drawRoaming(frameAt(0.5), mark);
    expect(last()).toEqual([picture, -150, -100]);
    expect(picture.touched).toBe(touched);
  });

  it('stays until the next one is ready, and nothing is drawn over it', () => {
    drawRoaming(frameAt(0), markAt(0));
    const [first] = last();
    const { touched } = first;
    const next = markAt(1.5);
    drawRoaming(frameAt(0.5), next);
    expect(last()[0]).toBe(first);
    idle(3);
    drawRoaming(frameAt(0.6), next);
    expect(last()[0]).toBe(first);
    expect(first.touched).toBe(touched);
    for (let frames = 0; frames < 20; frames += 1) idle(3);
    drawRoaming(frameAt(0.7), next);
    expect(last()[0]).not.toBe(first);
    expect(last()[1]).toBe(-20);
  });

  it('gives way at once where the window has left it', () => {
    drawRoaming(frameAt(0), markAt(0));
    const [first] = last();
    const { touched } = first;
    const next = markAt(3);
    drawRoaming(frameAt(3), next);
    const [second] = last();
    expect(second).not.toBe(first);
    // The first is spare now, and the second is what nobody draws on.
    const { touched: drawn } = second;
    drawRoaming(frameAt(3.2), markAt(4));
    idle(50);
    expect(first.touched).toBeGreaterThan(touched);
    expect(second.touched).toBe(drawn);
  });

  it('of another map is not shown for a moment', () => {
    drawRoaming(frameAt(0), markAt(0));
    const [first] = last();
    drawRoaming(frameAt(0), markAt(0, {}));
    expect(last()[0]).not.toBe(first);
  });

  it('is not to be had while the window is zoomed, or in other colours', () => {
    const mark = markAt(0);
    drawRoaming(frameAt(0), mark);
    expect(drawRoaming(frameAt(0, { toX: (/** @type {number} */ x) => x * 120 }), mark)).toBe(false);
    expect(drawRoaming(frameAt(0), mark)).toBe(false);
    expect(drawRoaming(frameAt(0), mark)).toBe(true);
    expect(drawRoaming(frameAt(0, { palette: { ...palette } }), mark)).toBe(false);
  });

  it('is not drawn any more when its canvas is gone', () => {
    drawRoaming(frameAt(0), markAt(0));
    drawRoaming(frameAt(0.5), markAt(1));
    expect(waiting).toHaveLength(1);
    endRoaming(/** @type {any} */ (lower));
    idle(50);
    expect(waiting).toEqual([]);
  });
});
