import { css } from 'lit';

/** What the table of a summary page has otherwise than the grade table. */
export const tableStyles = css`
  .frame {
    --_number-column: 36px;
    --_name-column: 12rem;
    --_result: 46px;
    --_count: 54px;
    --_level: 84px;
    max-inline-size: none;
  }

  /* A few columns do not stretch over the page. */
  .scroller:not(.lines) {
    --_table: calc(
      var(--_number-column) + var(--_name-column) + var(--_results, 0) * var(--_result) + var(--_counts, 2) *
        var(--_count) + var(--_levels, 2) * var(--_level) + var(--_proposals, 0) * 118px
    );
    inline-size: min(100%, calc(var(--_table) * 1.4));
  }

  table {
    min-inline-size: var(--_table);
  }

  .col-result {
    inline-size: var(--_result);
  }

  :is(.col-excused, .col-unexcused, .col-average) {
    inline-size: var(--_count);
  }

  .col-promotion {
    inline-size: 118px;
  }

  thead .result {
    padding-inline: 0;
    white-space: nowrap;
    font-size: calc(var(--_size-13) * 0.92);
  }

  .edu abbr {
    text-decoration: none;
  }

  td.result {
    padding-inline: 2px 6px;
    font-weight: var(--_weight);
  }

  td:is(.study, .conduct, .title, .promotion) {
    padding-inline: var(--_space-2);
    text-align: start;
    white-space: normal;
  }

  td.study {
    font-weight: var(--_weight-strong);
  }

  td:is(.excused, .unexcused) {
    text-align: center;
    padding-inline: 2px;
  }

  tr > .result + :is(.study, .average) {
    border-inline-start-color: var(--_line-strong);
  }

  :is(.excused, .unexcused) > .cell-field {
    padding-inline: 2px;
    text-align: center;
  }

  /* It lies unseen over the words: by itself it would cut “Trung bình” short. */
  select.cell-field {
    opacity: 0;
    cursor: pointer;
  }

  td:has(> .chosen) {
    padding-inline-end: 20px;
    background: var(--_surface);
  }

  /* Its frame and arrow lie over the list, which takes the press. */
  .chosen {
    pointer-events: none;
  }

  .chosen::before {
    content: '';
    position: absolute;
    inset: 0;
    outline: 1px solid var(--_edge);
    outline-offset: -1px;
  }

  .cell-field:focus + .chosen::before {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .chosen::after {
    content: '' / '';
    position: absolute;
    inset-block-start: calc(50% - 5px);
    inset-inline-end: 9px;
    inline-size: 6px;
    block-size: 6px;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }

  td:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  /* What is entered and the level that comes of it stand beside each other on a phone held upright. */
  .narrow .scroller {
    --_name-column: 108px;
    --_count: 44px;
    --_level: 65px;
  }

  /* English words are longer, and are not broken. */
  .narrow .scroller:lang(en) {
    --_count: 56px;
    --_level: 92px;
  }

  .narrow :is(th.name, td.study, td.conduct) {
    padding-inline: 6px;
    overflow-wrap: anywhere;
  }

  .narrow td:has(> .chosen) {
    padding-inline: 6px 14px;
  }

  .narrow .chosen::after {
    inset-inline-end: 5px;
  }

  .narrow thead .mark:not(.result) {
    padding-inline: 4px;
    white-space: normal;
  }
`;
