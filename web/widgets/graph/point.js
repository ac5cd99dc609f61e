/** The inputs of a formula as an attribute holds them: `x=2; y=3`, or numbers in order. */
import { parseNumber } from '../typed-number.js';

/** What a variable is as long as nobody has said otherwise. */
const UNSAID = 1;

/**
 * @param {string} text
 * @param {readonly string[]} variables of the formula
 * @returns {number[] | null} a number for each variable; null where the text holds something else
 */
export function readPoint(text, variables) {
  const numbers = variables.map(() => UNSAID);
  const parts = text.split(';').map((part) => part.trim()).filter(Boolean);
  for (const [place, part] of parts.entries()) {
    const [, name = variables[place], value] = /^(?:([^=]*\S)\s*=)?(.*)$/.exec(part) ?? [];
    const number = parseNumber(value);
    if (!Number.isFinite(number)) return null;
    const index = variables.indexOf(name);
    if (index >= 0) numbers[index] = number;
  }
  return numbers;
}

/**
 * @param {readonly string[]} variables
 * @param {readonly number[]} numbers
 */
export function writePoint(variables, numbers) {
  return variables.map((name, index) => `${name}=${numbers[index]}`).join('; ');
}

/** How far the arrow keys move an input; with Shift, and with Alt. */
const STEPS = { plain: 0.1, coarse: 1, fine: 0.01 };

/**
 * The number that an arrow key makes of an input; null for another key, or where there is none.
 * @param {Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>} press
 * @param {number} value
 */
export function steppedNumber({ key, shiftKey, altKey }, value) {
  const sense = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (!sense || !Number.isFinite(value)) return null;
  const step = shiftKey ? STEPS.coarse : altKey ? STEPS.fine : STEPS.plain;
  return Number((value + sense * step).toPrecision(12));
}
