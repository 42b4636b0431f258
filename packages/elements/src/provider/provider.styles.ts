import { css } from 'lit';

/**
 * The scheme is set on the host so that the elements inside inherit it. A provider often wraps a whole page: its notice
 * keeps a readable width and off the edges.
 */
export const providerStyles = css`
  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }

  .notice {
    inline-size: min(52rem, 100% - var(--_space-4));
    margin-block: var(--_space-4);
    margin-inline: auto;
  }

  details {
    flex-basis: 100%;
    font-size: var(--_size-13);
  }

  .heartbeat {
    padding: var(--_space-2) var(--_space-4);
    color: var(--_text-muted);
  }

  summary {
    color: var(--_text-muted);
    cursor: pointer;
    inline-size: fit-content;
  }

  details[open] summary {
    margin-block-end: var(--_space-2);
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-3);
    margin-block-start: var(--_space-2);
  }

  dt {
    color: var(--_text-muted);
  }

  code {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
  }

  @media (pointer: coarse) {
    summary {
      padding-block: var(--_space-3);
    }
  }

  @media print {
    .notice {
      display: none;
    }
  }
`;
