import { css } from 'lit';

export const newsStyles = css`
  /* An empty sign instead of none: Safari then still says that it is a list. */
  .frame ul {
    list-style-type: '';
  }

  .frame {
    container: edu-news / inline-size;
    display: grid;
    gap: var(--_space-4);
  }

  .tools,
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .more {
    flex-basis: 100%;
  }

  /* The button stands in the row of the sources. */
  .filter {
    display: contents;
  }

  .tune {
    font-size: var(--_size-13);
    min-block-size: max(32px, var(--_control) - 4px);
  }

  .tune:first-child {
    margin-inline-start: calc(-1 * var(--_space-3));
  }

  .chip {
    all: unset;
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: max(32px, var(--_control) - 4px);
    padding-inline: var(--_space-3);
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    color: var(--_text);
    cursor: pointer;
    font-size: var(--_size-13);
    line-height: var(--_line-title);
    transition: background-color var(--_motion);
  }

  .chip:hover {
    border-color: var(--_edge);
    background: var(--_surface-sunken);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-weight: var(--_weight-strong);
  }

  /* The word is measured in its bold form from the start, so that choosing a source moves nothing. */
  .chip > span {
    display: inline-grid;
  }

  .chip > span::after {
    content: attr(data-text) / '';
    block-size: 0;
    overflow: hidden;
    font-weight: var(--_weight-strong);
    visibility: hidden;
  }

  .edu .chip:focus-visible {
    border-radius: 999px;
  }

  .problems {
    display: grid;
    gap: var(--_space-1);
  }

  .problem {
    display: flex;
    gap: var(--_space-2);
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .problem svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: 0.25em;
    fill: none;
    stroke: var(--_warning);
    stroke-width: 1.5;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }

  .foot:not(:has(> *)) {
    display: none;
  }

  .checked {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  .foot .quiet {
    padding-inline: var(--_space-2);
    font-size: inherit;
  }

  .words {
    all: unset;
    box-sizing: border-box;
    max-inline-size: 100%;
    flex: 1 1 14em;
    padding-block: calc((var(--_control) - 1.4em) / 2 - 1px);
    padding-inline: var(--_space-3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: max(var(--_size-15), 16px);
    line-height: 1.4;
  }

  select.words {
    appearance: auto;
    flex: none;
  }

  .words::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .apart {
    display: grid;
    gap: var(--_space-3);
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_line-strong);
  }

  .edu .title {
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
    color: var(--_text-muted);
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      border-width: 2px;
    }
  }

  @media print {
    .tools,
    .pages {
      display: none;
    }
  }
`;
