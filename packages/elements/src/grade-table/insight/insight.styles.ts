import { css } from 'lit';

/** Panels that find, sum up and try out; adopted with the first of them. */
export const insightStyles = css`
  .panel {
    grid-template-columns: minmax(0, 1fr);
  }

  .overview-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 0 var(--_space-4);
  }

  .overview-head .button {
    grid-area: 1 / 2 / span 2;
  }

  .panel :is(h3, h4) {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .panel h4 {
    font-size: var(--_size-15);
  }

  .frame .panel :is(table.overview, table.levels) {
    inline-size: auto;
    min-inline-size: 0;
    table-layout: auto;
    font-size: var(--_size-13);
  }

  .panel :is(.overview, .levels) :is(th, td) {
    position: static;
    block-size: auto;
    padding: 2px var(--_space-3) 2px 0;
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    white-space: nowrap;
    vertical-align: middle;
  }

  .panel thead th {
    color: var(--_text-muted);
  }

  .panel tbody th {
    font-weight: var(--_weight-strong);
  }

  .panel .figure {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .panel .provisional .figure,
  .panel .levels i {
    font-style: italic;
  }

  .find-row {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space-3) var(--_space-4);
  }

  .find-row .field {
    flex: 0 1 12rem;
  }

  .find-row .field.find {
    position: relative;
    flex-basis: 16rem;
  }

  .find-row > .button {
    margin-inline-start: auto;
  }

  .find-row .field.short {
    flex: 0 1 auto;
    min-inline-size: 6.5rem;
    max-inline-size: 16rem;
  }

  .narrow .find-row .field {
    flex: 1 0 100%;
    max-inline-size: none;
  }

  .panel .hits {
    position: absolute;
    inset-block-start: calc(var(--_size-15) * var(--_line-title) + var(--_control) + var(--_space-2));
    inset-inline-start: 0;
    z-index: 5;
    inline-size: max(100%, min(24rem, 100vw - 4rem));
    columns: auto;
    padding: var(--_space-1);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    font-size: var(--_size-15);
  }

  .hits li {
    display: grid;
    grid-template-columns: 2.25em minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
    padding-inline: var(--_space-2);
    border-radius: calc(var(--_radius) - 2px);
    cursor: pointer;
  }

  .hits li[aria-selected='true'] {
    background: var(--_accent-soft);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .hits .ordinal {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .arranged {
    margin-block-end: var(--_space-3);
    background: var(--_surface);
  }

  .panel > .arranged {
    margin-block-end: 0;
  }

  .arranged b {
    font-weight: var(--_weight-strong);
  }

  .arranged .hint {
    display: block;
  }
`;
