import { css } from 'lit';

/** Lines of files; the width of the list itself decides how they stand. */
export const fileListStyles = css`
  .files {
    container: edu-files / inline-size;
    display: grid;
    gap: var(--_space-1);
    margin-block-start: var(--_space-3);
  }

  .file {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--_space-2);
    padding-block: var(--_space-1);
    border-block-start: 1px solid var(--_line);
  }

  .file-what {
    padding-block: var(--_space-1);
    overflow-wrap: anywhere;
  }

  .file > svg {
    align-self: start;
    margin-block-start: 0.7em;
  }

  .file-kind {
    margin-inline-start: var(--_space-1);
    white-space: nowrap;
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-variant-numeric: tabular-nums;
  }

  .edu .file > .error {
    grid-column: 2 / -1;
  }

  .file svg {
    flex: none;
    inline-size: 0.9em;
    block-size: 0.9em;
    fill: none;
    stroke: currentColor;
    stroke-linejoin: round;
    stroke-width: 1.6;
  }

  @container edu-files (inline-size < 440px) {
    /* Below the name, its letters under those of the name. */
    .file .button {
      grid-column: 2;
      justify-self: start;
      margin-inline-start: calc(-1 * var(--_space-3));
    }
  }
`;
