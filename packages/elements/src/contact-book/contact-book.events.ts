import type { Pupil } from './contact-book.model.ts';

/**
 * The visitor asks to sign in from inside the element. Bubbles and is composed, so that a page with a sign-in of its own can
 * start it; `preventDefault()` then keeps the one of edu-provider from opening.
 */
export class SignInRequestEvent extends Event {
  static readonly type = 'edu-sign-in-request';

  constructor() {
    super(SignInRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** A guardian confirmed a notice. Neither bubbles nor is composed: it concerns whoever holds the element. */
export class NoticeAcknowledgedEvent extends Event {
  static readonly type = 'edu-notice-acknowledged';
  readonly pupil: Pupil;
  readonly noticeId: string;
  readonly acknowledgedAt: string;

  constructor(pupil: Pupil, noticeId: string, acknowledgedAt: string) {
    super(NoticeAcknowledgedEvent.type);
    this.pupil = pupil;
    this.noticeId = noticeId;
    this.acknowledgedAt = acknowledgedAt;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-sign-in-request': SignInRequestEvent;
    'edu-notice-acknowledged': NoticeAcknowledgedEvent;
  }
}
