import { css } from 'lit';

/** Buttons: `<button class="button">`, `.button.primary`, `.button.quiet`; an anchor may wear the same classes. */
export const buttonStyles = css`
  .button {
    all: unset;
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
    min-inline-size: var(--_control);
    padding-block: var(--_space-1);
    padding-inline: var(--_space-4);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_text);
    cursor: pointer;
    font-size: var(--_size-15);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
    text-align: center;
    user-select: none;
  }

  a.button {
    color: var(--_text);
    text-decoration: none;
  }

  .button:hover {
    background: var(--_surface-sunken);
    border-color: var(--_text-muted);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    border-color: var(--_accent-strong);
    background: var(--_accent-strong);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_accent-text);
    padding-inline: var(--_space-3);
  }

  .button.quiet:hover {
    background: var(--_accent-soft);
  }

  .edu .button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .button:is(:disabled, [aria-disabled='true']) {
    border-color: var(--_line-strong);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    cursor: default;
  }

  @media (forced-colors: active) {
    .button,
    .button.quiet {
      border-color: ButtonBorder;
    }

    .button.primary {
      forced-color-adjust: none;
    }

    .button:is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
    }
  }

  @media print {
    .button {
      display: none;
    }
  }
`;

/**
 * Notices: `<div class="notice" role="status"><p>…</p><button class="button quiet">…</button></div>`, with `.warning`,
 * `.danger` or `.success`. A status line is `<p class="status" role="status">`.
 */
export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
    padding-block: var(--_space-3);
    padding-inline: var(--_space-4);
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    color: var(--_text);
  }

  .notice > p {
    flex: 1 1 16em;
    min-inline-size: 0;
  }

  .notice.warning {
    border-inline-start-color: var(--_warning);
    background: var(--_warning-soft);
  }

  .notice.danger {
    border-inline-start-color: var(--_danger);
    background: var(--_danger-soft);
  }

  .notice.success {
    border-inline-start-color: var(--_success);
    background: var(--_success-soft);
  }

  .status {
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }
`;

/** Skeletons: blocks of the final size, `<span class="skeleton" aria-hidden="true">`. Hide them from readers, say "loading" once. */
export const skeletonStyles = css`
  .skeleton {
    display: block;
    block-size: 1em;
    border-radius: 3px;
    background: var(--_line);
    animation: edu-breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes edu-breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
  }
`;

/** For readers only. */
export const visuallyHiddenStyles = css`
  .visually-hidden:not(:focus-within) {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    margin: -1px !important;
    padding: 0 !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    border: 0 !important;
    white-space: nowrap !important;
  }
`;
