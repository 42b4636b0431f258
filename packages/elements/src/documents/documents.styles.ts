import { css } from 'lit';

/** A list of official documents, as units and as their sender see it. */
export const documentRowStyles = css`
  .frame {
    container: edu-documents / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    max-inline-size: 110ch;
  }

  /* An empty sign instead of none: Safari then still says that it is a list. */
  .frame ul {
    list-style-type: '';
  }

  .bar,
  .buttons,
  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  .filter {
    gap: var(--_space-2);
  }

  .filter .button,
  .filter .input {
    font-size: var(--_size-13);
    padding-inline: var(--_space-3);
  }

  .filter .input {
    inline-size: auto;
  }

  .filter .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-text);
    box-shadow: inset 0 -2px 0 var(--_accent);
  }

  .search {
    display: flex;
    flex: 1 1 20em;
    gap: var(--_space-2);
    max-inline-size: 36em;
  }

  .search .input {
    flex: 1;
    min-inline-size: 0;
  }

  .document {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
    padding-block: var(--_space-4);
    border-block-end: 1px solid var(--_line);
  }

  .document:first-child {
    border-block-start: 1px solid var(--_line);
  }

  .line,
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px var(--_space-3);
    color: var(--_text-muted);
    font-size: var(--_size-13);
    line-height: var(--_line-text);
    font-variant-numeric: tabular-nums;
  }

  .number {
    color: var(--_text);
    font-weight: var(--_weight-strong);
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    color: var(--_text);
  }

  .unread-mark {
    color: var(--_accent-text);
    font-weight: var(--_weight-strong);
  }

  .urgency {
    padding-inline: 0.5em;
    border: 1px solid currentColor;
    border-radius: 3px;
    color: var(--_danger);
    font-weight: var(--_weight-strong);
    line-height: 1.45;
  }

  .urgency.urgent {
    color: var(--_warning);
  }

  .urgency.immediate {
    border-width: 2px;
  }

  .edu .abstract {
    font-size: var(--_size-17);
    font-weight: var(--_weight);
    line-height: 1.45;
    text-wrap: pretty;
  }

  .unread .abstract {
    font-weight: var(--_weight-strong);
  }

  .gone .abstract {
    color: var(--_text-muted);
    text-decoration: line-through;
  }

  .open {
    all: unset;
    cursor: pointer;
    font: inherit;
    overflow-wrap: anywhere;
  }

  @media (hover: hover) {
    .open:hover {
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
    }
  }

  .fold {
    inline-size: 0.65em;
    block-size: 0.65em;
    margin-inline-start: 0.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    transition: rotate var(--_motion);
  }

  .open[aria-expanded='true'] .fold {
    rotate: 180deg;
  }

  .facts > li {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-1);
  }

  .facts strong {
    font-weight: var(--_weight-strong);
  }

  .deadline.over {
    color: var(--_danger);
  }

  .deadline.soon {
    color: var(--_warning);
  }

  /* The sign stays beside the first line of its words. */
  .facts .done {
    flex-wrap: nowrap;
    color: var(--_success);
  }

  .facts .done .sign {
    align-self: baseline;
  }

  .sign {
    flex: none;
    align-self: center;
    inline-size: 0.9em;
    block-size: 0.9em;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.4;
  }

  .sign .filled {
    fill: currentColor;
    stroke: none;
  }

  .document .skeleton + .skeleton {
    margin-block-start: var(--_space-2);
  }

  .skeleton.short {
    inline-size: 45%;
  }

  @media (forced-colors: active) {
    .filter .button[aria-pressed='true'] {
      border-width: 3px;
    }
  }

  @media print {
    .document {
      break-inside: avoid;
    }

    .bar,
    .filter,
    .fold {
      display: none;
    }
  }
`;

export const documentsStyles = css`
  .side {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    margin-inline-start: auto;
  }

  @container edu-documents (inline-size < 520px) {
    .side > .quiet {
      margin-inline-start: calc(-1 * var(--_space-3));
    }
  }

  .mine {
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_accent);
  }

  .answer-text {
    white-space: pre-line;
  }
`;
