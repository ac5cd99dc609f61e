/** Styles of the step player: one row, two in a narrow place, 44 px targets under a finger. */
import { css } from 'lit';

export const playerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    --target: 36px;
    color: var(--nabla-ink);
    font: 400 0.875rem/1.2 var(--nabla-font-interface);
  }

  :host([hidden]) {
    display: none;
  }

  @media (pointer: coarse) {
    :host {
      --target: 44px;
    }
  }

  .player {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
  }

  button,
  select {
    box-sizing: border-box;
    min-width: var(--target);
    height: var(--target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: calc(var(--target) / 2);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  button {
    display: grid;
    place-items: center;
  }

  select {
    padding-inline: 8px;
    font-variant-numeric: tabular-nums;
  }

  option {
    background: var(--nabla-surface);
    color: var(--nabla-ink);
  }

  button:hover:not([aria-disabled='true']),
  select:hover {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }

  button[aria-disabled='true'] {
    color: var(--nabla-ink-faint);
    cursor: default;
  }

  .play,
  .pause {
    margin-inline: 2px;
    background: var(--nabla-ink);
    color: var(--nabla-paper);
  }

  .play:hover:not([aria-disabled='true']),
  .pause:hover {
    background: var(--nabla-accent);
  }

  .play[aria-disabled='true'] {
    background: var(--nabla-line);
  }

  button[aria-pressed='true'] {
    color: var(--nabla-accent);
    box-shadow: inset 0 0 0 1.5px currentColor;
  }

  .icon {
    width: 20px;
    height: 20px;
  }

  :focus-visible {
    outline: 2px solid var(--nabla-focus);
    outline-offset: 2px;
  }

  .scrub {
    flex: 1 1 9rem;
    min-width: 6rem;
    height: var(--target);
    margin: 0 8px;
    accent-color: var(--nabla-accent);
    cursor: pointer;
  }

  .position {
    min-width: 4.5em;
    padding-inline: 4px;
    color: var(--nabla-ink-soft);
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  .options {
    display: flex;
    align-items: center;
    gap: 2px;
  }

  /* Two rows: what is pressed, and below it the bar, as long as there is room for. */
  @container (max-width: 30rem) {
    .position {
      min-width: 0;
      margin-inline-start: auto;
    }

    .scrub {
      order: 1;
      flex-basis: 100%;
      margin: 0;
    }

    .options {
      order: 2;
    }
  }

  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    .player {
      display: none;
    }
  }
`;
