/** Styles of a chart. The canvas has the colours of the tokens; handles and tools are elements. */
import { css } from 'lit';

export const chartStyles = css`
  :host {
    display: block;
    contain: layout style; /* what moves inside moves nothing outside */
    --handle: 32px;
    --target: 32px;
    color: var(--nabla-ink);
    font: 400 0.875rem/1.3 var(--nabla-font-interface);
  }

  :host([hidden]) {
    display: none;
  }

  @media (pointer: coarse) {
    :host {
      --handle: 44px;
      --target: 44px;
    }
  }

  .stage {
    position: relative;
    height: var(--chart-height, 320px);
    aspect-ratio: var(--chart-aspect, auto);
    touch-action: pan-x pan-y;
  }

  canvas {
    display: block;
    position: absolute;
    inset: 0;
    border-radius: var(--nabla-radius);
    cursor: default;
  }

  canvas.moving { pointer-events: none; }

  .engaged canvas:not(.moving) {
    outline: 1px solid var(--nabla-line);
    outline-offset: 3px;
  }

  .handle {
    position: absolute;
    inset: 0 auto auto 0;
    width: var(--handle);
    height: var(--handle);
    margin: calc(var(--handle) / -2);
    border-radius: 50%;
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
  }

  .waiting .handle {
    visibility: hidden; /* without a picture it has no place */
  }

  .handle.role-function {
    z-index: 1; /* the point itself, above a neighbour that has come close */
  }

  .handle:active {
    cursor: grabbing;
  }

  .handle::before,
  .handle::after {
    content: '';
    position: absolute;
    inset: 50%;
    width: 14px;
    height: 14px;
    margin: -7px;
    border-radius: 50%;
    background: var(--handle-colour);
    box-shadow: 0 0 0 2.5px var(--nabla-surface);
  }

  .handle::before {
    width: 30px;
    height: 30px;
    margin: -15px;
    opacity: 0.16;
    box-shadow: none;
    transition: opacity 150ms, scale 150ms;
  }

  .handle:hover::before {
    opacity: 0.28;
  }

  .handle:active::before {
    opacity: 0.28;
    scale: 1.2;
  }

  .handle:focus-visible {
    outline: 2px solid var(--nabla-focus);
    outline-offset: 0;
  }

  .handle.away {
    opacity: 0.55;
  }

  .handle.nowhere::after {
    background: var(--nabla-surface);
    box-shadow: inset 0 0 0 2.5px var(--handle-colour);
  }

  .role-function { --handle-colour: var(--nabla-function); }
  .role-slope { --handle-colour: var(--nabla-slope); }
  .role-loss { --handle-colour: var(--nabla-loss); }
  .role-parameter-1 { --handle-colour: var(--nabla-parameter-1); }
  .role-parameter-2 { --handle-colour: var(--nabla-parameter-2); }
  .role-guess { --handle-colour: var(--nabla-guess); }
  .role-right { --handle-colour: var(--nabla-right); }
  .role-wrong { --handle-colour: var(--nabla-wrong); }
  .role-quiet { --handle-colour: var(--nabla-ink-soft); }

  /* When any of these colours changes, for whatever reason, the transition's end says so. */
  .colours {
    position: absolute;
    visibility: hidden;
    color: var(--nabla-ink);
    background-color: var(--nabla-surface);
    transition: color 1ms, background-color 1ms;
  }

  .tools {
    display: flex;
    justify-content: flex-end;
    gap: 2px;
    margin-block-start: 4px;
  }

  .tools button {
    display: grid;
    place-items: center;
    width: var(--target);
    height: var(--target);
    padding: 0;
    border: 0;
    border-radius: var(--nabla-radius);
    background: none;
    color: var(--nabla-ink-soft);
    font: inherit;
    cursor: pointer;
  }

  .tools button:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
    color: var(--nabla-ink);
  }

  .tools button[aria-pressed='true'],
  .tools button[aria-expanded='true'] {
    color: var(--nabla-accent);
    box-shadow: inset 0 0 0 1.5px currentColor;
  }

  .tools button:focus-visible,
  .table:focus-visible {
    outline: 2px solid var(--nabla-focus);
    outline-offset: 1px;
  }

  .icon {
    width: 18px;
    height: 18px;
  }

  .table {
    max-height: 16rem;
    margin-block-start: 8px;
    overflow: auto;
    border-block: 1px solid var(--nabla-line);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding: 4px 8px;
    color: var(--nabla-ink-soft);
    text-align: start;
  }

  th,
  td {
    padding: 3px 12px;
    text-align: end;
  }

  thead th {
    position: sticky;
    top: 0;
    background: var(--nabla-paper);
    font: italic 600 1rem var(--nabla-font-letters);
  }

  thead .variable { font: inherit; }

  thead sub {
    font-size: 0.75em;
    line-height: 0;
    vertical-align: -0.3em;
  }

  tbody tr + tr > * {
    border-block-start: 1px solid var(--nabla-line);
  }

  tbody th {
    font-weight: 400;
    color: var(--nabla-ink-soft);
  }

  @media (prefers-reduced-motion: reduce) {
    .handle::before { transition: none; }
  }

  @media (forced-colors: active) {
    .handle::after { border: 3px solid ButtonText; }
  }

  @media print {
    .tools, .handle { display: none; }
    canvas { max-width: 100%; }
  }
`;
