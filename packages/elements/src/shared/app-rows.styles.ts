import { css } from 'lit';

/** Rows about vendors' apps: what, facts beside it, actions, a question in place, folded details, a panel with a form. */
export const appRowStyles = css`
  .frame {
    container: edu-apps / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    max-inline-size: 120ch;
  }

  /* An empty sign instead of none: Safari then still says that it is a list. */
  .frame ul {
    list-style-type: '';
  }

  .bar,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  .edu .group {
    padding-block-end: var(--_space-1);
    border-block-end: 1px solid var(--_line-strong);
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 19em);
    gap: var(--_space-2) var(--_space-8);
    padding-block: var(--_space-4);
    border-block-end: 1px solid var(--_line);
  }

  .edu .app {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
    text-wrap: pretty;
  }

  .edu .vendor {
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .edu .reads {
    max-inline-size: 76ch;
    margin-block-start: var(--_space-2);
  }

  .over .reads,
  .over .facts {
    color: var(--_text-muted);
  }

  .facts {
    display: grid;
    align-content: start;
    gap: 2px;
    line-height: var(--_line-table);
    font-variant-numeric: tabular-nums;
  }

  .facts > div {
    display: flex;
    align-items: baseline;
    gap: 0 var(--_space-1);
  }

  .facts dt {
    flex: none;
    color: var(--_text-muted);
  }

  .facts dd {
    min-inline-size: 0;
  }

  .facts > .state {
    margin-block-end: var(--_space-1);
  }

  .state dd {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
    font-weight: var(--_weight-strong);
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

  .actions {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
  }

  .unfold {
    margin-inline-start: calc(-1 * var(--_space-3));
  }

  .unfold svg {
    inline-size: 0.7em;
    block-size: 0.7em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    transition: rotate var(--_motion);
  }

  .unfold[aria-expanded='true'] svg {
    rotate: 180deg;
  }

  .question,
  .row > .done {
    grid-column: 1 / -1;
  }

  .question strong {
    font-weight: var(--_weight-strong);
  }

  .question > .error {
    flex-basis: 100%;
  }

  .details {
    grid-column: 1 / -1;
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .details dl,
  .about {
    display: grid;
    gap: var(--_space-2);
  }

  :is(.details, .about) dl > div,
  .about > div {
    display: grid;
    grid-template-columns: minmax(0, 11em) minmax(0, 1fr);
    gap: 0 var(--_space-4);
  }

  :is(.details, .about) dt {
    color: var(--_text-muted);
  }

  .details li + li {
    margin-block-start: var(--_space-1);
  }

  .details li .hint {
    display: block;
  }

  .panel {
    display: grid;
    gap: var(--_space-5);
    padding: var(--_space-5) var(--_space-5) var(--_space-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }

  .edu .subtitle {
    font-size: var(--_size-20);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .what .skeleton + .skeleton {
    margin-block-start: var(--_space-2);
  }

  .skeleton.app {
    inline-size: 14em;
    max-inline-size: 100%;
  }

  .skeleton.vendor {
    inline-size: 10em;
  }

  .facts .skeleton {
    inline-size: 70%;
    margin-block: 0.2em;
  }

  .row > .actions:empty {
    min-block-size: var(--_control);
  }

  @container edu-apps (inline-size < 640px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }

    :is(.details, .about) dl > div,
    .about > div {
      grid-template-columns: minmax(0, 1fr);
    }

    .panel {
      padding: var(--_space-4);
    }
  }

  @media print {
    .row {
      break-inside: avoid;
    }

    .panel,
    .question,
    .actions,
    .bar {
      display: none;
    }
  }
`;
