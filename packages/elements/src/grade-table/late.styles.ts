import { css } from 'lit';

/** What a table shows from its first key on, and on paper: a frame after the first paint. */
export const lateStyles = css`
  /* What is selected: a tint, and an edge where there are no colours. */
  td[aria-selected='true'] {
    background-color: color-mix(in oklab, var(--_accent) 14%, var(--_surface));
  }

  td[aria-selected='true'] > .cell-field:read-only,
  td[aria-selected='true'] > .cell-field {
    background: var(--_surface);
  }

  @media (forced-colors: active) {
    td[aria-selected='true'] {
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
  }

  /* How a cell is doing: a sign at its start; the words stand below the table. */

  .saved,
  .refused,
  .conflict {
    position: relative;
  }

  /* A dot, then a ring, painted by the cell itself: a paste marks hundreds of cells at once, and a box in each would be late. */
  .typed {
    background-image: radial-gradient(circle at 8px 8px, var(--_accent-text) 2.6px, transparent 3.2px);
  }

  .waiting {
    background-image: radial-gradient(
      circle at 8px 8px,
      transparent 1.8px,
      var(--_accent-text) 2.2px 2.8px,
      transparent 3.2px
    );
  }

  /* The field lies over its cell. */
  .active:is(.typed, .waiting)::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block-start: 5px;
    inset-inline-start: 5px;
    box-sizing: border-box;
    inline-size: 6px;
    block-size: 6px;
    border: 1px solid var(--_accent-text);
    border-radius: 50%;
  }

  .active.typed::before {
    background: var(--_accent-text);
  }

  /* Forced colours leave gradients out. */
  @media (forced-colors: active) {
    td.typed {
      border-inline-start: 3px solid;
    }

    td.waiting {
      border-inline-start: 3px dotted;
    }
  }

  .saved::before {
    content: '✓' / '';
    position: absolute;
    z-index: 1;
    inset-block-start: 1px;
    inset-inline-start: 4px;
    color: var(--_accent-text);
    font-size: 11px;
    line-height: 1.3;
    animation: edu-gone var(--_motion) 1.4s forwards;
  }

  @keyframes edu-gone {
    to {
      opacity: 0;
    }
  }

  .refused {
    outline: 2px solid var(--_danger);
    outline-offset: -2px;
    color: var(--_danger);
  }

  .refused::before {
    content: '!' / '';
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: 7px;
    display: flex;
    align-items: center;
    color: var(--_danger);
    font-weight: var(--_weight-strong);
  }

  .edu .refused .cell-field {
    outline: 2px solid var(--_danger);
    outline-offset: -2px;
  }

  .conflict {
    outline: 1px solid var(--_warning);
    outline-offset: -1px;
  }

  /* Two marks in one cell: the corner is folded back. */
  .conflict::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-start: 0;
    border: 6px solid transparent;
    border-block-start-color: var(--_warning);
    border-inline-start-color: var(--_warning);
    forced-color-adjust: none;
  }

  @media print {
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
