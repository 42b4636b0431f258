import { css } from 'lit';
import {
  buttonStyles,
  noticeStyles,
  skeletonStyles,
  visuallyHiddenStyles,
} from '../shared/plain-controls.styles.ts';
import { cellStyles } from './cell.styles.ts';
import { fieldStyles } from './field.styles.ts';
import { gridStyles } from './grid.styles.ts';

/** What is there from the first paint: toolbar, notices, the table and the room kept below it. */
const frame = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
    margin-block-end: var(--_space-3);
  }

  .toolbar h2 {
    font-size: var(--_size-20);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .steps {
    display: flex;
    min-inline-size: calc(2 * var(--_control));
  }

  .narrow .toolbar > .acts {
    flex: 1 0 auto;
    justify-content: space-between;
  }

  /* One line on a phone: these two are in the menu. */
  .narrow :is(#toggle-help, #toggle-publish) {
    display: none;
  }

  .frame .status {
    font-size: var(--_size-13);
  }

  .notice {
    margin-block-end: var(--_space-3);
  }

  /* Its room is kept: it follows the table by a frame, and nothing moves from cell to cell. */
  .below {
    min-block-size: 112px;
  }

  .narrow .below {
    min-block-size: 168px;
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
`;

export const gradeTableStyles = [
  buttonStyles,
  noticeStyles,
  skeletonStyles,
  visuallyHiddenStyles,
  gridStyles,
  fieldStyles,
  cellStyles,
  frame,
];
