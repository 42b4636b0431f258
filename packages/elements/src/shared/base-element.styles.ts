import { css } from 'lit';

/**
 * `.edu` wraps all an element renders. It starts from the browser's initial values, so that neither `* { all: unset }`
 * nor a reset nor an old framework on the page reaches the inside, and the host itself stays free for the page to
 * place, size and hide. Only the font family, the colour scheme and what hides a whole region are inherited. The resets have no
 * weight, so that one class of an element is enough to differ.
 */
export const baseStyles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none !important;
  }

  slot[hidden] {
    display: none;
  }

  .edu {
    all: initial;
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    color: var(--_text);
    color-scheme: inherit;
    cursor: inherit;
    font-family: var(--edu-font, inherit);
    font-size: var(--_size-15);
    font-weight: var(--_weight);
    line-height: var(--_line-text);
    overflow-wrap: break-word;
    pointer-events: inherit;
    text-align: start;
    visibility: inherit;
    -webkit-tap-highlight-color: transparent;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  :host([theme='light']) .edu {
    color-scheme: light;
  }

  :host([theme='dark']) .edu {
    color-scheme: dark;
  }

  :host([theme='auto']) .edu {
    color-scheme: light dark;
  }

  :where(.edu *),
  :where(.edu *)::before,
  :where(.edu *)::after {
    box-sizing: border-box;
  }

  :where(.edu) :where(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }

  :where(.edu) :where(ul, ol) {
    list-style: none;
  }

  :where(.edu) :where(a) {
    color: var(--_accent-text);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  :where(.edu) :where(a:hover) {
    text-decoration-thickness: 2px;
  }

  .edu :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .edu [hidden] {
    display: none !important;
  }

  @media print {
    .edu {
      color-scheme: light;
    }
  }
`;
