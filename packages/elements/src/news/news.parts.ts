import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, NewsItem } from './news.source.ts';
import type { NewsDictionary } from './news.strings.ts';
import { saysMore, type NewsTexts } from './news.texts.ts';

/** What the parts need of the element that draws them. */
export interface NewsView {
  t: NewsDictionary;
  headingLevel: number;
  day(value: string): string;
  time(value: string): string;
  sourceLabels(ids: readonly string[]): string[];
  text(item: NewsItem): ReturnType<NewsTexts['get']>;
  onOpen(event: MouseEvent, item: NewsItem): void;
  onUnfold(item: NewsItem): void;
}

export function renderItem(item: NewsItem, index: number, view: NewsView): TemplateResult {
  const { title, url, summary } = item;
  // What cannot be read on here is not cut.
  const more = saysMore(item);
  return html`<li class="item">
    ${about(item, view)}
    <h3 class="headline" aria-level=${view.headingLevel}>
      ${url ? html`<a href=${url} @click=${(event: MouseEvent) => view.onOpen(event, item)}>${title}</a>` : title}
    </h3>
    ${summary ? html`<p class=${more ? 'summary' : 'summary whole'}>${summary}</p>` : nothing}
    ${picture(item)} ${more ? unfolding(item, index, view) : nothing}
  </li>`;
}

function about({ publishedAt, sourceIds }: NewsItem, view: NewsView): TemplateResult | typeof nothing {
  const labels = view.sourceLabels(sourceIds).join(', ');
  if (!publishedAt && !labels) return nothing;
  return html`<p class="about">
    ${publishedAt ? html`<time datetime=${publishedAt}>${view.day(publishedAt)}</time>` : nothing}
    ${publishedAt && labels ? ' · ' : ''}${labels}
  </p>`;
}

/** Decoration beside a headline that says it all, hence the empty alternative; the space stays when it cannot be loaded. */
function picture({ imageUrl }: NewsItem): TemplateResult | typeof nothing {
  if (!imageUrl || !/^https?:/i.test(imageUrl)) return nothing;
  return html`<div class="picture">
    <img
      src=${imageUrl}
      alt=""
      width="168"
      height="112"
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${(event: Event) => (event.target as Element).classList.add('broken')}
    />
  </div>`;
}

function unfolding(item: NewsItem, index: number, view: NewsView): TemplateResult {
  const { t } = view;
  const text = view.text(item);
  const id = `text-${index}`;
  return html`<button
      class="button quiet unfold"
      type="button"
      aria-expanded=${text ? 'true' : 'false'}
      aria-controls=${text ? id : nothing}
      aria-label=${text ? t.closeOf(item.title) : t.readOf(item.title)}
      @click=${() => view.onUnfold(item)}
    >
      ${text ? t.close : t.read}<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1 3l4 4 4-4" /></svg>
    </button>
    ${text ? html`<div class="unfolded" id=${id}>${unfolded(text, item, t)}</div>` : nothing}`;
}

function unfolded(
  text: NonNullable<ReturnType<NewsTexts['get']>>,
  { url }: NewsItem,
  t: NewsDictionary,
): TemplateResult {
  if (text.state === 'opening') return html`<p role="status">${t.loadingText}</p>`;
  if (text.state === 'failed') return html`<p role="alert">${t.textFailed}</p>`;
  return html`${text.node}${url ? html`<p class="original"><a href=${url}>${t.openOriginal}</a></p>` : nothing}`;
}

/** One line for each source that is not what it should be, in words a webmaster can act on. */
export function renderProblems(sources: readonly Feed[], view: NewsView): TemplateResult | typeof nothing {
  const failing = sources.filter(({ problem }) => problem !== null);
  if (failing.length === 0) return nothing;
  return html`<ul class="problems">
    ${failing.map(
      (source) =>
        html`<li class="problem">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="7" />
            <path d="M8 4v5M8 11v1.2" />
          </svg>
          <span>${problemOf(source, view)}</span>
        </li>`,
    )}
  </ul>`;
}

function problemOf({ label, problem, lastSuccessAt }: Feed, { t, time }: NewsView): string {
  if (problem?.code === 'not_a_feed' && !lastSuccessAt) return t.notAFeed(label);
  return lastSuccessAt ? t.sourceDown(label, time(lastSuccessAt)) : t.sourceDownEmpty(label);
}

export function renderSkeleton(rows: number): TemplateResult {
  return html`<ul role="presentation" aria-hidden="true">
    ${Array.from(
      { length: rows },
      () =>
        html`<li class="item">
          <p class="about"><span class="skeleton about"></span></p>
          <p class="headline"><span class="skeleton headline"></span></p>
          <p class="summary"><span class="skeleton line"></span></p>
        </li>`,
    )}
  </ul>`;
}
