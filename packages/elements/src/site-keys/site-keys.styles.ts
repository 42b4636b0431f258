import { css } from 'lit';

export const siteKeysStyles = css`
  .frame {
    container: edu-site-keys / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }

  .head,
  .top,
  .row,
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }

  .head,
  .top,
  .row {
    justify-content: space-between;
  }

  .edu .title {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .intro {
    color: var(--_text-muted);
    max-inline-size: 44em;
  }

  .strong {
    font-weight: var(--_weight-strong);
  }

  .keys {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .key {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding-block: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }

  .edu .label {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
    overflow-wrap: anywhere;
  }

  .state {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_space-2);
    font-variant-numeric: tabular-nums;
  }

  .state:is(.ended, .revoked) {
    color: var(--_text-muted);
  }

  .state svg {
    flex: none;
    inline-size: 0.7em;
    block-size: 0.7em;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }

  .state .filled {
    fill: currentColor;
    stroke: none;
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-5);
    align-items: baseline;
  }

  dt {
    color: var(--_text-muted);
  }

  dd {
    overflow-wrap: anywhere;
  }

  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  code {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: var(--_size-13);
    overflow-wrap: anywhere;
  }

  pre {
    margin: 0 0 var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    white-space: pre-wrap;
  }

  summary {
    color: var(--_accent-text);
    cursor: pointer;
    inline-size: fit-content;
    padding-block: var(--_space-1);
  }

  details[open] > summary {
    margin-block-end: var(--_space-2);
  }

  .refused,
  .unsafe {
    display: grid;
    gap: var(--_space-2);
    padding-block: var(--_space-3);
    padding-inline: var(--_space-4);
    border-inline-start: 3px solid var(--_warning);
    border-radius: var(--_radius);
    background: var(--_warning-soft);
  }

  .refused ul,
  .over ul {
    display: grid;
    gap: var(--_space-3);
  }

  .refused .row > p {
    flex: 1 1 16em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .refused .hint {
    display: block;
  }

  .question {
    display: grid;
    gap: var(--_space-2);
    padding-block-start: var(--_space-2);
  }

  .key > .acts {
    margin-inline-start: calc(-1 * var(--_space-3));
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    padding: var(--_space-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .panel > p {
    max-inline-size: 44em;
  }

  .field > .choice {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
    padding-block: var(--_space-1);
    cursor: pointer;
    font-weight: var(--_weight);
    line-height: var(--_line-text);
  }

  .choice .check {
    transform: translateY(3px);
  }

  .choice .hint {
    display: block;
  }

  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .button.danger:hover {
    background: var(--_danger-soft);
  }

  .notes {
    display: grid;
    gap: var(--_space-1);
  }

  .skeleton.title {
    inline-size: 14em;
    max-inline-size: 100%;
  }

  .skeleton.line {
    inline-size: 26em;
    max-inline-size: 100%;
  }

  @container edu-site-keys (inline-size < 480px) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    dd + dt {
      margin-block-start: var(--_space-2);
    }

    .panel {
      padding: var(--_space-3);
    }
  }

  @media (pointer: coarse) {
    summary {
      padding-block: var(--_space-3);
    }

    .field > .choice {
      padding-block: var(--_space-2);
    }
  }

  @media print {
    .refused,
    .panel {
      break-inside: avoid;
    }
  }
`;
