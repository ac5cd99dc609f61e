import { css } from 'lit';

export const graphStyle = css`
  .formula-line, .now, .table { overflow-x: auto; background: var(--nabla-more-across); }
  .formula-line { margin: 0; padding-block: 0.25rem 0.75rem; }
  .formula-line math { font-size: 1.35em; }
  .formula-line .lit {
    border-radius: 2px;
    background: var(--nabla-mark);
    box-shadow: 0 0 0 0.12em var(--nabla-mark);
  }
  .formula-line .lit.forward { color: var(--nabla-function); }
  .formula-line .lit.backward { color: var(--nabla-slope); }

  .scroller {
    max-height: min(38rem, 80vh);
    margin-block-end: 1rem;
    overflow: auto;
    background: var(--nabla-more-around);
  }
  .stage { position: relative; width: max-content; margin-inline: auto; }
  svg { display: block; font-family: var(--nabla-font-interface); }
  svg text { fill: var(--nabla-ink); font-size: 14px; font-variant-numeric: tabular-nums; }
  .italic { font-family: var(--nabla-font-letters); font-style: italic; }

  .node rect { fill: var(--nabla-surface); stroke: var(--nabla-edge); stroke-width: 1; }
  .node.number rect { fill: var(--nabla-sunken); }
  .node.giving rect { stroke: var(--nabla-slope); stroke-dasharray: 4 3; }
  .node.present rect { fill: var(--nabla-mark); stroke-width: 2; }
  .node.present.forward rect { stroke: var(--nabla-function); }
  .node.present.backward rect { stroke: var(--nabla-slope); }
  .node.operation .name { fill: var(--nabla-ink-soft); }
  .node .value, .node .value text { fill: var(--nabla-function); }
  .node .adjoint text, .node .terms, .product text { fill: var(--nabla-slope); }
  svg .terms { font-size: 12.5px; }
  svg .arrow { font-size: 13px; }

  .edge .line { fill: none; stroke: var(--nabla-edge); stroke-width: 1.25; }
  .edge .head { fill: var(--nabla-edge); }
  .edge.forward .line { stroke: var(--nabla-function); stroke-width: 1.75; }
  .edge.forward .head { fill: var(--nabla-function); }
  .edge.backward .line {
    stroke: var(--nabla-slope);
    stroke-width: 1.75;
    stroke-dasharray: 6 4;
  }
  .edge.backward .head { fill: var(--nabla-slope); }
  .edge.present .line { stroke-width: 3; }
  .edge.forward .token { fill: var(--nabla-function); }
  .edge.backward .token { fill: var(--nabla-slope); }
  .product rect { fill: var(--nabla-paper); }
  .product text { font-size: 13px; }
  .product.present text { font-weight: 600; }

  input.input {
    position: absolute;
    min-height: 0;
    padding: 0 0.375rem;
    color: var(--nabla-function);
    text-align: end;
  }
  input[aria-invalid='true'] {
    border-color: var(--nabla-wrong);
    box-shadow: inset 0 0 0 1px var(--nabla-wrong);
  }
  .input-fault { min-height: 1.45em; margin: 0.25rem 0 0; color: var(--nabla-wrong); }

  .now {
    display: flex;
    align-items: center;
    min-height: 4rem;
    border-block-start: 1px solid var(--nabla-line);
  }
  .now math { font-size: 1.25em; }
  .now .value { color: var(--nabla-function); }
  .now .adjoint { color: var(--nabla-slope); }

  .formula { flex: 1 1 100%; }

  .counter { display: flex; flex-wrap: wrap; gap: 0.5rem 2.5rem; margin: 1rem 0 0; }
  .counter > div { max-width: 18rem; }
  .counter dt { color: var(--nabla-ink-soft); }
  .counter dd { margin: 0; font-size: 1.25em; line-height: 1.3; }
  .counter .forward dd { color: var(--nabla-function); }
  .counter .backward dd { color: var(--nabla-slope); }

  .table { position: relative; max-width: 48rem; margin-block-start: 1rem; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 0.25rem 0.75rem; text-align: start; font-weight: 400; }
  thead th { color: var(--nabla-ink-soft); white-space: nowrap; }
  thead math { font-size: 1em; }
  .number { text-align: end; white-space: nowrap; }
  tr > * { height: 1.875rem; border-block-end: 1px solid var(--nabla-line); }
  td.value { color: var(--nabla-function); }
  td.adjoint { color: var(--nabla-slope); }
  tr.present { background: var(--nabla-mark); }
  tr.giving > * { border-block-end-color: var(--nabla-slope); }

  @container (max-width: 32rem) {
    .scroller { max-height: 40rem; }
    .formula-line math, .now math { font-size: 1.1em; }
    .now { min-height: 3.5rem; }
    .counter { gap: 0.5rem 1.5rem; }
    th, td { padding-inline: 0.375rem; }
    .expression { display: none; }
    .word { position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%); }
  }
`;
