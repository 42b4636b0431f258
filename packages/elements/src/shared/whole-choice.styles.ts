import { css } from 'lit';

/** A select whose words wrap; stands behind the styles of fields. */
export const wholeChoiceStyles = css`
  .whole-choice {
    display: grid;
    position: relative;
    min-inline-size: 0;
  }

  .whole-choice > select.input {
    position: absolute;
    inset: 0;
    z-index: 1;
    min-inline-size: 0;
    block-size: 100%;
    opacity: 0;
  }

  .whole-choice > span {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
    overflow-wrap: anywhere;
  }

  .whole-choice > span::after {
    content: '' / '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-2px) rotate(45deg);
  }

  .whole-choice > select:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;
