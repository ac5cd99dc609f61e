import { css } from 'lit';

/** The box of a goal: what is asked, and how far one is. */
export const goalStyle = css`
  .goal {
    display: flex;
    gap: 0.75em;
    margin: 0 0 1rem;
    padding: 0.625rem 0.875rem;
    border-radius: var(--nabla-radius);
    background: var(--nabla-sunken);
  }
  .goal p { margin: 0; }
  .goal .task { font-weight: 600; }
  .goal .mark { flex: none; width: 1.25em; text-align: center; color: var(--nabla-ink-faint); }
  .goal.reached .mark, .goal.reached .standing { color: var(--nabla-right); }
`;
