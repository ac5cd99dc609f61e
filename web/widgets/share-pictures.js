/** Pictures of a widget as files: what is drawn on a canvas, and drawings in SVG. */
import { svgDocument } from './svg-document.js';
import { fontFacesFor } from './svg-fonts.js';

/** Pixels of a picture for one of the page, so that it is sharp in print and on any screen. */
const SHARPNESS = 2;

/** @param {Element} widget @returns {string} the colour that its pictures lie on */
function paperOf(widget) {
  return getComputedStyle(widget).getPropertyValue('--nabla-paper').trim() || 'white';
}

/**
 * @param {HTMLCanvasElement} canvas
 * @returns {Promise<Blob>}
 */
function pngOf(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/**
 * A picture on paper.
 * @param {CanvasImageSource} image
 * @param {{ width: number, height: number }} size in pixels of the picture
 * @param {string} paper
 */
function onPaper(image, { width, height }, paper) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return pngOf(canvas);
}

/**
 * A chart as PNG; its own ground is transparent.
 * @param {Element} widget
 * @param {(sharpness: number) => HTMLCanvasElement} draw
 * @returns {Promise<Blob>}
 */
export async function chartAsPng(widget, draw) {
  const canvas = draw(SHARPNESS);
  return onPaper(canvas, canvas, paperOf(widget));
}

/**
 * @param {Element} widget
 * @param {SVGSVGElement} drawing
 */
async function documentOf(widget, drawing) {
  return svgDocument(drawing, paperOf(widget), await fontFacesFor(drawing));
}

/** @param {string} text of a document */
const svgBlob = (text) => new Blob([text], { type: 'image/svg+xml' });

/**
 * A drawing as an SVG file that opens anywhere.
 * @param {Element} widget
 * @param {SVGSVGElement} drawing
 */
export async function drawingAsSvg(widget, drawing) {
  return svgBlob((await documentOf(widget, drawing)).text);
}

/**
 * A drawing as PNG.
 * @param {Element} widget
 * @param {SVGSVGElement} drawing
 * @returns {Promise<Blob>}
 */
export async function drawingAsPng(widget, drawing) {
  const { text, width, height } = await documentOf(widget, drawing);
  const address = URL.createObjectURL(svgBlob(text));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const size = { width: Math.ceil(width * SHARPNESS), height: Math.ceil(height * SHARPNESS) };
    return await onPaper(image, size, paperOf(widget));
  } finally {
    URL.revokeObjectURL(address);
  }
}
