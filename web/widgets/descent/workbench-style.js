import { css } from 'lit';

/** What the widgets of descent have in common: pictures side by side, fields, the goal. */
export const workbenchStyle = css`
  .pictures { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem 1.75rem; }
  .landscape { --chart-height: 21rem; }
  .landscape.plane { --chart-height: auto; --chart-aspect: 1; max-width: 34rem; }
  .charts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.75rem;
  }
  .chart nabla-chart { --chart-height: 11rem; }
  .chart .name { margin: 0 0 0.25rem; color: var(--nabla-ink-soft); }

  @container (min-width: 46rem) {
    .pictures.beside { grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr); }
    .pictures.beside:has(> .plane) { grid-template-columns: minmax(0, 32rem) minmax(0, 1fr); }
    .charts:has(> :only-child) nabla-chart { --chart-height: 19.5rem; }
  }

  .formula, .presets, .own-rule { flex: 1 1 100%; }
  .presets { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1rem; }
  .presets p { flex: 1 1 18rem; margin: 0; color: var(--nabla-ink-soft); text-wrap: pretty; }
  .start { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; }
  .rate {
    display: flex;
    flex: 1 1 18rem;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .rate input[type='range'] {
    flex: 1 1 7rem;
    min-width: 6rem;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--nabla-accent);
  }
  select { max-width: 100%; }
  label:has(> select) {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5em;
  }

  .own-rule label { display: block; margin-block-end: 0.25rem; }
  .own-rule textarea {
    box-sizing: border-box;
    width: 100%;
    max-width: 34rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--nabla-edge);
    border-radius: var(--nabla-radius);
    background: var(--nabla-surface);
    color: inherit;
    font: 0.9375rem/1.5 var(--nabla-font-code);
    resize: vertical;
  }
  .own-rule textarea[aria-invalid='true'] { border-color: var(--nabla-wrong); }
  .own-rule p { margin: 0.25rem 0 0; }
  .help, .note { color: var(--nabla-ink-soft); }
  .wrong { margin: 0.25rem 0 0; color: var(--nabla-wrong); }
  .wrong:empty { display: none; }

  fieldset { flex: 1 1 20rem; min-width: 0; margin: 0; padding: 0; border: 0; }
  .shown { flex-basis: 100%; columns: 15rem; }
  .shown .check { display: flex; break-inside: avoid; }
  legend { padding: 0 0 0.375rem; font-weight: 600; }
  .setting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    max-width: 30rem;
    padding-block: 0.25rem;
  }

  @container (max-width: 32rem) {
    .landscape { --chart-height: 15rem; }
    .chart nabla-chart { --chart-height: 9.5rem; }
  }
`;
