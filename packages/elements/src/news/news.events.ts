import type { Feed, NewsItem } from './news.source.ts';

/**
 * Someone opens an item. Bubbles and is composed, so that a page can show the item its own way: `preventDefault()` keeps
 * the browser from following the link.
 */
export class NewsOpenEvent extends Event {
  static readonly type = 'edu-news-open';
  readonly item: NewsItem;

  constructor(item: NewsItem) {
    super(NewsOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.item = item;
  }
}

/** News arrived and is shown. Bubbles and is composed: it says which feeds stand on the page, and nothing of who reads them. */
export class NewsLoadedEvent extends Event {
  static readonly type = 'edu-news-loaded';
  readonly feeds: readonly Feed[];
  readonly loadedAt: Date;

  constructor(feeds: readonly Feed[], loadedAt: Date) {
    super(NewsLoadedEvent.type, { bubbles: true, composed: true });
    this.feeds = feeds;
    this.loadedAt = loadedAt;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-news-open': NewsOpenEvent;
    'edu-news-loaded': NewsLoadedEvent;
  }
}
