import { css } from 'lit';

export const codeStyle = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
    padding-inline: 0.5rem;
    border-block-end: 1px solid var(--nabla-line);
  }
  .tabs { display: flex; flex-wrap: wrap; flex: 1; }
  .tabs button {
    min-height: 2.5rem;
    border: 0;
    border-radius: 0;
    border-block-end: 2px solid transparent;
    margin-block-end: -1px;
    color: var(--nabla-ink-soft);
  }
  .tabs button:hover { color: var(--nabla-ink); }
  .tabs button[aria-selected='true'] { border-color: var(--nabla-accent); color: var(--nabla-ink); }
  .sheet { border-radius: var(--nabla-radius); background: var(--nabla-sunken); }
  pre {
    margin: 0;
    padding: 1rem 1.125rem;
    overflow-x: auto;
    font: 0.875rem/1.6 var(--nabla-font-code);
    font-variant-ligatures: none;
    tab-size: 4;
  }
  pre:focus-visible { outline-offset: -2px; }
  .copied { color: var(--nabla-ink-soft); padding-inline-end: 0.5rem; }
  @container (max-width: 24rem) {
    .tabs { flex-basis: 100%; }
    .tabs button { padding-inline: 0.625rem; }
    .copied { flex: 1; padding-inline-start: 0.625rem; }
    .copy { margin-inline-start: auto; }
  }
  @media (pointer: coarse) { .tabs button, .copy { min-height: 44px; } }
  @media print { .bar { display: none; } pre { white-space: pre-wrap; } }
`;
