import { css } from 'lit';

export const admissionsListStyles = css`
  .frame {
    container: edu-admissions-list / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
  }

  .edu .title {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
    text-wrap: balance;
  }

  .total {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    line-height: var(--_line-table);
    text-align: start;
  }

  th,
  td {
    padding-block: var(--_space-3);
    padding-inline: var(--_space-3);
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }

  :is(th, td):first-child {
    padding-inline-start: 0;
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
  }

  thead th {
    padding-block: var(--_space-2);
    border-block-end-color: var(--_line-strong);
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
    white-space: nowrap;
  }

  tbody th {
    font-weight: var(--_weight-strong);
    white-space: nowrap;
  }

  .number {
    text-align: end;
  }

  .day {
    white-space: nowrap;
  }

  .label {
    display: none;
    color: var(--_text-muted);
    font-weight: var(--_weight);
  }

  .state {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_space-2);
    white-space: nowrap;
  }

  .state svg {
    flex: none;
    inline-size: 0.8em;
    block-size: 0.8em;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }

  .state .filled {
    fill: currentColor;
    stroke: none;
  }

  .mine > * {
    background: var(--_accent-soft);
  }

  .mine > :first-child {
    box-shadow: inset 3px 0 0 var(--_accent);
    padding-inline-start: var(--_space-3);
  }

  .mine .note {
    display: block;
    color: var(--_accent-text);
    font-size: var(--_size-13);
    font-weight: var(--_weight);
  }

  .skeleton {
    inline-size: 5em;
    max-inline-size: 100%;
    margin-block: 0.2em;
  }

  .skeleton.title {
    inline-size: 18em;
  }

  .number .skeleton {
    margin-inline-start: auto;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }

  /* One card a row: code and state on the first line, the rest below with its name before it. */
  @container edu-admissions-list (inline-size < 520px) {
    table,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 2px var(--_space-4);
      padding-block: var(--_space-3);
      border-block-end: 1px solid var(--_line);
    }

    tbody :is(th, td) {
      display: block;
      padding: 0;
      border: 0;
    }

    tbody :is(.name, .number, .day) {
      order: 1;
    }

    tbody .name {
      flex-basis: 100%;
    }

    tbody .number {
      text-align: start;
    }

    .number .skeleton {
      margin-inline-start: 0;
    }

    .number .label,
    .day .label {
      display: inline;
    }

    tr.mine {
      padding-inline: var(--_space-3);
      background: var(--_accent-soft);
      box-shadow: inset 3px 0 0 var(--_accent);
    }

    .mine > :first-child {
      box-shadow: none;
      padding: 0;
    }
  }

  @media (forced-colors: active) {
    .mine > :first-child {
      border-inline-start: 3px solid Highlight;
    }
  }

  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;
