import { html, nothing, type TemplateResult } from 'lit';
import type { PagedList } from './paged-list.controller.ts';

export interface MoreProps {
  readonly list: Pick<PagedList<unknown, never>, 'hasMore' | 'loadingMore' | 'moreError'>;
  readonly t: { readonly more: string; readonly loadingMore: string; readonly moreFailed: string };
  problem(error: unknown): string;
  onMore(): void;
}

/** The button for the next page, and why it could not be read. Disabled in name only, so that it keeps the focus. */
export function renderMore({ list, t, problem, onMore }: MoreProps): TemplateResult | typeof nothing {
  const { hasMore, loadingMore, moreError } = list;
  if (!hasMore) return nothing;
  return html`<button
      class="button"
      type="button"
      aria-disabled=${loadingMore ? 'true' : nothing}
      @click=${onMore}
    >
      ${loadingMore ? t.loadingMore : t.more}
    </button>
    ${moreError ? html`<div class="error" role="alert">${t.moreFailed} ${problem(moreError)}</div>` : nothing}`;
}

/** The same in a bar of its own. */
export function renderMoreBar(props: MoreProps): TemplateResult | typeof nothing {
  return props.list.hasMore ? html`<div class="bar">${renderMore(props)}</div>` : nothing;
}
