import { css } from 'lit';

/**
 * A sheet on which the lines of a derivation stand one below the other, like equals signs in a
 * notebook.
 */
export const derivationStyle = css`
  .sheet {
    position: relative;
    max-height: min(32rem, 70vh);
    margin: 0;
    padding: 0;
    overflow-x: hidden;
    overflow-y: auto;
    list-style: none;
  }
  .left-out { padding-block: 0.5rem; color: var(--nabla-ink-soft); }
  .line {
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 0.25rem;
    min-height: 2.75rem;
    color: var(--nabla-ink-soft);
  }
  /* A ruled sheet: the lines to come have their places on it. */
  .line.to-come:not(.result, :has(+ .result)) { border-block-end: 1px dotted var(--nabla-edge); }
  .line.to-come > * { visibility: hidden; }
  .line.present, .line.result { color: var(--nabla-ink); }
  .line.question .scrolling { grid-column: 1 / 3; grid-row: 1; }
  .line math { font-size: 1.2em; math-style: normal; }
  .line.result math { font-size: 1.4em; }
  .line.result {
    min-height: 3.5rem;
    margin-block-start: 0.25rem;
    border-block-start: 1px solid var(--nabla-line);
  }
  .line .equals {
    font-family: var(--nabla-font-math);
    font-size: 1.4em;
  }
  .line.result math { color: var(--nabla-slope); }
  .scrolling {
    overflow-x: auto;
    overflow-y: hidden;
    padding-block: 0.375rem;
    background: var(--nabla-more-across);
    scrollbar-width: thin;
  }
  .line .rule {
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding-inline-start: 1rem;
    color: var(--nabla-ink-soft);
    font-size: 0.9375em;
  }
  .line.present .rule { color: var(--nabla-ink); }
  .fold {
    min-height: 1.75rem;
    padding: 0 0.375rem;
    border-color: transparent;
    color: var(--nabla-ink-soft);
    font-size: 0.9375em;
  }
  /* A row that has nothing to fold leaves the arrow's place empty. */
  @container (min-width: 34.01rem) {
    .fold { min-width: 1.75rem; }
    .sheet:has(.fold) .rule:not(:has(.fold)) { padding-inline-end: calc(1.75rem + 0.5em); }
  }
  math .focus { border-radius: 2px; }
  .line.present:not(.result) math .focus, .after math {
    background: var(--nabla-mark);
    box-shadow: 0 0 0 0.15em var(--nabla-mark);
  }

  .now {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    column-gap: calc(var(--nabla-space) * 4);
    min-height: 4.75rem;
    margin-block-start: var(--nabla-space);
    padding-block-start: calc(var(--nabla-space) * 1.25);
    border-block-start: 1px solid var(--nabla-line);
  }
  .now p { margin: 0; }
  .now .name { font-weight: 600; }
  .now .why { color: var(--nabla-ink-soft); text-wrap: pretty; }
  .change {
    display: flex;
    max-width: 100%;
    align-items: center;
    gap: 0.75rem;
  }
  .change .arrow { color: var(--nabla-ink-soft); }

  @media (prefers-reduced-motion: no-preference) {
    .line.present .scrolling { animation: appear var(--nabla-motion); }
    @keyframes appear {
      from { opacity: 0; transform: translateY(-0.25rem); }
    }
  }
  @container (max-width: 34rem) {
    .line { grid-template-columns: 1.25rem minmax(0, 1fr); padding-block-end: 0.25rem; }
    .line .rule { grid-column: 2; padding-inline-start: 0; }
    .line.question .rule { display: none; }
    .now { grid-template-columns: minmax(0, 1fr); row-gap: 0.25rem; min-height: 8rem; }
  }
`;
