/** A formula is made no smaller than this: then its box scrolls. */
const SMALLEST = 0.75;

/**
 * Makes what is a little wider than its box as small as the box.
 * @param {Iterable<HTMLElement>} boxes
 */
export function fitAcross(boxes) {
  for (const box of boxes) {
    box.style.removeProperty('font-size');
    const share = box.clientWidth / box.scrollWidth;
    // Letters come in whole steps: a hair less, so that the last of them is in.
    if (share < 1) box.style.fontSize = `${Math.max(SMALLEST, share * 0.985).toFixed(3)}em`;
  }
}
