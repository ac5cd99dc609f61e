import { OnceAFrame } from './once-a-frame.js';
import { panWindow, zoomWindow } from './view-window.js';

/** @typedef {import('./scene.js').Window} Window */

/** One notch of a wheel, 100 px, zooms by about a sixth. */
const WHEEL_ZOOM = 0.0018;

/** A pointer that moves less than this has clicked and not dragged, in pixels. */
const SLACK = 3;

/** @typedef {{ x: number, y: number, left: number, top: number, moved: boolean }} Hold */

/**
 * What the gestures need of the chart.
 * @typedef {object} Surface
 * @property {() => Window} window
 * @property {(left: number, top: number) => { x: number, y: number }} valueAt place of a pixel of
 *     the page
 * @property {(window: Window) => void} changeWindow
 * @property {(engaged: boolean) => void} engage told when the chart is clicked into or left
 * @property {(held: boolean) => void} hold told when the window is taken hold of and let go
 */

/**
 * Zooming and panning with mouse, wheel and fingers. The page can always be scrolled over a chart:
 * the wheel zooms only with Ctrl, or after a click into the chart, and one finger belongs to the
 * page; two fingers zoom and pan.
 */
export class Gestures {
  #element;
  #surface;
  #engaged = false;
  /** Where the window was taken hold of: place in the plane and pixel. */
  #hold = /** @type {Hold | null} */ (null);
  #moves = new OnceAFrame((/** @type {PointerEvent} */ event) => this.#pan(event));
  #pinch = /** @type {{ distance: number, x: number, y: number } | null} */ (null);

  /**
   * @param {HTMLElement} element the canvas
   * @param {Surface} surface
   */
  constructor(element, surface) {
    this.#element = element;
    this.#surface = surface;
    element.addEventListener('wheel', this.#onWheel, { passive: false });
    element.addEventListener('pointerdown', this.#onDown);
    element.addEventListener('pointermove', this.#onMove);
    element.addEventListener('pointerup', this.#onUp);
    element.addEventListener('pointercancel', this.#onUp);
    element.addEventListener('touchstart', this.#onTouch, { passive: false });
    element.addEventListener('touchmove', this.#onTouch, { passive: false });
    element.addEventListener('touchend', this.#onTouchEnd);
    element.addEventListener('touchcancel', this.#onTouchEnd);
  }

  /** Stops listening outside the chart. */
  release() {
    this.#moves.forget();
    this.#hold = null;
    this.#pinch = null;
    this.#setEngaged(false);
  }

  #setEngaged(/** @type {boolean} */ engaged) {
    if (engaged === this.#engaged) return;
    this.#engaged = engaged;
    const change = engaged ? 'addEventListener' : 'removeEventListener';
    document[change]('pointerdown', this.#onOutside, true);
    document[change]('keydown', this.#onOutside, true);
    this.#surface.engage(engaged);
  }

  #onOutside = (/** @type {Event} */ event) => {
    if (event instanceof KeyboardEvent ? event.key === 'Escape'
      : !event.composedPath().includes(this.#element)) this.#setEngaged(false);
  };

  #onWheel = (/** @type {WheelEvent} */ event) => {
    if (!event.ctrlKey && !this.#engaged) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 33 : event.deltaY;
    const { window, valueAt, changeWindow } = this.#surface;
    const factor = Math.exp(Math.max(-300, Math.min(300, pixels)) * WHEEL_ZOOM);
    changeWindow(zoomWindow(window(), factor, valueAt(event.clientX, event.clientY)));
  };

  #onDown = (/** @type {PointerEvent} */ event) => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    const { clientX: left, clientY: top } = event;
    this.#hold = { ...this.#surface.valueAt(left, top), left, top, moved: false };
    this.#element.setPointerCapture(event.pointerId);
  };

  #onMove = (/** @type {PointerEvent} */ event) => {
    if (this.#hold) this.#moves.say(event);
  };

  /** @param {PointerEvent} event */
  #pan({ clientX, clientY }) {
    const hold = this.#hold;
    if (!hold) return;
    if (!hold.moved && Math.hypot(clientX - hold.left, clientY - hold.top) < SLACK) return;
    if (!hold.moved) this.#surface.hold(true);
    hold.moved = true;
    const { window, valueAt, changeWindow } = this.#surface;
    const now = valueAt(clientX, clientY);
    changeWindow(panWindow(window(), hold.x - now.x, hold.y - now.y));
  }

  #onUp = (/** @type {PointerEvent} */ event) => {
    this.#moves.finish();
    if (this.#hold?.moved) this.#surface.hold(false);
    else if (this.#hold && event.type === 'pointerup') this.#setEngaged(true);
    this.#hold = null;
  };

  #onTouch = (/** @type {TouchEvent} */ event) => {
    if (event.touches.length !== 2) return;
    // Two fingers on a chart mean the chart; one finger goes on scrolling the page.
    if (event.cancelable) event.preventDefault();
    const [a, b] = event.touches;
    const { window, valueAt, changeWindow } = this.#surface;
    const distance = Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
    const centre = valueAt((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
    if (this.#pinch) {
      const zoomed = zoomWindow(window(), this.#pinch.distance / distance, centre);
      changeWindow(panWindow(zoomed, this.#pinch.x - centre.x, this.#pinch.y - centre.y));
      this.#pinch = { ...this.#pinch, distance };
    } else {
      this.#pinch = { ...centre, distance };
    }
  };

  #onTouchEnd = () => {
    this.#pinch = null;
  };
}
