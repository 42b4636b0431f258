import { css } from 'lit';

/** Beside the rows of apps, which these rows are too. */
export const feedsStyles = css`
  .alarm {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }

  .alarm h3::before,
  .kept::before {
    content: '! ' / '';
    color: var(--_danger);
  }

  .kept::before {
    content: '✓ ' / '';
    color: var(--_success);
  }

  .row,
  .alarm {
    overflow-wrap: anywhere;
  }

  .bar > .side {
    margin-inline-start: auto;
  }

  .row > :is(.panel, .buttons, .notice, .error) {
    grid-column: 1 / -1;
  }

  .row > .buttons {
    margin-inline-start: calc(-1 * var(--_space-3));
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
`;
