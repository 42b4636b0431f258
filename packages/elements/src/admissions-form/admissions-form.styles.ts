import { css } from 'lit';

export const admissionsFormStyles = css`
  /* An empty sign instead of none: Safari then still says that it is a list. */
  .frame ul {
    list-style-type: '';
  }

  .frame {
    container: edu-admissions-form / inline-size;
    max-inline-size: 44rem;
  }

  form,
  .head,
  .receipt {
    display: grid;
    gap: var(--_space-4);
  }

  .head {
    gap: var(--_space-1);
    margin-block-end: var(--_space-4);
  }

  .edu .name {
    font-size: var(--_size-20);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
    text-wrap: balance;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }

  .campaigns {
    margin-block-start: var(--_space-3);
  }

  .edu .note {
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .edu .section {
    min-inline-size: 0;
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }

  /* A floated legend takes part in the flow of its fieldset; otherwise browsers lay it over the border. */
  .edu .section > .heading {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: var(--_space-4);
    font-size: var(--_size-17);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .section > .heading + * {
    clear: both;
  }

  .grid {
    display: grid;
    gap: var(--_space-5) var(--_space-4);
    align-items: start;
  }

  .field {
    align-content: start;
  }

  .edu .field > legend {
    margin-block-end: var(--_space-1);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .optional {
    color: var(--_text-muted);
    font-weight: var(--_weight);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-6);
  }

  .choice {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
    cursor: pointer;
    line-height: var(--_line-title);
  }

  .id {
    display: grid;
    justify-items: start;
  }

  .id > .field {
    inline-size: 100%;
  }

  .caution {
    display: grid;
    gap: var(--_space-1);
    padding-block: var(--_space-1);
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_warning);
    color: var(--_warning);
    font-size: var(--_size-13);
  }

  .edu .consent {
    margin-block-end: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    white-space: pre-line;
  }

  .summary {
    display: grid;
    gap: var(--_space-2);
  }

  .edu .subheading {
    font-weight: var(--_weight-strong);
  }

  .summary li + li {
    margin-block-start: var(--_space-1);
  }

  .edu .summary a {
    color: var(--_danger);
  }

  .edu .receipt > .heading:focus {
    outline: none;
  }

  .edu :is(.summary, .failure):focus {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .failure .id {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .submit {
    padding-inline: var(--_space-6);
  }

  .receipt > .heading {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  .edu .receipt > .heading {
    font-size: var(--_size-20);
    font-weight: var(--_weight-strong);
    line-height: var(--_line-title);
  }

  .receipt > .heading svg {
    flex: none;
    box-sizing: content-box;
    inline-size: 0.6em;
    block-size: 0.6em;
    padding: 0.3em;
    border: 2px solid var(--_success);
    border-radius: 50%;
    fill: none;
    stroke: var(--_success);
    stroke-width: 2;
  }

  .ticket {
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-5);
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .ticket .label {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: var(--_weight);
  }

  .code {
    font-size: var(--_size-30);
    font-weight: var(--_weight-strong);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    line-height: var(--_line-title);
    user-select: all;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .ticket .hint:empty {
    display: none;
  }

  .edu .steps {
    padding-inline-start: 1.4em;
    list-style: decimal;
  }

  .steps li + li {
    margin-block-start: var(--_space-1);
  }

  .skeleton.label {
    inline-size: 9em;
  }

  .skeleton.box {
    block-size: var(--_control);
    border-radius: var(--_radius);
  }

  .skeleton.name {
    inline-size: min(22em, 100%);
    block-size: 1.4em;
  }

  .skeleton.about {
    inline-size: min(18em, 100%);
  }

  @container edu-admissions-form (inline-size >= 560px) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .wide {
      grid-column: 1 / -1;
    }

    .id .input {
      max-inline-size: calc(50% - var(--_space-2));
    }
  }

  @media print {
    .ticket {
      border-style: solid;
    }
  }
`;
