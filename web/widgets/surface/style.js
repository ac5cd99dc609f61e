import { css } from 'lit';

export const surfaceStyle = css`
  nabla-surface-view { max-width: 46rem; --chart-aspect: 4 / 3; }
  .formula { flex: 1 1 100%; }
  @container (max-width: 32rem) {
    nabla-surface-view { --chart-aspect: 1; }
  }
`;
