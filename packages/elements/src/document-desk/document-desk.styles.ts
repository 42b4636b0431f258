import { css } from 'lit';

export const documentDeskStyles = css`
  .side {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    margin-inline-start: auto;
  }

  .progress {
    color: var(--_text);
  }

  .share {
    align-self: center;
    inline-size: 88px;
    block-size: 6px;
    margin-inline-end: var(--_space-1);
    border-radius: 3px;
  }

  .whole {
    fill: var(--_line-strong);
  }

  .part {
    fill: var(--_accent);
  }

  .sent-facts {
    display: grid;
    gap: 2px;
  }

  .board {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }

  .edu .group {
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
  }

  .board .search {
    flex: 1 1 14em;
    max-inline-size: 22em;
  }

  .units {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    line-height: var(--_line-table);
  }

  .units :is(th, td) {
    padding-block: var(--_space-2);
    padding-inline: 0 var(--_space-3);
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }

  .units thead th {
    border-block-end-color: var(--_line-strong);
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
  }

  .units tbody th {
    font-weight: var(--_weight-strong);
  }

  .units .hint {
    font-weight: var(--_weight);
  }

  td > .hint {
    display: block;
  }

  .state .sign {
    margin-inline-end: var(--_space-1);
    vertical-align: -0.05em;
  }

  .units .label {
    display: none;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    align-items: start;
    gap: var(--_space-2) var(--_space-4);
  }

  .ticks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-5);
  }

  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    padding-inline-start: var(--_space-6);
  }

  .ticks.inside {
    display: flex;
  }

  .input.day {
    inline-size: auto;
    justify-self: start;
  }

  .file-input {
    padding-block: var(--_space-2);
  }

  .upload {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }

  .upload .file-what {
    flex: 1 1 12em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .upload .error {
    flex: 1 1 100%;
    order: 1;
  }

  .upload progress {
    inline-size: 6em;
    accent-color: var(--_accent);
  }

  .upload svg {
    inline-size: 0.9em;
    block-size: 0.9em;
    stroke: currentColor;
    stroke-width: 1.6;
  }

  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .preview .document {
    padding: var(--_space-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .preview .hint {
    display: block;
  }

  .preview strong {
    font-weight: var(--_weight-strong);
  }

  @container edu-documents (inline-size < 640px) {
    .units,
    .units tbody {
      display: block;
    }

    .units thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .units tbody tr {
      display: grid;
      gap: 2px;
      padding-block: var(--_space-2);
      border-block-end: 1px solid var(--_line);
    }

    .units tbody :is(th, td) {
      display: block;
      padding: 0;
      border: 0;
    }

    .units .label {
      display: inline;
      color: var(--_text-muted);
      font-size: inherit;
      font-weight: var(--_weight);
    }

    .inside {
      padding-inline-start: var(--_space-3);
    }
  }

  @media (forced-colors: active) {
    .share {
      border: 1px solid CanvasText;
    }

    .whole {
      fill: Canvas;
    }

    .part {
      fill: CanvasText;
    }
  }
`;
