import type { Grant } from '@lienthong/sdk';

/** The school let an app in, or ended that; `grant` is what stands now. Neither bubbles nor is composed. */
export class GrantChangeEvent extends Event {
  static readonly type = 'edu-grant-change';
  readonly action: 'granted' | 'revoked';
  readonly grant: Grant;

  constructor(action: GrantChangeEvent['action'], grant: Grant) {
    super(GrantChangeEvent.type);
    this.action = action;
    this.grant = grant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-grant-change': GrantChangeEvent;
  }
}
