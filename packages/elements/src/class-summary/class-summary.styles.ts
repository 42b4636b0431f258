import { css } from 'lit';
import { controls } from '../shared/controls.styles.ts';
import { cellStyles } from '../grade-table/cell.styles.ts';
import { gridStyles } from '../grade-table/grid.styles.ts';

const own = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
    margin-block-end: var(--_space-3);
  }

  h2 {
    font-size: var(--_size-20);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .acts,
  .shows,
  .save-line,
  .review {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }

  .periods {
    display: flex;
  }

  .periods .button {
    border-radius: 0;
    margin-inline-start: -1px;
    padding-inline: var(--_space-3);
    font-weight: var(--_weight);
  }

  .periods .button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
    margin-inline-start: 0;
  }

  .periods .button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }

  .periods [aria-pressed='true'] {
    position: relative;
    z-index: 1;
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-weight: var(--_weight-strong);
  }

  .class-choice {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  .class-choice .input {
    inline-size: auto;
    align-items: center;
  }

  .shows {
    margin-block-end: var(--_space-2);
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
    cursor: pointer;
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-6);
    margin-block-end: var(--_space-3);
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .counts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
  }

  .counts b {
    color: var(--_text);
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
  }

  .lock {
    margin-block-end: var(--_space-3);
  }

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
    font-size: calc(var(--_size-13) * 0.92);
  }

  td.result {
    padding-inline: 2px 6px;
    font-weight: var(--_weight);
  }

  td:is(.study, .conduct, .title, .promotion) {
    padding-inline: var(--_space-2);
    text-align: start;
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

  select.cell-field {
    appearance: auto;
    /* all: unset took the browser's own. */
    align-items: center;
    padding-inline: 4px 0;
    text-align: start;
    cursor: pointer;
  }

  td:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .below {
    min-block-size: 7.5rem;
    padding-block-start: var(--_space-2);
  }

  .cell-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
  }

  .cell-bar > p {
    flex-basis: 100%;
  }

  .cell-bar b,
  .why-panel b {
    font-weight: var(--_weight-strong);
  }

  .gaps {
    color: var(--_text-muted);
  }

  .why-panel {
    /* Of one height, whoever one is at: the table below stays where it is. */
    block-size: 10rem;
    overflow: auto;
    margin-block-end: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .why-panel dl {
    display: grid;
    gap: var(--_space-2);
  }

  .why-panel dt {
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .why-panel dt b {
    color: var(--_text);
    font-size: var(--_size-15);
  }

  .why-panel li {
    max-inline-size: 72ch;
  }

  .lines {
    block-size: 40rem;
    background: repeating-linear-gradient(
      transparent 0 calc(var(--_row) - 1px),
      var(--_line) calc(var(--_row) - 1px) var(--_row)
    );
  }

  .narrow .frame {
    --_count: 44px;
    --_level: 76px;
  }

  .narrow .below {
    min-block-size: 10rem;
  }

  @media print {
    .acts,
    .shows,
    .below,
    .lock,
    #why,
    .save-line {
      display: none;
    }
  }
`;

export const classSummaryStyles = [...controls, gridStyles, cellStyles, own];
