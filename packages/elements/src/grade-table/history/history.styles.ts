import { css } from 'lit';

export const historyStyles = css`
  .panel .versions {
    display: grid;
    gap: var(--_space-1);
    max-block-size: 20rem;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  .panel .versions li {
    display: grid;
    grid-template-columns: 8rem minmax(0, 1fr) auto;
    column-gap: var(--_space-4);
    align-items: center;
    min-block-size: 44px;
    padding-block: var(--_space-1);
    border-block-end: 1px solid var(--_line);
    font-size: var(--_size-13);
  }

  .panel .versions .change {
    font-size: var(--_size-15);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .panel .versions .button {
    min-block-size: 32px;
    font-size: var(--_size-13);
  }

  .panel .versions small {
    display: block;
    color: var(--_text-muted);
    font-size: inherit;
  }

  .panel .versions .now {
    color: var(--_text-muted);
  }

  @media (pointer: coarse) {
    .panel .versions .button {
      min-block-size: 44px;
    }
  }

  .narrow .panel .versions li {
    grid-template-columns: minmax(0, 1fr) auto;
  }

  .narrow .panel .versions .about {
    grid-area: 2 / 1 / auto / -1;
  }
`;
