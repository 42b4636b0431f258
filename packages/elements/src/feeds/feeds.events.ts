import type { Feed } from '@lienthong/sdk/news';

export type FeedAction = 'added' | 'renamed' | 'removed' | 'moved' | 'checked';

/** A feed was added, renamed, removed, registered at its new address (`moved`) or read now. Neither bubbles nor is composed: it concerns whoever holds the element. */
export class FeedChangeEvent extends Event {
  static readonly type = 'edu-feed-change';
  readonly action: FeedAction;
  /** As it now stands. */
  readonly feed: Feed;

  constructor(action: FeedAction, feed: Feed) {
    super(FeedChangeEvent.type);
    this.action = action;
    this.feed = feed;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-feed-change': FeedChangeEvent;
  }
}
