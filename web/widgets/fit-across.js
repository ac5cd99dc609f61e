/** A formula is made no smaller than this: then its box scrolls. */
const SMALLEST = 0.74;

/**
 * Makes what is a little wider than its box as small as the box.
 * @param {Iterable<HTMLElement>} boxes
 */
export function fitAcross(boxes) {
  const all = [...boxes];
  for (const box of all) box.style.removeProperty('font-size');
  const shares = all.map((box) => box.clientWidth / box.scrollWidth);
  for (const [index, share] of shares.entries()) {
    // Letters come in whole steps: a hair less, so that the last of them is in.
    if (share < 1) {
      all[index].style.fontSize = `${Math.max(SMALLEST, share * 0.985).toFixed(3)}em`;
    }
  }
}
