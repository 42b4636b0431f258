import type { NewsItem } from '@lienthong/sdk';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-news-open': NewsOpenEvent;
  }
}
