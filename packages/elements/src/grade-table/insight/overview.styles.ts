import { css } from 'lit';

/** The overview: small pictures in the rows of plain tables. */
export const overviewStyles = css`
  .panel .wide {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow-x: auto;
  }

  .panel .overview td.lacks {
    min-inline-size: 12rem;
    white-space: normal;
  }

  .spread {
    line-height: 1;
  }

  .spread .hint {
    display: block;
  }

  .panel .levels caption {
    padding-block-end: var(--_space-1);
    white-space: normal;
    font-size: var(--_size-15);
    font-weight: var(--_weight-strong);
    text-align: start;
  }

  .panel .levels caption .hint {
    display: block;
    font-weight: var(--_weight);
  }

  svg.bars {
    display: block;
    inline-size: 154px;
    block-size: 43px;
  }

  svg.line {
    display: inline-block;
    inline-size: 120px;
    block-size: 10px;
    vertical-align: middle;
  }

  .by-letter {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    line-height: var(--_line-table);
  }

  .overview-body {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4) var(--_space-8);
  }

  .overview-side {
    display: grid;
    align-content: start;
    gap: var(--_space-4);
    max-inline-size: 100%;
  }

  .narrow svg.line {
    inline-size: 72px;
  }

  .narrow .panel :is(.overview, .levels) :is(th, td) {
    padding-inline-end: var(--_space-2);
  }

  .narrow .panel .books :is(tbody, tr, th, td) {
    display: block;
  }

  .narrow .panel .books :is(th, td) {
    padding-block: 0;
    border: 0;
  }

  .narrow .panel .books tr {
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }

  .narrow .panel :is(.overview, .levels) :is(thead, tbody) th {
    white-space: normal;
  }

  svg .full {
    fill: var(--_accent);
  }

  svg .hollow {
    fill: none;
    stroke: var(--_accent);
    stroke-dasharray: 3 2;
    vector-effect: non-scaling-stroke;
  }

  svg :is(.base, .five) {
    fill: none;
    stroke: var(--_edge);
  }

  svg .five {
    stroke-dasharray: 2 2;
  }

  .compared .pair {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-6);
    margin-block: var(--_space-1);
    font-size: var(--_size-13);
  }

  .panel .hints ul {
    columns: auto;
    font-size: var(--_size-15);
  }

  .hints li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    padding-block: 2px;
    border-block-end: 1px solid var(--_line);
  }

  .hints li p {
    flex: 1 1 20rem;
  }

  th > .button.small {
    margin-inline-start: calc(var(--_space-2) * -1);
  }

  .button.small {
    min-block-size: 28px;
    padding-inline: var(--_space-2);
    font-size: var(--_size-13);
  }

  .panel summary {
    cursor: pointer;
    font-size: var(--_size-13);
  }

  @media (pointer: coarse) {
    .button.small {
      min-block-size: 44px;
    }

    .panel summary {
      padding-block: var(--_space-3);
    }
  }
`;
