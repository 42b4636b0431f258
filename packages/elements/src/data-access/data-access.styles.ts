import { css } from 'lit';

export const dataAccessStyles = css`
  .edu .choice > legend {
    margin-block-end: var(--_space-1);
  }

  .edu .option {
    display: flex;
    font-weight: var(--_weight);
    line-height: var(--_line-text);
    align-items: start;
    gap: var(--_space-3);
    padding-block: var(--_space-2);
    border-block-start: 1px solid var(--_line);
    cursor: pointer;
  }

  .option .check {
    margin-block-start: 0.2em;
  }

  .option .name {
    font-weight: var(--_weight-strong);
  }

  .option .hint {
    display: block;
  }

  .option.off {
    cursor: default;
  }

  .option.off .name {
    color: var(--_text-muted);
  }

  .grades {
    display: grid;
    gap: var(--_space-2);
    padding-inline-start: calc(18px + var(--_space-3));
  }

  .grade {
    display: grid;
    grid-template-columns: 5em minmax(0, 1fr);
    gap: 0 var(--_space-4);
  }

  .grade > .hint {
    display: flex;
    align-items: center;
    block-size: 32px;
  }

  .ticks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.5em, 1fr));
    gap: var(--_space-1) var(--_space-3);
  }

  .tick {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 32px;
    cursor: pointer;
  }

  .days {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 18em));
    gap: var(--_space-4);
  }

  .edu .summary {
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_line);
    font-weight: var(--_weight-strong);
  }

  @media (pointer: coarse) {
    .tick {
      min-block-size: 44px;
    }

    .grade > .hint {
      block-size: 44px;
    }
  }

  @container edu-apps (inline-size < 640px) {
    .grade {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
