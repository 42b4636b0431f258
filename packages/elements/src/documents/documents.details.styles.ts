import { css } from 'lit';

/** What lies open below a document: its course, questions and forms. */
export const documentDetailsStyles = css`
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    margin-block-start: var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .details .files {
    margin-block-start: 0;
  }

  .details .file:first-child {
    border-block-start: 0;
  }

  .course {
    display: grid;
    gap: var(--_space-2);
  }

  .course > div {
    display: grid;
    grid-template-columns: minmax(0, 10em) minmax(0, 1fr);
    gap: 0 var(--_space-4);
  }

  .course dt {
    color: var(--_text-muted);
  }

  .course .hint {
    display: block;
  }

  .question strong {
    font-weight: var(--_weight-strong);
  }

  .question .hint {
    display: block;
  }

  .question > .error {
    flex-basis: 100%;
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    padding: var(--_space-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .edu .subtitle {
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .chosen .button {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-size: var(--_size-13);
    padding-inline: var(--_space-3);
  }

  .chosen svg {
    inline-size: 0.8em;
    block-size: 0.8em;
    stroke: currentColor;
    stroke-width: 1.6;
  }

  .hit {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
    cursor: pointer;
  }

  .field > .hit {
    font-weight: var(--_weight);
  }

  @container edu-documents (inline-size < 520px) {
    .course > div {
      grid-template-columns: minmax(0, 1fr);
    }

    .details,
    .panel {
      padding: var(--_space-3);
    }
  }

  @media (forced-colors: active) {
    .details {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .panel,
    .question {
      display: none;
    }
  }
`;
