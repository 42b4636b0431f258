import { css } from 'lit';

export const unitContactsStyles = css`
  .frame {
    container: edu-contacts / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-5);
    max-inline-size: 100ch;
  }

  .facts,
  .people,
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }

  .edu .group {
    padding-block-end: var(--_space-1);
    border-block-end: 1px solid var(--_line-strong);
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: var(--_weight-strong);
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 11em) minmax(0, 1fr);
    gap: 0 var(--_space-4);
    padding-block: var(--_space-1);
  }

  dt,
  .edu .muted {
    color: var(--_text-muted);
  }

  dd,
  .person {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .tag {
    display: inline-block;
    padding-inline: var(--_space-2);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    font-size: var(--_size-13);
    white-space: nowrap;
  }

  .tag.private {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .edu ul {
    list-style-type: '';
  }

  .missing li {
    display: list-item;
    list-style: square;
    margin-inline-start: 1.2em;
  }

  .person {
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }

  .edu strong {
    font-weight: var(--_weight-strong);
  }

  .form {
    gap: var(--_space-5);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-items: start;
    gap: var(--_space-3) var(--_space-4);
  }

  fieldset {
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    min-inline-size: 0;
  }

  legend {
    padding-inline: var(--_space-2);
    font-weight: var(--_weight-strong);
  }

  .choice,
  .acts,
  .theirs {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  .choice {
    flex-wrap: nowrap;
    min-block-size: var(--_control);
  }

  .choice > .check {
    flex: none;
  }

  .theirs {
    padding: var(--_space-2) var(--_space-3);
    border-inline-start: 3px solid var(--_danger);
    background: var(--_surface-sunken);
  }

  .edu [tabindex='-1']:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  @container edu-contacts (inline-size < 560px) {
    dl > div,
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }

    /* On a line of its own its words begin where the others do. */
    fieldset .acts > .quiet {
      margin-inline-start: calc(-1 * var(--_space-3));
    }
  }

  @media print {
    .acts,
    .person {
      break-inside: avoid;
    }
  }
`;
