import { css } from 'lit';

/** One item: in a list, as a card, as a line; and its text when it is unfolded. */
export const itemStyles = css`
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

  .edu .mark {
    padding-inline: var(--_space-1);
    border: 1px solid currentColor;
    border-radius: 3px;
    color: var(--_accent-text);
    font-weight: var(--_weight-strong);
    white-space: nowrap;
  }

  .edu .read .headline {
    font-weight: var(--_weight);
  }

  .edu .document {
    font-size: var(--_size-13);
    font-variant-numeric: tabular-nums;
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

  .unfold {
    align-self: start;
    justify-self: start;
    margin-inline-start: calc(-1 * var(--_space-3));
    font-size: var(--_size-13);
  }

  .quiet svg {
    inline-size: 0.7em;
    block-size: 0.7em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    transition: rotate var(--_motion);
  }

  .quiet[aria-expanded='true'] svg {
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

  .item .skeleton.about {
    inline-size: 11em;
  }

  .item .skeleton.headline {
    inline-size: 85%;
  }

  .item .skeleton.line {
    inline-size: 100%;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: var(--_space-4);
  }

  .cards .item {
    display: flex;
    flex-direction: column;
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .cards .picture {
    order: -1;
    inline-size: 100%;
    margin-block-end: var(--_space-2);
  }

  .compact .item {
    padding-block: var(--_space-2);
  }

  .edu .compact .headline {
    font-size: var(--_size-15);
  }

  @container edu-news (inline-size < 420px) {
    .edu .headline {
      font-size: var(--_size-15);
    }

    .item {
      column-gap: var(--_space-3);
    }

    .list .item:has(.picture) .summary {
      grid-column: 1 / -1;
    }

    .list .picture {
      grid-row: 1 / span 2;
    }
  }

  @media (forced-colors: active) {
    .unfold {
      margin-inline-start: 0;
    }
  }

  @media print {
    .summary {
      display: block;
    }

    .original {
      display: none;
    }

    .item {
      break-inside: avoid;
    }

    :is(.headline, .text, .document) a::after {
      content: ' (' attr(href) ')';
      font-size: var(--_size-13);
      font-weight: var(--_weight);
      overflow-wrap: anywhere;
    }
  }
`;
