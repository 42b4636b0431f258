import type { SiteKey } from '@lienthong/sdk';

export type SiteKeyAction = 'created' | 'changed' | 'replaced' | 'revoked';

/** A key was made, changed, replaced or revoked. Neither bubbles nor is composed: it concerns whoever holds the element. */
export class SiteKeyChangeEvent extends Event {
  static readonly type = 'edu-site-key-change';
  readonly action: SiteKeyAction;
  /** As it now stands; after `replaced` the new key. */
  readonly siteKey: SiteKey;

  constructor(action: SiteKeyAction, siteKey: SiteKey) {
    super(SiteKeyChangeEvent.type);
    this.action = action;
    this.siteKey = siteKey;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-site-key-change': SiteKeyChangeEvent;
  }
}
