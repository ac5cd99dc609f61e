import { css } from 'lit';

export const fitStyle = css`
  .charts { display: grid; gap: 1rem 1.5rem; }
  .charts.two { grid-template-columns: 1fr 1fr; }
  .charts nabla-chart { --chart-height: 22rem; min-width: 0; }
  .landscape.fog {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    height: 22rem;
    margin: 0;
    padding: 2rem;
    border: 1px dashed var(--nabla-edge);
    border-radius: var(--nabla-radius);
    background: var(--nabla-sunken);
    color: var(--nabla-ink-soft);
    text-align: center;
    text-wrap: balance;
  }
  .fog span { max-width: 22rem; }

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
  .readout dt math { font-size: 1.3em; }
  .readout dd { margin: 0; font-size: 1.25em; line-height: 1.3; }
  .readout .loss dd { color: var(--nabla-loss); font-weight: 600; }
  .readout .slope dd { color: var(--nabla-slope); }
  .readout .least dd { color: var(--nabla-right); }
  .sum {
    margin: 0.5rem 0 0;
    color: var(--nabla-ink-soft);
    line-height: 1.5;
  }

  .residuals { margin-block-start: 0.75rem; }
  .residuals > summary { width: fit-content; color: var(--nabla-ink-soft); cursor: pointer; }
  .residuals table { margin-block-start: 0.5rem; border-collapse: collapse; }
  .residuals :is(th, td) { padding: 0.125rem 1rem; text-align: end; }
  .residuals th { font: italic 600 1.05em var(--nabla-font-letters); }
  .residuals tbody tr { border-block-start: 1px solid var(--nabla-line); }

  .knob { border-inline-start: 4px solid var(--knob); padding-inline-start: 0.5rem; }
  .knob.a { --knob: var(--nabla-parameter-1); }
  .knob.b { --knob: var(--nabla-parameter-2); border-inline-start-style: double; }

  .choice { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0.25em 0.5em; }
  .choice select { max-width: 100%; }
  .points {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .points legend { padding: 0 0 0.25rem; color: var(--nabla-ink-soft); }

  .goal.spent .mark { color: var(--nabla-wrong); }

  @container (max-width: 42rem) {
    .charts.two { grid-template-columns: minmax(0, 1fr); }
    .charts nabla-chart { --chart-height: 16rem; }
    .landscape.fog { height: 8rem; padding: 1rem; }
    .readout { gap: 0.5rem 1.5rem; }
  }
`;
