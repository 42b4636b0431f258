import { css } from 'lit';

/** A trial must never look like the register: dashed edges, italics. */
export const whatIfStyles = css`
  .trial {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-2);
  }

  .trial .field {
    inline-size: 5.5rem;
  }

  .trial label {
    font-size: var(--_size-13);
  }

  .trial .input {
    border-style: dashed;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .trial .input.tried {
    border-width: 2px;
    font-style: italic;
    font-weight: var(--_weight-strong);
  }

  .trial-body {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-8);
  }

  .trial-body > div {
    flex: 1 1 15rem;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .trial-body > .needs {
    flex: 0 1 auto;
    overflow-x: auto;
  }

  .trial-body .outcome {
    font-size: var(--_size-20);
    font-weight: var(--_weight-strong);
  }

  .trial-body .outcome.provisional {
    font-style: italic;
  }
`;
