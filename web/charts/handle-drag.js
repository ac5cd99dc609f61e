import { dragTarget, keyTarget } from './handles.js';

/** @typedef {import('./scene.js').Handle} Handle */

/**
 * What a drag needs of the chart.
 * @typedef {object} Stage
 * @property {(id: string) => Handle | undefined} handle the handle as it stands now
 * @property {(left: number, top: number) => { x: number, y: number }} valueAt place of a pixel of
 *     the page
 * @property {() => { window: import('./scene.js').Window, axes: import('./scene.js').Axes }} scene
 * @property {() => { x: number, y: number }} size lengths of the axes in pixels
 * @property {(id: string, value: number, phase: 'start' | 'move' | 'end') => void} move
 */

/** Moves handles with mouse, finger, pen and keys. */
export class HandleDrag {
  #stage;
  /** The handle under the pointer, and the way from there to the handle's middle, in pixels. */
  #drag = /** @type {{ id: string, left: number, top: number, pointer: number } | null} */ (null);

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
    this.#stage.move(handle.id, handle[handle.axis], 'start');
  };

  onMove = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== this.#drag?.pointer) return;
    const { id, left, top } = this.#drag;
    const handle = this.#stage.handle(id);
    if (!handle) return;
    const { window, axes } = this.#stage.scene();
    const place = this.#stage.valueAt(event.clientX + left, event.clientY + top);
    const pixels = this.#stage.size()[handle.axis];
    const value = dragTarget(place[handle.axis], handle, window, axes, pixels);
    if (value !== handle[handle.axis]) this.#stage.move(id, value, 'move');
  };

  onUp = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== this.#drag?.pointer) return;
    const handle = this.#stage.handle(this.#drag.id);
    this.#drag = null;
    if (handle) this.#stage.move(handle.id, handle[handle.axis], 'end');
  };

  /**
   * @param {KeyboardEvent} event
   * @param {Handle} handle
   */
  onKey = (event, handle) => {
    if (event.ctrlKey || event.metaKey) return;
    const { window, axes } = this.#stage.scene();
    const value = keyTarget(event, handle, window, axes);
    if (value === null) return;
    event.preventDefault();
    if (value !== handle[handle.axis]) this.#stage.move(handle.id, value, 'move');
  };
}
