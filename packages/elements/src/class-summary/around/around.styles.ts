import { css } from 'lit';

/** Lines below the table that say what is not saved and not in its cells. */
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

  @media print {
    :is(.note-line, .strays) {
      display: none;
    }
  }
`;
