import { css } from 'lit';

export const unitBoardStyles = css`
  .frame {
    container: edu-board / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-2) var(--_space-3);
  }

  .bar > .field {
    flex: 0 1 16em;
  }

  .edu .muted,
  caption {
    color: var(--_text-muted);
    font-size: var(--_size-13);
    text-align: start;
  }

  .edu .strong,
  th {
    font-weight: var(--_weight-strong);
  }

  .edu .button[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 -2px 0 var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }

  .scroll {
    overflow-x: auto;
  }

  .edu .scroll:focus-visible,
  .edu [tabindex='-1']:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size-15);
    line-height: var(--_line-table);
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: var(--_space-2) var(--_space-3) var(--_space-2) 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }

  thead th {
    border-block-end-color: var(--_line-strong);
    color: var(--_text-muted);
    font-size: var(--_size-13);
    white-space: nowrap;
  }

  tbody th .muted {
    display: block;
    font-weight: var(--_weight-text, 400);
  }

  /* Beside addresses that do not break, names and lists of words would become ladders. */
  tbody th {
    min-inline-size: 11em;
  }

  td[data-label] {
    min-inline-size: 7em;
  }

  /* The sign stays beside the first line of its words. */
  .sign {
    display: inline-flex;
  }

  .sign::before {
    content: attr(data-sign) / '';
    flex: none;
    inline-size: 1.4em;
  }

  /* Where nothing is said it takes no gap. */
  .frame > [role='alert']:empty {
    position: absolute;
  }

  .panel {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }

  .panel > .field {
    max-inline-size: 32em;
  }

  .edu .skeleton {
    block-size: 2.2em;
  }

  @container edu-board (inline-size >= 900px) {
    .sign,
    .one-line {
      white-space: nowrap;
    }
  }

  @container edu-board (inline-size < 900px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    tr {
      padding-block: var(--_space-3);
      border-block-end: 1px solid var(--_line-strong);
    }

    tbody :is(th, td) {
      padding-block: 2px;
      border: 0;
    }

    td:empty {
      display: none;
    }

    td {
      overflow-wrap: anywhere;
    }

    td::before {
      content: attr(data-label) ': ';
      color: var(--_text-muted);
    }
  }

  @media (forced-colors: active) {
    .edu .button[aria-pressed='true'] {
      border-width: 3px;
    }
  }

  @media print {
    .bar,
    .panel {
      display: none;
    }
  }
`;
