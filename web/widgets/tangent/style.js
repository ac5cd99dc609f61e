import { css } from 'lit';

export const tangentStyle = css`
  .curve { --chart-height: 20rem; }
  .slopes { --chart-height: 12.5rem; margin-block-start: 0.75rem; }

  .formula { flex: 1 1 100%; }

  .step {
    display: flex;
    flex: 1 1 20rem;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .step input[type='range'] {
    flex: 1 1 8rem;
    min-width: 6rem;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--nabla-accent);
  }

  .readout {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2.5rem;
    margin: 1rem 0 0;
  }
  .readout > div {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    min-width: 5.5rem;
  }
  .readout dt { color: var(--nabla-ink-soft); }
  .readout dd { margin: 0; font-size: 1.25em; line-height: 1.3; }
  .readout .function dd { color: var(--nabla-function); }
  .readout .loss dd { color: var(--nabla-loss); }
  .readout .slope dd { color: var(--nabla-slope); }
  .readout math { font-size: 1.1em; }

  .span { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }

  @container (max-width: 32rem) {
    .curve { --chart-height: 15rem; }
    .slopes { --chart-height: 10rem; }
    .readout { gap: 0.5rem 1.5rem; }
  }
`;
