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

/**
 * @param {Handle} handle
 * @param {Axes} axes
 */
function isLogarithmic({ axis }, axes) {
  return (axis === 'x' ? axes.scaleX : axes.scaleY) === 'logarithmic';
}

/**
 * The bounds of a handle's movement.
 * @param {Handle} handle
 * @param {Window} window
 * @returns {[number, number]}
 */
export function handleBounds({ axis, min, max }, window) {
  return [min ?? window[axis][0], max ?? window[axis][1]];
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
 * Where a key takes a handle: arrows a round step, with Shift ten times as far and with Alt a
 * tenth, Page keys far, Home and End to the bounds; null for any other key.
 * @param {KeyboardEvent} event
 * @param {Handle} handle
 * @param {Window} window
 * @param {Axes} axes
 * @returns {number | null}
 */
export function keyTarget(event, handle, window, axes) {
  const bounds = handleBounds(handle, window);
  if (event.key === 'Home') return bounds[0];
  if (event.key === 'End') return bounds[1];
  const steps = keySteps(event);
  if (steps === 0) return null;

  const place = handle[handle.axis];
  const fineness = event.altKey ? 1 / COARSE : 1;
  if (isLogarithmic(handle, axes)) {
    const factor = 10 ** (steps * fineness * LOGARITHMIC_STEP);
    return within(Number((place * factor).toPrecision(LOGARITHMIC_DIGITS)), bounds);
  }
  const [from, to] = window[handle.axis];
  const step = roundStep((to - from) * KEY_PART) * fineness;
  // Onto the grid of the step, so that after a drag the arrows pass through round numbers again.
  return within(clean((Math.round(place / step) + steps) * step), bounds);
}

/**
 * Where a drag takes a handle: a value as round as one pixel allows, or a place to snap to nearby.
 * @param {number} value the place under the pointer, along the handle's axis
 * @param {Handle} handle
 * @param {Window} window
 * @param {Axes} axes
 * @param {number} pixels length of the axis on the screen
 */
export function dragTarget(value, handle, window, axes, pixels) {
  const bounds = handleBounds(handle, window);
  if (isLogarithmic(handle, axes)) {
    return within(Number(value.toPrecision(LOGARITHMIC_DIGITS)), bounds);
  }
  const [from, to] = window[handle.axis];
  const pixel = (to - from) / pixels;
  const snap = handle.snaps?.find((place) => Math.abs(place - value) < SNAP * pixel);
  const grid = roundStep(pixel);
  return within(snap ?? clean(Math.round(value / grid) * grid), bounds);
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
 * The handles as sliders for keyboard and screen reader; the chart puts them in their places.
 * @param {readonly Handle[]} handles
 * @param {Window} window
 * @param {import('./handle-drag.js').HandleDrag} drag
 */
export function renderHandles(handles, window, drag) {
  return repeat(handles, (handle) => handle.id, (handle) => {
    const [min, max] = handleBounds(handle, window);
    return html`<div class="handle role-${handle.role}" role="slider" tabindex="0"
      data-id=${handle.id} aria-label=${handle.label} aria-valuetext=${handle.text}
      aria-valuenow=${plain(handle[handle.axis])}
      aria-valuemin=${plain(min)} aria-valuemax=${plain(max)}
      aria-orientation=${handle.axis === 'x' ? 'horizontal' : 'vertical'}
      @pointerdown=${(/** @type {PointerEvent} */ event) => drag.onDown(event, handle)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => drag.onKey(event, handle)}></div>`;
  });
}
