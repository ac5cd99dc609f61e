/**
 * Level lines of a window that moves. Those of a wider part of the plane are drawn once, out of
 * sight, and the picture is shifted: a dozen tints one over the other take a slow machine longer
 * than a frame. The picture of the next part is drawn in the time that frames leave.
 */
import { Errand, atOnce } from '../errand.js';
import { covers } from '../view-window.js';
import { drawingContourLabels, drawingContours } from './contours.js';
import { clipToArea } from './frame.js';

/** @typedef {import('./frame.js').Frame} Frame */
/** @typedef {import('../scene.js').Window} Window */
/** @typedef {import('../scene.js').ContoursMark} ContoursMark */

/** A picture of more pixels than this is not worth its memory. */
const MOST_PIXELS = 8e6;

/** Scales that differ by less than this share are the same. */
const SAME = 1e-9;

/** Level lines drawn out of sight. @typedef {{ mark: AreaMark, canvas: HTMLCanvasElement }} Picture */

/** @typedef {ContoursMark & { area: Window }} AreaMark */

/** Where the lines of a moving window are drawn, out of sight, and with what. */
class Roaming {
  #of;
  #scale;
  #steepness;
  /** What is shifted. @type {Picture | null} */
  #shown = null;
  /** What was shifted before. @type {HTMLCanvasElement | null} */
  #spare = null;
  /** What is drawn for later. @type {{ mark: AreaMark, errand: Errand<Picture> } | null} */
  #coming = null;

  /** @param {Frame} frame */
  constructor(frame) {
    this.#of = inkOf(frame);
    [this.#scale, this.#steepness] = scalesOf(frame);
  }

  /** Whether a frame is of the same scale and drawn with the same ink. @param {Frame} frame */
  suits(frame) {
    const [scale, steepness] = scalesOf(frame);
    return inkOf(frame).every((each, index) => each === this.#of[index])
      && Math.abs(scale / this.#scale - 1) < SAME
      && Math.abs(steepness / this.#steepness - 1) < SAME;
  }

  /**
   * The picture for a frame, which is that of the lines before these for as long as they will do.
   * @param {Frame} frame
   * @param {AreaMark} mark
   * @returns {Picture}
   */
  pictureOf(frame, mark) {
    const shown = this.#shown;
    if (shown?.mark === mark) return shown;
    if (this.#coming?.mark !== mark) this.forget();
    if (shown && shown.mark.map === mark.map && covers(shown.mark.area, frame.window)) {
      this.#coming ??= { mark, errand: new Errand(this.#draw(frame, mark, this.#spare)) };
      if (!this.#coming.errand.done) return shown;
    }
    const picture = this.#coming?.errand.finish() ?? atOnce(this.#draw(frame, mark, this.#spare));
    this.#coming = null;
    this.#spare = shown?.canvas ?? null;
    this.#shown = picture;
    return picture;
  }

  /** Does not go on with what is drawn for later. */
  forget() {
    this.#coming?.errand.drop();
    this.#coming = null;
  }

  /**
   * Draws the lines of the whole area.
   * @param {Frame} frame
   * @param {AreaMark} mark
   * @param {HTMLCanvasElement | null} spare
   * @yields after each piece
   * @returns {Generator<void, Picture>}
   */
  * #draw(frame, mark, spare) {
    const { x, y } = mark.area;
    const sharpness = sharpnessOf(frame);
    const [right, bottom] = [(x[1] - x[0]) * this.#scale, (y[1] - y[0]) * this.#steepness];
    const canvas = spare ?? document.createElement('canvas');
    const context = /** @type {CanvasRenderingContext2D} */ (
      canvas.getContext('2d', { willReadFrequently: true }));
    const [width, height] = [right, bottom].map((size) => Math.round(size * sharpness));
    // To set its size empties it too, but takes longer; Safari before 17.2 has nothing else.
    const fits = canvas.width === width && canvas.height === height;
    if (fits && 'reset' in context) context.reset();
    else Object.assign(canvas, { width, height });
    context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    const around = {
      ...frame, context, area: { left: 0, top: 0, right, bottom },
      // Wherever the window is in the area, it sees about the inner third.
      middle: { left: right / 3, top: bottom / 3, right: right * 2 / 3, bottom: bottom * 2 / 3 },
      toX: (/** @type {number} */ at) => (at - x[0]) * this.#scale,
      toY: (/** @type {number} */ at) => (y[1] - at) * this.#steepness,
    };
    for (const drawing of [drawingContours, drawingContourLabels]) {
      const pieces = drawing(around, mark);
      while (!pieces.next().done) {
        // What a browser has been told to draw it draws when it is looked at: now.
        context.getImageData(0, 0, 1, 1);
        yield;
      }
    }
    return { mark, canvas };
  }
}

/** What level lines are drawn with, beside their scale. @param {Frame} frame */
function inkOf(frame) {
  return [sharpnessOf(frame), frame.palette, frame.language];
}

/** Pixels of the canvas for one of the page. @param {Frame} frame */
function sharpnessOf({ context }) {
  return context.getTransform().a;
}

/** Pixels of the page for one unit across, and up. @param {Frame} frame */
function scalesOf({ toX, toY, window: { x, y } }) {
  return [(toX(x[1]) - toX(x[0])) / (x[1] - x[0]), (toY(y[0]) - toY(y[1])) / (y[1] - y[0])];
}

/** By the canvas that is drawn on. @type {WeakMap<HTMLCanvasElement, Roaming>} */
const roamings = new WeakMap();

/**
 * Nothing more is drawn for what a canvas has shown.
 * @param {HTMLCanvasElement} canvas
 */
export function endRoaming(canvas) {
  roamings.get(canvas)?.forget();
  roamings.delete(canvas);
}

/**
 * Level lines with their values, from a picture of the area that they are known in.
 * @param {Frame} frame
 * @param {ContoursMark} mark
 * @returns {boolean} false where there is no such picture: at rest, and while a window is zoomed,
 *     where each frame has a scale of its own
 */
export function drawRoaming(frame, mark) {
  const { context, toX, toY } = frame;
  const former = roamings.get(context.canvas);
  const { area } = mark;
  if (!area || !former?.suits(frame)) {
    former?.forget();
    roamings.set(context.canvas, new Roaming(frame));
    return false;
  }
  const sharpness = sharpnessOf(frame);
  const [width, height] = [toX(area.x[1]) - toX(area.x[0]), toY(area.y[0]) - toY(area.y[1])];
  if (width * height * sharpness ** 2 > MOST_PIXELS) return false;
  const { canvas, mark: { area: { x, y } } } =
    former.pictureOf(frame, /** @type {AreaMark} */ (mark));
  const onPixel = (/** @type {number} */ at) => Math.round(at * sharpness) / sharpness;
  context.save();
  clipToArea(frame);
  context.drawImage(canvas, onPixel(toX(x[0])), onPixel(toY(y[1])),
    canvas.width / sharpness, canvas.height / sharpness);
  context.restore();
  return true;
}
