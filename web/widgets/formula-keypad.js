/**
 * Signs and functions to tap, for those who type a formula on a phone.
 */
import { html } from 'lit';
import { translate } from '../messages/index.js';

/**
 * What is printed on a key and what it types; `|` is where the caret goes.
 * @type {readonly (readonly [string, string])[]}
 */
const KEYS = [
  ['(', '('], [')', ')'], ['/', '/'], ['·', '*'], ['^', '^'], ['x²', '^2'], ['√', 'sqrt(|)'],
  ['π', 'π'], ['e', 'e'], ['sin', 'sin(|)'], ['cos', 'cos(|)'], ['ln', 'ln(|)'],
];

/**
 * @param {import('../messages/index.js').Language} language
 * @param {readonly string[]} variables names that may occur, each with a key of its own
 * @param {(keys: string) => void} press
 */
export function renderKeypad(language, variables, press) {
  const names = variables.map((name) => /** @type {const} */ ([name, name]));
  // Preventing the default of pointerdown leaves the focus, and a phone's keyboard, where they are.
  const label = translate(language, 'core.formula.keypad');
  return html`<div class="keypad" role="group" aria-label=${label}>
    ${[...names, ...KEYS].map(([face, keys]) => html`<button type="button"
      @pointerdown=${(/** @type {Event} */ event) => event.preventDefault()}
      @click=${() => press(keys)}>${face}</button>`)}
  </div>`;
}

/**
 * Types a key at the caret of a field; a function takes what is selected as its argument.
 * @param {HTMLInputElement} input
 * @param {string} keys
 */
export function typeAtCaret(input, keys) {
  const from = input.selectionStart ?? input.value.length;
  const to = input.selectionEnd ?? from;
  const [before, after = ''] = keys.split('|');
  const inside = after ? input.value.slice(from, to) : '';
  input.setRangeText(before + inside + after, from, to, 'end');
  const caret = from + before.length + inside.length;
  input.setSelectionRange(caret, caret);
}
