import { css } from 'lit';

/** The preview of a paste or a file; adopted with its panel. */
export const transferStyles = css`
  .panel :is(h3, h4) {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .panel h4 {
    font-size: var(--_size-15);
  }

  .panel h3:focus {
    outline: none;
  }

  .transfer {
    display: grid;
    gap: var(--_space-3);
  }

  .transfer .notice {
    margin: 0;
  }

  .transfer-questions {
    all: unset;
    display: grid;
    gap: var(--_space-3);
  }

  .transfer .field {
    max-inline-size: 32rem;
  }

  .transfer-sum {
    font-weight: var(--_weight-strong);
  }

  .transfer-questions legend {
    all: unset;
    margin-block-end: var(--_space-2);
    font-weight: var(--_weight-strong);
  }

  .transfer-questions label {
    font-weight: inherit;
  }

  .transfer-problems {
    display: grid;
    gap: var(--_space-2);
    min-inline-size: 0;
  }

  .transfer-scroll {
    max-block-size: 15rem;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .panel .transfer-scroll ul {
    margin: 0;
    padding: 0;
    list-style: none;
    columns: auto;
    font-size: var(--_size-15);
  }

  .edu .transfer-scroll:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .transfer-scroll li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
    min-block-size: var(--_control);
    padding-block: var(--_space-1);
    padding-inline: var(--_space-3);
  }

  .transfer-scroll li + li {
    border-block-start: 1px solid var(--_line);
  }

  .transfer-scroll li .button {
    flex: none;
    font-size: var(--_size-13);
  }

  .transfer-changes summary {
    inline-size: fit-content;
    min-block-size: var(--_control);
    align-content: center;
    color: var(--_accent-text);
    cursor: pointer;
    font-weight: var(--_weight-strong);
  }

  .edu .transfer-changes summary:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .transfer-changes table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    line-height: var(--_line-title);
  }

  .transfer-changes :is(th, td) {
    padding-block: var(--_space-1);
    padding-inline: var(--_space-3);
    border-block-end: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }

  .transfer-changes thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .transfer-changes td {
    overflow-wrap: anywhere;
  }

  .transfer-changes small {
    color: var(--_text-muted);
  }

  .transfer-scroll > .hint {
    padding-block: var(--_space-2);
    padding-inline: var(--_space-3);
  }

  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-6);
  }
`;
