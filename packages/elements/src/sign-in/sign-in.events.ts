import type { Session } from '../shared/context.ts';

/** Why a session began or ended. */
export type SessionChange = 'signed-in' | 'signed-out' | 'signed-out-elsewhere' | 'expired';

/** Somebody signed in on this page, or is no longer signed in. Bubbles and is composed: pages listen on the document. */
export class EduSessionChangeEvent extends Event {
  static readonly eventName = 'edu-session-change';
  readonly reason: SessionChange;
  /** Who is signed in now; undefined after the end. */
  readonly session: Session | undefined;

  constructor(reason: SessionChange, session: Session | undefined) {
    super(EduSessionChangeEvent.eventName, { bubbles: true, composed: true });
    this.reason = reason;
    this.session = session;
  }
}

/** Somebody is about to sign out. An element that holds unsaved work may ask and call `preventDefault()`. Bubbles, is composed. */
export class EduSignOutEvent extends Event {
  static readonly eventName = 'edu-sign-out';

  constructor() {
    super(EduSignOutEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'edu-session-change': EduSessionChangeEvent;
    'edu-sign-out': EduSignOutEvent;
  }
  interface DocumentEventMap {
    'edu-session-change': EduSessionChangeEvent;
    'edu-sign-out': EduSignOutEvent;
  }
}
