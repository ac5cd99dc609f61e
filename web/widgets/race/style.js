import { css } from 'lit';

export const raceStyle = css`
  .shape { flex: none; width: 1em; height: 1em; vertical-align: -0.1em; }
  .shape.role-parameter-1 { color: var(--nabla-parameter-1); }
  .shape.role-parameter-2 { color: var(--nabla-parameter-2); }
  .shape.role-loss { color: var(--nabla-loss); }
  .shape.role-slope { color: var(--nabla-slope); }
  .shape.role-function { color: var(--nabla-function); }
  .shape.role-guess { color: var(--nabla-guess); }

  .guess {
    padding: 0.875rem 1rem;
    border-radius: var(--nabla-radius);
    background: var(--nabla-sunken);
  }
  .guess p { margin: 0 0 0.625rem; font-weight: 600; }
  .guess .buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; }
  .guess button:not(.text-button) { background: var(--nabla-surface); }

  .standings { width: 100%; border-collapse: collapse; }
  .standings caption {
    padding-block-end: 0.25rem;
    color: var(--nabla-ink-soft);
    text-align: start;
  }
  .standings th, .standings td {
    padding: 0.25rem 0.75rem 0.25rem 0;
    border-block-end: 1px solid var(--nabla-line);
    font-weight: 400;
    text-align: start;
  }
  .standings tbody th { padding-inline-start: 1.4em; text-indent: -1.4em; }
  .standings thead th { color: var(--nabla-ink-soft); }
  .standings :is(td, th):last-child { padding-inline-end: 0; text-align: end; }
  .standings tr.guessed th { font-weight: 600; }

  .field { flex: 1 1 100%; }
  .field summary {
    width: fit-content;
    padding-block: 0.25em;
    color: var(--nabla-ink-soft);
    cursor: pointer;
  }
  .runners { margin: 0.25rem 0 0.75rem; padding: 0; list-style: none; }
  .runner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.875rem;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--nabla-line);
  }
  .runner details { flex: 1 1 100%; }
  .runner .quiet-button { min-width: 2rem; text-align: center; }
  .steps { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.5em; }
`;
