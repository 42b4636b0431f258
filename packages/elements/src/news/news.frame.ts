import { html, nothing, type TemplateResult } from 'lit';
import { renderMore } from '../paging/more.ts';
import type { PagedList } from '../paging/paged-list.controller.ts';
import type { ProviderState } from '../shared/context.ts';
import { isResting } from '../shared/problem-code.ts';
import { renderItem, renderSkeleton, type ItemView } from './news.item.ts';
import { lastChecked, renderPages, renderProblems, sourcesOf } from './news.notices.ts';
import type { NewsItem, NewsPage } from './news.source.ts';
import { renderTools, type ToolsProps } from './news.tools.ts';

type Content = TemplateResult | typeof nothing;

/** What stands in the frame, and what is done there. */
export interface Frame extends ToolsProps {
  readonly item: ItemView;
  readonly list: PagedList<NewsItem, NewsPage>;
  /** The items of the page that is open, documents after the news. */
  readonly shown: readonly NewsItem[];
  readonly adopted: readonly NewsItem[];
  readonly hasOwnContent: boolean;
  readonly tellsChecked: boolean;
  readonly remembers: boolean;
  readonly misplaced: TemplateResult | undefined;
  readonly provider: ProviderState | undefined;
  readonly page: number;
  readonly pageSize: number;
  readonly paging: 'more' | 'pages';
  readonly layout: string;
  fallback(): Content;
  problem(error: unknown): string;
  time(value: string | Date): string;
  onMore(): void;
  onTurn(by: number): void;
  onForget(): void;
  onRetry(): void;
}

export function renderFrame(frame: Frame): Content {
  const { list, provider, t, misplaced } = frame;
  const { status, error } = list;
  if (misplaced) return misplaced;
  if (status === 'failed') return unreachable(frame, error);
  // The provider says it once for the whole page.
  if (status === 'idle' && provider?.status === 'failed')
    return frame.hasOwnContent ? ownContent(frame) : unreachable(frame, provider.error);
  if (status === 'idle' && !provider)
    return frame.hasOwnContent
      ? ownContent(frame)
      : html`<div class="notice"><p>${t.notConfigured}</p></div>`;
  // One template for both: the tools keep the focus while what they chose is loaded.
  return html`${status === 'idle' ? nothing : renderTools(frame)}${status === 'ready' ? loaded(frame) : loading(frame)}`;
}

function loaded(frame: Frame): TemplateResult {
  const { list, sources, t, time } = frame;
  return html`${renderProblems(sources, t, time)} ${list.error ? stale(frame, list.error) : nothing}
  ${news(frame)}${foot(frame)}`;
}

/** First load shows what the page wrote; a choice keeps the tools where they are. */
function loading(frame: Frame): TemplateResult {
  const own = frame.list.loadedAt === undefined && frame.hasOwnContent;
  return html`<p class="visually-hidden" role="status">${frame.t.loading}</p>
    ${own ? ownContent(frame) : renderSkeleton(Math.min(frame.pageSize, 4))}`;
}

function ownContent(frame: Frame): Content {
  return frame.adopted.length > 0 ? listOf(frame, frame.adopted, frame.t.label) : frame.fallback();
}

function news(frame: Frame): TemplateResult {
  const { t, shown } = frame;
  if (shown.length === 0) return nothingThere(frame);
  const documents = shown.findIndex(({ document }) => document);
  if (documents <= 0) return listOf(frame, shown, documents === 0 ? t.documents : t.label);
  return html`${listOf(frame, shown.slice(0, documents), t.label)}
    <section class="apart">
      <p class="title">${t.documents}</p>
      ${listOf(frame, shown.slice(documents), t.documents)}
    </section>`;
}

function nothingThere({ t, choice: { source, q, category, kind }, onChoose }: Frame): TemplateResult {
  const isSearched = q ?? category ?? kind;
  const showAll = (): void =>
    onChoose({ source: undefined, q: undefined, category: undefined, kind: undefined });
  return html`<div class="notice">
    <p>${isSearched ? t.nothingFound : source ? t.emptySource : t.empty}</p>
    ${
      (isSearched ?? source)
        ? html`<button class="button" type="button" @click=${showAll}>${t.showAll}</button>`
        : nothing
    }
  </div>`;
}

function listOf({ layout, item }: Frame, items: readonly NewsItem[], label: string): TemplateResult {
  return html`<ul class="items ${layout}" aria-label=${label}>
    ${items.map((one) => renderItem(one, item))}
  </ul>`;
}

function foot(frame: Frame): TemplateResult {
  const { t, list, page, pageSize, problem, onTurn, onMore } = frame;
  const checked = frame.tellsChecked ? lastChecked(frame.sources) : undefined;
  const hasNext = list.hasMore || list.items.length > (page + 1) * pageSize;
  return html`<div class="foot">
    ${
      frame.paging === 'pages'
        ? renderPages({ t, page, hasNext, error: list.moreError, problem, onTurn })
        : renderMore({ list, t, problem, onMore })
    }
    ${checked ? html`<div class="status checked">${t.checkedAt(frame.time(checked))}</div>` : nothing}
    ${
      frame.remembers
        ? html`<div class="status">
            ${t.remembers}
            <button class="button quiet" type="button" @click=${frame.onForget}>${t.forget}</button>
          </div>`
        : nothing
    }
  </div>`;
}

function unreachable(frame: Frame, error: unknown): TemplateResult {
  const { t, hasOwnContent } = frame;
  const own = hasOwnContent ? ownContent(frame) : nothing;
  if (isResting(error)) return html`${notice(frame, 'resting', frame.problem(error))}${own}`;
  const text = hasOwnContent ? t.unreachableAdopted : `${t.unreachable} ${frame.problem(error)}`;
  return html`${notice(frame, hasOwnContent ? 'warning' : 'danger', text)}${renderProblems(sourcesOf(error), t, frame.time)}
  ${own}`;
}

function stale(frame: Frame, error: unknown): TemplateResult {
  if (isResting(error)) return notice(frame, 'resting', frame.problem(error));
  return notice(frame, 'warning', frame.t.stale(frame.time(frame.list.loadedAt ?? new Date())));
}

function notice(frame: Frame, kind: 'warning' | 'danger' | 'resting', text: string): TemplateResult {
  return html`<div class="notice ${kind}" role="alert">
    <p>${text}</p>
    <button class="button" type="button" @click=${() => frame.onRetry()}>${frame.t.retry}</button>
  </div>`;
}
