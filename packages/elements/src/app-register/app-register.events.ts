import type { App, Freeze } from '@lienthong/sdk';

/** The authority decided on an app; `app` is what stands now. Neither bubbles nor is composed. */
export class AppDecisionEvent extends Event {
  static readonly type = 'edu-app-decision';
  readonly app: App;

  constructor(app: App) {
    super(AppDecisionEvent.type);
    this.app = app;
  }
}

/** An app, a school or a feature rests from now on, or no longer (`freeze.liftedAt`). Neither bubbles nor is composed. */
export class FreezeChangeEvent extends Event {
  static readonly type = 'edu-freeze-change';
  readonly freeze: Freeze;

  constructor(freeze: Freeze) {
    super(FreezeChangeEvent.type);
    this.freeze = freeze;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-app-decision': AppDecisionEvent;
    'edu-freeze-change': FreezeChangeEvent;
  }
}
