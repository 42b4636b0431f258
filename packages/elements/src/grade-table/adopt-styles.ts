import type { CSSResult, LitElement } from 'lit';

/** Puts styles that came with a module on demand behind those the element has. */
export function adoptLate({ shadowRoot }: LitElement, { styleSheet }: CSSResult): void {
  if (!shadowRoot || !styleSheet || shadowRoot.adoptedStyleSheets.includes(styleSheet)) return;
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
}
