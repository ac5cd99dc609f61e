import { css } from 'lit';

export const chainStyle = css`
  .drawing { overflow-x: auto; background: var(--nabla-more-across); }
  svg { display: block; margin-inline: auto; font-family: var(--nabla-font-interface); }
  svg text { fill: var(--nabla-ink); font-size: 14px; font-variant-numeric: tabular-nums; }
  .italic { font-family: var(--nabla-font-letters); font-style: italic; }
  svg .value { fill: var(--nabla-function); }
  svg .change, svg .rate, svg .product { fill: var(--nabla-slope); }
  svg .rate { font-size: 17px; font-weight: 600; }

  .wire .line { fill: none; stroke: var(--nabla-function); stroke-width: 1.75; }
  .wire .head { fill: var(--nabla-function); }
  .bar { fill: var(--nabla-slope); }
  .stage-card rect { fill: var(--nabla-surface); stroke: var(--nabla-edge); }

  .gear { fill: var(--nabla-surface); stroke: var(--nabla-edge); stroke-width: 1.25; }
  .gear.between { fill: var(--nabla-sunken); }
  .axle { stroke: var(--nabla-ink); stroke-width: 3; }
  .rest { stroke: var(--nabla-edge); stroke-dasharray: 3 3; }
  .hand { stroke: var(--nabla-slope); stroke-width: 3; stroke-linecap: round; }
  .hub { fill: var(--nabla-ink); }

  .product-line {
    display: flex;
    align-items: center;
    min-height: 4rem;
    margin-block-start: 0.75rem;
    overflow-x: auto;
    background: var(--nabla-more-across);
    border-block-start: 1px solid var(--nabla-line);
  }
  .product-line math { font-size: 1.25em; }
  .slope { color: var(--nabla-slope); }
  td.value { color: var(--nabla-function); }

  .formula { flex: 1 1 100%; }
  .quantity { display: flex; flex: 1 1 17rem; flex-wrap: wrap; align-items: center;
    gap: 0.25rem 0.75rem; }
  .quantity input[type='range'] {
    flex: 1 1 6rem;
    min-width: 5rem;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--nabla-accent);
  }
  .rates { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
  .view { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; border: 0; }

  .table { position: relative; max-width: 48rem; overflow-x: auto; background: var(--nabla-more-across); }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 0.25rem 0.75rem; text-align: start; font-weight: 400; }
  thead th { color: var(--nabla-ink-soft); }
  .number { text-align: end; white-space: nowrap; }
  thead .number { white-space: normal; }
  tr > * { height: 1.875rem; border-block-end: 1px solid var(--nabla-line); }

  @container (max-width: 32rem) {
    .product-line math { font-size: 1.1em; }
    th, td { padding-inline: 0.25rem; }
    thead th { font-size: var(--nabla-size-tiny); }
    .expression { display: none; }
  }
`;
