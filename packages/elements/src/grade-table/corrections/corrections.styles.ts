import { css } from 'lit';

/** The quiet signs of a cell about which a request is open, or that was corrected after its column was locked. */
export const correctionStyles = css`
  :is(td.asked, td.corrected) {
    position: relative;
  }

  :is(td.asked, td.corrected)::before {
    position: absolute;
    z-index: 1;
    inset-block-start: 1px;
    inset-inline-start: 4px;
    color: var(--_text-muted);
    font-size: 11px;
    line-height: 1.3;
  }

  td.asked::before {
    content: '?' / '';
  }

  td.corrected::before {
    content: '✎' / '';
  }

  .panel-form .pair {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4);
    align-items: end;
  }

  .panel-form .pair .field:last-child {
    flex: 1 1 16rem;
  }

  .panel-form .pair .short {
    flex: 0 1 8rem;
  }

  .panel .cells .state {
    white-space: nowrap;
  }

  .panel .refuse {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: end;
    padding-block-end: var(--_space-2);
  }

  .panel .refuse .field {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }

  .button .count {
    display: inline-block;
    min-inline-size: 1.25rem;
    margin-inline-start: var(--_space-1);
    padding-inline: var(--_space-1);
    border: 1px solid currentcolor;
    border-radius: 1rem;
    font-size: var(--_size-13);
    line-height: 1.25rem;
    text-align: center;
  }
`;
