import { css } from 'lit';
import { fieldStyles } from '../shared/fields.styles.ts';
import { wholeChoiceStyles } from '../shared/whole-choice.styles.ts';

/** Cell bar, save line, panels and picker; adopted when their module is here. */
const surroundings = css`
  .picker {
    display: flex;
    flex: 1 1 24rem;
    gap: var(--_space-3);
  }

  /* As wide as what is chosen, a long name on two lines. */
  .picker .field {
    flex: 0 1 auto;
    /* Boxes beside each other are of one height. */
    grid-template-rows: auto 1fr;
    min-inline-size: 7rem;
    max-inline-size: 19rem;
  }

  .toolbar:has(.picker) {
    align-items: end;
  }

  select.input {
    align-items: center;
    padding-inline: var(--_space-2);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .panel,
  .panel-form {
    display: grid;
    gap: var(--_space-3);
  }

  .panel {
    margin-block-end: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .panel .field {
    max-inline-size: 20rem;
  }

  .panel .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
    gap: var(--_space-3) var(--_space-4);
  }

  /* A word alone stands where text stands. */
  .panel :is(form, .transfer) > .acts > .quiet:first-child {
    margin-inline-start: calc(var(--_space-3) * -1);
  }

  .panel p {
    max-inline-size: 65ch;
  }

  .panel ul {
    columns: 22rem 2;
    column-gap: var(--_space-6);
    font-size: var(--_size-13);
  }

  .panel li {
    break-inside: avoid;
  }

  :is(.panel, .who) b {
    font-weight: var(--_weight-strong);
  }

  .menu {
    position: relative;
  }

  .menu > ul {
    position: absolute;
    inset-block-start: calc(100% + var(--_space-1));
    inset-inline-end: 0;
    z-index: 4;
    inline-size: max-content;
    min-inline-size: 14rem;
    max-inline-size: 19rem;
    padding: var(--_space-1);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .menu .begins {
    margin-block-start: var(--_space-1);
    padding-block-start: var(--_space-1);
    border-block-start: 1px solid var(--_line);
  }

  .edu:not(.narrow) .narrow-only {
    display: none;
  }

  .menu li .button {
    justify-content: start;
    inline-size: 100%;
    text-align: start;
  }

  .switch {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control);
  }

  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--_space-4);
    align-items: center;
    min-block-size: 72px;
    padding-block: var(--_space-2);
  }

  .bar > p {
    grid-column: 1;
  }

  .bar > .acts {
    grid-area: 1 / 2 / span 2;
  }

  .button.step {
    padding-inline: 0;
  }

  .step svg {
    inline-size: 18px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .step.redo svg {
    transform: scaleX(-1);
  }

  .button.step[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    color: var(--_text-muted);
    cursor: default;
    opacity: 0.55;
  }

  .words .note {
    color: var(--_text);
  }

  .who span {
    color: var(--_text-muted);
  }

  .who span::before {
    content: '·' / '';
    margin-inline: 2px 6px;
  }

  .bar > .words {
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .bar > .words.warning {
    color: var(--_text);
  }

  .bar > .words.danger {
    color: var(--_danger);
  }

  .reason {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space-2) var(--_space-3);
  }

  .reason .field {
    flex: 1 1 18rem;
  }

  /* Level with the field, whose label stands above it. */
  .reason .acts {
    padding-block-start: calc(var(--_size-15) * var(--_line-title) + var(--_space-1));
  }

  .save-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
    min-block-size: 36px;
    padding-block-start: var(--_space-1);
    border-block-start: 1px solid var(--_line);
  }

  .save-line .status {
    flex: 1 1 16rem;
  }

  .save-line .review {
    display: flex;
    align-items: center;
    font-size: var(--_size-13);
  }

  .save-line .note-line,
  .save-line .strays {
    flex: 1 0 100%;
    font-size: var(--_size-13);
  }

  .save-line .strays {
    margin-block: var(--_space-1) 0;
  }

  .save-line .strays ul {
    padding: 0;
    font-weight: 600;
  }

  .save-line .button {
    min-block-size: 32px;
    font-size: var(--_size-13);
  }

  @media (pointer: coarse) {
    :is(.save-line, .menu li) .button {
      min-block-size: 44px;
    }
  }

  /* What does not fit beside the others takes a line of its own. */
  .narrow .picker {
    flex-wrap: wrap;
  }

  .narrow .picker .field {
    flex-grow: 1;
    min-inline-size: min-content;
    max-inline-size: 100%;
  }

  .narrow .bar {
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-block-size: 124px;
  }

  .narrow .bar > .acts {
    grid-area: auto;
  }

  .narrow .reason .acts {
    padding-block-start: 0;
  }

  /* Also the words of a second line stand where text stands. */
  .narrow .bar > .acts:has(> .quiet:first-child) {
    margin-inline-start: calc(var(--_space-3) * -1);
  }

  .narrow .bar .button {
    padding-inline: var(--_space-3);
    font-size: var(--_size-13);
  }

  @media print {
    :is(.picker .field, .bar, .save-line, .panel, .menu) {
      display: none;
    }
  }
`;

export const surroundingsStyles = [fieldStyles, wholeChoiceStyles, surroundings];
