/**
 * What is wrong with a lesson, said so that its author can mend it: where, what, and what to do.
 * A build collects all problems and fails once.
 */

/**
 * @typedef {object} Problem
 * @property {string} file path from the project's folder
 * @property {number} [line] counted from 1
 * @property {string} message what is wrong
 * @property {string} [advice] what to do about it
 */

/** @param {Problem} problem `lessons/derivative/ru.md:12: unknown directive … Did you mean …?` */
export function printProblem({ file, line, message, advice }) {
  return `${file}${line ? `:${line}` : ''}: ${message}${advice ? `\n    ${advice}` : ''}`;
}

/** Thrown when the lessons cannot be built; its message lists every problem. */
export class LessonError extends Error {
  /** @param {Problem[]} problems */
  constructor(problems) {
    super(problems.map(printProblem).join('\n'));
    this.name = 'LessonError';
    this.problems = problems;
  }
}

/**
 * The number of single-character edits between two words.
 * @param {string} one
 * @param {string} other
 */
function editDistance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = row[j - 1] + Number(one[i - 1] !== other[j - 1]);
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, replaced);
    }
    row = next;
  }
  return row[other.length];
}

/**
 * Advice for a name that does not exist: the nearest that does, or all of them.
 * @param {string} name
 * @param {string[]} known
 */
export function suggest(name, known) {
  const [nearest] = known
    .map((word) => ({ word, distance: editDistance(name, word) }))
    .sort((a, b) => a.distance - b.distance);
  const near = nearest && nearest.distance <= Math.max(2, name.length / 3);
  if (near) return `Did you mean ${nearest.word}?`;
  return known.length > 0 ? `There are: ${known.join(', ')}.` : '';
}
