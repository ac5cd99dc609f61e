/** Where keys and pointers take the handles of a chart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dragTarget, keyTarget } from '../../web/charts/handles.js';

/** @typedef {import('../../web/charts/scene.js').Handle} Handle */
/** @typedef {import('../../web/charts/scene.js').Window} Window */

/** @type {Window} */
const window = { x: [-4, 4], y: [-2, 2] };
const axes = { x: 'x', y: 'y' };

/** @param {string} name @param {object} [modifiers] */
const key = (name, modifiers = {}) =>
  /** @type {KeyboardEvent} */ ({ key: name, shiftKey: false, altKey: false, ...modifiers });

describe('a handle', () => {
  /** @type {Handle} */
  const handle = { id: 'p', axis: 'x', x: 1.37, y: 0, role: 'function', label: '', text: '' };
  /** @param {Parameters<typeof keyTarget>} request */
  const valueOf = (...request) =>
    /** @type {{ value: number }} */ (keyTarget(...request)).value;

  it('moves onto round numbers with the arrows, far with Shift, finely with Alt', () => {
    expect(valueOf(key('ArrowRight'), handle, window, axes)).toBe(1.5);
    expect(valueOf(key('ArrowLeft'), handle, window, axes)).toBe(1.3);
    const far = key('ArrowRight', { shiftKey: true });
    expect(valueOf(far, { ...handle, x: -0.7 }, window, axes)).toBe(0.3);
    expect(valueOf(key('ArrowDown', { altKey: true }), handle, window, axes)).toBe(1.36);
    expect(valueOf(key('PageUp'), { ...handle, x: 0 }, window, axes)).toBe(1);
  });

  it('goes to its bounds with Home and End and never beyond them', () => {
    expect(valueOf(key('Home'), handle, window, axes)).toBe(-4);
    expect(valueOf(key('End'), { ...handle, max: 2 }, window, axes)).toBe(2);
    expect(valueOf(key('ArrowRight'), { ...handle, x: 4 }, window, axes)).toBe(4);
  });

  it('leaves other keys alone', () => {
    expect(keyTarget(key('Tab'), handle, window, axes)).toBeNull();
    expect(keyTarget(key('a'), handle, window, axes)).toBeNull();
  });

  it('steps through a logarithmic axis by factors', () => {
    const logarithmic = /** @type {const} */ ({ ...axes, scaleX: 'logarithmic' });
    const step = { ...handle, x: 1e-3, min: 1e-15, max: 1 };
    expect(valueOf(key('ArrowRight', { shiftKey: true }), step, window, logarithmic)).toBe(1e-2);
    let { x } = step;
    for (let count = 0; count < 10; count += 1) {
      x = valueOf(key('ArrowLeft'), { ...step, x }, window, logarithmic);
    }
    expect(x).toBeCloseTo(1e-4, 6);
  });

  it('is dragged to numbers as round as a pixel, and snaps to places nearby', () => {
    const pixels = { x: 800, y: 400 };
    const dragged = (/** @type {number} */ x, /** @type {Handle} */ of) =>
      dragTarget({ x, y: 0 }, of, window, axes, pixels);
    expect(dragged(1.23456, handle)).toEqual({ value: 1.23 });
    const snapping = { ...handle, snaps: [2] };
    expect(dragged(2.04, snapping)).toEqual({ value: 2 });
    expect(dragged(2.08, snapping)).toEqual({ value: 2.08 });
    expect(dragged(17, handle)).toEqual({ value: 4 });
  });

  it('always moves by an arrow key, in its direction, unless it is at its bound', () => {
    fc.assert(fc.property(fc.double({ min: -4, max: 4, noNaN: true }),
      fc.constantFrom('ArrowRight', 'ArrowLeft'), (x, name) => {
        const target = valueOf(key(name), { ...handle, x }, window, axes);
        if (name === 'ArrowRight') expect(target).toBeGreaterThan(x < 4 ? x : 3);
        else expect(target).toBeLessThan(x > -4 ? x : -3);
      }));
  });
});

describe('a handle that goes anywhere', () => {
  /** @type {Handle} */
  const free = { id: 'p', axis: 'both', x: 1, y: 1, role: 'function', label: '', text: '' };

  it('goes along x by the arrows to the sides and along y by the others', () => {
    expect(keyTarget(key('ArrowRight'), free, window, axes)).toEqual({ x: 1.1, y: 1 });
    expect(keyTarget(key('ArrowDown'), free, window, axes)).toEqual({ x: 1, y: 0.95 });
    expect(keyTarget(key('End'), free, window, axes)).toEqual({ x: 4, y: 1 });
    expect(keyTarget(key('Tab'), free, window, axes)).toBeNull();
  });

  it('is dragged to a place as round as a pixel, within the window', () => {
    const pixels = { x: 800, y: 400 };
    expect(dragTarget({ x: 0.123, y: -7 }, free, window, axes, pixels))
      .toEqual({ x: 0.12, y: -2 });
  });
});

describe('a handle that turns', () => {
  /** @type {Handle} */
  const hand = {
    id: 'p', axis: 'turn', x: 2, y: 1, around: { x: 1, y: 1, angle: 0 }, role: 'slope', label: '',
    text: '',
  };
  const pixels = { x: 800, y: 400 };

  it('follows the pointer around its middle, in whole degrees', () => {
    expect(dragTarget({ x: 1, y: 9 }, hand, window, axes, pixels)).toEqual({ value: 90 });
    expect(dragTarget({ x: 0, y: 1 - 1e-9 }, hand, window, axes, pixels)).toEqual({ value: 180 });
    expect(dragTarget({ x: 2.7, y: 0.02 }, hand, window, axes, pixels)).toEqual({ value: -30 });
  });

  it('is turned by keys, past the half turn to its other side', () => {
    const at = (/** @type {number} */ angle) => ({ ...hand, around: { x: 1, y: 1, angle } });
    expect(keyTarget(key('ArrowRight'), at(59), window, axes)).toEqual({ value: 60 });
    expect(keyTarget(key('ArrowUp', { altKey: true }), at(59), window, axes))
      .toEqual({ value: 59.1 });
    expect(keyTarget(key('ArrowLeft', { shiftKey: true }), at(-175), window, axes))
      .toEqual({ value: 175 });
  });
});
