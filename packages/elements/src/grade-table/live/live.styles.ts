import { css } from 'lit';

/** A cell a colleague changed a moment ago. Without motion it is tinted just as long and then is not. */
export const liveStyles = css`
  td.changed {
    box-shadow: inset 0 0 0 1px var(--_accent-text);
    animation: edu-changed 200ms 2.8s forwards;
  }

  td.changed,
  td.changed .cell-field {
    background: var(--_accent-soft);
  }

  @keyframes edu-changed {
    to {
      box-shadow: inset 0 0 0 1px transparent;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    td.changed {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    td.changed {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
