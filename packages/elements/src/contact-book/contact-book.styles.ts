import { css } from 'lit';

export const contactBookStyles = css`
  /* An empty sign instead of none: Safari then still says that it is a list. */
  .frame ul {
    list-style-type: '';
  }

  .frame {
    container: edu-contact-book / inline-size;
    display: grid;
    gap: var(--_space-4);
    max-inline-size: 76ch;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }

  .pupils {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    min-inline-size: 0;
  }

  .edu .pupil {
    font-weight: var(--_weight-strong);
  }

  .pupil .place {
    color: var(--_text-muted);
    font-weight: var(--_weight);
  }

  .pupils .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-text);
    box-shadow: inset 0 -2px 0 var(--_accent);
  }

  .refresh {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-1);
    min-block-size: var(--_control);
    margin-inline-start: auto;
  }

  .status {
    font-variant-numeric: tabular-nums;
  }

  .days {
    display: grid;
    gap: var(--_space-6);
  }

  .day {
    display: grid;
    gap: var(--_space-3);
  }

  .edu .date {
    padding-block-end: var(--_space-1);
    border-block-end: 1px solid var(--_line-strong);
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
  }

  .date time::first-letter {
    text-transform: uppercase;
  }

  .entry {
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .edu .title {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
    text-wrap: pretty;
  }

  .edu .from {
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-variant-numeric: tabular-nums;
  }

  .edu .body {
    margin-block-start: var(--_space-2);
    white-space: pre-line;
  }

  .ask,
  .edu .seen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
    padding-block-start: var(--_space-3);
    margin-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_line);
  }

  .ask {
    justify-content: space-between;
  }

  .edu .ask > p {
    flex: 1 1 14em;
    font-size: var(--_size-13);
  }

  .edu .ask > .error {
    flex-basis: 100%;
  }

  .edu .seen {
    gap: var(--_space-2);
    color: var(--_success);
    font-size: var(--_size-13);
    font-variant-numeric: tabular-nums;
  }

  .seen svg,
  .corrected svg {
    flex: none;
    inline-size: 0.9em;
    block-size: 0.9em;
    fill: none;
    stroke: currentColor;
    stroke-linejoin: round;
    stroke-width: 1.6;
  }

  .edu .kind {
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
  }

  .result {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    padding-block: var(--_space-2);
    border-block-start: 1px solid var(--_line);
  }

  .result:first-child {
    border-block-start: 0;
  }

  .result:last-child {
    padding-block-end: 0;
  }

  .what {
    flex: 1 1 12em;
  }

  .value {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .value.words {
    flex: 1 1 16em;
    font-size: var(--_size-15);
    font-weight: var(--_weight);
  }

  .corrected {
    display: flex;
    flex-basis: 100%;
    align-items: center;
    gap: var(--_space-1);
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .fresh {
    display: inline-block;
    padding-inline: var(--_space-2);
    border: 1px solid currentColor;
    border-radius: 999px;
    color: var(--_accent-text);
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
    line-height: 1.4;
    vertical-align: text-bottom;
  }

  .entry .skeleton + .skeleton {
    margin-block-start: var(--_space-2);
  }

  .skeleton.date {
    inline-size: 12em;
  }

  .skeleton.title {
    inline-size: 60%;
  }

  .skeleton.from {
    inline-size: 40%;
  }

  .skeleton.short {
    inline-size: 80%;
  }

  @container edu-contact-book (inline-size < 480px) {
    .refresh {
      inline-size: 100%;
      margin-inline: 0;
      justify-content: space-between;
    }

    .value.words {
      text-align: start;
    }
  }

  @media (forced-colors: active) {
    .pupils .button[aria-pressed='true'] {
      border-width: 3px;
    }
  }

  @media print {
    .entry {
      break-inside: avoid;
    }

    .refresh {
      display: none;
    }
  }
`;
