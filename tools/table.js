/** Tables in the terminal. */
import { stripVTControlCharacters } from 'node:util';

/** @param {string} text */
const widthOf = (text) => [...stripVTControlCharacters(text)].length;

/**
 * Rows in columns: a column is as wide as its widest cell, and one whose cells begin with digits
 * stands to the right.
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column]))));
  const numeric = head.map((_, column) =>
    rows.length > 0 && rows.every((row) => /^[\d.≤≥]/.test(row[column])));
  return lines.map((line) => line.map((cell, column) => {
    const space = ' '.repeat(widths[column] - widthOf(cell));
    return numeric[column] ? space + cell : cell + space;
  }).join('  ').trimEnd()).join('\n');
}
