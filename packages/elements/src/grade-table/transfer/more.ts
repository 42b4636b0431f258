import { html, nothing, type TemplateResult } from 'lit';
import type { FormProps } from './preview-form.ts';

/** The next lines of a long list, on asking. */
export function moreOf(count: number, { preview, t }: FormProps): TemplateResult | typeof nothing {
  const rest = count - preview.linesShown;
  if (rest <= 0) return nothing;
  return html`<button type="button" class="button quiet" @click=${() => preview.showMore()}>
    ${t.more(Math.min(rest, preview.atOnce))}
  </button>`;
}
