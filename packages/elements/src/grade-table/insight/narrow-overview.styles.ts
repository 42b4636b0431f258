import { css } from 'lit';

/**
 * On a phone held upright each column of the class is a paragraph of its own: its name and the next pupil, below them the picture
 * and beside it the figures, each with its word.
 */
export const narrowOverview = css`
  .narrow .overview-head .hint {
    grid-column: 1 / -1;
  }

  .narrow .overview-head .button {
    grid-area: 1 / 2;
    margin-inline-end: calc(var(--_space-3) * -1);
  }

  .narrow .overview-body > * {
    inline-size: 100%;
  }

  .narrow .panel table.columns,
  .narrow .panel .columns tbody {
    display: block;
    inline-size: 100%;
  }

  .narrow .panel .columns thead {
    display: none;
  }

  .narrow .panel .columns tr {
    display: grid;
    grid-template-columns: min(154px, 100% - 140px) minmax(0, 1fr) auto;
    align-items: center;
    column-gap: var(--_space-4);
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }

  .narrow .panel .columns :is(th, td) {
    padding: 0;
    border: 0;
    white-space: normal;
  }

  .narrow .panel .columns th {
    grid-column: 1 / 3;
    font-size: var(--_size-15);
  }

  .narrow .panel .columns .next {
    grid-area: 1 / 3;
    margin-inline-end: calc(var(--_space-2) * -1);
    white-space: nowrap;
  }

  .narrow .panel .columns .spread {
    grid-area: 2 / 1 / span 3;
  }

  .narrow .columns svg.bars {
    inline-size: 100%;
    block-size: auto;
  }

  .narrow .panel .columns .figure {
    grid-column: 2 / -1;
    display: flex;
    justify-content: space-between;
    gap: var(--_space-2);
  }

  .narrow .panel .columns .figure:empty {
    display: none;
  }

  /* The head is gone: each figure brings its word. */
  .narrow .panel .columns .figure::before {
    content: attr(data-what);
    color: var(--_text-muted);
    font-style: normal;
  }

  .narrow .hints .acts {
    margin-inline-start: calc(var(--_space-2) * -1);
  }
`;
