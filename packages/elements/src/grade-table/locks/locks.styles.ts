import { css } from 'lit';

/** The panel that locks columns of many gradebooks. */
export const locksStyles = css`
  .panel .fields.choice {
    grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
  }

  .panel .kinds {
    max-inline-size: none;
    padding: 0;
    border: 0;
  }

  .panel .kinds .option {
    display: flex;
    align-items: start;
    gap: var(--_space-2);
    min-block-size: 28px;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .panel .kinds .option {
      align-items: center;
      min-block-size: 44px;
    }
  }

  .panel .kinds > .option {
    font-weight: var(--_weight);
  }

  .panel .lacking .button {
    margin-inline-start: calc(var(--_space-2) * -1);
  }

  .panel .lacking li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
  }

  .panel .question {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* They take the focus so that they are read out; Tab does not come here. */
  .edu .panel :is(h3, h4):focus-visible {
    outline: none;
  }
`;
