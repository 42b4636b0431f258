import { css } from 'lit';
import { controls } from '../shared/controls.styles.ts';
import { cellStyles } from '../grade-table/cell.styles.ts';
import { fieldStyles } from '../grade-table/field.styles.ts';
import { gridStyles } from '../grade-table/grid.styles.ts';
import { wholeChoiceStyles } from '../shared/whole-choice.styles.ts';
import { tableStyles } from './class-summary.table.styles.ts';

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

  .narrow .below {
    min-block-size: 10rem;
  }

  /* On a phone held upright: choices as wide as the page, then what is shown, then what can be done. */
  .narrow :is(.heading, .toolbar .acts) {
    inline-size: 100%;
  }

  .narrow :is(.class-choice, .periods) {
    flex: 1 0 100%;
  }

  .narrow :is(.class-choice > :last-child, .periods .button) {
    flex: 1 1 auto;
  }

  .narrow .periods .button {
    white-space: nowrap;
  }

  .narrow .shows {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space-4);
  }

  /* Words alone stand where text stands. */
  .narrow .shows .button {
    justify-self: start;
    margin-inline-start: calc(var(--_space-3) * -1);
  }

  .narrow .counts {
    gap: var(--_space-2);
  }

  .narrow .why-panel {
    block-size: 13rem;
  }

  .narrow .counts > div {
    flex: 1 0 100%;
  }

  .narrow .counts dt {
    flex-basis: 100%;
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

export const classSummaryStyles = [
  ...controls,
  gridStyles,
  fieldStyles,
  cellStyles,
  tableStyles,
  wholeChoiceStyles,
  own,
];
