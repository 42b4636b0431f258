import { css } from 'lit';

export const signInStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  .waiting {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .button {
    max-inline-size: 100%;
  }

  .account {
    gap: var(--_space-3);
    padding-inline: var(--_space-3);
    text-align: start;
  }

  .who {
    display: grid;
    min-inline-size: 0;
  }

  .account .name {
    overflow-wrap: anywhere;
  }

  .account .role {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .role {
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: var(--_weight);
  }

  .chevron {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    transition: rotate var(--_motion);
  }

  [aria-expanded='true'] .chevron {
    rotate: 180deg;
  }

  .panel {
    position: absolute;
    inset: auto;
    z-index: 1;
    box-sizing: border-box;
    inline-size: max-content;
    min-inline-size: min(240px, calc(100vw - 16px));
    max-inline-size: min(340px, calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    margin: 0;
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: var(--_text);
  }

  .panel:popover-open {
    position: fixed;
  }

  .panel .name {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .panel ul {
    display: grid;
    gap: var(--_space-1);
    margin-block-start: var(--_space-2);
  }

  .panel > p.hint {
    margin-block-start: var(--_space-2);
  }

  .panel [aria-controls='sessions'] {
    margin-block-start: var(--_space-3);
    margin-inline-start: calc(-1 * var(--_space-3));
  }

  .leave {
    inline-size: 100%;
    margin-block-start: var(--_space-4);
  }

  .note {
    max-inline-size: 40ch;
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .note > * {
    margin-block-start: var(--_space-2);
  }

  .note .button {
    padding-inline: 0;
    font-size: var(--_size-13);
    text-align: start;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
