import { css } from 'lit';

export const predictStyle = css`
  .predict {
    display: grid;
    grid-template-columns: minmax(0, 1fr); /* what is too wide scrolls by itself */
    gap: 0.875rem;
    font-family: var(--nabla-font-text);
    font-size: var(--nabla-size, 1.125rem);
    line-height: 1.55;
  }

  fieldset {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: baseline;
    gap: 0.75rem;
    padding: 0.625rem 0.875rem;
    border: 1px solid var(--nabla-line);
    border-radius: var(--nabla-radius);
    background: var(--nabla-surface);
    cursor: pointer;
    position: relative;
  }
  .choice:hover:not(:has(:disabled)) { border-color: var(--nabla-edge); }
  .choice:has(:focus-visible) { outline: 2px solid var(--nabla-focus); outline-offset: 2px; }
  .choice:has(:disabled) { cursor: default; }
  .choice input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    min-height: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .letter {
    display: inline-grid;
    place-items: center;
    width: 1.75em;
    height: 1.75em;
    border: 1px solid var(--nabla-edge);
    border-radius: 50%;
    font: 600 0.8125rem var(--nabla-font-interface);
  }
  .guessed { border-color: var(--nabla-guess); box-shadow: inset 0 0 0 1px var(--nabla-guess); }
  .choice.right {
    border-color: var(--nabla-right);
    box-shadow: inset 0 0 0 1px var(--nabla-right);
  }
  .guessed .letter,
  .choice.right .letter { border-color: transparent; color: var(--nabla-surface); }
  .guessed .letter { background: var(--nabla-guess); }
  .choice.right .letter { background: var(--nabla-right); }

  .marks {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.25rem 0.75rem;
    font: 500 0.8125rem var(--nabla-font-interface);
  }
  .guess-mark { color: var(--nabla-guess); }
  .right-mark { color: var(--nabla-right); }

  .buttons, .keys {
    font: 400 0.875rem/1.45 var(--nabla-font-interface);
  }
  .buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; }
  .verdict { flex: 1 1 14rem; margin: 0; text-wrap: pretty; }
  .verdict .right { color: var(--nabla-right); font-weight: 600; }
  .verdict .wrong { color: var(--nabla-wrong); font-weight: 600; }
  .verdict .right::before { content: '✓ '; }

  .reveal {
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--nabla-line);
  }

  .curve { --chart-height: 13rem; }
  .sheet { --chart-height: 15rem; }
  .keys { margin: 0; color: var(--nabla-ink-soft); }

  /* A finger draws; how keys draw is for those who have them. */
  @media (pointer: coarse) and (hover: none) { .keys { display: none; } }
  @media print { .keys { display: none; } }
  @container (max-width: 30rem) {
    .choice { grid-template-columns: auto 1fr; }
    .marks { grid-column: 2; justify-content: flex-start; }
    .curve { --chart-height: 11rem; }
    .sheet { --chart-height: 13rem; }
  }
`;
