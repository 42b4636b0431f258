import { css } from 'lit';

/** Phrases to choose from beside the remark they go into. */
export const remarksStyles = css`
  .remark-body {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-6);
  }

  .panel .remark-body > .field {
    flex: 1 1 20rem;
    align-content: start;
    max-inline-size: none;
  }

  .panel .phrases {
    columns: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_size-15);
  }

  .phrases li {
    display: flex;
    align-items: center;
    min-block-size: var(--_control);
    padding-block: 2px;
    padding-inline: var(--_space-3);
    cursor: pointer;
  }

  .phrases li + li {
    border-block-start: 1px solid var(--_line);
  }

  .phrases li[aria-selected='true'] {
    background: var(--_accent-soft);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .panel details .input {
    margin-block: var(--_space-2) var(--_space-1);
    max-inline-size: 40rem;
  }
`;
