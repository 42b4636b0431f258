import { css } from 'lit';

/** What a cell holds. */
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
    background-color: var(--_surface-sunken);
    cursor: default;
  }

  .current > td.locked,
  .current > td.result {
    background-color: var(--_accent-soft);
  }
`;
