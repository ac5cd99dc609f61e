import { css } from 'lit';

export const gradientStyle = css`
  .plane { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.25rem 2.5rem; }
  .map { --chart-height: auto; --chart-aspect: 1; flex: 1 1 20rem; max-width: 35rem; }
  .beside { flex: 1 1 15rem; min-width: 0; }

  .readout {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.5rem, max-content));
    gap: 0.75rem 1.5rem;
    margin: 0 0 1.25rem;
  }
  .readout > div { display: flex; flex-direction: column; justify-content: flex-end; }
  .readout dt { color: var(--nabla-ink-soft); }
  .readout dd { margin: 0; font-size: 1.25em; line-height: 1.3; }
  .readout .function dd { color: var(--nabla-function); }
  .readout .slope dd, .slope { color: var(--nabla-slope); }
  .readout math { font-size: 1.1em; }

  .verdict { margin: 0 0 1.25rem; text-wrap: pretty; }
  .verdict.right { color: var(--nabla-right); }
  .verdict.wrong { color: var(--nabla-wrong); }

  .slice { margin: 0 0 1rem; }
  .slice nabla-chart { --chart-height: 10.5rem; }
  .slice figcaption { margin-block-end: 0.375rem; color: var(--nabla-ink-soft); }

  .formula { flex: 1 1 100%; }
  .step, .span { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }

`;
