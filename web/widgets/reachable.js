/**
 * Lets the keyboard scroll boxes that hold more than they show, and skip the others.
 * @param {Iterable<Element>} boxes
 */
export function makeReachable(boxes) {
  for (const box of boxes) {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (scrolls) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  }
}
