import { css } from 'lit';

/** The table: sizes, sticky edges, cells and their states. */
export const gridStyles = css`
  .frame {
    --_row: 32px;
    --_number-column: 40px;
    --_name-column: 13rem;
    --_mark-column: 64px;
    --_result-column: 80px;
    --_rating-column: 84px;
    --_remark-column: 18rem;
    --_mark-end: 12px;
    --_grid-size: var(--_size-15);
    /* Both languages run left to right, whatever the page does. */
    direction: ltr;
    max-inline-size: calc(
      var(--_number-column) + 20rem + (var(--_marks, 6) + var(--_ratings, 0)) * 6rem + var(--_remarks, 0) *
        36rem + var(--_results, 1) * 7rem
    );
  }

  @media (pointer: coarse) {
    .frame {
      --_row: 44px;
      /* Below 16px a phone zooms into the field. */
      --_grid-size: max(var(--_size-15), 16px);
    }
  }

  .scroller {
    /* Sticky cells stay among themselves: a page's own sticky menu passes over them. */
    isolation: isolate;
    max-block-size: var(--edu-grade-table-block-size, max(20rem, 100dvh - 14rem));
    overflow: auto;
    overscroll-behavior-inline: contain;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    scroll-padding-block: calc((var(--_row) + 10px) * var(--_heads, 1)) var(--_row);
    scroll-padding-inline-start: var(--_name-column);
  }

  table {
    inline-size: 100%;
    min-inline-size: calc(
      var(--_number-column) + var(--_name-column) + var(--_marks) * var(--_mark-column) + var(--_ratings) *
        var(--_rating-column) + var(--_remarks) * var(--_remark-column) + var(--_results) *
        var(--_result-column)
    );
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-size: var(--_grid-size);
    font-variant-numeric: tabular-nums;
    line-height: var(--_line-table);
  }

  .col-number {
    inline-size: var(--_number-column);
  }

  .col-name {
    inline-size: var(--_name-column);
  }

  .col-mark {
    inline-size: var(--_mark-column);
  }

  .col-result {
    inline-size: var(--_result-column);
  }

  .col-rating {
    inline-size: var(--_rating-column);
  }

  .col-remark {
    inline-size: var(--_remark-column);
  }

  th,
  td {
    block-size: var(--_row);
    padding-block: 2px;
    padding-inline: var(--_space-2);
    border-block-end: 1px solid var(--_line);
    font-weight: var(--_weight);
    text-align: start;
    vertical-align: middle;
  }

  tr.fifth > td,
  tr.fifth > th {
    border-block-end-color: var(--_line-strong);
  }

  td.mark,
  td.result,
  td.count {
    padding-inline: 2px var(--_mark-end);
    border-inline-start: 1px solid var(--_line);
    text-align: end;
    white-space: nowrap;
    cursor: cell;
  }

  tr > .mark + .result {
    border-inline-start-color: var(--_line-strong);
  }

  td.letter {
    padding-inline: 2px;
    text-align: center;
  }

  /* A remark in one line; the field and the line below the table have all of it. */
  td.text {
    padding-inline: var(--_space-2);
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
  }

  td.number {
    padding-inline: 2px var(--_space-2);
    color: var(--_text-muted);
    font-size: var(--_size-13);
    text-align: end;
  }

  .name b {
    font-weight: var(--_weight-strong);
  }

  /* Rows of a long list are all of one height: what is out of sight is measured by it. */
  .name .class {
    margin-inline-start: var(--_space-2);
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .long tbody .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* A whole mark stands on the decimal comma of the others: as wide as a comma and a digit. */
  .tenths.whole,
  .tenths > .cell-field.whole {
    padding-inline-end: calc(var(--_mark-end) + 1ch + 0.26em);
  }

  /* The name brings its own edge. */
  tr > .name + td,
  tr > .name + th {
    border-inline-start-style: none;
  }

  /* Edges that stay in sight. */

  thead,
  tfoot {
    position: sticky;
    z-index: 3;
    background: var(--_surface-sunken);
  }

  thead {
    inset-block-start: 0;
  }

  tfoot {
    inset-block-end: 0;
  }

  thead th {
    padding-block: 4px;
    border-block-end-color: var(--_line-strong);
    color: var(--_text);
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  thead :is(.mark, .result) {
    padding-inline: 2px;
    border-inline-start: 1px solid var(--_line);
    text-align: center;
  }

  thead .number {
    padding-inline: 2px;
    text-align: center;
  }

  tfoot th,
  tfoot td {
    border-block: 1px solid var(--_line-strong);
    border-block-end-color: transparent;
    color: var(--_text-muted);
    font-size: var(--_size-13);
    cursor: default;
  }

  tfoot .complete {
    color: var(--_text);
  }

  /* The number may go out of sight sideways, the name may not. */
  .name {
    position: sticky;
    z-index: 2;
    inset-inline-start: 0;
    border-inline-end: 1px solid var(--_line-strong);
    background: var(--_surface);
  }

  :is(thead, tfoot) .name {
    background: var(--_surface-sunken);
  }

  /* A phone held upright: the name takes two lines, the number goes. */
  .narrow .scroller {
    --_number-column: 0px;
    --_name-column: 7.5rem;
    --_mark-column: 56px;
    --_result-column: 68px;
    --_rating-column: 72px;
    --_remark-column: 13rem;
    --_mark-end: 10px;
  }

  .narrow :is(.number, .col-number) {
    display: none;
  }

  .narrow tbody .name {
    font-size: var(--_size-13);
  }
`;
