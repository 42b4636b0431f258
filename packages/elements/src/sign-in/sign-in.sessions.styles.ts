import { css } from 'lit';

export const sessionsStyles = css`
  .sessions .button {
    flex: none;
  }

  .sessions > .button {
    inline-size: 100%;
    margin-block-start: var(--_space-3);
  }

  .sessions li {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
    justify-content: space-between;
    padding-block: var(--_space-2);
    border-block-start: 1px solid var(--_line);
  }

  .sessions li > div {
    display: grid;
    min-inline-size: 0;
  }

  .sessions p {
    margin-block-start: var(--_space-2);
  }
`;
