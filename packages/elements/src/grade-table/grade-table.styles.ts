import { css } from 'lit';
import { gridStyles } from './grid.styles.ts';

/** What stands around the table. */
const around = css`
  .toolbar,
  .save-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
  }

  .toolbar {
    margin-block-end: var(--_space-3);
  }

  .toolbar h2 {
    font-size: var(--_size-20);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .picker {
    display: flex;
    flex: 1 1 24rem;
    gap: var(--_space-3);
  }

  .picker .field {
    flex: 0 1 11rem;
    min-inline-size: 0;
  }

  .toolbar:has(.picker) {
    align-items: end;
  }

  select.input {
    align-items: center;
    padding-inline: var(--_space-2);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .notice,
  .panel {
    margin-block-end: var(--_space-3);
  }

  .panel {
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .panel .field {
    max-inline-size: 20rem;
  }

  .panel p {
    max-inline-size: 65ch;
  }

  .panel ul {
    columns: 22rem 2;
    column-gap: var(--_space-6);
    font-size: var(--_size-13);
  }

  .panel li {
    break-inside: avoid;
  }

  .panel b {
    font-weight: var(--_weight-strong);
  }

  .switch {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
  }

  /* Its room is kept: it follows the table by a frame, and nothing moves from cell to cell. */
  .below {
    min-block-size: 112px;
  }

  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--_space-4);
    align-items: center;
    min-block-size: 72px;
    padding-block: var(--_space-2);
  }

  .who {
    grid-column: 1;
  }

  .who span::before {
    content: '·' / '';
    margin-inline: 2px 6px;
  }

  .who b {
    font-weight: var(--_weight-strong);
  }

  .who span {
    color: var(--_text-muted);
  }

  .frame .words {
    grid-column: 1;
    font-size: var(--_size-13);
    color: var(--_text-muted);
  }

  .frame .words.warning {
    color: var(--_text);
  }

  .frame .words.danger {
    color: var(--_danger);
  }

  .bar > .acts {
    grid-area: 1 / 2 / span 2;
  }

  .reason {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space-2) var(--_space-3);
  }

  .reason .acts {
    padding-block-start: calc(var(--_size-15) * var(--_line-title) + var(--_space-1));
  }

  .reason .field {
    flex: 1 1 18rem;
  }

  .save-line {
    min-block-size: 36px;
    padding-block-start: var(--_space-1);
    border-block-start: 1px solid var(--_line);
  }

  .save-line .status {
    flex: 1 1 16rem;
  }

  .frame :is(.status, .review) {
    font-size: var(--_size-13);
  }

  .review {
    display: flex;
    align-items: center;
  }

  .save-line .button {
    min-block-size: 32px;
    font-size: var(--_size-13);
  }

  /* While it opens: the lines of a class, in the place they will take. */
  .skeleton.heading {
    inline-size: 14rem;
    block-size: 1.5rem;
    margin-block-end: var(--_space-6);
  }

  .lines {
    block-size: 100rem;
    background: repeating-linear-gradient(
      transparent 0 calc(var(--_row) - 1px),
      var(--_line) calc(var(--_row) - 1px) var(--_row)
    );
  }

  @media (pointer: coarse) {
    .save-line .button {
      min-block-size: 44px;
    }
  }

  .narrow .below {
    min-block-size: 168px;
  }

  .narrow .bar {
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 124px;
    align-content: start;
  }

  .narrow .bar > .acts {
    grid-area: auto;
  }

  .narrow .reason .acts {
    padding-block-start: 0;
  }

  .narrow .bar .quiet:first-child {
    margin-inline-start: calc(var(--_space-3) * -1);
  }

  .narrow .bar .button {
    padding-inline: var(--_space-3);
    font-size: var(--_size-13);
  }

  @media print {
    .picker .field,
    .bar,
    .save-line,
    .panel,
    .toolbar .acts {
      display: none;
    }

    .frame {
      max-inline-size: none;
    }

    .scroller {
      max-block-size: none;
      overflow: visible;
      border-radius: 0;
    }

    :is(thead, tfoot, .name) {
      position: static;
    }

    .cell-field {
      outline: none;
    }
  }
`;

export const gradeTableStyles = [gridStyles, around];
