/**
 * Which lines of a derivation are on the page: a subderivation can be folded into the line that it
 * comes to. Lines are numbered as the player's steps: 0 is the question, k the line after step k.
 */

/** @typedef {{ text: string, mathml: string }} Printed */

/**
 * One step of the engine's derivation trace.
 * @typedef {object} DerivationStep
 * @property {string} rule name of the rule
 * @property {string} outer in a `chain` step the rule of the outer function; otherwise empty
 * @property {Printed} before the subexpression it is applied to
 * @property {Printed} after what that becomes
 * @property {Printed} line the whole line after this step; in `mathml` the changed part stands in
 *     an `<mrow>` of class `focus`
 * @property {number} parent index of the enclosing step, −1 at the top
 * @property {number} depth nesting depth, from 0
 * @property {number} nodes how long the line is: its numbers, names and operations
 */

/**
 * One line on the page.
 * @typedef {object} Line
 * @property {number} index 0 for the question, k for the line after step k
 * @property {number | null} fold the step whose subderivation this line can fold or unfold
 * @property {boolean} folded whether that is folded now
 * @property {number} count steps in that subderivation, the first one included
 */

/**
 * The last step of the subderivation that a step opens; the step itself where it opens none.
 * Descendants follow their ancestor without a gap.
 * @param {readonly DerivationStep[]} steps
 * @param {number} index
 */
export function lastDescendant(steps, index) {
  let last = index;
  while (last + 1 < steps.length && steps[last + 1].depth > steps[index].depth) last += 1;
  return last;
}

/**
 * The lines to draw when the player has come to `present`.
 * @param {readonly DerivationStep[]} steps
 * @param {number} present 0 … steps.length
 * @param {ReadonlySet<number>} folded steps whose subderivations are folded
 * @returns {Line[]}
 */
export function visibleLines(steps, present, folded) {
  /** @type {Line[]} */
  const lines = [{ index: 0, fold: null, folded: false, count: 0 }];
  for (let index = 0; index < steps.length; index += 1) {
    const last = lastDescendant(steps, index);
    const count = last - index + 1;
    const foldable = last > index;
    if (foldable && folded.has(index)) {
      // Folded, it is one line: how far the player has come inside it, or its end.
      const reached = present > index && present <= last ? present : last + 1;
      lines.push({ index: reached, fold: index, folded: true, count });
      index = last;
    } else {
      lines.push({ index: index + 1, fold: foldable ? index : null, folded: false, count });
    }
  }
  return lines;
}

/**
 * The lines that a page can carry. A derivation of some fifty steps with long lines would be a
 * hundred thousand elements; then only the lines that lead up to the present one are drawn.
 * @param {Line[]} lines
 * @param {(index: number) => number} size how long a line is
 * @param {number} present
 * @param {number} budget how much may be drawn
 * @returns {{ lines: Line[], left: number }} and how many earlier lines are left out
 */
export function affordableLines(lines, size, present, budget) {
  const total = lines.reduce((sum, { index }) => sum + size(index), 0);
  if (total <= budget) return { lines, left: 0 };
  const reached = lines.filter(({ index }) => index <= present);
  let spent = 0;
  let first = reached.length;
  while (first > 0) {
    spent += size(reached[first - 1].index);
    if (spent > budget && first < reached.length) break;
    first -= 1;
  }
  return { lines: reached.slice(first), left: first };
}

/**
 * The function inside a derivative still to be worked out: `sin(x)` of `d/dx(sin(x))`.
 * @param {Printed} printed
 * @returns {string | null} null where the expression is no such derivative
 */
export function pendingFunction(printed) {
  return /^d\/d[^\s(]+\((.*)\)$/su.exec(printed.text)?.[1] ?? null;
}

/**
 * Derivatives that a line still has to be rid of.
 * @param {Printed} line
 */
export function pendingCount(line) {
  return line.text.match(/d\/d[^\s(]+\(/gu)?.length ?? 0;
}

/**
 * Whether a reader can be asked what this expression becomes: it is one derivative to be worked
 * out, or has none left and is to be simplified.
 * @param {Printed} before
 */
export function askable(before) {
  return pendingFunction(before) !== null || pendingCount(before) === 0;
}
