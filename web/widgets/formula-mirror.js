import { html, nothing } from 'lit';

/**
 * The text of a formula field once more, unseen, with a wavy line under the part that is wrong.
 * @param {string} typed
 * @param {{ from: number, to: number } | null} fault
 */
export function renderMirror(typed, fault) {
  if (!fault) return nothing;
  const from = Math.min(fault.from, typed.length);
  const to = Math.max(Math.min(fault.to, typed.length), from);
  const wrong = typed.slice(from, to) || '\u2002';
  return html`<div class="mirror" aria-hidden="true"><span
    >${typed.slice(0, from)}</span><mark>${wrong}</mark><span
    >${typed.slice(to)}</span></div>`;
}
