/** Points nearer to each other than this are one, in pixels. */
const FINEST = 0.7;

/** Farther from the picture than this a point is drawn no farther away, in pixels. */
const FAR = 1e5;

/** @param {number} pixel */
const within = (pixel) => Math.min(Math.max(pixel, -FAR), FAR);

/**
 * Straight lines from point to point, broken where a point is missing. A point that nobody can tell
 * from the one before is left out, unless a stretch ends there.
 * @param {import('./frame.js').Frame} frame
 * @param {ArrayLike<number>} x
 * @param {ArrayLike<number>} y
 */
export function tracePolyline({ context, toX, toY }, x, y) {
  const last = x.length - 1;
  let pen = false;
  let [lastLeft, lastTop] = [NaN, NaN];
  for (let index = 0; index <= last; index += 1) {
    const [left, top] = [within(toX(x[index])), within(toY(y[index]))];
    if (Number.isNaN(left) || Number.isNaN(top)) {
      pen = false;
      continue;
    }
    const near = Math.abs(left - lastLeft) < FINEST && Math.abs(top - lastTop) < FINEST;
    if (pen && near && index < last && !Number.isNaN(y[index + 1])) continue;
    if (pen) context.lineTo(left, top);
    else context.moveTo(left, top);
    pen = true;
    [lastLeft, lastTop] = [left, top];
  }
}
