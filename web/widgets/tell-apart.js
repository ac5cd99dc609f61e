/** Numbers that are not the same, printed so that this is seen. */

/** Digits that numbers have at first, and those that they have at most. */
const FEW = 4;
const MANY = 8;

/**
 * Two numbers with as few digits as tell them apart.
 * @param {(value: number, options: { significant: number }) => string} number prints one
 * @param {number} one
 * @param {number} other
 * @returns {[string, string] | null} null where even many digits do not
 */
export function tellApart(number, one, other) {
  for (let significant = FEW; significant <= MANY; significant += 1) {
    const [first, second] = [number(one, { significant }), number(other, { significant })];
    if (first !== second) return [first, second];
  }
  return null;
}
