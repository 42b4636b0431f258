import { css } from 'lit';

export const keypadStyles = css`
  /* Words about the cell, keys and what is saved stay at the thumb; the table keeps the rest of the screen. */
  .with-keypad .below {
    position: sticky;
    inset-block-end: 0;
    z-index: 5;
    padding-block-end: env(safe-area-inset-bottom);
    background: var(--_surface);
  }

  .with-keypad .scroller {
    max-block-size: max(9rem, 100dvh - var(--_keypad-room, 24.5rem));
  }

  /* The keys and the menu do what these do. */
  .with-keypad .bar {
    min-block-size: 52px;
    align-content: center;
  }

  .with-keypad .bar :is(.elsewhere, .acts:not(:has(:not(.elsewhere)))) {
    display: none;
  }

  .keypad {
    display: grid;
    gap: var(--_space-1);
    padding: var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  /* The menu and the panels have the room, until somebody is at a cell again. */
  .with-keypad:is(:has(#toggle-more[aria-expanded='true']), :has(.panel):not(:has(.scroller input:focus))) {
    .below {
      position: static;
    }

    .keypad {
      display: none;
    }
  }

  .keypad .keys {
    display: grid;
    grid-template-columns: repeat(3, 1fr) 1.2fr;
    grid-auto-rows: 48px;
    gap: 6px;
  }

  .keypad.letters .keys {
    grid-template-columns: repeat(auto-fit, minmax(5rem, 1fr));
    grid-auto-rows: minmax(64px, auto);
  }

  .keypad .key {
    all: unset;
    box-sizing: border-box;
    display: grid;
    place-content: center;
    min-inline-size: 0;
    padding: 0;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font-size: 1.5rem;
    font-variant-numeric: tabular-nums;
    text-align: center;
    touch-action: manipulation;
  }

  .keypad .key:active {
    background: var(--_surface-sunken);
  }

  .keypad .key small {
    font-size: var(--_size-13);
    line-height: 1.2;
  }

  .keypad .key:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .keypad .word {
    font-size: var(--_size-13);
    line-height: 1.2;
    padding-inline: var(--_space-1);
  }

  .keypad .next {
    grid-row: span 2;
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 1.0625rem;
    font-weight: var(--_weight-strong);
  }

  .keypad.letters .next {
    grid-area: auto / 1 / auto / -1;
    min-block-size: 64px;
  }

  /* For the left thumb, what is pressed most stands on the left. */
  .keypad.left .keys:not(.letters) {
    grid-template-columns: 1.2fr repeat(3, 1fr);
  }

  .keypad.left .keys > .edge {
    grid-column: 1;
  }

  .keypad:not(.left, .letters) .keys > .edge {
    grid-column: 4;
  }

  .keypad .keys {
    grid-auto-flow: dense;
  }

  .keypad .others {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
  }

  .keypad .others .button {
    min-block-size: 44px;
    padding-inline: 2px;
    font-size: var(--_size-13);
  }

  @media print {
    .keypad {
      display: none;
    }
  }
`;
