import { html, type TemplateResult } from 'lit';
import { renderSkeleton } from './documents.parts.ts';

export function renderLoading({ loading }: { readonly loading: string }): TemplateResult {
  return html`<p class="visually-hidden" role="status">${loading}</p>
    ${renderSkeleton()}`;
}
