import { css } from 'lit';

export const surfaceStyle = css`
  nabla-surface-view { max-width: 46rem; --chart-aspect: 4 / 3; }
  .formula { flex: 1 1 100%; }
  .check { display: inline-flex; align-items: center; gap: 0.5em; min-height: 2.5rem; }
  .check input {
    width: 1.125rem;
    height: 1.125rem;
    min-height: 1.125rem;
    margin: 0;
    accent-color: var(--nabla-accent);
  }
  @container (max-width: 32rem) {
    nabla-surface-view { --chart-aspect: 1; }
  }
`;
