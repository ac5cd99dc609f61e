import { css } from 'lit';

export const gradcheckStyle = css`
  nabla-chart { --chart-height: 22rem; }
  table { width: 100%; border-collapse: collapse; }
  caption { padding-block-end: 0.375rem; color: var(--nabla-ink-soft); text-align: start; }
  th, td {
    padding: 0.375rem 0.75rem 0.375rem 0;
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }
  thead th { color: var(--nabla-ink-soft); }
  tr > * { border-block-end: 1px solid var(--nabla-line); }
  td.digits { font-family: var(--nabla-font-code); overflow-wrap: anywhere; }
  .off {
    color: var(--nabla-wrong);
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }
  .passed { margin: 0.5rem 0 0; color: var(--nabla-right); }
  .failed { margin: 0.5rem 0 0; color: var(--nabla-wrong); }
  .formula { flex: 1 1 100%; }
  @container (max-width: 32rem) {
    nabla-chart { --chart-height: 17rem; }
    th, td { padding-inline-end: 0.5rem; font-size: 0.8125rem; white-space: normal; }
    td.digits { font-size: 0.75rem; white-space: nowrap; }
  }
  /* On the narrowest of screens there is no room for all digits in a line. */
  @container (max-width: 20rem) {
    td.digits { white-space: normal; }
  }
`;
