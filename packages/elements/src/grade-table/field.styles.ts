import { css } from 'lit';

/** The cell one is in, and the field over it. */
export const fieldStyles = css`
  /* Where one is. */

  .current > td,
  .current > th {
    background-color: var(--_accent-soft);
  }

  thead th.current {
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }

  .active {
    position: relative;
  }

  .cell-field {
    all: unset;
    position: absolute;
    inset: 0;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    padding-inline: 2px var(--_mark-end);
    background: var(--_surface);
    outline: 1px solid var(--_edge);
    outline-offset: -1px;
    color: var(--_text);
    caret-color: var(--_accent);
    cursor: text;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .cell-field::selection {
    background: color-mix(in oklab, var(--_accent) 24%, transparent);
    color: inherit;
  }

  .letter > .cell-field {
    padding-inline: 2px;
    text-align: center;
  }

  .text > .cell-field {
    padding-inline: var(--_space-2);
    text-align: start;
  }

  .edu .cell-field:focus {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: 0;
  }

  .cell-field:read-only {
    background: var(--_accent-soft);
    cursor: default;
  }

  .signs {
    display: flex;
    justify-content: center;
    gap: 4px;
  }

  .sign svg {
    display: block;
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.3;
    color: var(--_text-muted);
  }
`;
