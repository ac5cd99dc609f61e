import { css } from 'lit';

/**
 * The exercise's own looks: a question, one line to answer on, and what is said about the answer.
 */
export const exerciseStyle = css`
  .question { margin: 0; font-size: 1.0625em; }
  .function { margin-block: var(--nabla-space) calc(var(--nabla-space) * 2); }
  .function math { font-size: 1.45em; math-style: normal; }
  .question + .answer-line { margin-block-start: calc(var(--nabla-space) * 1.5); }
  .function .scrolling + .scrolling { margin-block-start: 0.375rem; }
  .scrolling { overflow-x: auto; overflow-y: hidden; background: var(--nabla-more-across); }

  .values {
    margin-block: var(--nabla-space) calc(var(--nabla-space) * 2);
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .values :is(th, td) {
    min-width: 2.25rem;
    padding: 0.25rem 0.75rem;
    text-align: end;
    font-weight: 400;
  }
  .values th[scope='row'] { padding-inline-start: 0; text-align: start; }
  .values thead { border-block-end: 1px solid var(--nabla-line); }
  .values math { font-size: 1.15em; }

  .answer-line {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--nabla-space);
  }

  .several nabla-formula-field { flex-basis: 100%; }
  .component { white-space: nowrap; margin-inline-end: 0.75em; }
  .component math + math { margin-inline-start: 0.25em; }

  .verdict:not(:empty) { margin-block-start: var(--nabla-space); }
  .verdict p { margin: 0; }
  .judgement { font-weight: 600; }
  .judgement .answered { font-weight: 400; margin-inline-start: 0.5em; }
  .diagnosis { max-width: 38rem; text-wrap: pretty; }
  .right { color: var(--nabla-right); }
  .wrong { color: var(--nabla-wrong); }
  .open { color: var(--nabla-ink-soft); }

  .earlier {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1rem;
    margin-block-start: var(--nabla-space);
    color: var(--nabla-ink-soft);
  }
  .earlier ol { display: contents; list-style: none; }
  .earlier li { display: flex; align-items: baseline; gap: 0.375em; }

  .solved-before {
    margin: var(--nabla-space) 0 0;
    color: var(--nabla-ink-soft);
    text-wrap: pretty;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--nabla-space) calc(var(--nabla-space) * 1.5);
    margin-block-start: calc(var(--nabla-space) * 2);
  }
  .hints {
    max-width: 38rem;
    margin: calc(var(--nabla-space) * 1.5) 0 0;
    padding-inline-start: 1.25em;
    text-wrap: pretty;
  }
  .hints li + li { margin-block-start: 0.375em; }

  .solution { margin-block-start: calc(var(--nabla-space) * 3); }
  .work {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .work p { margin: 0; color: var(--nabla-ink-soft); font-size: 0.9375em; }
  .work math { font-size: 1.2em; math-style: normal; }
  .work + nabla-derivation, nabla-derivation + .work {
    margin-block-start: calc(var(--nabla-space) * 2);
  }
  .truth {
    display: flex;
    align-items: center;
    gap: 0.75em;
    margin: calc(var(--nabla-space) * 2) 0 0;
  }
  .truth .scrolling { padding-block: 0.25rem; }
  .truth math { font-size: 1.35em; math-style: normal; }
`;
