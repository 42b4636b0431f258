import { css } from 'lit';

/**
 * Fields: `<div class="field"><label/><p class="hint"/><input class="input"/><p class="error"/></div>`.
 * Mark a wrong one with `aria-invalid="true"` and point `aria-describedby` at hint and error. An error carries a sign
 * beside its colour. On phones 16px keeps the browser from zooming into a field; a mouse needs no such help.
 */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--_space-1);
    min-inline-size: 0;
  }

  .field > label,
  .field > legend,
  .label {
    font-size: var(--_size-15);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .hint {
    color: var(--_text-muted);
    font-size: var(--_size-13);
    line-height: var(--_line-text);
  }

  .error {
    display: flex;
    gap: var(--_space-2);
    color: var(--_danger);
    font-size: var(--_size-13);
    line-height: var(--_line-text);
  }

  .error:not(:empty)::before {
    content: '!' / '';
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.15em;
    border: 1px solid currentColor;
    border-radius: 50%;
    font-weight: var(--_weight-strong);
    line-height: 1.2;
    text-align: center;
  }

  .input {
    all: unset;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding-block: var(--_space-1);
    padding-inline: var(--_space-3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    cursor: text;
    font-size: max(var(--_size-15), 16px);
    line-height: var(--_line-title);
    overflow-wrap: break-word;
  }

  @media (pointer: fine) {
    .input {
      font-size: var(--_size-15);
    }
  }

  textarea.input {
    display: block;
    min-block-size: calc(var(--_control) * 2.5);
    padding-block: var(--_space-2);
    line-height: var(--_line-text);
    resize: vertical;
    white-space: pre-wrap;
  }

  /* What "all: unset" took away: the words stand in the middle. */
  select.input {
    appearance: auto;
    display: inline-block;
    align-items: center;
    cursor: pointer;
  }

  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .edu .input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .input:is(:disabled, [readonly]) {
    border-color: var(--_line-strong);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    cursor: default;
  }

  .check {
    accent-color: var(--_accent);
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    flex: none;
  }
`;
