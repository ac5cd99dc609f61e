import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { roundStep } from './ticks.js';

/** @typedef {import('./scene.js').Handle} Handle */

/** @typedef {import('./scene.js').Window} Window */
/** @typedef {import('./scene.js').Axes} Axes */

/** A handle jumps onto a place to snap to from this far, in pixels. */
const SNAP = 6;

/** An arrow key moves by about this part of the window. */
const KEY_PART = 1 / 100;

/** Shift makes a key's step so many times longer, Alt so many times shorter. */
const COARSE = 10;

/** On a logarithmic axis an arrow key multiplies by the tenth root of ten, with Shift by ten. */
const LOGARITHMIC_STEP = 0.1;

/** An arrow key turns a handle by so many degrees, with Shift and Alt as far more and less. */
const TURN_STEP = 1;

/** Digits of a value on a logarithmic axis. */
const LOGARITHMIC_DIGITS = 3;

/**
 * A value without the noise of the last bits.
 * @param {number} value
 */
function clean(value) {
  return Number(value.toPrecision(12));
}

/**
 * @param {number} value
 * @param {[number, number]} bounds
 */
function within(value, [min, max]) {
  return Math.min(Math.max(value, min), max);
}

/** @typedef {'x' | 'y'} Axis */

/**
 * Where a person wants a handle to be: a place along its axis, an angle, or a place in the plane.
 * @typedef {{ value: number } | { x: number, y: number }} Wish
 */

/**
 * @param {Axis} axis
 * @param {Axes} axes
 */
function isLogarithmic(axis, axes) {
  return (axis === 'x' ? axes.scaleX : axes.scaleY) === 'logarithmic';
}

/**
 * The bounds of a handle's movement along an axis.
 * @param {Handle} handle
 * @param {Axis} axis
 * @param {Window} window
 * @returns {[number, number]}
 */
export function handleBounds({ min, max }, axis, window) {
  return [min ?? window[axis][0], max ?? window[axis][1]];
}

/**
 * An angle in degrees, above −180 and at most 180.
 * @param {number} angle
 */
export function wholeTurn(angle) {
  return clean(angle - 360 * Math.ceil((angle - 180) / 360));
}

/**
 * How many steps a key goes, forward or back; 0 for a key that goes nowhere.
 * @param {KeyboardEvent} event
 */
function keySteps({ key, shiftKey }) {
  const reach = shiftKey || key.startsWith('Page') ? COARSE : 1;
  if (key === 'ArrowRight' || key === 'ArrowUp' || key === 'PageUp') return reach;
  return key === 'ArrowLeft' || key === 'ArrowDown' || key === 'PageDown' ? -reach : 0;
}

/**
 * Where a key takes a value along one axis.
 * @param {KeyboardEvent} event
 * @param {Handle} handle
 * @param {Axis} axis
 * @param {Window} window
 * @param {Axes} axes
 * @returns {number | null}
 */
function keyAlong(event, handle, axis, window, axes) {
  const bounds = handleBounds(handle, axis, window);
  if (event.key === 'Home') return bounds[0];
  if (event.key === 'End') return bounds[1];
  const steps = keySteps(event);
  if (steps === 0) return null;

  const place = handle[axis];
  const fineness = event.altKey ? 1 / COARSE : 1;
  if (isLogarithmic(axis, axes)) {
    const factor = 10 ** (steps * fineness * LOGARITHMIC_STEP);
    return within(Number((place * factor).toPrecision(LOGARITHMIC_DIGITS)), bounds);
  }
  const [from, to] = window[axis];
  const step = roundStep((to - from) * KEY_PART) * fineness;
  // Onto the grid of the step, so that after a drag the arrows pass through round numbers again.
  return within(clean((Math.round(place / step) + steps) * step), bounds);
}

/**
 * Where a key takes a handle: arrows a round step, with Shift ten times as far and with Alt a
 * tenth, Page keys far, Home and End to the bounds; null for any other key. A handle that goes
 * anywhere goes along x by the arrows to the sides, Home and End, and along y by the others.
 * @param {KeyboardEvent} event
 * @param {Handle} handle
 * @param {Window} window
 * @param {Axes} axes
 * @returns {Wish | null}
 */
export function keyTarget(event, handle, window, axes) {
  if (handle.axis === 'turn') {
    const steps = keySteps(event) * TURN_STEP * (event.altKey ? 1 / COARSE : 1);
    return steps === 0 ? null : { value: wholeTurn((handle.around?.angle ?? 0) + steps) };
  }
  if (handle.axis !== 'both') {
    const value = keyAlong(event, handle, handle.axis, window, axes);
    return value === null ? null : { value };
  }
  const axis = /^(?:ArrowLeft|ArrowRight|Home|End)$/.test(event.key) ? 'x' : 'y';
  const value = keyAlong(event, handle, axis, window, axes);
  const { x, y } = handle;
  return value === null ? null : { x, y, [axis]: value };
}

/**
 * A value under the pointer along one axis: as round as one pixel allows, or a place to snap to.
 * @param {number} value
 * @param {Handle} handle
 * @param {Axis} axis
 * @param {Window} window
 * @param {Axes} axes
 * @param {number} pixels length of the axis on the screen
 */
function dragAlong(value, handle, axis, window, axes, pixels) {
  const bounds = handleBounds(handle, axis, window);
  if (isLogarithmic(axis, axes)) {
    return within(Number(value.toPrecision(LOGARITHMIC_DIGITS)), bounds);
  }
  const [from, to] = window[axis];
  const pixel = (to - from) / pixels;
  const snap = handle.snaps?.find((place) => Math.abs(place - value) < SNAP * pixel);
  const grid = roundStep(pixel);
  return within(snap ?? clean(Math.round(value / grid) * grid), bounds);
}

/**
 * Where a drag takes a handle.
 * @param {{ x: number, y: number }} place the one under the pointer
 * @param {Handle} handle
 * @param {Window} window
 * @param {Axes} axes
 * @param {{ x: number, y: number }} pixels lengths of the axes on the screen
 * @returns {Wish}
 */
export function dragTarget(place, handle, window, axes, pixels) {
  const along = (/** @type {Axis} */ axis) =>
    dragAlong(place[axis], handle, axis, window, axes, pixels[axis]);
  if (handle.axis === 'both') return { x: along('x'), y: along('y') };
  if (handle.axis !== 'turn') return { value: along(handle.axis) };
  const { x, y } = handle.around ?? handle;
  const angle = Math.atan2(place.y - y, place.x - x) * 180 / Math.PI;
  return { value: wholeTurn(Math.round(angle / TURN_STEP) * TURN_STEP) };
}

/**
 * Where a handle is now.
 * @param {Handle} handle
 * @returns {Wish}
 */
export function presentPlace({ axis, x, y, around }) {
  if (axis === 'both') return { x, y };
  return { value: axis === 'turn' ? around?.angle ?? 0 : axis === 'x' ? x : y };
}

/**
 * A number as ARIA takes it: without a power of ten.
 * @param {number} value
 */
function plain(value) {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
}

/**
 * What a slider says of its value. A handle that goes anywhere speaks of x there and of both in its
 * text.
 * @param {Handle} handle
 * @param {Window} window
 */
function sliderRange(handle, window) {
  if (handle.axis === 'turn') return { min: -180, max: 180, now: handle.around?.angle ?? 0 };
  const axis = handle.axis === 'y' ? 'y' : 'x';
  const [min, max] = handleBounds(handle, axis, window);
  return { min, max, now: handle[axis] };
}

/**
 * The handles as sliders for keyboard and screen reader; the chart puts them in their places.
 * @param {readonly Handle[]} handles
 * @param {Window} window
 * @param {import('./handle-drag.js').HandleDrag} drag
 */
export function renderHandles(handles, window, drag) {
  return repeat(handles, (handle) => handle.id, (handle) => {
    const { min, max, now } = sliderRange(handle, window);
    return html`<div class="handle role-${handle.role}" role="slider" tabindex="0"
      data-id=${handle.id} aria-label=${handle.label} aria-valuetext=${handle.text}
      aria-valuenow=${plain(now)} aria-valuemin=${plain(min)} aria-valuemax=${plain(max)}
      aria-orientation=${handle.axis === 'y' ? 'vertical' : 'horizontal'}
      @pointerdown=${(/** @type {PointerEvent} */ event) => drag.onDown(event, handle)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => drag.onKey(event, handle)}></div>`;
  });
}
