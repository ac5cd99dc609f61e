/**
 * A part of the picture that stays as it is while a point is dragged, kept as pixels: to write all
 * the numbers along the axes anew takes longer than everything that moves.
 */
export class Ground {
  #draw;
  /** @type {HTMLCanvasElement | null} */
  #canvas = null;
  /** What the kept pixels were drawn from. @type {readonly unknown[]} */
  #drawnFrom = [];

  /** @param {(frame: import('./frame.js').Frame) => void} draw */
  constructor(draw) {
    this.#draw = draw;
  }

  /**
   * Puts the pixels onto the picture, drawn anew where anything that they show has changed.
   * @param {import('./frame.js').Frame} frame
   * @param {readonly unknown[]} [shown] what it shows besides the frame, compared one by one
   */
  show(frame, shown = []) {
    const { context, window, axes, palette, language, area } = frame;
    const { width, height } = context.canvas;
    if (width === 0 || height === 0) return;
    const source = [
      window, axes, palette, language, width, height, area.right, area.bottom, ...shown,
    ];
    if (!this.#canvas || source.length !== this.#drawnFrom.length
      || source.some((part, index) => part !== this.#drawnFrom[index])) {
      this.#drawnFrom = source;
      this.#redraw(frame);
    }
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(/** @type {HTMLCanvasElement} */ (this.#canvas), 0, 0);
    context.restore();
  }

  /** @param {import('./frame.js').Frame} frame */
  #redraw(frame) {
    this.#canvas ??= document.createElement('canvas');
    const { width, height } = frame.context.canvas;
    // A new size, even the same, empties a canvas.
    this.#canvas.width = width;
    this.#canvas.height = height;
    const context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext('2d'));
    context.setTransform(frame.context.getTransform());
    this.#draw({ ...frame, context });
  }
}
