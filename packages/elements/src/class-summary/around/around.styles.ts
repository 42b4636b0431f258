import { css } from 'lit';

/** Signs in cells of words, and lines below the table that say what is not saved and not in its cells. */
export const aroundStyles = css`
  .note-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
    margin-block-start: var(--_space-2);
  }

  .strays ul {
    margin-block: var(--_space-2);
    padding-inline-start: var(--_space-5);
    list-style: disc;
  }

  /* A level is a word that begins where a mark has its sign. */
  td.conduct:is(.typed, .waiting) {
    background-position: -5px -5px;
    background-repeat: no-repeat;
  }

  td.conduct.active:is(.typed, .waiting)::before {
    inset-block-start: 1px;
    inset-inline-start: 1px;
  }

  td.conduct:is(.saved, .refused)::before {
    inset-inline: auto 8px;
  }

  td.conduct.active:is(.saved, .refused)::before {
    inset-inline-end: 26px;
  }

  @media print {
    :is(.note-line, .strays) {
      display: none;
    }
  }
`;
