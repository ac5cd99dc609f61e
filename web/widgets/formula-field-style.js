import { css } from 'lit';

/** The formula field's own looks, on top of the frame's. */
export const formulaFieldStyle = css`
  :host {
    container-type: normal;
    flex: 1 1 16rem;
    min-width: 0;
    font-size: 1em;
  }
  label math { font-size: 1.25em; }
  .row {
    display: flex;
    align-items: center;
    gap: calc(var(--nabla-space) * 1.25);
  }
  label { flex: none; }
  .box { position: relative; flex: 1; min-width: 0; }

  input, .mirror {
    width: 100%;
    padding: 0.375rem 2.75rem 0.375rem 0.625rem;
    font-family: var(--nabla-font-code);
    font-size: max(1rem, 1em);
    font-feature-settings: 'calt' 0, 'liga' 0;
    letter-spacing: 0;
  }
  .box.wrong input { border-color: var(--nabla-wrong); }

  .mirror {
    position: absolute;
    inset: 0;
    box-sizing: border-box;
    border: 1px solid transparent;
    overflow: hidden;
    color: transparent;
    line-height: calc(2.5rem - 0.75rem - 2px);
    white-space: pre;
    pointer-events: none;
  }
  .mirror mark {
    background: none;
    color: transparent;
    text-decoration: underline wavy var(--nabla-wrong) 1.5px;
    text-decoration-skip-ink: none;
    text-underline-offset: 3px;
  }

  .keypad-toggle {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 1px;
    min-height: 0;
    padding: 0 0.625rem;
    border: 0;
    color: var(--nabla-ink-soft);
  }
  .keypad {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(2.75rem, 1fr));
    gap: 0.25rem;
    max-width: 24rem;
    margin-block-start: var(--nabla-space);
  }
  .keypad button {
    min-height: 2.75rem;
    padding: 0;
    border-color: var(--nabla-line);
    font-family: var(--nabla-font-code);
  }

  .fault {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    margin-block-start: 0.25rem;
    color: var(--nabla-wrong);
    overflow-wrap: anywhere;
  }
  .fault:empty { display: none; }
  .notice { margin: 0.25rem 0 0; color: var(--nabla-ink-soft); }
  .preview {
    margin-block-start: var(--nabla-space);
    overflow-x: auto;
    overflow-y: hidden;
    background: var(--nabla-more-across);
  }
  .preview.stale { color: var(--nabla-ink-faint); }

  .examples {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
    margin-block-start: 0.25rem;
    color: var(--nabla-ink-soft);
  }
  .examples .example {
    position: relative;
    min-height: 1.75rem;
    padding: 0.125rem 0;
    border: 0;
    border-block-end: 1px solid var(--nabla-line);
    border-radius: 0;
    font-family: var(--nabla-font-code);
    font-size: 0.9375em;
  }
  .examples .example.named { font-family: inherit; font-size: 1em; }
  .examples .example math { font-size: 1.2em; }
  .examples .example:hover { border-color: currentColor; }
  .examples .example[aria-pressed='true'] {
    color: var(--nabla-ink);
    border-color: var(--nabla-accent);
  }
  @media (pointer: coarse) {
    .examples .example { min-height: 2.75rem; }
  }
  @media print { .examples { display: none; } }
`;
