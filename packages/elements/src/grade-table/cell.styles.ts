import { css } from 'lit';

/** What a cell holds and how it is doing. */
export const cellStyles = css`
  /* What a cell holds. */

  .low {
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }

  .provisional,
  .provisional .cell-field {
    color: var(--_text-muted);
    font-style: italic;
  }

  .result {
    font-weight: var(--_weight-strong);
  }

  .provisional {
    font-weight: var(--_weight);
  }

  .zero {
    text-decoration: underline dotted 1px;
    text-underline-offset: 3px;
  }

  td.locked,
  td.result {
    background: var(--_surface-sunken);
    cursor: default;
  }

  .current > td.locked,
  .current > td.result {
    background: var(--_accent-soft);
  }

  /* How a cell is doing: a sign at its start; the words stand below the table. */

  .typed,
  .waiting,
  .saved,
  .refused,
  .conflict {
    position: relative;
  }

  :is(.typed, .waiting)::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block-start: 5px;
    inset-inline-start: 5px;
    box-sizing: border-box;
    inline-size: 6px;
    block-size: 6px;
    border: 1px solid var(--_accent-text);
    border-radius: 50%;
  }

  .typed::before {
    background: var(--_accent-text);
  }

  .saved::before {
    content: '✓' / '';
    position: absolute;
    z-index: 1;
    inset-block-start: 1px;
    inset-inline-start: 4px;
    color: var(--_accent-text);
    font-size: 11px;
    line-height: 1.3;
    animation: edu-gone var(--_motion) 1.4s forwards;
  }

  @keyframes edu-gone {
    to {
      opacity: 0;
    }
  }

  .refused {
    outline: 2px solid var(--_danger);
    outline-offset: -2px;
    color: var(--_danger);
  }

  .refused::before {
    content: '!' / '';
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: 7px;
    display: flex;
    align-items: center;
    color: var(--_danger);
    font-weight: var(--_weight-strong);
  }

  .edu .refused .cell-field {
    outline: 2px solid var(--_danger);
    outline-offset: -2px;
  }

  .conflict {
    outline: 1px solid var(--_warning);
    outline-offset: -1px;
  }

  /* Two marks in one cell: the corner is folded back. */
  .conflict::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-start: 0;
    border: 6px solid transparent;
    border-block-start-color: var(--_warning);
    border-inline-start-color: var(--_warning);
    forced-color-adjust: none;
  }
`;
