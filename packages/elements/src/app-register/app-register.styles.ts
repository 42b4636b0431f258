import { css } from 'lit';

export const appRegisterStyles = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .apps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }

  .filter .button {
    font-size: var(--_size-13);
    padding-inline: var(--_space-3);
  }

  .filter .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-text);
    box-shadow: inset 0 -2px 0 var(--_accent);
  }

  .history {
    display: grid;
    gap: var(--_space-1);
    font-variant-numeric: tabular-nums;
  }

  :is(.history, .details) li .hint {
    display: block;
  }

  .schools {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    line-height: var(--_line-table);
  }

  .schools :is(th, td) {
    padding-block: var(--_space-2);
    padding-inline: 0 var(--_space-3);
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }

  .schools thead th {
    border-block-end-color: var(--_line-strong);
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
  }

  .schools tbody th {
    font-weight: var(--_weight-strong);
  }

  .schools .label {
    display: none;
  }

  .details .panel {
    border-color: var(--_line-strong);
    background: var(--_surface);
  }

  .details .panel .subtitle {
    font-size: var(--_size-17);
  }

  .freezes {
    display: grid;
    gap: var(--_space-3);
  }

  .resting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-6);
    padding-block: var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }

  .resting > div:first-child {
    flex: 1 1 18em;
    min-inline-size: 0;
  }

  .resting strong {
    font-weight: var(--_weight-strong);
  }

  .resting > .error {
    flex-basis: 100%;
  }

  @container edu-apps (inline-size < 640px) {
    .schools,
    .schools tbody {
      display: block;
    }

    .schools thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .schools tbody tr {
      display: grid;
      gap: 2px;
      padding-block: var(--_space-2);
      border-block-end: 1px solid var(--_line);
    }

    .schools tbody :is(th, td) {
      display: block;
      padding: 0;
      border: 0;
    }

    .schools .label {
      display: inline;
      color: var(--_text-muted);
      font-weight: var(--_weight);
    }
  }

  @media (forced-colors: active) {
    .filter .button[aria-pressed='true'] {
      border-width: 3px;
    }
  }

  @media print {
    .filter {
      display: none;
    }
  }
`;
