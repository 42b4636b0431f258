import { html, nothing, type TemplateResult } from 'lit';
import type { Mark } from './news.marks.ts';
import type { NewsItem } from './news.source.ts';
import type { NewsDictionary } from './news.strings.ts';
import { saysMore, type NewsTexts } from './news.texts.ts';

/** What the parts need of the element that draws them. */
export interface ItemView {
  t: NewsDictionary;
  headingLevel: number;
  isCompact: boolean;
  pictures: boolean;
  day(value: string): string;
  sourceLabels(ids: readonly string[]): string[];
  mark(item: NewsItem): Mark;
  text(item: NewsItem): ReturnType<NewsTexts['get']>;
  onOpen(event: MouseEvent, item: NewsItem): void;
  onUnfold(item: NewsItem): void;
}

/** Says of a button that it unfolds something. */
export const chevron = html`<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1 3l4 4 4-4" /></svg>`;

export function renderItem(item: NewsItem, view: ItemView): TemplateResult {
  const { title, summary } = item;
  const url = webAddress(item.url);
  // What cannot be read on here is not cut.
  const more = !view.isCompact && saysMore(item);
  const mark = view.mark(item);
  return html`<li class=${mark === 'read' ? 'item read' : 'item'}>
    ${about(item, mark, view)}
    <h3 class="headline" aria-level=${view.headingLevel}>
      ${url ? html`<a href=${url} @click=${(event: MouseEvent) => view.onOpen(event, item)}>${title}</a>` : title}
    </h3>
    ${officialPart(item, view)}
    ${summary && !view.isCompact ? html`<p class=${more ? 'summary' : 'summary whole'}>${summary}</p>` : nothing}
    ${picture(item, view)} ${more ? unfolding(item, view) : nothing}
  </li>`;
}

/** Whoever sent it: an address of another kind could run a script in the page. */
function webAddress(url: string | null): string | undefined {
  return url && /^(https?:|\/(?!\/))/i.test(url) ? url : undefined;
}

function about(
  { publishedAt, sourceIds }: NewsItem,
  mark: Mark,
  view: ItemView,
): TemplateResult | typeof nothing {
  const { t } = view;
  const labels = view.sourceLabels(sourceIds).join(', ');
  const word = mark === 'new' ? t.isNew : mark === 'unread' ? t.isUnread : undefined;
  if (!publishedAt && !labels) return nothing;
  return html`<p class="about">
    ${publishedAt ? html`<time datetime=${publishedAt}>${view.day(publishedAt)}</time>` : nothing}
    ${publishedAt && labels ? ' · ' : ''}${labels}${word ? html` <span class="mark">${word}</span>` : nothing}
  </p>`;
}

/** Of an official document: number, date, issuer, file. */
function officialPart(
  { title, document, sourceIds }: NewsItem,
  { t, day, sourceLabels }: ItemView,
): TemplateResult | typeof nothing {
  if (!document) return nothing;
  const { number, issuedOn, issuer, attachmentUrl } = document;
  // The line above names the source; an issuer of the same name is not said twice.
  const by = issuer && !sourceLabels(sourceIds).includes(issuer) && issuer;
  const words = [t.number(number), issuedOn && t.issued(day(issuedOn)), by].filter(Boolean).join(' · ');
  const file = webAddress(attachmentUrl);
  return html`<p class="document">
    ${words}${
      file
        ? html` ·
            <a
              href=${file}
              target="_blank"
              rel="noopener noreferrer"
              aria-label=${t.about(t.attachment, title)}
              >${t.attachment}</a
            >`
        : nothing
    }
  </p>`;
}

/**
 * Decoration beside a headline that says it all, hence the empty alternative; the space stays when it cannot be loaded. A
 * picture of another site tells that site who reads, so the page has to allow it.
 */
function picture(item: NewsItem, view: ItemView): TemplateResult | typeof nothing {
  const imageUrl = webAddress(item.imageUrl);
  if (!imageUrl || view.isCompact) return nothing;
  if (!view.pictures && !imageUrl.startsWith(`${location.origin}/`)) return nothing;
  return html`<div class="picture">
    <img
      src=${imageUrl}
      alt=""
      width="168"
      height="112"
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
    />
  </div>`;
}

function unfolding(item: NewsItem, view: ItemView): TemplateResult {
  const { t } = view;
  const text = view.text(item);
  const word = text ? t.close : t.read;
  return html`<button
      class="button quiet unfold"
      type="button"
      aria-expanded=${text ? 'true' : 'false'}
      aria-label=${t.about(word, item.title)}
      @click=${() => view.onUnfold(item)}
    >
      ${word}${chevron}
    </button>
    ${text ? html`<div class="unfolded">${unfolded(text, item, t)}</div>` : nothing}`;
}

function unfolded(
  text: NonNullable<ReturnType<NewsTexts['get']>>,
  item: NewsItem,
  t: NewsDictionary,
): TemplateResult {
  const url = webAddress(item.url);
  if (text.state === 'opening') return html`<p role="status">${t.loadingText}</p>`;
  if (text.state === 'failed') return html`<p role="alert">${t.textFailed}</p>`;
  return html`${text.node}${url ? html`<p class="original"><a href=${url}>${t.openOriginal}</a></p>` : nothing}`;
}

export function renderSkeleton(rows: number): TemplateResult {
  return html`<ul class="items" role="presentation" aria-hidden="true">
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
