import { css } from 'lit';

/** Lists of cells in a panel: conflicts and requests. */
export const listStyles = css`
  .panel .cells {
    max-block-size: 22rem;
    overflow: auto;
  }

  .panel .cells:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .panel .cells table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-13);
    line-height: var(--_line-table, 1.35);
  }

  .panel .cells :is(th, td) {
    padding: var(--_space-2);
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: middle;
  }

  .panel .cells thead th {
    color: var(--_text-muted);
    font-weight: var(--_weight-strong);
  }

  .panel .cells tbody th {
    font-weight: var(--_weight);
  }

  .panel .cells small {
    display: block;
    color: var(--_text-muted);
    font-size: inherit;
  }

  .panel .cells .acts {
    justify-content: end;
  }

  .panel .cells .button {
    min-block-size: 32px;
    font-size: var(--_size-13);
  }

  @media (pointer: coarse) {
    .panel .cells .button {
      min-block-size: 44px;
    }
  }

  .narrow .panel .cells :is(table, tbody, tr, th, td) {
    display: block;
  }

  .narrow .panel .cells thead {
    display: none;
  }

  .narrow .panel .cells tr {
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }

  .narrow .panel .cells :is(th, td) {
    padding: 2px 0;
    border: 0;
  }

  .narrow .panel .cells .acts {
    justify-content: start;
  }
`;
