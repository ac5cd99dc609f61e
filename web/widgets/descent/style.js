import { css } from 'lit';

/** What stands below the player of a descent. */
export const descentStyle = css`
  .legend { margin-inline-start: 1em; white-space: nowrap; }
  .legend::before {
    content: '';
    display: inline-block;
    width: 1.25em;
    margin-inline-end: 0.4em;
    border-block-start: 2.5px solid;
    vertical-align: middle;
  }
  .legend.parameter-1 { color: var(--nabla-parameter-1); }
  .legend.parameter-2 { color: var(--nabla-parameter-2); }

  .phases { margin: 1rem 0 0; padding: 0; list-style: none; counter-reset: phase; }
  .phase {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    align-items: baseline;
    gap: 0.25rem 1rem;
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--nabla-line);
    border-inline-start: 3px solid transparent;
    counter-increment: phase;
  }
  .phase:first-child { border-block-start: 1px solid var(--nabla-line); }
  .phase.present { border-inline-start-color: var(--nabla-accent); }
  .phase-name { color: var(--nabla-ink-soft); }
  .phase-name::before { content: counter(phase) '. '; }
  .phase.present .phase-name { color: var(--nabla-ink); font-weight: 600; }
  .contents { min-width: 0; overflow-x: auto; background: var(--nabla-more-across); }
  .line { padding-block: 0.125rem; white-space: nowrap; }
  .rule { display: flex; flex-wrap: wrap; gap: 0 2rem; }
  .note { margin: 0.25rem 0; }
  .numbers {
    margin-block-start: 0.5rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid;
  }
  .numbers.parameter-1 { border-color: var(--nabla-parameter-1); }
  .numbers.parameter-2 { border-color: var(--nabla-parameter-2); }
  .numbers math { color: var(--nabla-ink); }
  .numbers .line { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.5rem 0; }
  .numbers .result { font-weight: 600; }
  .slopes { display: flex; flex-wrap: wrap; gap: 0.25rem 2.5rem; }

  .table { margin-block-start: 1rem; overflow-x: auto; background: var(--nabla-more-across); }
  table { min-width: min(100%, 20rem); border-collapse: collapse; }
  caption { padding-block-end: 0.375rem; color: var(--nabla-ink-soft); text-align: start; }
  .table th, .table td {
    padding: 0.25rem 1.25rem 0.25rem 0.5rem;
    border-block-end: 1px solid var(--nabla-line);
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
  }
  .table thead th { color: var(--nabla-ink-soft); }
  .table tr.present { background: var(--nabla-mark); }
  th.parameter-1 i { color: var(--nabla-parameter-1); }
  th.parameter-2 i { color: var(--nabla-parameter-2); }
  .table thead th.loss { color: var(--nabla-loss); }

  .diverged { color: var(--nabla-wrong); }

  @container (max-width: 32rem) {
    .phase { grid-template-columns: minmax(0, 1fr); }
  }
`;
