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

  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
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
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
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

  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-4);
    padding-block: var(--_space-4);
    border-block-start: 1px solid var(--_line);
  }

  .item:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }

  .item > * {
    grid-column: 1;
  }

  .edu .about {
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .about time {
    font-variant-numeric: tabular-nums;
  }

  .edu .headline {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
    text-wrap: pretty;
  }

  .edu .headline a {
    color: var(--_text);
    text-decoration: none;
  }

  .edu .headline a:hover {
    color: var(--_accent-text);
    text-decoration: underline;
  }

  .edu .headline a:visited {
    color: var(--_text-muted);
  }

  .summary {
    display: -webkit-box;
    overflow: hidden;
    max-inline-size: 68ch;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--edu-news-lines, 2);
  }

  .whole {
    display: block;
  }

  .picture {
    grid-column: 2;
    grid-row: 1 / span 4;
    inline-size: clamp(96px, 22cqi, 168px);
    aspect-ratio: 3 / 2;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .picture img.broken {
    visibility: hidden;
  }

  .unfold {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--_space-3));
    font-size: var(--_size-13);
  }

  .unfold svg {
    inline-size: 0.7em;
    block-size: 0.7em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    transition: rotate var(--_motion);
  }

  .unfold[aria-expanded='true'] svg {
    rotate: 180deg;
  }

  .unfolded {
    grid-column: 1 / -1;
    max-inline-size: 72ch;
    margin-block-start: var(--_space-2);
    padding-block: var(--_space-1);
    padding-inline-start: var(--_space-4);
    border-inline-start: 2px solid var(--_line-strong);
  }

  .edu .text > * + * {
    margin-block-start: 0.75em;
  }

  .edu .text :is(ul, ol) {
    padding-inline-start: 1.5em;
    list-style: revert;
  }

  .text img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  .edu .text .heading {
    font-weight: var(--_weight-strong);
  }

  .edu .text blockquote {
    margin: 0;
    padding-inline-start: var(--_space-4);
    color: var(--_text-muted);
  }

  .edu .text figcaption {
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .scroll {
    overflow-x: auto;
  }

  .text table {
    border-collapse: collapse;
    line-height: var(--_line-table);
  }

  .text :is(th, td) {
    padding: var(--_space-1) var(--_space-2);
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  .edu .original {
    margin-block-start: var(--_space-3);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }

  .foot .status {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .item .skeleton.about {
    inline-size: 11em;
  }

  .item .skeleton.headline {
    inline-size: 85%;
  }

  .item .skeleton.line {
    inline-size: 100%;
  }

  @container edu-news (inline-size < 420px) {
    .edu .headline {
      font-size: var(--_size-15);
    }

    .item {
      column-gap: var(--_space-3);
    }

    .item:has(.picture) .summary {
      grid-column: 1 / -1;
    }

    .picture {
      grid-row: 1 / span 2;
    }
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      border-width: 2px;
    }

    .unfold {
      margin-inline-start: 0;
    }
  }

  @media print {
    .filter,
    .unfold {
      display: none;
    }

    .summary {
      display: block;
    }

    .item {
      break-inside: avoid;
    }
  }
`;
