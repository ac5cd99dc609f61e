import { css } from 'lit';
import { letterStyle } from '../charts/lettered.js';

/** A widget that is on its way shows its readable contents as the page made them. */
export const waitingStyle = css`
  :host(:not([data-ready])) { color: inherit; font: inherit; }
`;

/**
 * The frame that all widgets share, and the buttons and fields in it.
 */
export const frameStyle = [letterStyle, css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--nabla-ink);
    font-family: var(--nabla-font-interface);
    font-size: var(--nabla-size-small);
    line-height: 1.45;
    font-variant-numeric: tabular-nums lining-nums;
  }
  :host([hidden]) { display: none; }

  .title-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--nabla-space) * 2);
    padding-block-end: var(--nabla-space);
    border-block-end: 1px solid var(--nabla-line);
  }
  #heading {
    flex: 1 1 8rem;
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  nabla-follower { display: contents; }
  .picture { margin-block: calc(var(--nabla-space) * 2); }
  .picture:empty, .player:empty, .controls:empty { display: none; }
  .player { margin-block-end: calc(var(--nabla-space) * 2); }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: calc(var(--nabla-space) * 1.5) calc(var(--nabla-space) * 3);
  }
  .summary {
    margin: calc(var(--nabla-space) * 2) 0 0;
    color: var(--nabla-ink-soft);
    text-wrap: pretty;
  }
  .summary:empty { display: none; }
  .more { margin-block-start: calc(var(--nabla-space) * 1.5); }
  .more > summary {
    width: fit-content;
    padding-block: 0.25em;
    color: var(--nabla-ink-soft);
    cursor: pointer;
  }
  .more > .controls { padding-block-start: var(--nabla-space); }

  .problems {
    margin-block-start: calc(var(--nabla-space) * 1.5);
    padding-inline-start: calc(var(--nabla-space) * 1.5);
    border-inline-start: 2px solid var(--nabla-wrong);
    overflow-wrap: anywhere;
  }
  .problems p { margin: 0; }

  input[type='range'] { margin: 0; }
  button, input, select {
    box-sizing: border-box;
    min-height: 2.5rem;
    border-radius: var(--nabla-radius);
    color: inherit;
    font: inherit;
    font-variant-numeric: inherit;
  }
  button {
    padding: 0.375rem 0.875rem;
    border: 1px solid var(--nabla-edge);
    background: transparent;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover:not(:disabled) { border-color: var(--nabla-ink); }
  button:active:not(:disabled) { background: var(--nabla-mark); }
  button:disabled { opacity: 0.45; cursor: default; }
  button.primary {
    border-color: var(--nabla-accent);
    background: var(--nabla-accent);
    color: var(--nabla-on-accent);
  }
  button.quiet-button, button.text-button {
    min-height: 1.75rem;
    padding: 0.125rem 0;
    border: 0;
    border-radius: 0;
    color: var(--nabla-ink-soft);
  }
  button.text-button {
    color: var(--nabla-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button.quiet-button:hover {
    color: var(--nabla-ink);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  button.quiet-button:active, button.text-button:active { background: none; }
  input, select {
    padding: 0.375rem 0.625rem;
    border: 1px solid var(--nabla-edge);
    background: var(--nabla-surface);
  }
  .check { display: inline-flex; align-items: center; gap: 0.5em; min-height: 2.5rem; }
  .check input {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
    min-height: 1.125rem;
    margin: 0;
    accent-color: var(--nabla-accent);
  }
  :focus-visible {
    outline: 2px solid var(--nabla-focus);
    outline-offset: 2px;
  }

  math { font-family: var(--nabla-font-math); font-size: 1.2em; }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    button.primary { border-color: ButtonText; }
  }

  /* On paper nothing can be pressed or dragged; fields stay, to be read or to be written in. */
  @media print {
    button, button.primary, nabla-share-menu, .more, input[type='range'] { display: none; }
  }
`];
