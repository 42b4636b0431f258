import { css } from 'lit';

/** Lists of cells in a panel: conflicts and requests. */
export const listStyles = css`
  .panel h3 {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  /* It takes the focus so that it is read out; Tab does not come here. */
  .edu .panel h3:focus-visible {
    outline: none;
  }

  /* Beside a field, whose label stands above it, buttons stand level with it. */
  .panel .acts:has(> .field) {
    align-items: end;
  }

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
    min-inline-size: 0;
    border-collapse: collapse;
    table-layout: auto;
    font-size: var(--_size-13);
    line-height: var(--_line-table, 1.35);
  }

  /* Not cells of the sheet: they grow with their text. */
  .panel .cells :is(th, td) {
    position: static;
    block-size: auto;
    padding: var(--_space-2);
    background: none;
    white-space: normal;
    border: 0;
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

  .panel .cells th .button {
    justify-content: start;
    margin-inline-start: calc(var(--_space-3) * -1);
    padding-inline: var(--_space-3);
    text-align: start;
  }

  .panel .cells .acts {
    flex-wrap: nowrap;
    justify-content: end;
  }

  .panel .cells .button {
    min-block-size: 32px;
    font-size: var(--_size-13);
    white-space: nowrap;
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

  .narrow .panel .cells td:empty {
    display: none;
  }

  /* The head is gone: what the two marks are is said at each. */
  .narrow .panel .cells td[data-what]::before {
    content: attr(data-what) ': ';
    color: var(--_text-muted);
  }

  .narrow .panel .cells .acts {
    flex-wrap: wrap;
    justify-content: start;
  }
`;
