import { dragTarget, keyTarget, presentPlace } from './handles.js';
import { OnceAFrame } from './once-a-frame.js';

/** @typedef {import('./scene.js').Handle} Handle */
/** @typedef {import('./handles.js').Wish} Wish */

/**
 * Whether a handle is wished to be somewhere else.
 * @param {Handle} handle
 * @param {Wish} wish
 */
function isElsewhere(handle, wish) {
  const now = presentPlace(handle);
  if ('value' in wish) return !('value' in now) || wish.value !== now.value;
  return wish.x !== handle.x || wish.y !== handle.y;
}

/**
 * What a drag needs of the chart.
 * @typedef {object} Stage
 * @property {(id: string) => Handle | undefined} handle the handle as it stands now
 * @property {(left: number, top: number) => { x: number, y: number }} valueAt place of a pixel of
 *     the page
 * @property {() => { window: import('./scene.js').Window, axes: import('./scene.js').Axes }} scene
 * @property {() => { x: number, y: number }} size lengths of the axes in pixels
 * @property {(id: string, wish: Wish, phase: 'start' | 'move' | 'end') => void} move
 */

/** Moves handles with mouse, finger, pen and keys. */
export class HandleDrag {
  #stage;
  /** The handle under the pointer, and the way from there to the handle's middle, in pixels. */
  #drag = /** @type {{ id: string, left: number, top: number, pointer: number } | null} */ (null);

  #moves = new OnceAFrame((/** @type {PointerEvent} */ event) => this.#follow(event));

  /** @param {Stage} stage */
  constructor(stage) {
    this.#stage = stage;
  }

  /**
   * @param {PointerEvent} event
   * @param {Handle} handle
   */
  onDown = (event, handle) => {
    if (event.button !== 0) return;
    const element = /** @type {HTMLElement} */ (event.currentTarget);
    const box = element.getBoundingClientRect();
    this.#drag = {
      id: handle.id,
      left: (box.left + box.right) / 2 - event.clientX,
      top: (box.top + box.bottom) / 2 - event.clientY,
      pointer: event.pointerId,
    };
    element.setPointerCapture(event.pointerId);
    element.focus({ preventScroll: true });
    event.preventDefault(); // no selection of text while dragging
    this.#stage.move(handle.id, presentPlace(handle), 'start');
  };

  onMove = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId === this.#drag?.pointer) this.#moves.say(event);
  };

  /** @param {PointerEvent} event */
  #follow({ clientX, clientY }) {
    if (!this.#drag) return;
    const { id, left, top } = this.#drag;
    const handle = this.#stage.handle(id);
    if (!handle) return;
    const { window, axes } = this.#stage.scene();
    const place = this.#stage.valueAt(clientX + left, clientY + top);
    const wish = dragTarget(place, handle, window, axes, this.#stage.size());
    if (isElsewhere(handle, wish)) this.#stage.move(id, wish, 'move');
  }

  onUp = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== this.#drag?.pointer) return;
    this.#moves.finish();
    const handle = this.#stage.handle(this.#drag.id);
    this.#drag = null;
    if (handle) this.#stage.move(handle.id, presentPlace(handle), 'end');
  };

  /** The chart is taken out of the page. */
  release() {
    this.#moves.forget();
    this.#drag = null;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Handle} handle
   */
  onKey = (event, handle) => {
    if (event.ctrlKey || event.metaKey) return;
    const { window, axes } = this.#stage.scene();
    const wish = keyTarget(event, handle, window, axes);
    if (wish === null) return;
    event.preventDefault();
    if (isElsewhere(handle, wish)) this.#stage.move(handle.id, wish, 'move');
  };
}
