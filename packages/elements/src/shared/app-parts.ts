import type { GrantableApp } from '@lienthong/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';

/** One line of a definition list. */
export function row(term: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}

export function contact({ name, email, phone }: GrantableApp['contact']): TemplateResult {
  return html`${name},
    <a href="mailto:${email}">${email}</a
    >${phone ? html`, <a href="tel:${phone.replace(/\s/g, '')}">${phone}</a>` : nothing}`;
}

/** The contract asks for https; a source of the page's own might not. */
export function link(url: string, text: string): TemplateResult {
  return /^https?:\/\//i.test(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`
    : html`${url}`;
}

export type StateSign = 'open' | 'soon' | 'stopped' | 'over';

/** Beside the word for a state: filled, hollow, half, dash. */
export function stateSign(sign: StateSign): TemplateResult {
  const shape = {
    open: svg`<circle class="filled" cx="5" cy="5" r="4.4" />`,
    soon: svg`<circle cx="5" cy="5" r="4" />`,
    stopped: svg`<circle cx="5" cy="5" r="4" /><path class="filled" d="M5 1a4 4 0 0 1 0 8z" />`,
    over: svg`<path d="M1 5h8" />`,
  }[sign];
  return html`<svg viewBox="0 0 10 10" aria-hidden="true">${shape}</svg>`;
}

/** Rows of the final shape while they load. */
export function rowSkeletons(count = 3): TemplateResult {
  return html`<div class="rows" aria-hidden="true">
    ${Array.from(
      { length: count },
      () =>
        html`<div class="row">
          <div class="what">
            <span class="skeleton app"></span><span class="skeleton vendor"></span
            ><span class="skeleton reads"></span>
          </div>
          <div class="facts">
            <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span
            ><span class="skeleton"></span>
          </div>
          <div class="actions"></div>
        </div>`,
    )}
  </div>`;
}

export function unfoldButton(
  { open, controls, text, label }: { open: boolean; controls: string; text: string; label: string },
  onUnfold: () => void,
): TemplateResult {
  return html`<button
    class="button quiet unfold"
    type="button"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${open ? controls : nothing}
    aria-label=${label}
    @click=${onUnfold}
  >
    ${text}<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1 3l4 4 4-4" /></svg>
  </button>`;
}

/** What was done just now, where it was done; said aloud elsewhere, so it is only shown. */
export function doneNote(text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<div class="notice success done"><p>${text}</p></div>` : nothing;
}
